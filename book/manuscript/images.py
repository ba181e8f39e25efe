"""Images: there, inside the book, readable, described.

Nothing is fetched and nothing outside the book's folder is opened.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from markdown_it.token import Token

from book.findings.diagnostics import Rule, Sink
from book.findings.rules import images as rules
from book.ground.source import SourceSpan
from book.manuscript import drawings
from book.manuscript.suggestions import nearest
from book.model import Chapter

FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
"""The raster formats that every edition can show."""


def inspect(chapter: Chapter, root: Path, sink: Sink) -> None:
    """Report what is wrong with the images of a chapter's text and head."""
    inspector = _Inspector(chapter, root, sink)
    document = chapter.document
    for tokens in (document.tokens, *document.footnotes.values()):
        caption = ""
        for index, token in enumerate(tokens):
            if token.type == "figure_open":
                caption = _caption(tokens[index + 2 : index + 4])
            for child in token.children or ():
                if child.type == "image":
                    inspector.image(child, caption)
            caption = "" if token.type == "figcaption_close" else caption
    inspector.cover()


def _caption(tokens: tuple[Token, ...]) -> str:
    if len(tokens) == 2 and tokens[0].type == "figcaption_open":
        return tokens[1].content
    return ""


@dataclass(frozen=True, slots=True)
class _Inspector:
    chapter: Chapter
    root: Path
    sink: Sink

    def image(self, token: Token, caption: str) -> None:
        address = str(token.attrs.get("src", ""))
        place = self.chapter.source.span(token.meta.get("line", 0), token.meta.get("column", 0))
        alt = token.content.strip()
        name = PurePosixPath(unquote(address)).name
        if not alt:
            self.sink.report(rules.NO_ALT, place, image=unquote(address))
        elif alt.casefold() in {name.casefold(), PurePosixPath(name).stem.casefold()}:
            self.sink.report(rules.FILE_NAME_AS_ALT, place, alt=alt)
        elif alt == caption.strip():
            self.sink.report(rules.ALT_IS_CAPTION, place)
        self._file(address, place)

    def cover(self) -> None:
        front = self.chapter.front
        if front.image and not front.image_alt:
            self.sink.report(rules.COVER_WITHOUT_ALT, front.span("image"))
        if front.image_alt and not front.image:
            self.sink.report(rules.ALT_WITHOUT_IMAGE, front.span("image_alt"))
        if front.image:
            self._file(front.image, front.span("image"))

    def _file(self, address: str, place: SourceSpan) -> None:
        shown = unquote(address)
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            known = parts.scheme not in {"file", "data"}
            self.sink.report(rules.NETWORK if known else rules.OUTSIDE, place, image=shown)
            return
        path = unquote(parts.path)
        if "\0" in path or not path:
            self.sink.report(rules.MISSING, place, image=shown.replace("\0", "�"))
            return
        file = self.chapter.source.file.parent / path
        if path.startswith("/") or not self._inside(file):
            self.sink.report(rules.OUTSIDE, place, image=shown)
        elif not _is_file(file):
            near = nearest(path, self._there(file))
            self.sink.report(rules.MISSING, place, suggestion=near, image=shown)
        elif file.suffix.casefold() == ".svg":
            for rule, what in drawings.faults(file):
                self.sink.report(rule, place, image=shown, what=what, format="XML")
        else:
            self._raster(file, shown, place)

    def _inside(self, file: Path) -> bool:
        try:
            return file.resolve().is_relative_to(self.root.resolve())
        except (OSError, RuntimeError):  # a loop of links
            return False

    def _there(self, file: Path) -> list[str]:
        folder = self.chapter.source.file.parent
        try:
            return [Path(os.path.relpath(f, folder)).as_posix() for f in file.parent.iterdir()]
        except OSError:
            return []

    def _raster(self, file: Path, shown: str, place: SourceSpan) -> None:
        rule = _raster_fault(file)
        if rule is not None:
            name = file.suffix.lstrip(".").upper() or "?"
            self.sink.report(rule, place, image=shown, format=name)


def _is_file(file: Path) -> bool:
    try:
        return file.is_file()
    except OSError:  # a name too long for the file system
        return False


def _raster_fault(file: Path) -> Rule | None:
    import warnings

    from PIL import Image, UnidentifiedImageError  # books without photographs need not wait for it

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file) as image:
                known = image.format in FORMATS and min(image.size) > 0
                image.verify()
    except UnidentifiedImageError:
        known_name = file.suffix.casefold() in {".png", ".jpg", ".jpeg", ".gif", ".webp"}
        return rules.DAMAGED if known_name else rules.FORMAT
    except Exception:
        return rules.DAMAGED
    return None if known else rules.FORMAT
