"""What is made for paper does not keep the page on screen waiting."""

from __future__ import annotations

import asyncio
import threading

import pytest

from book.preview import raster

PAGES = 40
"""More than there are threads for everything else."""


def test_pages_that_wait_to_be_drawn_hold_nothing_else_up(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = threading.Event()
    monkeypatch.setattr(raster, "_page_image", lambda _look, _pdf, _number: drawn.wait() and b"")

    async def scene() -> str:
        images = [asyncio.create_task(raster.page_image(str(n), b"", n)) for n in range(PAGES)]
        await asyncio.sleep(0)
        try:
            return await asyncio.wait_for(asyncio.to_thread(lambda: "made"), 60)
        finally:
            drawn.set()
            await asyncio.gather(*images)

    assert asyncio.run(scene()) == "made"
