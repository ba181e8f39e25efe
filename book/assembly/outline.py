"""The outlines of maps: GeoJSON files of the book (RFC 7946) as rings of degrees."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from book.assembly.geography import Area, Ring
from book.ground import jail

MOST_BYTES = 10 * 1024**2
MOST_POINTS = 100_000
"""A map a page wide shows a fiftieth of that."""


def read(root: Path, path: str) -> tuple[Area, ...]:
    """The named areas of a file under the book's folder; without names, one area of all its rings.

    Raises:
        OSError: the file cannot be read, or lies outside the book.
        ValueError: it is not GeoJSON with polygons, or holds more than a map can show.
    """
    return _parsed(jail.read(root / path, root, MOST_BYTES), path)


@lru_cache(maxsize=8)
def _parsed(data: bytes, path: str) -> tuple[Area, ...]:
    """The areas of a file; maps and portraits ask for the same ones, the preview at every edit."""
    try:
        found = tuple(_areas(json.loads(data.decode("utf-8-sig"))))
    except (
        AttributeError,
        KeyError,
        TypeError,
        IndexError,
        OverflowError,
        RecursionError,
    ) as fault:
        raise ValueError(path) from fault
    if not 0 < sum(len(ring) for area in found for ring in area.rings) <= MOST_POINTS:
        raise ValueError(path)
    return found


def _areas(geo: dict[str, Any]) -> Iterator[Area]:
    features = geo["features"] if geo["type"] == "FeatureCollection" else [geo]
    for feature in features:
        properties = feature.get("properties") or {}
        yield Area(str(properties.get("name", "")), tuple(_rings(feature)))


def _rings(geo: dict[str, Any]) -> Iterator[Ring]:
    match geo["type"]:
        case "FeatureCollection":
            for feature in geo["features"]:
                yield from _rings(feature)
        case "Feature":
            yield from _rings(geo["geometry"])
        case "GeometryCollection":
            for geometry in geo["geometries"]:
                yield from _rings(geometry)
        case "Polygon":
            yield _ring(geo["coordinates"][0])
        case "MultiPolygon":
            for polygon in geo["coordinates"]:
                yield _ring(polygon[0])


def _ring(positions: list[list[float]]) -> Ring:
    """A ring of degrees (RFC 7946, section 3.1.6): an area, on the globe."""
    ring = tuple((float(position[0]), float(position[1])) for position in positions)
    if len(set(ring)) < 3 or not all(abs(lon) <= 180 and abs(lat) <= 90 for lon, lat in ring):
        raise ValueError("not an area on the globe")
    return ring
