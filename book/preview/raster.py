"""Pages of a PDF as images."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

SCALE = 2.0
"""Pixels to a point: sharp on a screen of high density, in a pane of half a window."""
_ONE_AT_A_TIME = Lock()
"""PDFium is not thread-safe."""


@lru_cache(maxsize=128)
def page_image(pdf: bytes, number: int) -> bytes:
    """One page, cut at its trim, as PNG."""
    from pypdfium2 import PdfDocument  # loaded when somebody first looks at printed pages

    with _ONE_AT_A_TIME:
        document = PdfDocument(pdf)
        try:
            page = document[number]
            image = page.render(scale=SCALE, crop=_beyond_trim(page)).to_pil()
        finally:
            document.close()
    out = BytesIO()
    image.convert("RGB").save(out, "PNG", compress_level=1)
    return out.getvalue()


def _beyond_trim(page: PdfPage) -> tuple[float, float, float, float]:
    """How much paper lies outside the trim: left, bottom, right, top, in points."""
    left, bottom, right, top = page.get_mediabox()
    trim = page.get_trimbox()
    return trim[0] - left, trim[1] - bottom, right - trim[2], top - trim[3]
