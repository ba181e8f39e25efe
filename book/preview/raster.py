"""Pages of a PDF as images."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

SCALE = 2.0
"""Pixels to a point: sharp on a screen of high density, in a pane of half a window."""


@lru_cache(maxsize=128)
def page_image(pdf: bytes, number: int) -> bytes:
    """One page, cut at its trim, as PNG."""
    from pypdfium2 import PdfDocument  # loaded when somebody first looks at printed pages

    from book.bindery.page_images import ONE_AT_A_TIME, drawn

    with ONE_AT_A_TIME, PdfDocument(pdf) as document:
        image = drawn(document[number], SCALE)
    out = BytesIO()
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()
