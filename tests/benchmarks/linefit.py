"""How well the justified lines of a PDF are set.

A word space is the white between the advance edges of the glyphs beside it, so it does not matter
how an engine writes it; of a line, the median. Only lines in the commonest face and size count. A
line is justified if it ends near one of the two commonest right edges (recto and verso), hanging
punctuation allowed.
"""

from __future__ import annotations

import ctypes
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

_HYPHENS = ("-", "\u00ad", "\u2010", "\u0002", "\ufffe")
_NEAR = 4.5
"""Points from an edge."""
_FEWEST = 20
"""Glyphs of a line whose spaces are worth measuring."""

_LEADER = "..."
"""Dots between a title and its page are no text."""

_Face = tuple[bytes, int]
"""Name of a font, and its height in points."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: where it starts and ends, points; its word space, em."""

    page: int
    face: _Face
    left: float
    right: float
    glyphs: int
    space: float
    """0: it has none."""
    is_hyphenated: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """What is told of a PDF's lines."""

    lines: int
    hyphens: float
    """To a hundred justified lines."""
    runs: dict[int, int]
    median: float
    p99: float
    most: float
    wide: float
    """Per cent of justified lines with spaces over 0.45 em."""
    narrow: float
    """... under 0.18 em."""
    runts: int
    """Lines at the left edge that are shorter than a tenth of the measure."""

    @property
    def row(self) -> str:
        """A row of a Markdown table."""
        longer = sum(count for run, count in self.runs.items() if run > 2)
        return (
            f"{self.lines} | {self.hyphens:.1f} | {self.runs.get(2, 0)} / {longer} | "
            f"{self.median:.3f} / {self.p99:.3f} / {self.most:.2f} | "
            f"{self.wide:.1f} % | {self.narrow:.1f} % | {self.runts}"
        )


def figures(pdf: Path, em: float = 10.0) -> Figures:
    """Measure the lines of a PDF whose text is set in `em` points."""
    every = list(_lines(pdf, em))
    body = Counter(line.face for line in every if line.glyphs >= _FEWEST).most_common(1)[0][0]
    every = [line for line in every if line.face == body]
    found = [line for line in every if line.glyphs >= _FEWEST and line.space]
    rights = _edges(line.right for line in found)
    lefts = _edges(line.left for line in found)
    full = [line for line in found if _is_near(line.right, rights)]
    spaces = sorted(line.space for line in full)
    runt = (max(rights) - max(lefts)) / 10
    short = [line for line in every if line.right - line.left < runt]
    return Figures(
        len(found),
        100 * sum(line.is_hyphenated for line in full) / len(full),
        _runs(found),
        statistics.median(spaces),
        spaces[int(0.99 * len(spaces))],
        spaces[-1],
        100 * sum(space > 0.45 for space in spaces) / len(spaces),
        100 * sum(space < 0.18 for space in spaces) / len(spaces),
        sum(min(abs(line.left - edge) for edge in lefts) < 1 for line in short),
    )


def _edges(ends: Iterator[float]) -> list[int]:
    return [edge for edge, _ in Counter(map(round, ends)).most_common(2)]


def _is_near(end: float, edges: list[int]) -> bool:
    return any(abs(end - edge) <= _NEAR for edge in edges)


def _runs(lines: list[Line]) -> dict[int, int]:
    runs: Counter[int] = Counter()
    run, page = 0, -1
    for line in lines:
        if run and not (line.is_hyphenated and line.page == page):
            runs[run] += 1
            run = 0
        run += line.is_hyphenated
        page = line.page
    if run:
        runs[run] += 1
    return dict(sorted(runs.items()))


def _lines(pdf: Path, em: float) -> Iterator[Line]:
    with pypdfium2.PdfDocument(pdf) as document:
        for number in range(len(document)):
            text = document[number].get_textpage()
            rows: dict[float, list[tuple[float, float, str, _Face]]] = {}
            for index in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(index, loose=True)
                char = text.get_text_range(index, 1)
                if right > left and not char.isspace():
                    face = _font(text, index), round(top - bottom)
                    rows.setdefault(round(bottom), []).append((left, right, char, face))
            for y in sorted(rows, reverse=True):
                row = sorted(rows[y])
                if _LEADER in "".join(char for _, _, char, _ in row):
                    continue
                gaps = [(b[0] - a[1]) / em for a, b in pairwise(row)]
                gaps = [gap for gap in gaps if gap > 0.11]
                yield Line(
                    number,
                    Counter(face for *_, face in row).most_common(1)[0][0],
                    row[0][0],
                    row[-1][1],
                    len(row),
                    statistics.median(gaps) if gaps else 0.0,
                    row[-1][2] in _HYPHENS,
                )


def _font(text: Any, index: int) -> bytes:
    """The name of a character's font, without the prefix of a subset."""
    name = ctypes.create_string_buffer(80)
    pdfium.FPDFText_GetFontInfo(text, index, name, len(name), None)
    return name.value.partition(b"+")[2] or name.value
