"""Long titles have lines of about the same length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from book.editions.html.titles import balanced, ended


@pytest.mark.parametrize(
    ("title", "size", "lines"),
    [
        ("Femten partnerskap side om side", 26, ["Femten partnerskap", "side om side"]),
        ("Kunnskapskommunen Helse Omsorg Vest", 26, ["Kunnskapskommunen", "Helse Omsorg Vest"]),
        (
            "Kristiansand kommune og Universitetet i Agder",
            26,
            ["Kristiansand kommune", "og Universitetet i Agder"],
        ),
        ("Universitetsregion Nord-Gudbrandsdal", 26, ["Universitetsregion", "Nord-Gudbrandsdal"]),
        ("Fellestrekk og resultater", 40, ["Fellestrekk", "og resultater"]),
    ],
)
def test_the_last_line_is_as_long_as_the_others(title: str, size: float, lines: list[str]) -> None:
    tied = f'<span class="nowrap">{lines[-1]}</span>'
    assert balanced(title, size) == " ".join((*lines[:-1], tied))


@pytest.mark.parametrize(
    "title", ["Forord", "Hva de har lært", "Kunniversitetskommunesamarbeidene", ""]
)
def test_a_title_of_one_line_or_one_word_is_left_alone(title: str) -> None:
    assert balanced(title, 26) == title


@given(st.lists(st.text("abcdef", min_size=1, max_size=15), min_size=1, max_size=15))
def test_no_word_is_lost_and_something_can_break(words: list[str]) -> None:
    title = " ".join(words)
    made = balanced(title, 26)
    assert made.striptags() == title
    assert len(words) == 1 or " " in made.partition("<")[0]


def test_an_abstract_does_not_end_in_one_word() -> None:
    assert ended("Et kapittel om å leve & lære.") == (
        'Et kapittel om <span class="nowrap">å leve &amp; lære.</span>'
    )
    assert ended("Om «alt».") == "Om «alt»."


@given(st.lists(st.text("abc.<", min_size=1, max_size=15), min_size=1, max_size=20))
def test_no_word_of_an_abstract_is_lost(words: list[str]) -> None:
    made = ended(" ".join(words))
    assert made.replace('<span class="nowrap">', "").removesuffix("</span>").unescape() == " ".join(
        words
    )
