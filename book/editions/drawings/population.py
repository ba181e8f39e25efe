"""How many people live where: a dot for each partnership on a logarithmic scale.

From Oppdal to Bergen's region the numbers differ sixtyfold; bars would show two and hide the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, floor, log10

from book.assembly.assembled import Populations
from book.editions.drawings import shapes
from book.editions.drawings.labels import width_of
from book.editions.drawings.scales import Linear
from book.editions.drawings.sheet import (
    HAIRLINE,
    LETTER,
    MEASURE,
    Disc,
    Item,
    Line,
    Role,
    Sheet,
    Words,
)
from book.editions.numbers import grouped

ROW = 4.94
AXIS = 7.4
VALUE = 16.0
"""What the written numbers need to the right."""
STEPS = (1, 2, 5)


def draw(value: Populations) -> Sheet:
    """The picture, the largest first; every number is written too."""
    rows = sorted(value.people, key=lambda row: (-row[1], row[0]))
    start = max(width_of(name, LETTER) for name, _ in rows) + 4
    low, high = floor(log10(rows[-1][1])), ceil(log10(rows[0][1]))
    scale = Linear(low, max(high, low + 1), start, MEASURE - VALUE)
    height = AXIS + len(rows) * ROW
    return Sheet.of(MEASURE, height, _items(rows, scale, height))


def _items(rows: Sequence[tuple[str, int]], scale: Linear, height: float) -> Iterator[Item]:
    last = scale.start - VALUE
    for tick in _ticks(scale):
        x = scale(log10(tick))
        yield Line(shapes.trail(((x, AXIS - 1.5), (x, height))), Role.RULE, HAIRLINE)
        if x - last >= width_of(grouped(tick), LETTER) + 2:
            yield Words(x, AXIS - 3, grouped(tick), Role.QUIET, LETTER, "middle")
            last = x
    for index, (name, value) in enumerate(rows):
        y = round(AXIS + (index + 0.5) * ROW, 2)
        base = round(y + LETTER * 0.34, 2)
        x = scale(log10(value))
        yield Words(0, base, name)
        yield Line(shapes.trail(((scale.start, y), (scale.end, y))), Role.RULE, 0.15)
        yield Disc(x, y, 1.3, Role.TOWN)
        yield Words(MEASURE, base, grouped(value), align="end")


def _ticks(scale: Linear) -> Iterator[int]:
    for power in range(int(scale.low), int(scale.high) + 1):
        for step in STEPS:
            if step * 10**power <= 10**scale.high:
                yield step * 10**power
