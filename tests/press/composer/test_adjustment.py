"""What a line lacks is shared out to the last bit, each part within its limit."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from book.press.composer.adjustment import Elasticity
from book.press.composer.limits import Costs, Limits

UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
LIMITS = Limits()
GIVES = Elasticity.of(LIMITS, Costs(), em=13.0, space=3.0)


@UNTIMED
@given(
    extra=st.floats(-9, 40),
    spaces=st.integers(1, 14),
    glyphs=st.integers(20, 90),
    width=st.floats(200, 450),
)
def test_a_line_comes_out_as_wide_as_its_measure(
    extra: float, spaces: int, glyphs: int, width: float
) -> None:
    by = GIVES.adjust(extra, spaces, glyphs, width)
    grown = width * (by.scale - 1) + by.letter * (glyphs - 1) + by.word * spaces
    assert grown == pytest.approx(extra)
    assert abs(by.scale - 1) <= LIMITS.glyph_scale + 1e-9
    most = LIMITS.letter_space * 13.0 * (2 if by.word >= GIVES.word_most - 1e-9 else 1)
    assert -LIMITS.letter_space * 13.0 - 1e-9 <= by.letter <= most + 1e-9


def test_the_white_between_words_is_no_narrower_than_the_limit() -> None:
    most = GIVES.word_shrink * 10 + GIVES.letter * 59 + GIVES.glyph * 400
    by = GIVES.adjust(-most, 10, 60, 400)
    white = 3.0 * by.scale + by.word + 2 * by.letter
    assert white == pytest.approx(LIMITS.word_space_min * 13.0)


def test_letters_stand_twice_as_far_apart_before_a_word_space_passes_its_limit() -> None:
    stretched = GIVES.word_most * 10 + GIVES.letter * 59 + GIVES.glyph * 400
    at_the_limit = GIVES.adjust(stretched, 10, 60, 400)
    assert at_the_limit.letter == pytest.approx(GIVES.letter)
    wider = GIVES.adjust(stretched + GIVES.letter * 59, 10, 60, 400)
    assert (wider.letter, wider.word) == pytest.approx((2 * GIVES.letter, GIVES.word_most))


def test_what_is_switched_off_does_not_give() -> None:
    limits = Limits(letter_space=0.0, glyph_scale=0.0)
    by = Elasticity.of(limits, Costs(), 13.0, 3.0).adjust(12.0, 6, 60, 400)
    assert (by.scale, by.letter, by.word) == (1.0, 0.0, 2.0)


def test_a_line_with_nothing_that_gives_is_left_alone() -> None:
    limits = Limits(letter_space=0.0, glyph_scale=0.0)
    by = Elasticity.of(limits, Costs(), 13.0, 3.0).adjust(12.0, 0, 60, 400)
    assert (by.scale, by.letter, by.word) == (1.0, 0.0, 0.0)
