"""Pages of a finished PDF as pictures: whole and small, or one spot of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from threading import Lock
from typing import Any

import pikepdf
import pypdfium2
from PIL import Image

from book.bindery.page_cache import Fingerprints, PageCache
from book.ground.cache import Cache

THUMBNAIL = 0.34
"""Pixels to a point of a thumbnail: a page of 170 mm is 164 pixels wide."""
_SPOT = 1.5
"""Pixels to a point of a spot: 108 ppi, so that words can be read."""
_AROUND = 12.0
"""Points that are shown on each side of a spot."""
_QUALITY = 55
ONE_AT_A_TIME = Lock()
"""PDFium is not thread-safe."""

Box = tuple[float, float, float, float]
"""x, y, width and height in points, from the trim's top left corner."""


def thumbnails(data: bytes, cache: Cache | None) -> tuple[bytes, ...]:
    """Every page of a file, cut at its trim, as WebP.

    Args:
        data: the file.
        cache: where a page that was drawn before is found by its content.
    """
    keys = list(_keys(data, cache)) if cache else [""] * _count(data)
    kept = [cache.get(key) if cache else None for key in keys]
    if None not in kept:
        return tuple(image for image in kept if image is not None)
    out: list[bytes] = []
    with ONE_AT_A_TIME, pypdfium2.PdfDocument(data) as document:
        for number, (key, image) in enumerate(zip(keys, kept, strict=True)):
            if image is None:
                image = _webp(drawn(document[number], THUMBNAIL))
                if cache:
                    cache.put(key, image)
            out.append(image)
    return tuple(out)


def spots(data: bytes, places: Sequence[tuple[int, Box]]) -> Iterator[bytes]:
    """Pieces of pages as WebP: page counted from 0, and where on it."""
    with ONE_AT_A_TIME, pypdfium2.PdfDocument(data) as document:
        pages: dict[int, Image.Image] = {}
        for number, (x, y, width, height) in places:
            if number not in pages:
                pages = {number: drawn(document[number], _SPOT)}
            page = pages[number]
            box = (x - _AROUND, y - _AROUND, x + width + _AROUND, y + height + _AROUND)
            left, top, right, bottom = (round(edge * _SPOT) for edge in box)
            inside = (max(left, 0), max(top, 0), min(right, page.width), min(bottom, page.height))
            yield _webp(page.crop(inside))


def drawn(page: pypdfium2.PdfPage, scale: float) -> Image.Image:
    """One page, cut at its trim; pixels to a point."""
    image: Image.Image = page.render(scale=scale, crop=_beyond_trim(page)).to_pil()
    return image.convert("RGB")


def _beyond_trim(page: pypdfium2.PdfPage) -> Box:
    """How much paper lies outside the trim: left, bottom, right, top, in points."""
    left, bottom, right, top = page.get_mediabox()
    trim = page.get_trimbox()
    return trim[0] - left, trim[1] - bottom, right - trim[2], top - trim[3]


def _count(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as document:
        return len(document)


def _keys(data: bytes, cache: Cache) -> Iterator[str]:
    """What each page looks like, as a key: its content, its resources, its pictures."""
    pages = PageCache(cache, f"thumbnail {THUMBNAIL} {_QUALITY}")
    with pikepdf.open(BytesIO(data)) as pdf:
        fingerprints = Fingerprints(with_pixels=True)
        for page in pdf.pages:
            yield pages.key(fingerprints.of_page(page))


def _webp(image: Any) -> bytes:
    out = BytesIO()
    image.save(out, "WEBP", quality=_QUALITY, method=2)
    return out.getvalue()
