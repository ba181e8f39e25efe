"""Where Norwegian words are divided, and what they are spared."""

from __future__ import annotations

import pytest

from book.press.composer.hyphenation import JOINT, NAME, PART, Hyphenator, Limit, WordList

LIMIT = Limit(6, 2, 3)
LIST = WordList.read(["kommune=styret", "tema-tisk", "Trondheim", "høg=skolen", "Gudbrands=dalen"])


def divided(text: str, language: str = "nb") -> str:
    """The text with every point marked: = for a joint, - for any other."""
    points = dict(Hyphenator(language, LIMIT, LIST).points(text, 0, len(text)))
    marks = {place: "=" if cost == JOINT else "-" for place, cost in points.items()}
    return "".join(marks.get(place, "") + char for place, char in enumerate(text))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("et kommunestyret", "et kom-mune=sty-ret"),
        ("er tematisk", "er tema-tisk"),
        ("i fakultetene", "i fa-kul-te-tene"),
        ("fem ord her", "fem ord her"),
        ("På Trondheim", "På Trondheim"),
        ("Trondheim er", "Trondheim er"),
        ("byen Kristiansand", "byen Kristiansand"),
        ("ved Høgskolen", "ved Høg-skolen"),
        ("ved Universitetsregionen", "ved Uni-ver-si-tets-re-gio-nen"),
        ("et FN-senter, Helse-Omsorg", "et FN-senter, Helse-Omsorg"),
        ("et forsknings-universitetssykehus", "et forsknings-universitetssykehus"),
        ("Gudbrandsdalen, Nord-Gudbrandsdalen", "Gudbrands-dalen, Nord-Gudbrands-dalen"),
        ("ved NTNUSINTEF og SpareBank", "ved NTNUSINTEF og SpareBank"),
        ("kjempe\u00adlangtord", "kjempe\u00adlangtord"),
        ("heter «Fakultetet»", "heter «Fa-kul-te-tet»"),
        ("slutt. Fakultetet", "slutt. Fa-kul-te-tet"),
    ],
)
def test_a_word_is_divided_where_a_norwegian_would(text: str, marked: str) -> None:
    assert divided(text) == marked


def test_inside_a_part_costs_more_than_at_the_joint_or_in_an_unknown_word() -> None:
    points = dict(Hyphenator("nb", LIMIT, LIST).points("kommunestyret", 0, 13))
    assert points[7] == JOINT
    assert set(points.values()) == {JOINT, PART}


def test_a_name_costs_more_to_divide_than_a_word_inside_a_part() -> None:
    points = dict(Hyphenator("nb", LIMIT, LIST).points("ved Høgskolen", 0, 13))
    assert points == {7: NAME}
    assert NAME > PART


def test_an_english_word_costs_more_to_divide_than_the_same_in_norwegian() -> None:
    norwegian, english = (
        dict(Hyphenator(language, LIMIT).points("representatives", 0, 15))
        for language in ("nb", "en")
    )
    assert min(english.values()) > 10 * max(norwegian.values())


def test_german_nouns_are_no_names() -> None:
    assert divided("die Gesellschaft", "de_DE") == "die Ge-sell-schaft"


def test_a_word_that_goes_on_in_another_box_is_whole() -> None:
    text = "fakultetene"
    assert list(Hyphenator("nb", LIMIT).points(text, 0, 8)) == []
