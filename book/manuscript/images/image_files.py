"""The images of a book, as every edition gets them: read through the gate, known, of a known size.

What cannot be had here can be had nowhere: an edition shows an image that this module refuses as
its alternative text.
"""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from urllib.parse import unquote, urlsplit

from book.findings.rules import images as rules
from book.ground import jail
from book.manuscript.images import SVG, ImageFile, refused

FORMATS = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp", "GIF": "image/gif"}
"""The raster formats that every edition can show, by media type."""
SUFFIXES = {
    SVG: (".svg",),
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/webp": (".webp",),
    "image/gif": (".gif",),
}
"""How a file of each media type may end: what a web server tells its type by."""
MOST_PIXELS = 80_000_000
"""An A3 page at 600 ppi has 70 million; more would fill the memory when it is set."""


def local_path(address: str) -> str | None:
    """The path in an image's address; None when it is not a path from the chapter's folder."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    path = unquote(parts.path)
    if parts.scheme or parts.netloc or not path or path.startswith("/") or "\0" in path:
        return None
    return path


def read(file: Path, root: Path) -> ImageFile:
    """Read an image of the book in `root`, and say what is wrong with it.

    Raises:
        OSError: there is no such file in the book; see `jail.read`.
    """
    data = jail.read(file, root)
    if file.suffix.casefold() != ".svg":
        return _raster(data, file.suffix)
    from book.manuscript.images import drawings

    return drawings.read(data)


def _raster(data: bytes, suffix: str) -> ImageFile:
    from PIL import Image, UnidentifiedImageError  # nor those without photographs for this

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data))
        with image:
            (width, height), kind = image.size, FORMATS.get(image.format or "")
            if width * height > MOST_PIXELS:
                return refused(rules.TOO_MANY_PIXELS, str(MOST_PIXELS // 1_000_000))
            if kind is None or not width or not height:
                return refused(rules.FORMAT, suffix.lstrip(".").upper() or "?")
            image.verify()
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return refused(rules.TOO_MANY_PIXELS, str(MOST_PIXELS // 1_000_000))
    except UnidentifiedImageError:
        known = any(suffix.casefold() in endings for endings in SUFFIXES.values())
        return refused(rules.DAMAGED if known else rules.FORMAT, suffix.lstrip(".").upper() or "?")
    except Exception:  # Pillow promises nothing about what a broken file raises
        return refused(rules.DAMAGED)
    return ImageFile(data, kind, width, height)
