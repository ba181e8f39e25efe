"""The partnerships and the campuses they reach on one map, with a part far off as an inset."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from book.assembly.assembled import PlaceMap
from book.assembly.geography import Area, Portrait
from book.editions.drawings import shapes
from book.editions.drawings.labels import GAP, Box, Dot, place
from book.editions.drawings.projection import Projection, conformal_conic
from book.editions.drawings.sheet import MEASURE, Disc, Item, Line, Region, Role, Sheet, Words

HIGH = 143.0
"""The tallest a map may be: 29 lines, which leaves room for its caption."""
AROUND = 9.0
"""What is shown around the outermost places, mm."""
FAR = 0.25
"""The share of all latitudes that a gap must be for what is beyond it to be an inset."""
INSET = (44.0, 37.0)
CAMPUS, TOWN = 1.0, 1.0
NAME = 2.65
TOGETHER = 1.3
"""Dots nearer than this share a name, mm."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """Something to mark: a partnership's place, or a campus with the partners there."""

    lon: float
    lat: float
    name: str
    slug: str = ""
    """Of the partnership; empty for a campus."""

    @property
    def is_town(self) -> bool:
        return bool(self.slug)


@dataclass(frozen=True, slots=True)
class _Frame:
    """A part of the sheet and the projection that fills it."""

    box: Box
    put: Projection

    def holds(self, spot: _Spot) -> bool:
        x, y = self.put(spot.lon, spot.lat)
        inside_x = self.box.left <= x <= self.box.left + self.box.width
        return inside_x and self.box.top <= y <= self.box.top + self.box.height

    @property
    def outline(self) -> shapes.Outline:
        left, top = self.box.left, self.box.top
        return shapes.rectangle(left, top, left + self.box.width, top + self.box.height)

    def clipped(self, outline: shapes.Outline) -> shapes.Outline:
        """What of an outline is inside the frame."""
        left, top = self.box.left, self.box.top
        return shapes.cut(outline, left, top, left + self.box.width, top + self.box.height)


def draw(value: PlaceMap, portraits: Mapping[str, Portrait]) -> Sheet:
    """The map on a sheet as wide as the text."""
    spots = tuple(_spots(value, portraits))
    return _sheet(spots, value.land, tuple(portraits.values()))


@lru_cache(maxsize=16)
def _sheet(
    spots: tuple[_Spot, ...], land: tuple[Area, ...], portraits: tuple[Portrait, ...]
) -> Sheet:
    near, far = _divided(spots)
    main = _fitted(near, land, Box(0, 0, MEASURE, HIGH), by_places=bool(portraits))
    items = list(_drawn(main, near, land, portraits))
    if far:
        corner = _emptiest(main, land)
        inset = _fitted(far, land, corner, by_places=True)
        items.append(Region(shapes.path([inset.outline]), Role.EDGE))
        items += _drawn(inset, far, land, portraits)
        items.append(Line(shapes.path([inset.outline]), Role.RULE, 0.12))
    return Sheet.of(main.box.width, main.box.height, items)


def _spots(value: PlaceMap, portraits: Mapping[str, Portrait]) -> Iterator[_Spot]:
    for located in value.places:
        at = located.place
        yield _Spot(at.lon, at.lat, located.chapter.front.running_title, located.chapter.slug)
    campuses: dict[tuple[float, float], tuple[str, str]] = {}
    for portrait in portraits.values():
        for party in portrait.placed:
            assert party.campus
            campuses[party.campus.lon, party.campus.lat] = (party.label, party.campus.name)
    for (lon, lat), (label, _) in campuses.items():
        yield _Spot(lon, lat, label)


def _divided(spots: Sequence[_Spot]) -> tuple[list[_Spot], list[_Spot]]:
    """Those of the main map, and those beyond the widest gap from south to north."""
    if len(spots) < 4:
        return list(spots), []
    ordered = sorted(spots, key=lambda spot: spot.lat)
    gaps = [(b.lat - a.lat, at) for at, (a, b) in enumerate(pairwise(ordered))]
    widest, at = max(gaps)
    if widest < FAR * (ordered[-1].lat - ordered[0].lat):
        return list(spots), []
    parts = sorted((ordered[: at + 1], ordered[at + 1 :]), key=len)
    return list(parts[1]), list(parts[0])


def _fitted(spots: Sequence[_Spot], land: Sequence[Area], room: Box, *, by_places: bool) -> _Frame:
    """The frame that shows the spots, or all land, as large as the room allows."""
    everywhere = [(spot.lon, spot.lat) for spot in spots]
    if not by_places or len(spots) < 2:
        everywhere += [point for area in land for ring in area.rings for point in ring]
    project = conformal_conic(everywhere)
    left, top, right, bottom = shapes.bounds(project(*point) for point in everywhere)
    margin = AROUND if by_places else 2.0
    scale = min(
        (room.width - 2 * margin) / ((right - left) or 1e-6),
        (room.height - 2 * margin) / ((bottom - top) or 1e-6),
    )
    tall = min(room.height, (bottom - top) * scale + 2 * margin)
    over = room.left + (room.width - (right - left) * scale) / 2
    under = room.top + (tall - (bottom - top) * scale) / 2

    def put(lon: float, lat: float) -> shapes.Point:
        x, y = project(lon, lat)
        return round((x - left) * scale + over, 2), round((y - top) * scale + under, 2)

    return _Frame(Box(room.left, room.top, room.width, round(tall, 2)), put)


def _drawn(
    frame: _Frame, spots: Sequence[_Spot], land: Sequence[Area], portraits: Sequence[Portrait]
) -> Iterator[Item]:
    counties = [list(_clipped(area, frame, 0.15)) for area in land]
    yield Region("".join(shapes.path(county) for county in counties), Role.LAND)
    yield Line("".join(shapes.path(county) for county in counties), Role.BORDER, 0.2)
    towns = [o for p in portraits for a in p.areas for o in _clipped(a, frame, 0.08)]
    if towns:
        yield Region(shapes.path(towns), Role.NEAR)
    for portrait in portraits:
        here = frame.put(portrait.place.lon, portrait.place.lat)
        for party in portrait.placed:
            assert party.campus
            there = frame.put(party.campus.lon, party.campus.lat)
            if _on(frame, here) and _on(frame, there):
                yield Line(shapes.trail((here, there)), Role.CAMPUS, 0.3)
    for spot in sorted(spots, key=lambda spot: spot.is_town):
        x, y = frame.put(spot.lon, spot.lat)
        r, role = (TOWN, Role.TOWN) if spot.is_town else (CAMPUS, Role.CAMPUS)
        yield Disc(x, y, r + 0.25, Role.EDGE)
        yield Disc(x, y, r, role, of=spot.slug)
    yield from _names(frame, spots)


def _names(frame: _Frame, spots: Sequence[_Spot]) -> Iterator[Item]:
    inner = Box(frame.box.left + 1, frame.box.top + 1, frame.box.width - 2, frame.box.height - 2)
    dots = {Dot(n.bold + n.rest, n.x, n.y): n for n in _together(frame, spots)}
    discs = [frame.put(spot.lon, spot.lat) for spot in spots]
    shared = [Box(x - GAP, y - GAP, 2 * GAP, 2 * GAP) for x, y in discs]
    for label in place(list(dots), NAME, inner, taken=shared):
        if label.leader:
            ends = ((label.dot.x, label.dot.y), (label.to_x, label.to_y))
            yield Line(shapes.trail(ends), Role.QUIET, 0.15)
        named, x, y = dots[label.dot], label.text_x, label.text_y
        yield Words(
            x, y, named.bold, Role.INK, NAME, label.align, "bold", rest=named.rest, of=named.slug
        )


@dataclass(slots=True)
class _Named:
    """What stands at one spot: partnerships, partners."""

    x: float
    y: float
    towns: list[str] = field(default_factory=list)
    partners: list[str] = field(default_factory=list)
    slug: str = ""
    """Of the first partnership here."""

    def meets(self, x: float, y: float) -> bool:
        return abs(self.x - x) < TOGETHER and abs(self.y - y) < TOGETHER

    @property
    def bold(self) -> str:
        return ", ".join(self.towns)

    @property
    def rest(self) -> str:
        """The partners: two by name, more by number."""
        names = list(dict.fromkeys(self.partners))
        listed = ", ".join(names) if len(names) < 3 else f"{names[0]} + {len(names) - 1}"
        return f" {listed}" if self.towns and listed else listed


def _together(frame: _Frame, spots: Sequence[_Spot]) -> list[_Named]:
    """Names by spot, so that a town and its campus share a line."""
    found: list[_Named] = []
    for spot in sorted(spots, key=lambda spot: not spot.is_town):
        x, y = frame.put(spot.lon, spot.lat)
        same = next((named for named in found if named.meets(x, y)), None)
        if same is None:
            same = _Named(x, y, slug=spot.slug)
            found.append(same)
        (same.towns if spot.is_town else same.partners).append(spot.name)
    return found


def _outlines(area: Area, put: Projection, step: float) -> Iterator[shapes.Outline]:
    for ring in area.rings:
        drawn = shapes.snapped([put(lon, lat) for lon, lat in ring], step)
        if len(drawn) > 2:
            yield drawn


def _clipped(area: Area, frame: _Frame, step: float) -> Iterator[shapes.Outline]:
    for drawn in _outlines(area, frame.put, step):
        if kept := frame.clipped(drawn):
            yield kept


def _on(frame: _Frame, point: shapes.Point) -> bool:
    return frame.box.meets(Box(point[0], point[1], 1e-3, 1e-3))


def _emptiest(main: _Frame, land: Sequence[Area]) -> Box:
    """The corner of the main map with least land under it."""
    wide, high = INSET
    right, low = main.box.width - wide, main.box.height - high
    corners = [Box(x, y, wide, high) for y in (0.0, low) for x in (0.0, right)]

    outlines = [drawn for area in land for drawn in _outlines(area, main.put, 0.5)]

    def covered(corner: Box) -> float:
        window = _Frame(corner, main.put)
        kept = (window.clipped(drawn) for drawn in outlines)
        return sum(shapes.area(under) for under in kept if under)

    return min(corners, key=covered)
