"""Degrees → a flat map, x to the east and y to the south.

A country is drawn in Lambert's conformal conic projection on a sphere (Snyder, Map Projections,
p. 106), a municipality around its town hall.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import cos, log, pi, radians, sin, tan

Point = tuple[float, float]
Projection = Callable[[float, float], Point]
POLAR = 89.0
"""Degrees of latitude; what lies beyond is drawn here."""


def conformal_conic(points: Iterable[Point]) -> Projection:
    """A projection fitted to (longitude, latitude) points: x to the east, y to the south.

    The standard parallels lie a sixth of the height inside the outermost ones. The unit is the
    earth's radius. Where they lie alike about the equator the cone has no tip: Mercator's
    projection is what it comes to (Snyder, p. 105).
    """
    lons, lats = zip(*((lon, _mappable(lat)) for lon, lat in points), strict=True)
    sixth = (max(lats) - min(lats)) / 6
    south, north = radians(min(lats) + sixth), radians(max(lats) - sixth)
    middle = radians((min(lons) + max(lons)) / 2)
    if north - south < 1e-6:
        cone = sin(south)
    else:
        cone = log(cos(south) / cos(north)) / log(_stretch(north) / _stretch(south))
    if abs(cone) < 1e-6:
        return lambda lon, lat: (radians(lon) - middle, -log(_stretch(radians(_mappable(lat)))))
    scale = cos(south) * _stretch(south) ** cone / cone

    def project(lon: float, lat: float) -> Point:
        radius = scale / _stretch(radians(_mappable(lat))) ** cone
        angle = cone * (radians(lon) - middle)
        return radius * sin(angle), radius * cos(angle)

    return project


def local(lon: float, lat: float) -> Projection:
    """A projection around a point, in kilometres: true to scale there, and for miles around."""
    narrow = cos(radians(lat))
    degree = radians(1) * 6371
    return lambda x, y: ((x - lon) * narrow * degree, (lat - y) * degree)


def _mappable(lat: float) -> float:
    """The pole that the cone opens towards lies at no end of the map."""
    return max(-POLAR, min(POLAR, lat))


def _stretch(latitude: float) -> float:
    return tan(pi / 4 + latitude / 2)
