from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from book.assembly import collation
from book.assembly.words import words


def ordered(*names: str) -> list[str]:
    return sorted(names, key=collation.key)


def test_the_three_last_letters_come_last_and_in_their_order() -> None:
    assert ordered("Ås", "øl", "zoologi", "ære", "apport") == [
        "apport",
        "zoologi",
        "ære",
        "øl",
        "Ås",
    ]


def test_double_a_is_the_last_letter() -> None:
    assert ordered("Aasen", "Åsgard", "Zeus", "Aker") == ["Aker", "Zeus", "Aasen", "Åsgard"]


def test_case_and_accents_only_break_ties() -> None:
    assert ordered("Idé", "idet", "ide") == ["Idé", "ide", "idet"]


def test_a_word_comes_before_its_compounds() -> None:
    assert ordered("bydel", "by-lab", "by 2", "by") == ["by", "by 2", "by-lab", "bydel"]


def test_neighbours_letters_go_with_their_likes() -> None:
    names = ordered("Örebro", "Ølen", "Ängelholm", "Ærø")
    assert names == ["Ängelholm", "Ærø", "Ølen", "Örebro"]


def test_sami_letters_stand_with_their_base() -> None:
    assert ordered("Čálliidlágádus", "Cappelen", "Dagbladet", "đ") == [
        "Čálliidlágádus",
        "Cappelen",
        "đ",
        "Dagbladet",
    ]


def test_letter_groups() -> None:
    letters = [collation.letter(name) for name in ("Aasen", "«øl»", "3.0", "éclair", "")]
    assert letters == ["Å", "Ø", "#", "E", "#"]


def test_an_english_register_knows_no_aa() -> None:
    english = words("en").alphabet
    assert sorted(["Aachen", "Abba", "Åre"], key=lambda n: collation.key(n, english)) == [
        "Aachen",
        "Abba",
        "Åre",
    ]
    assert collation.letter("Øst", english) == "O"


@given(st.lists(st.text(max_size=12), max_size=8))
def test_the_order_does_not_hang_on_the_order_given(names: list[str]) -> None:
    assert ordered(*names) == ordered(*reversed(names))
