"""How well the justified lines of a PDF are set.

A word space is the white between the advance edges of the glyphs beside it, so it does not matter
how an engine writes it; of a line, the median. A line counts as justified if it ends near one of
the two commonest right edges (recto and verso), hanging punctuation allowed.
"""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pypdfium2

_HYPHENS = ("-", "\u00ad", "\u2010", "\u0002", "\ufffe")
_NEAR = 4.5
"""Points from an edge."""
_FEWEST = 20
"""Glyphs of a line that is worth measuring."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: where it ends, points; its word space, em; whether it ends in a hyphen."""

    page: int
    right: float
    space: float
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

    @property
    def row(self) -> str:
        """A row of a Markdown table."""
        longer = sum(count for run, count in self.runs.items() if run > 2)
        return (
            f"{self.lines} | {self.hyphens:.1f} | {self.runs.get(2, 0)} / {longer} | "
            f"{self.median:.3f} / {self.p99:.3f} / {self.most:.2f} | "
            f"{self.wide:.1f} % | {self.narrow:.1f} %"
        )


def figures(pdf: Path, em: float = 10.0) -> Figures:
    """Measure the lines of a PDF whose text is set in `em` points."""
    found = list(_lines(pdf, em))
    edges = [edge for edge, _ in Counter(round(line.right) for line in found).most_common(2)]
    full = [line for line in found if any(abs(line.right - edge) <= _NEAR for edge in edges)]
    spaces = sorted(line.space for line in full)
    hyphens = sum(line.is_hyphenated for line in full)
    return Figures(
        len(found),
        100 * hyphens / len(full),
        _runs(found),
        statistics.median(spaces),
        spaces[int(0.99 * len(spaces))],
        spaces[-1],
        100 * sum(space > 0.45 for space in spaces) / len(spaces),
        100 * sum(space < 0.18 for space in spaces) / len(spaces),
    )


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
            rows: dict[float, list[tuple[float, float, str]]] = {}
            for index in range(text.count_chars()):
                left, bottom, right, _ = text.get_charbox(index, loose=True)
                char = text.get_text_range(index, 1)
                if right > left:
                    rows.setdefault(round(bottom), []).append((left, right, char))
            for y in sorted(rows, reverse=True):
                row = sorted(r for r in rows[y] if not r[2].isspace())
                gaps = [b[0] - a[1] for a, b in pairwise(row)]
                gaps = [gap / em for gap in gaps if gap > 0.11 * em]
                if len(row) >= _FEWEST and gaps:
                    is_hyphenated = row[-1][2] in _HYPHENS
                    yield Line(number, row[-1][1], statistics.median(gaps), is_hyphenated)
