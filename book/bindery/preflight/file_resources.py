"""What is known of a file while its pages are read: each font, profile and form is read once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pikepdf

from book.bindery.icc import Icc, read_icc
from book.bindery.preflight.fonts import Face, face_of
from book.bindery.preflight.paints import Space
from book.bindery.preflight.spaces import space_of

Key = tuple[int, int]
Instructions = list[Any]
REPEATS_ON_A_PAGE = 200_000
"""Operators that may be followed again on one page: some seconds' work."""
REPEATS_IN_A_FILE = 1_000_000


def key_of(font: Any) -> Key:
    """What a font dictionary is known by in its file."""
    return font.objgen if font.is_indirect else (0, hash(str(font.get("/BaseFont"))))


class SpentError(ValueError):
    """A page draws the same forms again and again, more often than can be followed."""


@dataclass(slots=True)
class FileResources:
    """What is known of one file so far.

    Whatever is followed for the first time costs what it is long, so the work grows with the file;
    what is followed again is drawn from a budget, because forms that draw each other can make any
    amount of work out of some lines.
    """

    faces: dict[Key, Face] = field(default_factory=dict)
    first_page: dict[Key, int] = field(default_factory=dict)
    """The page each font is first used on."""
    called: set[Key] = field(default_factory=set)
    """The fonts that the page calls."""
    _profiles: dict[Key, Icc | None] = field(default_factory=dict)
    _followed: dict[Key, Instructions] = field(default_factory=dict)
    _left: int = REPEATS_IN_A_FILE
    _left_on_page: int = 0

    def turn(self) -> None:
        """Begin a page."""
        self._left_on_page = min(REPEATS_ON_A_PAGE, self._left)
        self.called.clear()

    @property
    def repeats(self) -> int:
        """How many operators were followed again so far."""
        return REPEATS_IN_A_FILE - self._left

    def face(self, font: Any, page: int) -> Face:
        """The face of a font dictionary."""
        key = key_of(font)
        self.called.add(key)
        if key not in self.faces:
            self.faces[key] = face_of(font)
        self.first_page.setdefault(key, page)
        return self.faces[key]

    def space(self, value: Any, resources: Any) -> Space:
        """The colour space of a name or array."""
        return space_of(value, resources, self._profile)

    def _profile(self, stream: Any) -> Icc | None:
        key = stream.objgen
        if key not in self._profiles:
            self._profiles[key] = read_icc(stream.read_bytes())
        return self._profiles[key]

    def instructions(self, stream: Any) -> Instructions:
        """The operators of a form or the cell of a pattern.

        Raises:
            SpentError: it was followed before, and too much has been followed again.
            pikepdf.PdfError: it cannot be read.
        """
        key = stream.objgen
        if key not in self._followed:
            self._followed[key] = pikepdf.parse_content_stream(stream)
            return self._followed[key]
        cost = len(self._followed[key]) + 1
        self._left_on_page -= cost
        self._left -= cost
        if self._left_on_page < 0:
            raise SpentError("forms are drawn too often")
        return self._followed[key]
