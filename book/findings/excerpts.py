"""The line a finding is about, with a caret under the spot, as compilers show it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from book.findings.diagnostics import Diagnostic
from book.ground import jail
from book.ground.printable import printable
from book.ground.source import SourceSpan, with_line_feeds

WIDTH = 76
"""Columns of a line that are shown; of a longer one, those around the spot."""
_BEFORE = 30
_MOST_BYTES = 2 * 1024**2
_SPOT = re.compile(
    r"!?\[[^\]]*\](?:\([^)]*\)|\{[^}]*\})?"  # a link, an image, a span, a citation
    r"|#+|:{3,}|[^\W_]+(?:[-_.][^\W_]+)*"
)
"""What a finding is about that names nothing which stands at its place."""


@dataclass(slots=True)
class Excerpts:
    """The lines of a book's files, each file read once, when something is wrong with it."""

    root: Path
    """The folder nothing outside of which is read."""
    shown_from: Path
    """What the paths of findings are relative to."""
    _files: dict[str, list[str]] = field(default_factory=dict)

    def of(self, finding: Diagnostic) -> str:
        """Three lines for the terminal; the empty string for what has no line or no column."""
        place = finding.span
        lines = self._lines(place) if place.column else []
        if not 0 < place.line <= len(lines):
            return ""
        line = lines[place.line - 1]
        return _drawn(place.line, line, place.column - 1, _length(finding, line))

    def _lines(self, place: SourceSpan) -> list[str]:
        if place.path not in self._files:
            try:
                data = jail.read(self.shown_from / place.path, self.root, _MOST_BYTES)
            except OSError:
                self._files[place.path] = []
            else:
                text = with_line_feeds(data.decode("utf-8-sig", "replace"))
                self._files[place.path] = text.split("\n")
        return self._files[place.path]


def _length(finding: Diagnostic, line: str) -> int:
    """How much of a line a finding is about: what it names, if that stands there, or a piece."""
    rest = line[finding.span.column - 1 :]
    mend = finding.mend()
    named = [mend.found] if mend else [value for _, value in finding.values]
    there = [len(v) for v in named if isinstance(v, str) and v and rest.startswith(v)]
    spot = _SPOT.match(rest)
    return max(there, default=0) or (spot.end() if spot else 1)


def _drawn(number: int, line: str, at: int, length: int) -> str:
    first = 0 if len(line) <= WIDTH else max(0, min(at - _BEFORE, len(line) - WIDTH))
    window = line[first : first + WIDTH]
    before, spot = line[first:at], line[at : at + length][: max(first + WIDTH - at, 1)]
    left, right = "…" * (first > 0), "…" * (first + WIDTH < len(line))
    margin = " " * len(str(number))
    carets = "^" * max(_columns(spot), 1)
    return "\n".join(
        (
            f"  {margin} │",
            f"  {number} │ {left}{_plain(window)}{right}".rstrip(),
            f"  {margin} │ {' ' * (len(left) + _columns(before))}{carets}",
        )
    )


def _plain(text: str) -> str:
    return printable("│" + text.replace("\t", " "))[1:]  # no line begins here


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes (Unicode TR 11; combining marks take none)."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    none = sum(unicodedata.combining(char) > 0 for char in text)
    return len(_plain(text)) + wide - none
