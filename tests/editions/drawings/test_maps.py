from __future__ import annotations

from itertools import combinations

import pytest

from book.assembly import Assembly
from book.assembly.assembled import Located, PlaceMap
from book.assembly.geography import Area, bearing, distance
from book.editions.drawings import country, locator, shapes, telling
from book.editions.drawings.labels import Box, Dot, place, width_of
from book.editions.drawings.projection import conformal_conic
from book.editions.drawings.sheet import MEASURE, Disc, Region, Role, Sheet, Words
from book.model import Place

from .conftest import compiled
from .things import chapter

NOWHERE: shapes.Outline = ((0.0, 0.0),)
OSLO, TRONDHEIM = Place("Oslo", 59.9139, 10.7522), Place("Trondheim", 63.4305, 10.3951)


def box(words: Words) -> Box:
    """Where a line of words stands, as the labels reckon."""
    wide = width_of(words.text + words.rest, words.size)
    left = words.x - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[words.align]
    return Box(left, words.y - words.size * 0.75, wide, words.size * 0.85)


def outlines(d: str) -> list[shapes.Outline]:
    """The closed lines of path data."""
    rings = [ring.split("L") for ring in d.replace("Z", "").split("M") if ring]
    return [tuple((float(x), float(y)) for x, y in (p.split() for p in ring)) for ring in rings]


def sheets(norway: Assembly) -> dict[str, Sheet]:
    """Every map of the book by name."""
    drawn = {"norway": country.draw(compiled(norway, PlaceMap), norway.portraits)}
    for slug, portrait in norway.portraits.items():
        drawn[slug] = locator.draw(portrait, norway.land, 44, 52)
    return drawn


def test_names_cover_neither_each_other_nor_a_dot_and_stay_on_the_sheet(norway: Assembly) -> None:
    for name, sheet in sheets(norway).items():
        for one, other in combinations(sheet.words, 2):
            assert not box(one).meets(box(other)), (name, one.text, other.text)
        dots = [i for i in sheet.items if isinstance(i, Disc) and i.role is not Role.EDGE]
        for words in sheet.words:
            here = box(words)
            assert here.left >= 0, (name, words.text)
            assert here.left + here.width <= sheet.width, (name, words.text)
            for dot in dots:
                square = Box(dot.x - dot.r, dot.y - dot.r, 2 * dot.r, 2 * dot.r)
                assert not here.meets(square), (name, words.text)


def test_no_name_of_a_locator_lies_on_its_dark_municipality(norway: Assembly) -> None:
    for slug, portrait in norway.portraits.items():
        for width, height in ((39, 42), (44, 52)):
            sheet = locator.draw(portrait, norway.land, width, height)
            (towns,) = (i for i in sheet.items if isinstance(i, Region) and i.role is Role.TOWN)
            dark = list(outlines(towns.d))
            for words in sheet.words:
                here = box(words)
                under = shapes.rectangle(
                    here.left, here.top, here.left + here.width, here.top + here.height
                )
                covered = sum(shapes.area(shapes.clip(ring, under) or NOWHERE) for ring in dark)
                assert covered < 0.1, (slug, words.text)


def test_every_place_and_partner_is_named_on_the_map(norway: Assembly) -> None:
    sheet = country.draw(compiled(norway, PlaceMap), norway.portraits)
    read = " ".join(words.text + words.rest for words in sheet.words)
    for partnership in norway.book.partnerships:
        assert partnership.front.running_title in read
    for label in ("NTNU", "OsloMet", "UiA", "USN", "HINN", "Nord", "UiT", "SINTEF", "HVO"):
        assert label in read


def test_the_map_is_as_wide_as_the_text_and_leaves_room_for_its_caption(norway: Assembly) -> None:
    sheet = country.draw(compiled(norway, PlaceMap), norway.portraits)
    assert sheet.width == MEASURE
    assert sheet.height <= country.HIGH


def test_what_is_far_off_has_an_inset_that_covers_no_dot(norway: Assembly) -> None:
    value = compiled(norway, PlaceMap)
    sheet = country.draw(value, norway.portraits)
    towns = [i for i in sheet.items if isinstance(i, Disc) and i.role is Role.TOWN]
    assert len(towns) == len(value.places)
    leknes = next(w for w in sheet.words if w.text == "HelseOmsorg Nord")
    bergen = next(w for w in sheet.words if w.text == "Helse Omsorg Vest")
    assert leknes.y < bergen.y


def test_a_single_place_on_a_bare_outline_is_a_map_too() -> None:
    ring = ((10.0, 60.0), (11.0, 60.0), (11.0, 61.0), (10.0, 60.0))
    only = Located(chapter("Her"), Place("Her", 60.5, 10.7))
    sheet = country.draw(PlaceMap("x", (only,), (Area("", (ring,)),), ""), {})
    (dot,) = [i for i in sheet.items if isinstance(i, Disc) and i.role is Role.TOWN]
    assert 0 < dot.x < sheet.width
    assert 0 < dot.y < sheet.height


def test_a_locator_shows_campuses_where_they_are(norway: Assembly) -> None:
    sheet = locator.draw(norway.portraits["oppdal"], norway.land, 44, 52)
    oppdal = next(w for w in sheet.words if w.text == "Oppdal")
    ntnu = next(w for w in sheet.words if w.text == "NTNU, Trondheim")
    assert ntnu.y < oppdal.y - 10, "Trondheim is 98 km to the north"


def test_distances_and_directions_are_those_of_the_earth() -> None:
    assert distance(OSLO, TRONDHEIM) == pytest.approx(391, rel=0.005)
    assert bearing(OSLO, TRONDHEIM) == pytest.approx(357, abs=1)
    assert bearing(TRONDHEIM, OSLO) == pytest.approx(177, abs=1)
    assert distance(OSLO, OSLO) == 0


def test_the_projection_keeps_angles() -> None:
    project = conformal_conic([(5, 58), (31, 71)])
    for lon, lat in ((6, 59), (10, 63), (25, 70)):
        x, y = project(lon, lat)
        east, north = project(lon + 0.001, lat), project(lon, lat + 0.001)
        right = (east[0] - x) * (north[0] - x) + (east[1] - y) * (north[1] - y)
        assert abs(right) < 1e-12


def test_the_projection_keeps_distances_in_the_middle_of_norway() -> None:
    project = conformal_conic([(5, 58), (31, 71)])
    oslo, trondheim = (project(at.lon, at.lat) for at in (OSLO, TRONDHEIM))
    km = 6371 * ((oslo[0] - trondheim[0]) ** 2 + (oslo[1] - trondheim[1]) ** 2) ** 0.5
    assert km == pytest.approx(391, rel=0.02)


def test_a_name_that_fits_nowhere_still_stands() -> None:
    labels = place([Dot("Et altfor langt navn", 1, 1)], 3, Box(0, 0, 5, 5))
    assert [label.dot.name for label in labels] == ["Et altfor langt navn"]


def test_the_alternatives_say_who_is_where(norway: Assembly) -> None:
    told = telling.country(compiled(norway, PlaceMap), norway.portraits, norway.words)
    assert "Færder (Borgheim): USN (Vestfold) 17\u00a0km mot nord. " in told
    assert telling.locator(norway.portraits["gjoevik"], norway.words) == (
        "Beliggenhet: Gjøvik (Innlandet). NTNU (Gjøvik) under 1\u00a0km mot sørvest."
    )
