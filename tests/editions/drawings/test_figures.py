from __future__ import annotations

from itertools import combinations, pairwise

from book.assembly import Assembly
from book.assembly.assembled import Network, Populations
from book.editions.drawings import network, population, strip, telling
from book.editions.drawings.labels import Box
from book.editions.drawings.sheet import Disc, Line, Role, Sheet

from .conftest import compiled
from .test_maps import box
from .things import chapter


def apart(sheet: Sheet) -> bool:
    """Whether no two lines of words stand on each other."""
    boxes: list[Box] = [box(words) for words in sheet.words]
    return not any(one.meets(other) for one, other in combinations(boxes, 2))


def test_every_tie_is_a_line_and_every_name_stands_alone(norway: Assembly) -> None:
    value = compiled(norway, Network)
    sheet = network.draw(value)
    lines = [item for item in sheet.items if isinstance(item, Line)]
    assert len(lines) == sum(len(partners) for _, partners in value.ties)
    assert apart(sheet)


def test_campuses_of_one_institution_are_one_partner(norway: Assembly) -> None:
    ties = dict(compiled(norway, Network).ties)
    assert ties["Gjøvik"] == ties["Trondheim"] == ("NTNU",)


def test_partners_stand_near_those_they_work_with() -> None:
    ties = {"a": ("x",), "b": ("y",), "c": ("z", "x")}
    assert network.ordered(ties) == ["x", "y", "z"]


def test_populations_stand_in_order_on_a_scale_of_tens(norway: Assembly) -> None:
    sheet = population.draw(compiled(norway, Populations))
    dots = [item.x for item in sheet.items if isinstance(item, Disc)]
    assert dots == sorted(dots, reverse=True)
    assert apart(sheet)
    ten = population.draw(Populations("x", (("a", 1000), ("b", 10_000), ("c", 100_000)), ()))
    xs = [item.x for item in ten.items if isinstance(item, Disc)]
    steps = [round(a - b, 1) for a, b in pairwise(xs)]
    assert steps[0] == steps[1]


def test_one_population_is_a_picture_too() -> None:
    assert population.draw(Populations("x", (("a", 7001),), ())).items


def test_a_strip_shares_its_years_with_all_the_others(norway: Assembly) -> None:
    partnerships, date = norway.book.partnerships, norway.book.meta.date
    drawn = [strip.draw(c, partnerships, date) for c in partnerships]
    axes = {tuple(w.text for w in sheet.words if w.role is Role.QUIET) for sheet in drawn if sheet}
    assert len(axes) == 1
    assert all(sheet is not None and apart(sheet) for sheet in drawn)
    assert strip.draw(chapter("Uten"), partnerships, date) is None


def test_alternatives_give_the_numbers_and_the_ties(norway: Assembly) -> None:
    ties = telling.network(compiled(norway, Network), norway.words)
    assert "Oppdal: NTNU, Næringshagen." in ties
    people = telling.population(compiled(norway, Populations), norway.words)
    assert "Trondheim 207\u202f595" in people
    told = telling.strip(norway.book.partnerships[0], norway.words)
    assert told.startswith("Avtalene år for år, Trondheim: 2017, 2018, 2022")
