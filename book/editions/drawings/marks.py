"""The marks of themes: six shapes that hold in one ink, each with a colour of its own.

A seventh theme takes the first shape again, as an outline.
"""

from __future__ import annotations

from collections.abc import Callable

from book.editions.drawings import shapes
from book.editions.drawings.sheet import Disc, Item, Line, Region, Role, Sheet

COLOURS = tuple(role for role in Role if role.value.startswith("theme-"))


def draw(index: int, size: float) -> Sheet:
    """The mark of the theme with this place in the book, on a square sheet."""
    shape, again = index % len(_SHAPES), index >= len(_SHAPES)
    role = COLOURS[shape]
    item = _SHAPES[shape](role, size / 10)
    if again and isinstance(item, Region):
        item = Line(item.d, role, round(size / 10, 2))
    return Sheet.of(size, size, (item,))


def _disc(role: Role, unit: float) -> Item:
    return Disc(5 * unit, 5 * unit, 4.6 * unit, role)


def _ring(role: Role, unit: float) -> Item:
    return Disc(5 * unit, 5 * unit, 3.7 * unit, role, round(1.9 * unit, 2))


def _bars(role: Role, unit: float) -> Item:
    bars = (shapes.rectangle(0.6, 0.9, 9.4, 4.1), shapes.rectangle(0.6, 5.9, 9.4, 9.1))
    return Region(shapes.path([[(x * unit, y * unit) for x, y in bar] for bar in bars]), role)


def _polygon(*corners: shapes.Point) -> Callable[[Role, float], Item]:
    def drawn(role: Role, unit: float) -> Item:
        return Region(shapes.path([[(x * unit, y * unit) for x, y in corners]]), role)

    return drawn


_SHAPES: tuple[Callable[[Role, float], Item], ...] = (
    _disc,
    _bars,
    _polygon((5, 0.4), (9.9, 9.2), (0.1, 9.2)),
    _polygon((5, 0), (10, 5), (5, 10), (0, 5)),
    _ring,
    _polygon(
        *((3.8, 0.2), (6.2, 0.2), (6.2, 3.8), (9.8, 3.8), (9.8, 6.2), (6.2, 6.2)),
        *((6.2, 9.8), (3.8, 9.8), (3.8, 6.2), (0.2, 6.2), (0.2, 3.8), (3.8, 3.8)),
    ),
)
