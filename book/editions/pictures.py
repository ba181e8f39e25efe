"""Images of the chapters, as editions address them."""

from __future__ import annotations

import os
import re
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from book.editions.setting import Picture
from book.model import Book, Chapter

_TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
}
_VIEW_BOX = re.compile(r'viewBox\s*=\s*"\s*\S+[\s,]+\S+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"')


def measured(book: Book, chapter: Chapter, src: str) -> Picture:
    """An image by its address from the book's folder, with its size."""
    file = _file(chapter, src)
    address = Path(os.path.relpath(file, book.root)).as_posix()
    return Picture(address, *_size(file))


def embedded(chapter: Chapter, src: str) -> Picture:
    """An image as a data URI, with its size; one that cannot be read keeps its address."""
    file = _file(chapter, src)
    kind = _TYPES.get(file.suffix.lower())
    try:
        data = b64encode(file.read_bytes()).decode() if kind else ""
    except OSError:
        data = ""
    return Picture(f"data:{kind};base64,{data}" if data else src, *_size(file))


def shelved(book: Book, assets: dict[str, bytes]) -> Callable[[Chapter, str], Picture]:
    """Images as files under assets/, by their address in the book's folder."""

    def picture(chapter: Chapter, src: str) -> Picture:
        found = measured(book, chapter, src)
        address = f"assets/{found.src.replace('../', '')}"
        try:
            assets[address] = _file(chapter, src).read_bytes()
        except OSError:
            return found
        return Picture(address, found.width, found.height)

    return picture


def _file(chapter: Chapter, src: str) -> Path:
    return Path(os.path.normpath(chapter.source.file.parent / src))


def _size(file: Path) -> tuple[int, int]:
    """Width and height in pixels; 0 where the file does not say."""
    try:
        if file.suffix.lower() == ".svg":
            match = _VIEW_BOX.search(file.read_text("utf-8", errors="replace"))
            return (round(float(match[1])), round(float(match[2]))) if match else (0, 0)
        with Image.open(file) as image:
            return image.size
    except (OSError, ValueError, UnidentifiedImageError):
        return 0, 0
