"""Make counties.json and municipalities.json from Kartverket's borders of 2020.

Usage: derive.py FOLDER, where FOLDER holds Fylker-small.topojson and Kommuner-medium.topojson (see
README.txt for where they come from). Needs nothing but Python.
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Arc = list[Point]

HERE = Path(__file__).parent
SMALLEST = 20.0
"""Square kilometres: islands under this are left out of the counties."""
CALM = 2.5
"""Square kilometres: triangles under this are left out of the counties' lines (Visvalingam)."""
KM2 = 111.32**2 * 0.45
"""A square degree in square kilometres at 63° north."""
OFFICIAL = {"Voss": "Voss herad"}
PARTNERS = frozenset(
    {
        "Trondheim",
        "Oslo",
        "Kristiansand",
        "Drammen",
        "Kongsvinger",
        "Færder",
        "Ålesund",
        "Steinkjer",
        "Levanger",
        "Skien",
        "Gjøvik",
        "Oppdal",
        "Lesja",
        "Dovre",
        "Skjåk",
        "Lom",
        "Vågå",
        "Sel",
        "Bergen",
        "Alver",
        "Askøy",
        "Austrheim",
        "Bjørnafjorden",
        "Masfjorden",
        "Osterøy",
        "Vaksdal",
        "Voss",
        "Vestvågøy",
        "Vågan",
        "Flakstad",
        "Moskenes",
        "Værøy",
        "Røst",
    }
)


def main(folder: Path) -> None:
    """Write both files beside this script."""
    counties = json.loads((folder / "Fylker-small.topojson").read_text("utf-8"))
    arcs = [simplified(arc) for arc in unpacked(counties)]
    write("counties.json", [*features(counties, arcs, smallest=SMALLEST)], decimals=3)
    towns = json.loads((folder / "Kommuner-medium.topojson").read_text("utf-8"))
    found = [each for each in features(towns, unpacked(towns)) if each[0] in PARTNERS]
    if {name for name, _ in found} != PARTNERS:
        sys.exit(f"not in the file: {PARTNERS - {name for name, _ in found}}")
    write("municipalities.json", found, decimals=4)


def unpacked(topology: dict[str, Any]) -> list[Arc]:
    """The arcs in degrees; TopoJSON may keep them as integers and differences."""
    transform = topology.get("transform")
    if transform is None:
        return [[(x, y) for x, y, *_ in arc] for arc in topology["arcs"]]
    (wide, high), (left, low) = transform["scale"], transform["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * wide + left, y * high + low))
        found.append(points)
    return found


def features(
    topology: dict[str, Any], arcs: list[Arc], smallest: float = 0.0
) -> list[tuple[str, list[Arc]]]:
    """The outer rings of each named area, the largest first."""
    (held,) = topology["objects"].values()
    found = []
    for geometry in held["geometries"]:
        parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        rings = sorted((joined(part[0], arcs) for part in parts), key=area, reverse=True)
        kept = [ring for ring in rings if len(ring) > 3 and area(ring) * KM2 >= smallest]
        found.append((geometry["properties"]["navn"], kept or rings[:1]))
    return found


def joined(indices: list[int], arcs: list[Arc]) -> Arc:
    """A ring of its arcs; ~n is arc n backwards."""
    ring: Arc = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring += arc[1:] if ring else arc
    return ring


def simplified(arc: Arc) -> Arc:
    """Leave out the points that matter least; the ends stay, so that neighbours still meet."""
    points = list(arc)
    least = 4 if points[0] == points[-1] else 2
    while len(points) > least:
        sizes = [area(points[at - 1 : at + 2]) * KM2 for at in range(1, len(points) - 1)]
        smallest = min(range(len(sizes)), key=sizes.__getitem__)
        if sizes[smallest] > CALM:
            break
        del points[smallest + 1]
    return points


def area(ring: Arc) -> float:
    """Square degrees (the shoelace formula)."""
    closed = pairwise([*ring, ring[0]])
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in closed)) / 2


def write(name: str, areas: list[tuple[str, list[Arc]]], decimals: int) -> None:
    """Write GeoJSON, a feature a line."""
    lines = []
    for title, rings in sorted(areas):
        polygons = [[[[round(x, decimals), round(y, decimals)] for x, y in r]] for r in rings]
        feature = {
            "type": "Feature",
            "properties": {"name": OFFICIAL.get(title, title)},
            "geometry": {"type": "MultiPolygon", "coordinates": polygons},
        }
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    (HERE / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
