"""Pages of a PDF as images."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from io import BytesIO

SCALE = 2.0
"""Pixels to a point: sharp on a screen of high density, in a pane of half a window."""
_THREAD = ThreadPoolExecutor(1, "raster")
"""A thread of their own: pages are drawn one at a time, and twenty that wait their turn must not
keep what is made of an edit waiting."""


async def page_image(pdf: bytes, number: int) -> bytes:
    """One page, cut at its trim, as PNG."""
    return await asyncio.get_running_loop().run_in_executor(_THREAD, _page_image, pdf, number)


@lru_cache(maxsize=128)
def _page_image(pdf: bytes, number: int) -> bytes:
    from pypdfium2 import PdfDocument  # loaded when somebody first looks at printed pages

    from book.bindery.page_images import ONE_AT_A_TIME, drawn

    with ONE_AT_A_TIME, PdfDocument(pdf) as document:
        image = drawn(document[number], SCALE)
    out = BytesIO()
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()
