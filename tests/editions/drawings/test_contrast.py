"""WCAG 2.1, 1.4.11: what carries meaning in a picture stands out from all that it touches.

What touches what is read off the book's own drawings, painted in roles; the colours are those of
the screen's pages, of ink on coated paper, and of the web in light and dark, each in grey too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from book.assembly import Assembly
from book.assembly.assembled import Network, PlaceMap, Populations, Timeline
from book.editions.drawings import (
    country,
    emblem,
    locator,
    marks,
    network,
    population,
    strip,
    timeline,
)
from book.editions.drawings.sheet import Role, Sheet

from .colours import Palette, contrast, greyed, of_template, of_web, printed, tokens
from .conftest import compiled
from .raster import ROLES, neighbours, painted

ENOUGH = 3.0
DOTS_PER_MM = 8.0
GROUNDS = {Role.LAND, Role.NEAR, Role.BORDER, Role.BOTH, Role.EDGE, Role.BAND}
GUIDES = {Role.RULE}
"""Lines that lead the eye to what is written or drawn."""
MEDIA = ("screen", "paper", "light", "dark")

Touching = frozenset[tuple[Role, Role | None]]
"""A mark, and the ground it touches; None is what the drawing stands on."""


def emblems(norway: Assembly) -> Iterator[Sheet]:
    for portrait in norway.portraits.values():
        yield from (emblem.draw(portrait, size) for size in (8, 80))


def drawings(norway: Assembly) -> Iterator[Sheet]:
    yield from emblems(norway)
    yield from (locator.draw(each, norway.land, 44, 52) for each in norway.portraits.values())
    yield country.draw(compiled(norway, PlaceMap), norway.portraits)
    yield network.draw(compiled(norway, Network))
    yield population.draw(compiled(norway, Populations))
    yield timeline.draw(compiled(norway, Timeline), norway.book.meta.date)
    strips = (strip.draw(c, norway.book.partnerships, "2026") for c in norway.book.partnerships)
    yield from (sheet for sheet in strips if sheet)
    yield from (marks.draw(index, 8) for index in range(6))


@pytest.fixture(scope="module")
def touching(norway: Assembly) -> Touching:
    return frozenset(pair for sheet in drawings(norway) for pair in of(sheet))


def of(sheet: Sheet) -> Iterator[tuple[Role, Role | None]]:
    """The marks of a drawing and the grounds they touch."""
    for one, other in neighbours(painted(sheet, DOTS_PER_MM)):
        ground = ROLES[other - 1] if other else None
        mark = ROLES[one - 1] if one else None
        if mark and mark not in GROUNDS | GUIDES and (ground is None or ground in GROUNDS):
            yield mark, ground


def colours(medium: str) -> tuple[Palette, list[str]]:
    """Colours by role, and those of the surfaces that drawings stand on."""
    palettes = dict(tokens())
    palette = palettes["print" if medium in ("screen", "paper") else medium]
    roles = of_template() if medium in ("screen", "paper") else of_web(palette)
    surfaces = [value for name, value in palette.items() if name.startswith("--paper")]
    if medium == "paper":
        return {role: on_paper(c) for role, c in roles.items()}, [on_paper(c) for c in surfaces]
    return roles, surfaces


@cache
def on_paper(colour: str) -> str:
    return printed(colour)


def faint(pairs: Touching, roles: Palette, surfaces: list[str]) -> list[str]:
    """The marks with too little contrast to something they touch."""
    found = []
    for mark, ground in pairs:
        for under in surfaces if ground is None else [roles[ground]]:
            for one, other in ((roles[mark], under), (greyed(roles[mark]), greyed(under))):
                if contrast(one, other) < ENOUGH:
                    found.append(f"{mark} {one} on {ground} {other}: {contrast(one, other):.2f}")
    return sorted(found)


def test_what_touches_is_seen(touching: Touching) -> None:
    assert {(Role.CAMPUS, Role.NEAR), (Role.TOWN, Role.LAND), (Role.CAMPUS, Role.BOTH)} <= touching
    assert {mark for mark, ground in touching if ground is None} >= set(marks.COLOURS)


@pytest.mark.parametrize("medium", MEDIA)
def test_every_mark_stands_out_from_every_ground_it_touches(
    medium: str, touching: Touching
) -> None:
    assert faint(touching, *colours(medium)) == []


def test_emblems_stand_out_from_the_cover(norway: Assembly) -> None:
    pairs = frozenset(pair for sheet in emblems(norway) for pair in of(sheet))
    solid = dict(tokens())["print"]["--solid"]
    for seen in (str, on_paper):
        roles = {role: seen(colour) for role, colour in of_template("solid").items()}
        assert faint(pairs, roles, [seen(solid)]) == []
