"""Where names stand on a map, so that none covers another name or a dot.

Greedy and deterministic: names are placed one by one, the most crowded dots first, each at the
first free place of a fixed list, near the dot before far from it. Far names get a leader.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot


@dataclass(frozen=True, slots=True)
class Dot:
    """A named point, in the map's units."""

    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    def meets(self, other: Box) -> bool:
        """Whether the two have more than an edge in common."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )


@dataclass(frozen=True, slots=True)
class Label:
    """A name on the map; the leader runs from its dot to (to_x, to_y) unless it stands close."""

    dot: Dot
    box: Box
    to_x: float
    to_y: float
    leader: bool

    @property
    def align(self) -> str:
        """SVG's text-anchor: the edge that looks to the dot keeps its place, or the middle."""
        if self.box.left < self.to_x < self.box.left + self.box.width:
            return "middle"
        return "start" if self.to_x <= self.box.left else "end"

    @property
    def text_x(self) -> float:
        """Where the text is anchored."""
        return round(self.to_x, 2)

    @property
    def text_y(self) -> float:
        """The base line: the letters' middle is the box's."""
        return round(self.box.top + self.box.height * 0.79, 2)


GAP = 1.2
"""Between a dot's middle and the nearest name, mm."""
RINGS = (0.0, 3.0, 6.0, 9.0, 13.0, 17.0, 22.0, 28.0)
"""How far names may be pushed out, mm."""
SIDES = (
    *((1, 0), (-1, 0), (1, -0.6), (1, 0.6), (-1, -0.6), (-1, 0.6)),
    *((0.4, -1), (0.4, 1), (0, 1), (0, -1)),
)
"""Directions to try, the usual ones of map makers first: right, left, then above and below; last
centred below and above, for a name that is long for the map."""


def width_of(name: str, size: float) -> float:
    """About how wide a name is; generous, since the face is not measured here."""
    return (
        sum(0.34 if char in "ijlt.,- " else 0.68 if char.isupper() else 0.55 for char in name)
        * size
    )


def place(
    dots: Sequence[Dot], size: float, frame: Box, taken: Sequence[Box] = ()
) -> tuple[Label, ...]:
    """Place the names of all dots inside a frame, off what is taken already.

    A name that fits nowhere stands at its dot.
    """
    taken = [*taken, *(Box(dot.x - GAP, dot.y - GAP, 2 * GAP, 2 * GAP) for dot in dots)]
    placed: dict[Dot, Label] = {}
    for dot in sorted(dots, key=lambda dot: (_room(dot, dots), dot.name)):
        options = list(_options(dot, size, frame))
        free = (o for o in options if not any(o.box.meets(box) for box in taken))
        label = next(free, options[0] if options else _beside(dot, size))
        placed[dot] = label
        taken.append(label.box)
    return tuple(placed[dot] for dot in dots)


def _room(dot: Dot, dots: Sequence[Dot]) -> float:
    """How far the nearest other dot is."""
    return min((hypot(dot.x - o.x, dot.y - o.y) for o in dots if o != dot), default=0.0)


def _options(dot: Dot, size: float, frame: Box) -> list[Label]:
    labels = [_label(dot, size, ring, dx, dy) for ring in RINGS for dx, dy in SIDES]
    right, bottom = frame.left + frame.width, frame.top + frame.height
    return [
        label
        for label in labels
        if label.box.left >= frame.left
        and label.box.top >= frame.top
        and label.box.left + label.box.width <= right
        and label.box.top + label.box.height <= bottom
    ]


def _label(dot: Dot, size: float, ring: float, dx: float, dy: float) -> Label:
    wide, high = width_of(dot.name, size), size * 1.15
    near = GAP + 0.4 + ring
    x, y = dot.x + dx * near, dot.y + dy * (near if ring else near + 0.3)
    left = x if dx > 0 else x - wide if dx < 0 else x - wide / 2
    return Label(dot, Box(left, y - high / 2, wide, high), x, y, leader=ring > 0)


def _beside(dot: Dot, size: float) -> Label:
    return _label(dot, size, 0.0, 1, 0)
