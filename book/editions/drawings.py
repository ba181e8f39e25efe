"""The drawn blocks as values: where the lines, dots and names of a map or a timeline stand.

All lengths are millimetres on the paper; the templates make SVG of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

from book.assembly.assembled import PlaceMap, Timeline
from book.editions.labels import Box, Dot, Label, place, width_of
from book.editions.projection import conformal_conic

WIDE = 118.5
"""The measure: 336 pt."""
HIGH = 128.4
"""The tallest a map may be: 26 lines, which leaves its places room on the same page."""
LETTER = 3.0
"""Size of the names: 8.5 pt."""
MARGIN = 2.0

ROW = 5.0
NAMES = 60.0
"""The widest that a timeline's column of names may be."""
HALF_YEAR = 4.0
"""What a written year needs on either side of its line."""
AXIS = 7.0
MOST_YEARS = 9
"""More years than this are not all written on the axis."""


@dataclass(frozen=True, slots=True)
class MapDrawing:
    """A map on its sheet."""

    width: float
    height: float
    land: tuple[str, ...]
    """SVG path data."""
    dots: tuple[Dot, ...]
    labels: tuple[Label, ...]
    size: float = LETTER


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One partnership's line."""

    name: str
    y: float
    xs: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class TimelineDrawing:
    """A timeline on its sheet."""

    width: float
    height: float
    rows: tuple[TimelineRow, ...]
    years: tuple[tuple[int, float], ...]
    """Years that are written, with x."""
    axis: float
    size: float = LETTER


def draw_map(value: PlaceMap) -> MapDrawing:
    """Project an outline and its places to the sheet, and place the names."""
    everywhere = [point for ring in value.outline for point in ring]
    everywhere += [(located.place.lon, located.place.lat) for located in value.places]
    project = conformal_conic(everywhere)
    points = [project(lon, lat) for lon, lat in everywhere]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    wide, high = max(x for x, _ in points) - left, max(y for _, y in points) - top
    scale = min((WIDE - 2 * MARGIN) / wide, (HIGH - 2 * MARGIN) / high)
    width, height = WIDE, high * scale + 2 * MARGIN
    indent = (width - wide * scale) / 2

    def put(lon: float, lat: float) -> tuple[float, float]:
        x, y = project(lon, lat)
        return round((x - left) * scale + indent, 2), round((y - top) * scale + MARGIN, 2)

    dots = tuple(
        Dot(found.chapter.front.running_title, *put(found.place.lon, found.place.lat))
        for found in value.places
    )
    land = tuple(_path([put(lon, lat) for lon, lat in ring]) for ring in value.outline)
    labels = place(dots, LETTER, Box(0, 0, width, height))
    return MapDrawing(width, round(height, 2), land, dots, labels)


def draw_timeline(value: Timeline) -> TimelineDrawing:
    """Set each partnership's events on a line of its own, the earliest first."""
    first = floor(min(step.at for step in value.steps))
    last = max(ceil(max(step.at for step in value.steps)), first + 1)
    widest = max(width_of(c.front.running_title, LETTER) for c in value.chapters)
    left = min(widest, NAMES) + HALF_YEAR
    scale = (WIDE - left - HALF_YEAR) / (last - first)

    def x(at: float) -> float:
        return round(left + (at - first) * scale, 2)

    rows = tuple(
        TimelineRow(
            chapter.front.running_title,
            round(AXIS + (index + 0.5) * ROW, 2),
            tuple(x(step.at) for step in value.steps if step.chapter.slug == chapter.slug),
        )
        for index, chapter in enumerate(value.chapters)
    )
    stride = ceil((last - first) / MOST_YEARS)
    years = tuple((year, x(year)) for year in range(first, last + 1, stride))
    return TimelineDrawing(WIDE, round(AXIS + len(rows) * ROW + 1, 2), rows, years, AXIS)


def _path(points: list[tuple[float, float]]) -> str:
    """A closed SVG path."""
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points) + "Z"
