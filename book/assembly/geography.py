"""Where things are: outlines in degrees, and how far and in which direction one is from another.

Degrees are WGS84, distances kilometres on a sphere.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt

from book.model import Chapter, Place

EARTH = 6371.0
"""Mean radius, km."""

Ring = tuple[tuple[float, float], ...]
"""A closed line of (longitude, latitude), degrees."""


@dataclass(frozen=True, slots=True)
class Area:
    """A named outline: a county, a municipality."""

    name: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """A knowledge partner as seen from a partnership's place."""

    name: str
    label: str
    campus: Place | None = None
    """The nearest one; None where the book does not say where any is."""
    km: float = 0.0
    bearing: float = 0.0
    """Degrees from north, clockwise."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """What an emblem and a locator map are drawn from; equal where they look alike."""

    chapter: Chapter = field(compare=False)
    place: Place
    areas: tuple[Area, ...]
    parties: tuple[Party, ...]

    @property
    def placed(self) -> tuple[Party, ...]:
        """The partners that have a campus on the map."""
        return tuple(party for party in self.parties if party.campus is not None)


def distance(one: Place, other: Place) -> float:
    """Kilometres along the great circle (the haversine formula)."""
    north, east = radians(other.lat - one.lat), radians(other.lon - one.lon)
    chord = hypot(
        sin(north / 2), sqrt(cos(radians(one.lat)) * cos(radians(other.lat))) * sin(east / 2)
    )
    return 2 * EARTH * asin(min(1.0, chord))


def bearing(one: Place, other: Place) -> float:
    """The direction one sets out in, degrees from north, clockwise."""
    here, there = radians(one.lat), radians(other.lat)
    east = radians(other.lon - one.lon)
    right = sin(east) * cos(there)
    ahead = cos(here) * sin(there) - sin(here) * cos(there) * cos(east)
    return degrees(atan2(right, ahead)) % 360
