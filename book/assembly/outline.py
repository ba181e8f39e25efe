"""The outline of the map: a GeoJSON file of the book (RFC 7946) as rings of degrees."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from book.assembly.assembled import Ring


def read(root: Path, path: str) -> tuple[Ring, ...]:
    """The outer rings of all polygons in a file under the book's folder.

    Raises:
        OSError: the file cannot be read.
        ValueError: it lies outside the book, or is not GeoJSON with polygons.
    """
    file = (root / path).resolve()
    if not file.is_relative_to(root.resolve()):
        raise ValueError(path)
    try:
        rings = tuple(_rings(json.loads(file.read_text("utf-8"))))
    except (KeyError, TypeError, IndexError) as fault:
        raise ValueError(path) from fault
    if not rings:
        raise ValueError(path)
    return rings


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
