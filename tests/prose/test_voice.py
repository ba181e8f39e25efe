"""The book is about the partnerships, not about its sources, and has no pet phrases."""

from __future__ import annotations

from collections import defaultdict

import pytest

from .fact_runs import named, read_names
from .own_words import CHAPTERS, words
from .voice import about_sources, paragraphs

EDITORIAL = frozenset({"forord", "om-boka", "kolofon", "kilder", "register"})
"""Where the editors may speak of the book and what it rests on."""
ALLOWED = 10
PHRASE_LENGTH = 5
FRAME = "---\ntitle: Prøve\n---\n\n{body}\n"


def chapters() -> dict[str, tuple[str, ...]]:
    """The paragraphs of each chapter by its name."""
    return {
        path.stem: paragraphs(path.read_text(encoding="utf-8"))
        for path in sorted(CHAPTERS.glob("*.md"))
    }


def test_few_sentences_are_about_the_sources() -> None:
    found = [
        f"{name}: {sentence}"
        for name, read in chapters().items()
        if name not in EDITORIAL
        for paragraph in read
        for sentence in about_sources(paragraph)
    ]
    assert len(found) <= ALLOWED, found


def test_no_chapter_ends_on_what_is_not_known() -> None:
    last = {name: read[-1] for name, read in chapters().items() if name not in EDITORIAL}
    assert {name: found for name, text in last.items() if (found := about_sources(text))} == {}


def test_a_phrase_stands_in_two_chapters_at_most() -> None:
    names = read_names()
    homes: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for name, read in chapters().items():
        for paragraph in read:
            said = words(paragraph)
            inside = named(said, names)
            for start in range(len(said) - PHRASE_LENGTH + 1):
                end = start + PHRASE_LENGTH
                if not all(inside[start:end]):
                    homes[said[start:end]].add(name)
    assert {" ".join(run): sorted(where) for run, where in homes.items() if len(where) > 2} == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "Hva det kostet, sier kildene ikke.",
        "Slik vi leser kildene, er dette det viktigste.",
        "Når avtalen kom, er ikke kjent.",
        "KS regner byen som ytterpunktet.",
        "Kor mange det er, er ikkje oppgitt.",
        "NTNUs wiki oppgir et annet år.",
        "Mer enn det vet vi ikke.",
    ],
)
def test_a_sentence_about_the_sources_is_found(sentence: str) -> None:
    (paragraph,) = paragraphs(FRAME.format(body=f"Oppdal har en avtale [@a]. {sentence}"))
    assert about_sources(paragraph) == [sentence]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "Tekst.[^a]\n\n[^a]: Året er ikke kjent [@a].\n    Det er heller ikke oppgitt.",
        "Tekst.\n\n::: faktaboks Det vi ikke vet\nHva det kostet, er ikke kjent.\n:::",
        "Tekst.\n\n::: sitat Noen\n«Vi vet ikke.»\n:::",
        "Tekst.\n\n| Oslo | ikke oppgitt |\n\n: Ikke oppgitt {#tab:a}",
        "## Det vi ikke vet {#a}\n\nTekst.",
    ],
    ids=["note", "box", "quotation", "table", "heading"],
)
def test_what_is_not_known_has_its_own_places(elsewhere: str) -> None:
    read = paragraphs(FRAME.format(body=elsewhere))
    assert read == ("Tekst.",)
    assert about_sources(read[0]) == []
