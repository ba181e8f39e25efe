"""How wide the columns of a table are: so that its rows take as few lines as they can.

An engine shares the width by the length of the cells, so that a column of short words beside one
of sentences gets too little, and its cells grow high. Here the lines of every row are counted, and
columns give each other width as long as that saves a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import accumulate, permutations

from markupsafe import Markup

from book.editions.drawings.labels import width_of
from book.editions.html.titles import MEASURE
from book.editions.markup import NO_BREAK, start

SIZE = 8.5
"""Of a table's letters, points."""
APART = 10.0
"""Between columns, points (`styles/print/tables.css`)."""
STEPS = (16.0, 8.0, 4.0, 2.0)
"""What columns give each other at a time, points: roughly first, then finely."""

_ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[hd])\b([^>]*)>(.*?)</\1>", re.DOTALL)
_FOLIO = re.compile(r'<span data-folio="[^"]*"></span>')
_TAG = re.compile("<[^>]*>")


def fitted(table: Markup) -> Markup:
    """A table of the paged editions with its columns' widths, where they matter."""
    rows = [[_text(cell) for cell in _CELL.finditer(row)] for row in _ROW.findall(table)]
    shares = widths(rows) if len({len(row) for row in rows}) == 1 else ()
    if not shares:
        return table
    columns = Markup("").join(start("col", {"style": f"width: {share}%"}) for share in shares)
    opened, tag, rest = table.partition("<table>")
    return Markup(f"{opened}{tag}<colgroup>{columns}</colgroup>{rest}")


def _text(cell: re.Match[str]) -> str:
    """What a cell says, with digits for a folio; the name of a row is never divided."""
    _, attributes, content = cell.groups()
    text = unescape(_TAG.sub("", _FOLIO.sub("000", content)))
    return text.replace(" ", NO_BREAK) if 'scope="row"' in attributes else text


def widths(rows: Sequence[Sequence[str]]) -> tuple[float, ...]:
    """Each column's part of the measure, in per cent; none where every cell fits on one line.

    Args:
        rows: the text of every cell, the head's too; all rows as long.
    """
    columns = [[_words(cell) for cell in column] for column in zip(*rows, strict=True)]
    wanted = [max(sum(words) for words in column) + APART for column in columns]
    least = [max(max(words, default=0.0) for words in column) + APART for column in columns]
    if sum(wanted) <= MEASURE or sum(least) > MEASURE:
        return ()
    room = MEASURE - sum(least)
    over = sum(wanted) - sum(least)
    shares = [low + room * (want - low) / over for low, want in zip(least, wanted, strict=True)]
    for step in STEPS:
        shares = _improved(shares, least, columns, step)
    return tuple(round(100 * share / MEASURE, 1) for share in shares)


def _improved(
    shares: list[float],
    least: Sequence[float],
    columns: Sequence[Sequence[list[float]]],
    step: float,
) -> list[float]:
    """The shares after every exchange of one step that saves a line."""
    best = _height(shares, columns)
    while True:
        tried = min(
            ((_height(other, columns), other) for other in _exchanges(shares, least, step)),
            default=(best, shares),
        )
        if tried[0] >= best:
            return shares
        best, shares = tried


def _exchanges(shares: list[float], least: Sequence[float], step: float) -> Iterator[list[float]]:
    for giver, taker in permutations(range(len(shares)), 2):
        if shares[giver] - step >= least[giver]:
            other = list(shares)
            other[giver] -= step
            other[taker] += step
            yield other


def _height(shares: Sequence[float], columns: Sequence[Sequence[list[float]]]) -> tuple[int, int]:
    """The lines of all rows, then those of all cells: the second tells two equals apart."""
    lines = [
        [_lines(words, share - APART) for words in column]
        for share, column in zip(shares, columns, strict=True)
    ]
    return sum(max(row) for row in zip(*lines, strict=True)), sum(map(sum, lines))


def _words(cell: str) -> list[float]:
    """The width of each word with the space after it, points; a hyphen may end a line."""
    return [width_of(f"{word} ", SIZE) for word in cell.replace("-", "- ").split(" ") if word]


def _lines(words: Sequence[float], width: float) -> int:
    """How many lines words take when each is filled before the next."""

    def filled(line: tuple[int, float], word: float) -> tuple[int, float]:
        number, used = line
        return (number, used + word) if used + word <= width else (number + 1, word)

    return list(accumulate(words, filled, initial=(1, 0.0)))[-1][0]
