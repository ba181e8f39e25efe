"""Who works with whom: partnerships to the left, their partners to the right, lines between.

Both columns are ordered so that lines cross little: partnerships as the book has them, partners by
the mean place of theirs (the barycentre heuristic of Sugiyama, Tagawa and Toda, 1981).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from book.assembly.assembled import Network
from book.editions.drawings.scales import radius
from book.editions.drawings.sheet import LETTER, MEASURE, Disc, Item, Line, Role, Sheet, Words

ROW = 4.94
"""The grid's line: 14 pt."""
LEFT, RIGHT = 40.0, 84.0
"""Where the two columns' dots stand, mm."""
LARGEST = 1.9
GAP = 2.6


def draw(value: Network) -> Sheet:
    """The picture on a sheet as wide as the text."""
    ties = dict(value.ties)
    partners = ordered(ties)
    height = max(len(ties), len(partners)) * ROW
    left = {name: _at(index, len(ties), height) for index, name in enumerate(ties)}
    right = {name: _at(index, len(partners), height) for index, name in enumerate(partners)}
    return Sheet.of(MEASURE, height, _items(ties, left, right))


def ordered(ties: Mapping[str, Sequence[str]]) -> list[str]:
    """The partners by the mean place of the partnerships they are tied to."""
    places: dict[str, list[int]] = {}
    for place, partners in enumerate(ties.values()):
        for partner in partners:
            places.setdefault(partner, []).append(place)
    return sorted(places, key=lambda name: (sum(places[name]) / len(places[name]), name))


def _items(
    ties: Mapping[str, Sequence[str]],
    left: Mapping[str, float],
    right: Mapping[str, float],
) -> Iterator[Item]:
    bend = (LEFT + RIGHT) / 2
    counts = {name: sum(name in partners for partners in ties.values()) for name in right}
    for name, partners in ties.items():
        for partner in partners:
            y, to = left[name], right[partner]
            d = f"M{LEFT} {y}C{bend} {y} {bend} {to} {RIGHT} {to}"
            many = counts[partner] > 1
            yield Line(d, Role.TOWN if many else Role.QUIET, 0.45 if many else 0.25)
    for name, y in left.items():
        yield Disc(LEFT, y, radius(len(ties[name]), 7, LARGEST), Role.TOWN)
        yield Words(LEFT - GAP, round(y + LETTER * 0.34, 2), name, align="end")
    for name, y in right.items():
        yield Disc(RIGHT, y, radius(counts[name], 5, LARGEST), Role.CAMPUS)
        style = "bold" if counts[name] > 1 else ""
        yield Words(RIGHT + GAP, round(y + LETTER * 0.34, 2), name, style=style)


def _at(index: int, count: int, height: float) -> float:
    return round((index + 0.5) * height / count, 2)
