from __future__ import annotations

from itertools import pairwise

import pytest

from book.assembly import Assembly
from book.assembly.assembled import Timeline
from book.editions.drawings import telling, timeline
from book.editions.drawings.sheet import Disc, Region, Role

from .conftest import compiled
from .things import chapter, event


def test_a_row_for_each_and_time_runs_right() -> None:
    sheet = timeline.draw(
        Timeline("x", (event("a", 2015.5), event("b", 2017.2), event("a", 2021.1)))
    )
    dots = [i for i in sheet.items if isinstance(i, Disc) and i.role is Role.CAMPUS]
    names = {w.text: w.y for w in sheet.words if w.align == "start"}
    assert names["a"] < names["b"] < sheet.height
    first, last, other = dots
    assert first.y == last.y < other.y
    assert first.x < other.x < last.x


@pytest.mark.parametrize("years", [1, 3, 9, 10, 40, 190])
def test_the_axis_is_never_crowded(years: int) -> None:
    sheet = timeline.draw(Timeline("x", (event("a", 1990.5), event("a", 1990.5 + years))))
    xs = [words.x for words in sheet.words if words.align == "middle"]
    assert xs[-1] + timeline.YEAR / 2 <= sheet.width + 0.01
    assert all(after - before >= timeline.YEAR for before, after in pairwise(xs))


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2018–2021, videreført 2022–2025", ((2018.0, 2022.0), (2022.0, 2026.0))),
        ("fra 2019, ny avtale 2022–2024", ((2022.0, 2025.0),)),
        ("fra 2019", ()),
        ("", ()),
    ],
)
def test_terms_are_read_from_the_period(
    period: str, expected: tuple[tuple[float, float], ...]
) -> None:
    assert timeline.terms(chapter("a", period)) == expected


def test_a_term_is_a_bar_as_long_as_it_lasts() -> None:
    sheet = timeline.draw(Timeline("x", (event("a", 2018.0, "2018–2021"),)))
    bars = [item for item in sheet.items if isinstance(item, Region)]
    assert len(bars) == 1


def test_the_alternative_gives_the_years(norway: Assembly) -> None:
    told = telling.timeline(compiled(norway, Timeline), norway.words)
    assert "Trondheim: 2017, 2018, 2022 (2018–2021, videreført 2022–2025)." in told
