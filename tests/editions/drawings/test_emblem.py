from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from book.assembly import Assembly
from book.assembly.geography import Portrait
from book.editions.drawings import emblem, telling
from book.editions.drawings.sheet import Disc, Region, Role
from book.model import Place

from .colours import grey, of_template
from .raster import difference, pixels

DISTINCT = 0.25
"""The share of their ink by which two emblems must differ at 8 mm in grey."""


def test_every_partnership_has_an_emblem(norway: Assembly) -> None:
    assert [c.slug for c in norway.book.partnerships] == list(norway.portraits)
    assert all(portrait.areas and portrait.placed for portrait in norway.portraits.values())


def test_no_two_emblems_look_alike_at_8_mm_in_grey(norway: Assembly) -> None:
    drawn = {slug: pixels(emblem.draw(p, 8)) for slug, p in norway.portraits.items()}
    close = {
        (one, other): round(difference(drawn[one], drawn[other]), 3)
        for one, other in combinations(drawn, 2)
    }
    assert min(close.values()) >= DISTINCT, min(close, key=close.__getitem__)


def test_the_measure_knows_same_and_different(norway: Assembly) -> None:
    one, other, *_ = (pixels(emblem.draw(p, 8)) for p in norway.portraits.values())
    assert difference(one, one) == 0
    assert difference(one, other) == difference(other, one) > 0


def test_the_three_colours_of_an_emblem_are_told_apart_in_grey() -> None:
    colours = of_template()
    greys = [grey(colours[role]) for role in (Role.TOWN, Role.CAMPUS, Role.BOTH)]
    assert all(abs(one - other) > 0.2 for one, other in combinations(greys, 2)), greys


@pytest.mark.parametrize("size", [8.0, 80.0])
def test_an_emblem_stays_on_its_sheet_and_is_drawn_the_same_again(
    norway: Assembly, size: float
) -> None:
    for portrait in norway.portraits.values():
        sheet = emblem.draw(portrait, size)
        assert sheet == emblem.draw(portrait, size)
        image = pixels(sheet, 4)
        assert image.shape == (size * 4, size * 4)
        for item in sheet.items:
            if isinstance(item, Disc):
                assert item.r - 0.02 <= item.x <= size - item.r + 0.02
                assert item.r - 0.02 <= item.y <= size - item.r + 0.02


def test_a_campus_in_town_is_where_it_is_and_one_far_off_is_on_the_border(
    norway: Assembly,
) -> None:
    near, far = (norway.portraits[slug] for slug in ("kristiansand", "kongsvinger"))
    in_town, away = (
        next(i for i in emblem.draw(p, 80).items if isinstance(i, Disc)) for p in (near, far)
    )
    assert in_town.r > away.r
    assert away.y < 40, "Elverum is to the north"
    assert away.x < 40, "and a little to the west"


def test_more_partners_at_one_spot_make_a_larger_circle(norway: Assembly) -> None:
    many = norway.portraits["helseomsorg-vest"]
    one = replace(many, parties=many.parties[:1])
    assert _share(many) > 1.2 * _share(one)


def test_circles_stand_alone_where_the_map_has_no_outline(norway: Assembly) -> None:
    bare = replace(norway.portraits["oppdal"], areas=())
    assert any(isinstance(item, Disc) for item in emblem.draw(bare, 8).items)


def test_the_alternative_says_what_is_seen(norway: Assembly) -> None:
    assert telling.emblem(norway.portraits["oppdal"], norway.words) == (
        "Emblem, Oppdal: omrisset av Oppdal; "
        "NTNU (Trondheim) 98\u00a0km mot nord; Næringshagen (Oppdal) på stedet."
    )


def _share(portrait: Portrait) -> float:
    sheet = emblem.draw(portrait, 80)
    circle = next(item for item in sheet.items if isinstance(item, Disc))
    towns = [item for item in sheet.items if isinstance(item, Region) and item.role is Role.TOWN]
    assert towns
    return circle.r


def test_places_on_the_other_side_of_the_earth_do_no_harm(norway: Assembly) -> None:
    oppdal = norway.portraits["oppdal"]
    party = replace(oppdal.parties[0], campus=Place("Antipodes", -62.0, -170.0))
    assert emblem.draw(replace(oppdal, parties=(party,)), 8).items
