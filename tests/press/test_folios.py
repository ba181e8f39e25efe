"""Page numbers in the text."""

from __future__ import annotations

import pytest

from book.press.folios import first_folio_after, referred, set_numbers, standing_first


def locators(*pages: int) -> str:
    names = [f"a{number}" for number in range(len(pages))]
    html = f'<span data-folios="{" ".join(names)}"></span>'
    return set_numbers(html, dict(zip(names, pages, strict=True)), masked=False)


def text(html: str) -> str:
    import re

    return re.sub("<[^>]*>", "", html)


@pytest.mark.parametrize(
    ("pages", "printed"),
    [
        ((12, 13, 14), "12–14"),
        ((12, 14), "12, 14"),
        ((14, 12, 13, 30), "12–14, 30"),
        ((12, 12), "12"),
        ((9, 10, 40, 41), "9–10, 40–41"),
    ],
)
def test_a_locator_list_merges_neighbours_and_prints_each_page_once(
    pages: tuple[int, ...], printed: str
) -> None:
    assert text(locators(*pages)) == printed


def test_each_number_of_a_locator_list_is_a_link_to_its_place() -> None:
    assert locators(12, 13, 14).count("<a ") == 2
    assert 'href="#a2"' in locators(12, 13, 14)


def test_a_mask_has_as_many_zeros_as_the_number_has_digits() -> None:
    html = 'x <span data-folio="a"></span> y'
    assert text(set_numbers(html, {"a": 107}, masked=True)) == "x 000 y"
    assert text(set_numbers(html, {"a": 107}, masked=False)) == "x 107 y"


def test_an_unknown_anchor_prints_a_question_mark() -> None:
    assert text(set_numbers('<span data-folio="a"></span>', {}, masked=True)) == "?"


def test_a_section_begins_on_a_recto_or_runs_on() -> None:
    assert [first_folio_after(last, runs_on=False) for last in (0, 1, 2, 7)] == [1, 3, 3, 9]
    assert [first_folio_after(last, runs_on=True) for last in (0, 1, 2, 7)] == [1, 2, 3, 8]


@pytest.mark.parametrize(
    ("first", "pages", "laid_out_with"),
    [
        *((3, 4, 3), (13, 20, 11), (14, 20, 10), (95, 20, 95)),
        *((201, 20, 101), (202, 20, 100), (997, 3, 101), (997, 8, 997)),
    ],
)
def test_a_section_is_laid_out_with_a_folio_that_few_moves_change(
    first: int, pages: int, laid_out_with: int
) -> None:
    assert standing_first(first, pages) == laid_out_with


def test_anchors_referred_to_are_found_in_order() -> None:
    html = '<span data-folio="b"></span><span data-folios="a c"></span>'
    assert referred(html) == ("b", "a", "c")
