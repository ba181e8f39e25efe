"""Images of the chapters, as editions address them.

What `image_files` refuses is shown nowhere: on the web such an image has no address, only its
alternative text; on paper the engine meets the same refusal and reports it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from book.editions.markup import data_url
from book.ground import jail
from book.manuscript.images import ImageFile, image_files
from book.manuscript.images.image_files import SUFFIXES
from book.model import Book, Chapter

NOTHING = ImageFile(b"")
MEASURE = 24
"""The measure in lines: 336 pt of 14 pt each."""
TALLEST = 32
"""Lines of a page that a picture may take; the rest is for its caption."""


@dataclass(frozen=True, slots=True)
class Picture:
    """An image as an edition addresses it; sizes in pixels, 0 where unknown."""

    src: str
    width: int = 0
    height: int = 0

    @property
    def grid_lines(self) -> int:
        """How many 14 pt lines it is high at the full measure of 24 units (styles/README.md)."""
        if not self.width or not self.height:
            return 0
        return max(1, min(TALLEST, round(MEASURE * self.height / self.width)))


def measured(book: Book, chapter: Chapter, src: str) -> Picture:
    """An image by its address from the book's folder, with its size."""
    image = _image(book, chapter, src)
    return Picture(quote(_place(book, chapter, src)) or src, image.width, image.height)


def embedded(book: Book) -> Callable[[Chapter, str], Picture]:
    """Images as data URIs, with their sizes."""

    def picture(chapter: Chapter, src: str) -> Picture:
        image = _image(book, chapter, src)
        data = data_url(image.kind, image.data) if image.data else ""
        return Picture(data, image.width, image.height)

    return picture


def shelved(book: Book, assets: dict[str, bytes]) -> Callable[[Chapter, str], Picture]:
    """Images as files under assets/, by their path in the book's folder."""

    def picture(chapter: Chapter, src: str) -> Picture:
        image = _image(book, chapter, src)
        if not image.data:
            return Picture("")
        path = f"assets/{_ending_right(_place(book, chapter, src), image.kind)}"
        assets[path] = image.data
        return Picture(quote(path), image.width, image.height)

    return picture


def _image(book: Book, chapter: Chapter, src: str) -> ImageFile:
    path = image_files.local_path(src)
    if path is None:
        return NOTHING
    try:
        return image_files.read(chapter.source.file.parent / path, book.root)
    except OSError:
        return NOTHING


def _place(book: Book, chapter: Chapter, src: str) -> str:
    """The path of an image from the book's folder; nothing for what is no file of the book."""
    path = image_files.local_path(src)
    if path is None or not jail.holds(book.root, file := chapter.source.file.parent / path):
        return ""
    return jail.inside(file, book.root).relative_to(os.path.realpath(book.root)).as_posix()


def _ending_right(path: str, kind: str) -> str:
    """A path that no web server takes for anything but what the file is."""
    endings = SUFFIXES[kind]
    return path if PurePosixPath(path).suffix.casefold() in endings else path + endings[0]
