"""Pages of a PDF as images."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

SCALE = 2.0
"""Pixels to a point: sharp on a screen of high density, in a pane of half a window."""
_THREAD = ThreadPoolExecutor(1, "raster")
"""A thread of their own: pages are drawn one at a time, and twenty that wait their turn must not
keep what is made of an edit waiting."""
MOST = 128
"""Images that are kept: a page that an edit did not change is not drawn again."""
_kept: dict[str, bytes] = {}


async def page_image(key: str, pdf: bytes, number: int) -> bytes:
    """One page, cut at its trim, as PNG.

    Args:
        key: by which a page that looks alike is known.
        pdf: the file.
        number: of the page in it, from 0.
    """
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(_THREAD, _page_image, key, pdf, number)


def _page_image(key: str, pdf: bytes, number: int) -> bytes:
    if key not in _kept:
        _kept[key] = _drawn(pdf, number)
        if len(_kept) > MOST:
            del _kept[next(iter(_kept))]
    return _kept[key]


def _drawn(pdf: bytes, number: int) -> bytes:
    from pypdfium2 import PdfDocument  # loaded when somebody first looks at printed pages

    from book.bindery.page_images import ONE_AT_A_TIME, drawn

    with ONE_AT_A_TIME, PdfDocument(pdf) as document:
        image = drawn(document[number], SCALE)
    out = BytesIO()
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()
