"""The palette of drawings as a reader with deuteranopia sees it, and on a grey printer.

Differences are ΔE*ab (CIE 1976).
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from .colours import Light, channels, deutan, grey, lab, linear, of_template

APART = {
    "an emblem": ("town", "campus", "both"),
    "a map": ("town", "campus", "land", "edge"),
}
"""Roles that stand beside each other and mean different things."""


def seen(colour: str) -> Light:
    """A colour as somebody with deuteranopia sees it."""
    return lab(deutan(linear(channels(colour))))


def plain(colour: str) -> Light:
    """A colour as most see it."""
    return lab(linear(channels(colour)))


def test_the_simulation_takes_red_from_green_and_leaves_greys() -> None:
    as_it_is = np.linalg.norm(plain("#b04040") - plain("#508040"))
    assert np.linalg.norm(seen("#b04040") - seen("#508040")) < 0.4 * as_it_is
    assert np.linalg.norm(seen("#808080") - plain("#808080")) < 1


@pytest.mark.parametrize("picture", APART)
def test_colours_that_mean_different_things_differ_to_the_colour_blind(picture: str) -> None:
    colours = of_template()
    for one, other in combinations(APART[picture], 2):
        difference = np.linalg.norm(seen(colours[one]) - seen(colours[other]))
        limit = 5 if {one, other} == {"land", "edge"} else 25
        assert difference > limit, (one, other, difference)


def test_the_parts_of_an_emblem_differ_in_grey() -> None:
    colours = of_template()
    for one, other in combinations(APART["an emblem"], 2):
        assert abs(grey(colours[one]) - grey(colours[other])) > 0.2, (one, other)
