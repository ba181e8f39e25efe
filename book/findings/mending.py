"""Mending a text where its findings have one right answer.

Pure: a text's bytes and what was found in it → edits and the bytes after. Everything else in the
file stays as it is: line ends, byte order mark, comments, order.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from book.findings.diagnostics import Diagnostic

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Edit:
    """One replacement, in characters of the text as its file has it (a byte order mark is none)."""

    start: int
    end: int
    found: str
    replacement: str
    code: str
    """The rule that asked for it."""
    line: int
    """The line of the finding, from 1."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after mending, and what was done to it, in order of place."""

    data: bytes
    edits: tuple[Edit, ...]


def mended(data: bytes, findings: Iterable[Diagnostic]) -> Mended:
    """Mend what has one right answer.

    Args:
        data: the file.
        findings: of this file. One whose words do not stand at its place is passed over, and so is
            one that would change what another has changed already.

    Returns:
        The bytes after; those of before, and no edits, when the file is not UTF-8.
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    try:
        text = data.removeprefix(mark).decode()
    except UnicodeDecodeError:
        return Mended(data, ())
    edits = _edits(text, findings)
    return Mended(mark + _apply(text, edits).encode(), edits) if edits else Mended(data, ())


def _edits(text: str, findings: Iterable[Diagnostic]) -> tuple[Edit, ...]:
    starts, line_end = [0], "\n"
    for match in _LINE_END.finditer(text):
        starts.append(match.end())
        line_end = match[0]
    found = (_edit(text, starts, line_end, finding) for finding in findings)
    edits: list[Edit] = []
    for edit in sorted((e for e in found if e), key=lambda e: (e.start, e.end)):
        if not edits or edit.start >= edits[-1].end:
            edits.append(edit)
    return tuple(edits)


def _edit(text: str, starts: Sequence[int], line_end: str, finding: Diagnostic) -> Edit | None:
    mend, place = finding.mend(), finding.span
    if mend is None or not place.column or place.line > len(starts):
        return None
    start = starts[place.line - 1] + place.column - 1
    if not mend.found or mend.found == mend.instead or not text.startswith(mend.found, start):
        return None
    replacement = mend.instead.replace("\n", line_end)
    end = start + len(mend.found)
    return Edit(start, end, mend.found, replacement, finding.rule.code, place.line)


def _apply(text: str, edits: Iterable[Edit]) -> str:
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += text[at : edit.start], edit.replacement
        at = edit.end
    return "".join((*pieces, text[at:]))
