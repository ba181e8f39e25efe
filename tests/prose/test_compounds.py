"""Compounds are found by their parts."""

from __future__ import annotations

import pytest

from .compounds import joined, suggestions

KNOWN = frozenset(("forskning", "senter", "kommune", "styre", "by", "vekst", "avtale", "til"))


@pytest.mark.parametrize(
    ("word", "marked"),
    [
        ("forskningssenter", "forsknings=senter"),
        ("kommunestyre", "kommune=styre"),
        ("vekstavtale", "vekst=avtale"),
        ("kommunevekstavtale", "kommune=vekst=avtale"),
        ("styremedlem", "styremedlem"),
        ("avtale", "avtale"),
        ("byavtale", "byavtale"),  # a part of two letters joins nothing
    ],
)
def test_a_joint_is_where_words_meet(word: str, marked: str) -> None:
    assert joined(word, KNOWN) == marked


def test_what_is_listed_is_not_suggested_again_and_teaches_its_parts() -> None:
    text = "Et kommunestyre, et forskningsstyre og en forskning med Kommunesenteret."
    listed = ("forsknings=senter", "kommune=styre")
    assert list(suggestions(text, listed, frozenset())) == ["forsknings=styre"]
    assert list(suggestions("kultursenter", listed, frozenset())) == []
    assert list(suggestions("kultursenter", listed, frozenset(("kultur",)))) == ["kultur=senter"]
