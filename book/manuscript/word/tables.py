"""Tables of HTML → rows of Markdown: a header, and cells of one line each (GFM 0.29, 4.10)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from book.manuscript.word.inlines import InlineWriter

_NUMBER = re.compile(r"[-−–+]?[\d\s.,\u00a0\u202f]*\d\s*%?")

Rows = tuple[tuple[str, ...], ...]


@dataclass(slots=True)
class Table:
    """A table that waits for its caption."""

    rows: Rows
    caption: str = ""

    def __str__(self) -> str:
        head, *body = self.rows
        marks = ["---:" if _is_numeric(column) else "---" for column in zip(*body, strict=True)]
        lines = [head, marks or ["---"] * len(head), *body]
        written = "\n".join(f"| {' | '.join(line)} |" for line in lines)
        return f"{written}\n\n: {self.caption}" if self.caption else written


def _is_numeric(column: Sequence[str]) -> bool:
    filled = [cell for cell in column if cell]
    return bool(filled) and all(_NUMBER.fullmatch(cell) for cell in filled)


def rows(table: HtmlElement, inlines: InlineWriter) -> Rows:
    """The cells of a table; one that spans several places stands in the first of them."""
    grid: dict[tuple[int, int], str] = {}
    for y, row in enumerate(_rows(table)):
        x = 0
        for cell in row.iterchildren("td", "th"):
            while (y, x) in grid:
                x += 1
            across, down = int(cell.get("colspan", 1)), int(cell.get("rowspan", 1))
            for place in ((y + j, x + i) for j in range(down) for i in range(across)):
                grid[place] = ""
            grid[y, x] = _cell(cell, inlines)
    width = max((x for _, x in grid), default=0) + 1
    height = max((y for y, _ in grid), default=0) + 1
    return tuple(tuple(grid.get((y, x), "") for x in range(width)) for y in range(height))


def _rows(table: HtmlElement) -> Iterator[HtmlElement]:
    """The rows of a table, and not those of tables in it."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from child.iterchildren("tr")


def _cell(cell: HtmlElement, inlines: InlineWriter) -> str:
    """All words of a cell in one line."""
    blocks = list(cell.iter("p", "li", "h1", "h2", "h3", "h4", "h5", "h6")) or [cell]
    lines = (inlines.line(block).replace("\\\n", " ") for block in blocks)
    return " ".join(line for line in lines if line).replace("|", "\\|")
