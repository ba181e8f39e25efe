"""Characters that no font of the book has, before they become .notdef.

A single reference to .notdef fails PDF/A-2 (ISO 19005-2 clause 6.2.11.8) and PDF/UA-1 (ISO 14289-1
clause 7.21.8) for the whole file, and what it says is what it stood for first. A square stands in:
it is seen, it is read as what it is, and the finding names the character and its line.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path
from xml.etree.ElementTree import Element

from fontTools.ttLib import TTFont, TTLibError

from book.findings.diagnostics import Sink
from book.findings.rules import press as rules
from book.press.facts import span_of

STAND_INS = "■□•?"
"""The first of these that the fonts have."""
_FONTS = (".ttf", ".otf", ".woff", ".woff2")
_NEVER_DRAWN = ("Cc", "Cf", "Zl", "Zp", "Zs")
"""General categories that leave no ink: controls, formats, separators."""
_UNSET = ("head", "script", "style", "template", "{http://www.w3.org/2000/svg}svg")


def letters_of(files: Iterable[Path]) -> frozenset[str]:
    """Every character that at least one font file has; a file that cannot be read has none."""
    letters: set[str] = set()
    for file in files:
        if file.suffix.lower() in _FONTS:
            try:
                with TTFont(file, lazy=True) as font:
                    letters.update(map(chr, font.getBestCmap() or {}))
            except (TTLibError, OSError):
                continue
    return frozenset(letters)


def put_stand_ins(page: Element, letters: frozenset[str], sink: Sink) -> None:
    """Put squares where a page has characters that are not among the letters of its fonts."""
    square = next((sign for sign in STAND_INS if sign in letters), "")
    if square:
        _visit(page, "", _StandIns(letters, square, sink))


class _StandIns:
    """What is put where, and what was told already."""

    def __init__(self, letters: frozenset[str], square: str, sink: Sink) -> None:
        self._letters, self._square, self._sink = letters, square, sink
        self._told: set[tuple[str, str]] = set()

    def set(self, text: str | None, src: str) -> str | None:
        if not text or self._letters.issuperset(text):
            return text
        return "".join(self._square if self._lacks(char, src) else char for char in text)

    def _lacks(self, char: str, src: str) -> bool:
        if char in self._letters or unicodedata.category(char) in _NEVER_DRAWN:
            return False
        if (char, src) not in self._told:
            self._told.add((char, src))
            code = f"U+{ord(char):04X}"
            self._sink.report(rules.NO_GLYPH, span_of(src), char=char, code=code)
        return True


def _visit(element: Element, src: str, stand_ins: _StandIns) -> None:
    here = element.get("data-src", src)
    if element.tag not in _UNSET:
        element.text = stand_ins.set(element.text, here)
        for child in element:
            _visit(child, here, stand_ins)
    element.tail = stand_ins.set(element.tail, src)
