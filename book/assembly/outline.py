"""The outlines of maps: GeoJSON files of the book (RFC 7946) as rings of degrees."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from book.assembly.geography import Area, Ring


def areas(root: Path, path: str) -> tuple[Area, ...]:
    """The named areas of a file under the book's folder; without names, one area of all its rings.

    Raises:
        OSError: the file cannot be read.
        ValueError: it lies outside the book, or is not GeoJSON with polygons.
    """
    file = (root / path).resolve()
    if not file.is_relative_to(root.resolve()):
        raise ValueError(path)
    try:
        geo = json.loads(file.read_text("utf-8"))
        found = tuple(_areas(geo))
    except (KeyError, TypeError, IndexError) as fault:
        raise ValueError(path) from fault
    if not any(area.rings for area in found):
        raise ValueError(path)
    return found


def read(root: Path, path: str) -> tuple[Ring, ...]:
    """The outer rings of all polygons in a file; raises as `areas` does."""
    return tuple(ring for area in areas(root, path) for ring in area.rings)


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
    return tuple((float(position[0]), float(position[1])) for position in positions)
