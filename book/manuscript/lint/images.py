"""Images: there, inside the book, readable, described.

Nothing is fetched and nothing outside the book's folder is opened.
"""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import unquote

from markdown_it.token import Token

from book.findings.diagnostics import Rule, Sink
from book.findings.rules import images as rules
from book.ground import jail
from book.ground.source import SourceSpan
from book.ground.suggestions import nearest
from book.manuscript.images import image_files
from book.model import Chapter


def inspect(chapter: Chapter, root: Path, sink: Sink) -> None:
    """Report what is wrong with the images of a chapter's text and head."""
    inspector = _Inspector(chapter, root, sink)
    for tokens in chapter.document.runs:
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


def _is_file_name(alt: str, address: str) -> bool:
    """Whether a text says no more than the name of the file, with or without its ending."""
    name = PurePosixPath(unquote(address))
    return _words(alt) in {_words(name.name), _words(name.stem)}


def _words(text: str) -> tuple[str, ...]:
    """The words alone, so that a citation, a mark or a capital makes no difference."""
    return tuple(re.findall(r"[^\W_]+", re.sub(r"\[@[^\]]*\]", "", text).casefold()))


@dataclass(frozen=True, slots=True)
class _Inspector:
    chapter: Chapter
    root: Path
    sink: Sink

    def image(self, token: Token, caption: str) -> None:
        address = str(token.attrs.get("src", ""))
        place = self.chapter.place(token)
        alt = token.content.strip()
        if not alt:
            self.sink.report(rules.NO_ALT, place, image=unquote(address))
        elif _is_file_name(alt, address):
            self.sink.report(rules.FILE_NAME_AS_ALT, place, alt=alt)
        elif _words(alt) == _words(caption):
            self.sink.report(rules.ALT_IS_CAPTION, place)
        self._file(address, place)

    def cover(self) -> None:
        front = self.chapter.front
        if front.image and not front.image_alt:
            self.sink.report(rules.COVER_WITHOUT_ALT, front.span("image"))
        if front.image_alt and not front.image:
            self.sink.report(rules.ALT_WITHOUT_IMAGE, front.span("image_alt"))
        if front.image and front.image_alt and _is_file_name(front.image_alt, front.image):
            place = front.span("image_alt")
            self.sink.report(rules.FILE_NAME_AS_ALT, place, alt=front.image_alt)
        if front.image:
            self._file(front.image, front.span("image"))

    def _file(self, address: str, place: SourceSpan) -> None:
        shown = unquote(address)
        path = image_files.local_path(address)
        if path is None:
            shown = shown.replace("\0", "�")
            near = "images/" + PureWindowsPath(shown).name
            is_here = jail.has(self.root, self.chapter.source.file.parent / near)
            suggestion = near if is_here else ""
            self.sink.report(_not_local(address), place, suggestion=suggestion, image=shown)
            return
        file = self.chapter.source.file.parent / path
        try:
            image = image_files.read(file, self.root)
        except jail.OutsideError:
            self.sink.report(rules.OUTSIDE, place, image=shown)
        except OSError:
            self._missing(path, place)
        else:
            for rule, what in image.faults:
                self.sink.report(rule, place, image=shown, what=what)

    def _missing(self, path: str, place: SourceSpan) -> None:
        """Report an image that is not there, with the one that is meant or may be."""
        slashed = path.replace("\\", "/")  # as Windows writes paths
        there = self._there(self.chapter.source.file.parent / slashed)
        same = next((name for name in there if _composed(name) == _composed(slashed)), "")
        near = same or nearest(slashed, there)
        values = {"image": path}
        if same:
            place = self.chapter.source.locate(place.line, path, place.column)
            values |= {"found": path, "instead": same}
        rule = rules.OTHER_LETTERS if same and same != slashed else rules.MISSING
        self.sink.report(
            rule, place, suggestion="" if rule is not rules.MISSING else near, **values
        )

    def _there(self, file: Path) -> list[str]:
        folder = self.chapter.source.file.parent
        if not jail.holds(self.root, file.parent):
            return []
        try:
            return [Path(os.path.relpath(f, folder)).as_posix() for f in file.parent.iterdir()]
        except OSError:
            return []


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _not_local(address: str) -> Rule:
    """The rule for an address that is no path: another machine's, or none at all."""
    scheme, _, rest = address.partition(":")
    if re.match(r"[A-Za-z]:(?:\\|%5C|/(?!/))", address):  # a drive of Windows
        return rules.OUTSIDE
    if address.startswith("/") and not address.startswith("//"):
        return rules.OUTSIDE
    if address.startswith("//") or (rest and scheme.casefold() not in {"file", "data"}):
        return rules.NETWORK
    return rules.OUTSIDE if rest else rules.MISSING
