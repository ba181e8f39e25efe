"""The images of a book, as every edition gets them: read through the gate, known, of a known size.

What cannot be had here can be had nowhere: an edition shows an image that this module refuses as
its alternative text.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from book.findings.diagnostics import Rule
from book.findings.rules import images as rules
from book.ground import jail

FORMATS = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp", "GIF": "image/gif"}
"""The raster formats that every edition can show, by media type."""
SVG = "image/svg+xml"
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

Fault = tuple[Rule, str]
"""A rule, and the words for what broke it."""


@dataclass(frozen=True, slots=True)
class ImageFile:
    """An image that may leave the house."""

    data: bytes
    """As the file has them; a drawing's are written anew (`drawings`). Empty: refused."""
    kind: str = ""
    """Media type, told by the content."""
    width: int = 0
    """In pixels; 0 where unknown, like the height."""
    height: int = 0
    faults: tuple[Fault, ...] = ()


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

    drawing = drawings.read(data)
    return ImageFile(drawing.data, SVG, drawing.width, drawing.height, drawing.faults)


def _raster(data: bytes, suffix: str) -> ImageFile:
    from PIL import Image, UnidentifiedImageError  # nor those without photographs for this

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data))
        with image:
            (width, height), kind = image.size, FORMATS.get(image.format or "")
            if width * height > MOST_PIXELS:
                return _refused(rules.TOO_MANY_PIXELS, str(MOST_PIXELS // 1_000_000))
            if kind is None or not width or not height:
                return _refused(rules.FORMAT, suffix.lstrip(".").upper() or "?")
            image.verify()
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return _refused(rules.TOO_MANY_PIXELS, str(MOST_PIXELS // 1_000_000))
    except UnidentifiedImageError:
        known = any(suffix.casefold() in endings for endings in SUFFIXES.values())
        return _refused(rules.DAMAGED if known else rules.FORMAT, suffix.lstrip(".").upper() or "?")
    except Exception:  # Pillow promises nothing about what a broken file raises
        return _refused(rules.DAMAGED)
    return ImageFile(data, kind, width, height)


def _refused(rule: Rule, what: str = "") -> ImageFile:
    return ImageFile(b"", faults=((rule, what),))
