"""The emblem of a partnership: its municipalities' outline, and a circle for every partner.

One grammar for all. The outline is the municipality's own, north up. A partner's circle stands at
its nearest campus; where that is outside the municipality, a smaller one stands on the border, in
the campus's true direction from the town hall. Partners at the same spot share a circle, which is
larger the more they are. Where outline and circle meet, both give way to a third colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, radians, sin

from book.assembly.geography import Portrait
from book.editions.drawings import shapes
from book.editions.drawings.projection import Projection, local
from book.editions.drawings.shapes import Outline, Point
from book.editions.drawings.sheet import HAIRLINE, Disc, Item, Line, Region, Role, Sheet

NEAR, FAR = 0.215, 0.15
"""Radius of a circle at a campus in the municipality, and on the border, to the outline's size."""
MORE = 0.1
"""How much larger a circle is for each partner more at the same spot."""
LARGEST = 1.6
SMALL = 20.0
"""Emblems under this size, mm, are drawn coarser and without inner borders."""


@dataclass(frozen=True, slots=True)
class _Circle:
    x: float
    y: float
    r: float
    count: int = 1

    def meets(self, x: float, y: float) -> bool:
        return hypot(self.x - x, self.y - y) < 0.7 * self.r

    def grown(self) -> _Circle:
        factor = min(LARGEST, 1 + MORE * self.count) / min(LARGEST, 1 + MORE * (self.count - 1))
        return _Circle(self.x, self.y, self.r * factor, self.count + 1)


@lru_cache(maxsize=256)
def draw(portrait: Portrait, size: float) -> Sheet:
    """The emblem on a square sheet of this size; without outlines the circles stand alone."""
    project = local(portrait.place.lon, portrait.place.lat)
    areas = [[_flat(ring, project) for ring in area.rings] for area in portrait.areas]
    outlines = [outline for area in areas for outline in area]
    circles = _circles(portrait, outlines)
    points = [point for outline in outlines for point in outline]
    for circle in circles:
        points += shapes.round_about(circle.x, circle.y, circle.r, 16)
    put = _fitted(points or [(-1.0, -1.0), (1.0, 1.0)], size)
    step = size / (400 if size >= SMALL else 110)
    drawn = [list(_visible(area, put, step, size)) for area in areas]
    return Sheet.of(size, size, _items(drawn, [_moved(c, put) for c in circles], size))


def _items(areas: list[list[Outline]], circles: list[_Circle], size: float) -> Iterator[Item]:
    outlines = [outline for area in areas for outline in area]
    for circle in circles:
        yield Disc(round(circle.x, 2), round(circle.y, 2), round(circle.r, 2), Role.CAMPUS)
    yield Region(shapes.path(outlines), Role.TOWN)
    for circle in circles:
        window = shapes.round_about(circle.x, circle.y, circle.r)
        if joint := shapes.path(shapes.clip(outline, window) for outline in outlines):
            yield Region(joint, Role.BOTH)
    if size >= SMALL and len(areas) > 1:
        yield Line(shapes.path(outlines), Role.EDGE, max(HAIRLINE, round(size / 260, 2)))


def _circles(portrait: Portrait, outlines: list[Outline]) -> list[_Circle]:
    project = local(portrait.place.lon, portrait.place.lat)
    everywhere = [point for outline in outlines for point in outline] or [(-1.0, -1.0), (1.0, 1.0)]
    left, top, right, bottom = shapes.bounds(everywhere)
    extent = max(right - left, bottom - top)
    found: list[_Circle] = []
    for party in portrait.placed:
        assert party.campus
        x, y = project(party.campus.lon, party.campus.lat)
        r = NEAR * extent
        if not (left <= x <= right and top <= y <= bottom):
            turn = radians(party.bearing)
            x, y = shapes.leaves(outlines, (0.0, 0.0), (sin(turn), -cos(turn)))
            r = FAR * extent
        same = next((at for at, circle in enumerate(found) if circle.meets(x, y)), None)
        if same is None:
            found.append(_Circle(x, y, r))
        else:
            found[same] = found[same].grown()
    return found


def _flat(ring: Iterable[Point], project: Projection) -> Outline:
    points = tuple(project(lon, lat) for lon, lat in ring)
    return points[:-1] if points[0] == points[-1] else points


def _fitted(points: list[Point], size: float) -> Projection:
    left, top, right, bottom = shapes.bounds(points)
    scale = size / max(right - left, bottom - top)
    over, under = (size - (right - left) * scale) / 2, (size - (bottom - top) * scale) / 2
    return lambda x, y: ((x - left) * scale + over, (y - top) * scale + under)


def _visible(area: list[Outline], put: Projection, step: float, size: float) -> Iterator[Outline]:
    for outline in area:
        drawn = shapes.snapped([put(x, y) for x, y in outline], step)
        if len(drawn) > 2 and shapes.area(drawn) > (size / 150) ** 2:
            yield drawn


def _moved(circle: _Circle, put: Projection) -> _Circle:
    x, y = put(circle.x, circle.y)
    edge, _ = put(circle.x + circle.r, circle.y)
    return _Circle(x, y, edge - x, circle.count)
