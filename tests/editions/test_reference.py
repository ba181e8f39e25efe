"""A citation in words: who, when, what, in which book, on which pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from book.assembly.words import words
from book.editions.citation.citations import Citable, Name
from book.editions.citation.reference import reference
from book.model import BookMeta

META = BookMeta("Fjøra", subtitle="Sju turer", publisher="Forlaget", date="2026-11-28")
KARI, OLA = Name("Nordmann", "Kari"), Name("Li", "Ola Andreas")
CHAPTER = Citable("opp", "Opp", (OLA, KARI), (KARI,), "nb", META, (12, 19), is_chapter=True)


@pytest.mark.parametrize(
    ("cited", "said"),
    [
        (
            CHAPTER,
            "Li, O. A. og Nordmann, K. (2026). Opp. I Nordmann, K. (red.), Fjøra: Sju turer "
            "(s. 12–19). Forlaget.",
        ),
        (
            replace(CHAPTER, authors=(), pages=(12, 12)),
            "Opp (2026). I Nordmann, K. (red.), Fjøra: Sju turer (s. 12). Forlaget.",
        ),
        (
            replace(CHAPTER, authors=(), editors=(Name("Forlaget"),), pages=None),
            "Opp (2026). I Forlaget (red.), Fjøra: Sju turer.",
        ),
        (
            replace(CHAPTER, editors=(), meta=replace(META, date="", publisher="")),
            "Li, O. A. og Nordmann, K. Opp. I Fjøra: Sju turer (s. 12–19).",
        ),
        (
            Citable("book", "Fjøra", (), (KARI,), "nb", replace(META, url="https://fjo.example/")),
            "Nordmann, K. (red.) (2026). Fjøra: Sju turer. Forlaget. https://fjo.example",
        ),
    ],
)
def test_a_reference_says_what_is_known(cited: Citable, said: str) -> None:
    assert reference(cited, words("nb")) == said


def test_a_chapter_is_cited_in_its_own_language() -> None:
    assert "In Nordmann, K. (Ed.), " in reference(CHAPTER, words("en"))
    assert "Li, O. A. and Nordmann, K." in reference(CHAPTER, words("en"))
