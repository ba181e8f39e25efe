from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path

import pytest

from book.assembly import outline
from book.assembly.assembled import DatedEvent, Located, PlaceMap, Timeline
from book.editions import drawings
from book.editions.labels import Box, Dot, place
from book.editions.projection import conformal_conic
from book.ground.source import SourceFile
from book.model import Chapter, Document, FrontMatter, Place

TOWNS = {
    "Trondheim": (63.4305, 10.3951),
    "Oslo": (59.9139, 10.7522),
    "Kristiansand": (58.1467, 7.9956),
    "Drammen": (59.7439, 10.2045),
    "Kongsvinger": (60.1905, 11.9977),
    "Færder": (59.2210, 10.4060),
    "Ålesund": (62.4722, 6.1549),
    "Steinkjer": (64.0149, 11.4954),
    "Levanger": (63.7464, 11.2996),
    "Skien": (59.2096, 9.6090),
    "Gjøvik": (60.7957, 10.6915),
    "Oppdal": (62.5942, 9.6912),
    "Nord-Gudbrandsdal": (61.7717, 9.5390),
    "Helse Omsorg Vest": (60.3913, 5.3221),
    "HelseOmsorg Nord": (68.1466, 13.6115),
}


def chapter(name: str) -> Chapter:
    source = SourceFile(f"{name}.md", Path(f"{name}.md"), "")
    return Chapter(name.casefold(), source, FrontMatter(name), Document())


@pytest.fixture
def norway(repository: Path) -> PlaceMap:
    """Give the book's own map."""
    rings = outline.read(repository / "chapters", "images/map-outline.json")
    places = tuple(Located(chapter(n), Place(n, lat, lon)) for n, (lat, lon) in TOWNS.items())
    return PlaceMap("x--fig:kart", places, rings, "")


def test_names_on_the_map_cover_neither_each_other_nor_a_dot(norway: PlaceMap) -> None:
    drawing = drawings.draw_map(norway)
    for one, other in combinations(drawing.labels, 2):
        assert not one.box.meets(other.box), (one.dot.name, other.dot.name)
    for label in drawing.labels:
        for dot in drawing.dots:
            assert not label.box.meets(Box(dot.x - 0.9, dot.y - 0.9, 1.8, 1.8)), (label.dot, dot)


def test_the_map_stays_on_its_sheet(norway: PlaceMap) -> None:
    drawing = drawings.draw_map(norway)
    assert drawing.width == drawings.WIDE
    assert drawing.height <= drawings.HIGH
    for label in drawing.labels:
        assert label.box.left >= 0
        assert label.box.left + label.box.width <= drawing.width


def test_north_is_up_and_east_is_right(norway: PlaceMap) -> None:
    at = {dot.name: dot for dot in drawings.draw_map(norway).dots}
    assert at["HelseOmsorg Nord"].y < at["Trondheim"].y < at["Oslo"].y < at["Kristiansand"].y
    assert at["Helse Omsorg Vest"].x < at["Oppdal"].x < at["Kongsvinger"].x


def test_the_projection_keeps_angles() -> None:
    project = conformal_conic([(5, 58), (31, 71)])
    for lon, lat in ((6, 59), (10, 63), (25, 70)):
        x, y = project(lon, lat)
        east, north = project(lon + 0.001, lat), project(lon, lat + 0.001)
        right = (east[0] - x) * (north[0] - x) + (east[1] - y) * (north[1] - y)
        assert abs(right) < 1e-12


def test_the_projection_keeps_distances_in_the_middle_of_norway() -> None:
    project = conformal_conic([(5, 58), (31, 71)])
    oslo, trondheim = (project(*reversed(TOWNS[n])) for n in ("Oslo", "Trondheim"))
    distance = 6371 * ((oslo[0] - trondheim[0]) ** 2 + (oslo[1] - trondheim[1]) ** 2) ** 0.5
    assert distance == pytest.approx(391, rel=0.02)


def test_a_name_that_fits_nowhere_still_stands() -> None:
    labels = place([Dot("Et altfor langt navn", 1, 1)], 3, Box(0, 0, 5, 5))
    assert [label.dot.name for label in labels] == ["Et altfor langt navn"]


def test_a_single_place_is_a_map_too() -> None:
    ring = ((10.0, 60.0), (11.0, 60.0), (11.0, 61.0), (10.0, 60.0))
    only = Located(chapter("Her"), Place("Her", 60.5, 10.7))
    drawing = drawings.draw_map(PlaceMap("x", (only,), (ring,), ""))
    assert 0 < drawing.dots[0].x < drawing.width
    assert 0 < drawing.dots[0].y < drawing.height


def step(name: str, at: float) -> DatedEvent:
    return DatedEvent(chapter(name), str(int(at)), at, "", ())


def test_a_timeline_has_a_row_for_each_and_time_runs_right() -> None:
    value = Timeline("x", (step("a", 2015.5), step("b", 2017.2), step("a", 2021.1)))
    drawing = drawings.draw_timeline(value)
    assert [(row.name, len(row.xs)) for row in drawing.rows] == [("a", 2), ("b", 1)]
    assert drawing.rows[0].xs[0] < drawing.rows[1].xs[0] < drawing.rows[0].xs[1]
    assert drawing.rows[0].y < drawing.rows[1].y < drawing.height


@pytest.mark.parametrize("years", [1, 3, 9, 10, 40, 190])
def test_the_axis_is_never_crowded(years: int) -> None:
    value = Timeline("x", (step("a", 1990.5), step("a", 1990.5 + years)))
    drawing = drawings.draw_timeline(value)
    xs = [x for _, x in drawing.years]
    assert xs[-1] + drawings.HALF_YEAR <= drawing.width + 0.01
    assert all(after - before >= 2 * drawings.HALF_YEAR for before, after in pairwise(xs))


def test_an_outline_outside_the_book_is_refused(tmp_path: Path) -> None:
    (tmp_path / "book").mkdir()
    (tmp_path / "out.json").write_text('{"type": "Polygon", "coordinates": [[[1, 1]]]}')
    with pytest.raises(ValueError, match="out"):
        outline.read(tmp_path / "book", "../out.json")


@pytest.mark.parametrize("text", ["[]", "{}", '{"type": "Point", "coordinates": [1, 2]}', "nei"])
def test_what_is_no_outline_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "map.json").write_text(text)
    with pytest.raises(ValueError):  # noqa: PT011 - whichever it is, the finding is the same
        outline.read(tmp_path, "map.json")
