"""Which paragraphs of a page get a line more or less."""

from __future__ import annotations

from math import inf

from book.press.composer.pages import MOST_DEMERITS, Candidate, lengthened, shortened

PAGE = (
    Candidate(0, longer=inf, shorter=9e3),
    Candidate(1, longer=7e3, shorter=inf),
    Candidate(2, longer=2e3, shorter=4e3),
    Candidate(3, longer=MOST_DEMERITS * 2, shorter=inf),
)


def test_the_cheapest_paragraphs_fill_a_page() -> None:
    assert lengthened(1, PAGE) == {2: 1}
    assert lengthened(2, PAGE) == {1: 1, 2: 1}


def test_no_paragraph_is_torn_to_fill_a_page() -> None:
    assert lengthened(4, PAGE) == {1: 1, 2: 1}


def test_a_page_gives_up_as_many_lines_as_are_asked_or_none() -> None:
    assert shortened(2, PAGE) == {0: -1, 2: -1}
    assert shortened(3, PAGE) == {}
