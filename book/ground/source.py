"""Source texts and places in them.

Knows nothing of Markdown, YAML or findings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from book.ground import jail

NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML may hold (XML 1.0 clause 2.2)."""
LOST = "\ufffd"
"""What stands for a character that is lost, as CommonMark has it for U+0000."""


@dataclass(frozen=True, order=True, slots=True)
class SourceSpan:
    """A place in a file as people count it: line and column from 1, 0 for "the whole"."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.path, *(str(number) for number in (self.line, self.column) if number)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A text that was read: `path` as shown to people, `file` as opened, `text` with LF ends."""

    path: str
    file: Path
    text: str

    def span(self, line: int = 0, column: int = 0) -> SourceSpan:
        """Name a place in this file."""
        return SourceSpan(self.path, line, column)

    def locate(self, line: int, words: str, after: int = 0) -> SourceSpan:
        """Name the place of some words in a line, from a column on; else the line alone."""
        lines = _lines(self.text)
        text = lines[line - 1] if 0 < line <= len(lines) else ""
        return self.span(line, text.find(words, max(after - 1, 0)) + 1)

    def lines(self) -> list[str]:
        """Split the text at its line ends, and nowhere else (not at U+2028)."""
        return self.text.split("\n")


@lru_cache(maxsize=4)
def _lines(text: str) -> tuple[str, ...]:
    """The lines of a text, split once for all that is found in them."""
    return tuple(text.split("\n"))


def with_line_feeds(text: str) -> str:
    """The same text with LF at the end of every line."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_source(file: Path, shown_as: str, root: Path) -> SourceFile:
    """Read a UTF-8 file of a folder, with or without BOM, with any line ends.

    Raises:
        OSError: the file cannot be read; see `jail.read`.
        UnicodeDecodeError: it is not UTF-8; the caller makes this a finding.
    """
    text = jail.read(file, root).decode("utf-8-sig")
    return SourceFile(shown_as, file, with_line_feeds(text))
