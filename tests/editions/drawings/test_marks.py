from __future__ import annotations

from itertools import combinations

from book.editions.drawings import marks

from .raster import difference, pixels

DISTINCT = 0.15
"""The share of their ink by which two marks must differ at 8 mm in grey."""


def test_marks_are_told_apart_by_shape_alone() -> None:
    drawn = [pixels(marks.draw(index, 8)) < 0.9 for index in range(6)]
    assert all(each.any() and not each.all() for each in drawn)
    for one, other in combinations(drawn, 2):
        assert difference(1 - one.astype(float), 1 - other.astype(float)) >= DISTINCT


def test_a_seventh_theme_has_an_outline() -> None:
    assert marks.draw(7, 8) != marks.draw(1, 8)
    assert marks.draw(7, 8).width == 8
