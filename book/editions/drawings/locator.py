"""A partnership in its region: coast, county, municipalities, town hall and campuses, all named.

Every locator has the same scale, so that distances can be compared from chapter to chapter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from book.assembly.geography import Area, Party, Portrait
from book.editions.drawings import shapes
from book.editions.drawings.labels import Box, Dot, place
from book.editions.drawings.projection import Projection, local
from book.editions.drawings.sheet import Disc, Item, Line, Region, Role, Sheet, Words

KM = 5.2
"""Kilometres to a millimetre."""
CAMPUS, TOWN = 1.15, 0.8
"""Radii of the dots."""
NAME = 2.6
"""Size of the names: 7.4 pt."""
INSIDE = 4.0
"""How near the frame a campus may be and still count as inside it, mm."""
SLICE = 1.5
"""How finely dark areas are measured when names are placed, mm."""
SCALE = 50
"""What the scale bar measures, km."""


def draw(portrait: Portrait, land: Sequence[Area], width: float, height: float) -> Sheet:
    """The region on a sheet of this size; campuses outside it are named at its edge."""
    facts = portrait.chapter.front.partnership
    return _drawn(portrait, facts.county if facts else "", tuple(land), width, height)


@lru_cache(maxsize=64)
def _drawn(
    portrait: Portrait, home: str, land: tuple[Area, ...], width: float, height: float
) -> Sheet:
    put = _centred(portrait, width, height)
    return Sheet.of(width, height, _items(portrait, home, land, put, Box(0, 0, width, height)))


def _items(
    portrait: Portrait, home: str, land: Sequence[Area], put: Projection, frame: Box
) -> Iterator[Item]:
    bottom = frame.top + frame.height
    counties = [(area.name, list(_clipped(area, put, frame, 0.2))) for area in land]
    for name, outlines in counties:
        if outlines:
            yield Region(shapes.path(outlines), Role.NEAR if name and name in home else Role.LAND)
    yield Line("".join(shapes.path(o) for _, o in counties), Role.BORDER, 0.25)
    towns = [o for area in portrait.areas for o in _clipped(area, put, frame, 0.08)]
    yield Region(shapes.path(towns), Role.TOWN)
    here = put(portrait.place.lon, portrait.place.lat)
    seen, unseen = _dots(portrait, put, frame)
    for spot in seen:
        if _apart(spot, here) > CAMPUS + TOWN:
            yield Line(shapes.trail((here, (spot.x, spot.y))), Role.CAMPUS, 0.3)
    for spot in unseen:
        yield Line(shapes.trail((here, (spot.x, spot.y))), Role.CAMPUS, 0.3, "0.8 0.8")
    for spot in seen:
        yield Disc(spot.x, spot.y, CAMPUS + 0.3, Role.EDGE)
        yield Disc(spot.x, spot.y, CAMPUS, Role.CAMPUS)
    yield Disc(*here, TOWN + 0.25, Role.EDGE)
    yield Disc(*here, TOWN, Role.INK)
    yield from _names(portrait, here, (*seen, *unseen), frame, towns)
    yield from _scale(frame.left + 1.2, bottom - 1.2)


def _names(
    portrait: Portrait,
    here: shapes.Point,
    spots: Sequence[Dot],
    frame: Box,
    towns: Sequence[shapes.Outline],
) -> Iterator[Item]:
    dots = (Dot(portrait.place.name, *here), *spots)
    scale = Box(frame.left, frame.top + frame.height - 5.0, SCALE / KM + 4.0, 5.0)
    for label in place(dots, NAME, frame, taken=(scale, *strips(towns))):
        if label.leader:
            ends = ((label.dot.x, label.dot.y), (label.to_x, label.to_y))
            yield Line(shapes.trail(ends), Role.QUIET, 0.15)
        style = "bold" if label.dot == dots[0] else ""
        yield Words(label.text_x, label.text_y, label.dot.name, Role.INK, NAME, label.align, style)


def _scale(left: float, bottom: float) -> Iterator[Item]:
    wide = SCALE / KM
    ends = (
        (left, bottom - 0.8),
        (left, bottom),
        (left + wide, bottom),
        (left + wide, bottom - 0.8),
    )
    yield Line(shapes.trail(ends), Role.QUIET, 0.2)
    yield Words(left + 0.8, bottom - 0.8, f"{SCALE} km", Role.QUIET, 2.2)


def _dots(
    portrait: Portrait, put: Projection, frame: Box
) -> tuple[tuple[Dot, ...], tuple[Dot, ...]]:
    """Campuses on the map, those at one spot as one; and those outside it, at its edge."""
    here = put(portrait.place.lon, portrait.place.lat)
    inside: list[tuple[shapes.Point, list[Party]]] = []
    outside: list[Dot] = []
    for party in portrait.placed:
        assert party.campus
        point = put(party.campus.lon, party.campus.lat)
        if not _within(point, frame):
            x, y = _at_edge(here, point, frame)
            outside.append(Dot(f"{party.label}, {party.campus.name}", x, y))
            continue
        same = next((spot for spot in inside if _near(spot[0], point)), None)
        if same:
            same[1].append(party)
        else:
            inside.append((point, [party]))
    home = portrait.place.name
    seen = tuple(Dot(_called(parties, home), *point) for point, parties in inside)
    return seen, tuple(outside)


def _called(parties: Sequence[Party], home: str) -> str:
    """Partners at one spot: two by name, more by number; the campus when it is elsewhere."""
    labels = list(dict.fromkeys(party.label for party in parties))
    named = ", ".join(labels) if len(labels) < 3 else f"{labels[0]} + {len(labels) - 1}"
    campus = parties[0].campus
    return f"{named}, {campus.name}" if campus and campus.name != home else named


def strips(outlines: Sequence[shapes.Outline]) -> Iterator[Box]:
    """Dark areas as strips, from edge to edge of each outline, that no name may lie on."""
    for outline in outlines:
        _, top, _, bottom = shapes.bounds(outline)
        for k in range(int((bottom - top) / SLICE) + 1):
            low, high = top + k * SLICE, top + (k + 1) * SLICE
            if held := shapes.cut(outline, -1e3, low, 1e3, high):
                left, _, right, _ = shapes.bounds(held)
                yield Box(left, low, right - left, SLICE)


def _near(one: shapes.Point, other: shapes.Point) -> bool:
    return abs(one[0] - other[0]) < CAMPUS and abs(one[1] - other[1]) < CAMPUS


def _apart(spot: Dot, point: shapes.Point) -> float:
    return max(abs(spot.x - point[0]), abs(spot.y - point[1]))


def _within(point: shapes.Point, frame: Box) -> bool:
    x, y = point
    wide, high = frame.left + frame.width, frame.top + frame.height
    return frame.left + INSIDE <= x <= wide - INSIDE and frame.top + INSIDE <= y <= high - INSIDE


def _at_edge(start: shapes.Point, end: shapes.Point, frame: Box) -> shapes.Point:
    """Where the line to a point outside leaves the frame, less a margin."""
    reach = 1.0
    for at, towards, low, high in (
        (start[0], end[0], frame.left, frame.left + frame.width),
        (start[1], end[1], frame.top, frame.top + frame.height),
    ):
        if towards > high - 1:
            reach = min(reach, (high - 1 - at) / (towards - at))
        if towards < low + 1:
            reach = min(reach, (low + 1 - at) / (towards - at))
    x, y = (a + reach * (b - a) for a, b in zip(start, end, strict=True))
    return round(x, 2), round(y, 2)


def _clipped(area: Area, put: Projection, frame: Box, step: float) -> Iterator[shapes.Outline]:
    right, bottom = frame.left + frame.width, frame.top + frame.height
    for ring in area.rings:
        west, south, east, north = shapes.bounds(ring)
        (left, top), (end, low) = put(west, north), put(east, south)
        if left > right + step or end < frame.left - step:
            continue
        if top > bottom + step or low < frame.top - step:
            continue
        drawn = shapes.snapped([put(lon, lat) for lon, lat in ring], step)
        if len(drawn) > 2 and (kept := shapes.cut(drawn, frame.left, frame.top, right, bottom)):
            yield kept


def _centred(portrait: Portrait, width: float, height: float) -> Projection:
    """The place in the middle, moved towards campuses that would else be left out."""
    project = local(portrait.place.lon, portrait.place.lat)
    shown = [(p.campus.lon, p.campus.lat) for p in portrait.placed if p.campus]
    shown += [point for area in portrait.areas for ring in area.rings for point in ring]
    left, top, right, bottom = shapes.bounds([(0.0, 0.0), *(project(*at) for at in shown)])
    limit_x, limit_y = width * KM / 2 - 10 * KM, height * KM / 2 - 8 * KM
    x = max(-limit_x, min(limit_x, (left + right) / 2))
    y = max(-limit_y, min(limit_y, (top + bottom) / 2))

    def put(lon: float, lat: float) -> shapes.Point:
        east, south = project(lon, lat)
        return (
            round((east - x) / KM + width / 2, 2),
            round((south - y) / KM + height / 2, 2),
        )

    return put
