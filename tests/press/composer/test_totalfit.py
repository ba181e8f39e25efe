"""The programme finds the best lines there are, and every number of lines that is asked for."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from book.press.composer.adjustment import Elasticity
from book.press.composer.limits import Costs, Limits
from book.press.composer.paragraph import Paragraph, Shape
from book.press.composer.totalfit import compose, may_have

from .paragraphs import lines, paragraph

UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
LIMITS = Limits(word_space_min=0.18, word_space_max=2.0, letter_space=0.0, glyph_scale=0.0)
COSTS = Costs()
WORDS = st.lists(st.lists(st.floats(8, 30), min_size=1, max_size=3), min_size=2, max_size=7).filter(
    lambda words: sum(map(len, words)) < 14
)


def demerits_of(text: Paragraph, breaks: tuple[int, ...]) -> float:
    """What one way costs, counted by the rules and not by the programme: inf if not allowed."""
    total, fitness, run, start, spaces = 0.0, 1, 0, 0.0, 0
    ends = (*breaks, len(text.breaks) - 1)
    for index in ends:
        here, is_last = text.breaks[index], index == ends[-1]
        width, count = here.end - start, here.end_spaces - spaces
        extra = text.measure - width
        if extra < 0:
            ratio = extra / (count * (text.space - 0.18 * text.em)) if count else -9.0
            if ratio < -1:
                return float("inf")
        elif is_last:
            ratio = 0.0
        elif not count or extra / count > 2.0 * text.em - text.space:
            return float("inf")
        else:
            ratio = extra / (count * COSTS.comfort * text.em)
        total += (COSTS.line + 100 * abs(ratio) ** 3) ** 2 + here.cost * COSTS.hyphen**2
        if is_last and breaks and width < max(COSTS.runt_width * text.em, text.measure / 10):
            total += COSTS.runt
        now = 0 if ratio < -0.5 else 1 if ratio <= 0.5 else 2 if ratio <= 1 else 3
        total += COSTS.contrast * (abs(now - fitness) > 1)
        if here.is_hyphen:
            total += (0.0, COSTS.second_hyphen, COSTS.third_hyphen)[min(run, 2)]
        elif is_last and run:
            total += COSTS.last_hyphen
        run = run + 1 if here.is_hyphen else 0
        fitness, start, spaces = now, here.start, here.start_spaces
    return total


def best_by_trying(text: Paragraph) -> float:
    places = range(len(text.breaks) - 1)
    return min(
        demerits_of(text, ways) for n in range(len(text.breaks)) for ways in combinations(places, n)
    )


@UNTIMED
@given(WORDS, st.floats(60, 120))
def test_no_way_to_set_a_paragraph_is_better(words: list[list[float]], measure: float) -> None:
    text = paragraph(words, measure)
    best = best_by_trying(text)
    found = compose(text, LIMITS, COSTS)
    if best < 1e6:
        assert min(s.demerits for s in found.values()) == pytest.approx(best)


@UNTIMED
@given(WORDS, st.floats(40, 120))
def test_a_paragraph_is_set_whenever_its_words_fit_the_measure(
    words: list[list[float]], measure: float
) -> None:
    text = paragraph(words, measure)
    for setting in compose(text, LIMITS, COSTS).values():
        assert setting.breaks == tuple(sorted(set(setting.breaks)))
        shrink = text.space - LIMITS.word_space_min * text.em
        for line in lines(text, setting):
            assert line.width - line.spaces * shrink <= line.room + 1e-6
    assert compose(text, LIMITS, COSTS)


PROSE = [[14.0, 11.0], [9.0], [22.0], [13.0, 17.0, 12.0], [30.0], [11.0], [16.0, 20.0]] * 9


def test_a_line_more_or_less_can_be_asked_for() -> None:
    found = compose(paragraph(PROSE, 230), LIMITS, COSTS, also=1)
    numbers = sorted(found)
    assert len(numbers) > 1
    assert numbers == list(range(numbers[0], numbers[-1] + 1))
    assert all(setting.lines == number for number, setting in found.items())


def test_no_hyphen_stands_over_a_page_turn() -> None:
    for line in range(1, 9):
        text = paragraph(PROSE * 2, 330, turns={line})
        setting = min(compose(text, LIMITS, COSTS).values(), key=lambda s: s.demerits)
        assert not list(lines(text, setting))[line - 1].ends_in_hyphen


def test_three_hyphens_in_a_row_are_avoided_by_wider_spaces() -> None:
    syllables = [[17.0, 17.0]] * 40
    text = paragraph(syllables, 97)
    setting = min(compose(text, Limits(), COSTS).values(), key=lambda s: s.demerits)
    marks = "".join("-" if line.ends_in_hyphen else "." for line in lines(text, setting))
    assert "---" not in marks


def test_a_heading_has_no_more_lines_than_it_must_and_they_are_alike() -> None:
    text = paragraph([[40.0]] * 6, 40 * 5 + 3 * 4 + 1, Shape.BALANCED)
    (setting,) = compose(text, LIMITS, COSTS).values()
    assert [line.spaces for line in lines(text, setting)] == [2, 2]


def test_a_ragged_line_is_not_shorter_than_three_quarters_where_it_can_be_helped() -> None:
    text = paragraph(PROSE, 150, Shape.RAGGED)
    setting = min(compose(text, LIMITS, COSTS).values(), key=lambda s: s.demerits)
    assert all(line.width > 0.75 * line.room for line in list(lines(text, setting))[:-1])


def test_a_word_wider_than_the_measure_cannot_be_set() -> None:
    assert compose(paragraph([[20.0], [99.0], [20.0]], 60), LIMITS, COSTS) == {}


@UNTIMED
@given(WORDS, st.floats(60, 120))
def test_no_number_of_lines_is_ruled_out_that_can_be_had(
    words: list[list[float]], measure: float
) -> None:
    text = paragraph(words, measure)
    gives = Elasticity.of(LIMITS, COSTS, text.em, text.space)
    for count, setting in compose(text, LIMITS, COSTS, also=9).items():
        assert setting.is_forced or may_have(text, gives, count)
    assert not may_have(text, gives, 60)
