"""An outline of any kind is a map or a finding."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from book.assembly import assemble
from book.editions.web import edition as web
from book.findings.diagnostics import Sink
from book.manuscript import project
from tests.conftest import HOUSE

HEAD = """---
title: A
kind: partnership
partnership:
  name: A
  place: {name: A, lat: %s, lon: %s}
---

::: kart
:::
"""
POLE, EQUATOR = (-90, 0), (0, 0)


def _codes(folder: Path, outline: str, at: tuple[float, float]) -> set[str]:
    folder.joinpath("a.md").write_text(HEAD % at, "utf-8")
    folder.joinpath("book.yaml").write_text("title: B\nmap: {path: o.json, source: S}\n", "utf-8")
    folder.joinpath("o.json").write_text(outline, "utf-8")
    sink = Sink()
    web.render(assemble(project.load(folder, folder, sink), sink), HOUSE)
    return {finding.rule.code for finding in sink}


def _polygon(*ring: tuple[float, float]) -> str:
    return json.dumps({"type": "Polygon", "coordinates": [ring]})


@pytest.mark.parametrize("at", [EQUATOR, POLE, (60.5, 10.5), (90, 180)])
@pytest.mark.parametrize(
    "outline",
    [
        _polygon((0, -10), (10, 10), (-10, 10), (0, -10)),
        _polygon((-180, -90), (180, -90), (180, 90), (-180, 90)),
        _polygon((10, 60), (10, 61), (10, 62)),
        _polygon((10, 60), (11, 60), (12, 60)),
        _polygon((0, 0), (1e-300, 0), (0, 1e-300)),
    ],
)
def test_any_area_on_the_globe_is_drawn(
    outline: str, at: tuple[float, float], tmp_path: Path
) -> None:
    assert "TH008" not in _codes(tmp_path, outline, at)


@pytest.mark.parametrize(
    "outline",
    [
        _polygon((10, 60), (10, 60), (10, 60)),
        _polygon((1e308, 60), (10, 60), (10, 1e308)),
        '{"type": "Polygon", "coordinates": [[[1e999, 0], [NaN, 1], [-Infinity, 2]]]}',
        f'{{"type": "Polygon", "coordinates": [[[{"9" * 400}, 0], [1, 1], [2, 2]]]}}',
        '{"type": "Polygon", "coordinates": ' + "[" * 200_000,
        '{"type":"GeometryCollection","geometries":[' * 900 + "]}" * 900,
        json.dumps({"type": "Polygon", "coordinates": [[[i / 1000, 1] for i in range(150_000)]]}),
        "[]",
        "",
        "\0",
    ],
)
def test_anything_else_is_a_finding(outline: str, tmp_path: Path) -> None:
    assert "TH008" in _codes(tmp_path, outline, (60.5, 10.5))
