"""The palette of drawings as a reader with deuteranopia sees it, and on a grey printer.

Deuteranopia is simulated by the matrix of Machado, Oliveira and Fernandes (2009) for a severity of
1.0, on linear light; differences are ΔE*ab (CIE 1976).
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from .raster import grey, palette

Triple = NDArray[np.float64]

DEUTAN = np.array(
    [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ]
)
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = TO_XYZ @ np.ones(3)
APART = {
    "an emblem": ("town", "campus", "both"),
    "a map": ("town", "campus", "land", "edge"),
}
"""Roles that stand beside each other and mean different things."""


def linear(colour: str) -> Triple:
    """The light of an sRGB colour (IEC 61966-2-1)."""
    coded = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)


def lab(light: Triple) -> Triple:
    """L*, a* and b* of linear light."""
    ratio = TO_XYZ @ np.clip(light, 0, 1) / WHITE
    x, y, z = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def seen(colour: str) -> Triple:
    """A colour as somebody with deuteranopia sees it."""
    return lab(DEUTAN @ linear(colour))


def test_the_simulation_takes_red_from_green_and_leaves_greys() -> None:
    as_it_is = np.linalg.norm(lab(linear("#b04040")) - lab(linear("#508040")))
    assert np.linalg.norm(seen("#b04040") - seen("#508040")) < 0.4 * as_it_is
    assert np.linalg.norm(seen("#808080") - lab(linear("#808080"))) < 1


@pytest.mark.parametrize("picture", APART)
def test_colours_that_mean_different_things_differ_to_the_colour_blind(picture: str) -> None:
    colours = palette()
    for one, other in combinations(APART[picture], 2):
        difference = np.linalg.norm(seen(colours[one]) - seen(colours[other]))
        limit = 5 if {one, other} == {"land", "edge"} else 25
        assert difference > limit, (one, other, difference)


def test_the_parts_of_an_emblem_differ_in_grey() -> None:
    colours = palette()
    for one, other in combinations(APART["an emblem"], 2):
        assert abs(grey(colours[one]) - grey(colours[other])) > 0.2, (one, other)
