"""The list of all sources: each once, by title, with its chapters."""

from __future__ import annotations

from pathlib import Path

import pytest

from book.assembly.bibliography import collect
from book.assembly.collation import NORWEGIAN
from book.ground.source import SourceFile
from book.model import Book, BookMeta, Chapter, Document, FrontMatter, Part, Source


def book(*lists: tuple[Source, ...]) -> Book:
    """Give a book whose chapters, a, b, c …, have these sources."""
    chapters = tuple(
        Chapter(
            name,
            SourceFile(f"{name}.md", Path(f"{name}.md"), ""),
            FrontMatter(name.upper(), sources=sources),
            Document(),
        )
        for name, sources in zip("abc", lists, strict=False)
    )
    return Book(Path(), BookMeta("Boka"), (Part("", chapters),))


def found(*lists: tuple[Source, ...]) -> list[tuple[str, str]]:
    collected = collect(book(*lists), NORWEGIAN)
    return [(source.title, "".join(c.slug for c in source.chapters)) for source in collected]


def test_a_source_stands_once_with_its_chapters_in_reading_order() -> None:
    ks, other = Source("x", "KS", "https://www.ks.no/a/"), Source("y", "KS", "http://ks.no/a")
    assert found((ks,), (), (other, ks)) == [("KS", "ac")]


def test_sources_without_an_address_are_the_same_by_title() -> None:
    assert found((Source("x", "Brev"),), (Source("y", "brev"), Source("z", "Notat"))) == [
        ("Brev", "ab"),
        ("Notat", "b"),
    ]


def test_the_order_is_the_houses() -> None:
    titles = ("Ås", "Aalesund", "Ærfugl", "Øl", "Zoo", "ask")
    sources = tuple(Source(title, title, f"https://example.org/{title}") for title in titles)
    assert [title for title, _ in found(sources)] == [
        "ask",
        "Zoo",
        "Ærfugl",
        "Øl",
        "Aalesund",
        "Ås",
    ]


@pytest.mark.parametrize(
    ("titles", "title"),
    [
        (("KS: Gjøvik (eldre versjon)", "KS: Gjøvik (nyere versjon)"), "KS: Gjøvik"),
        (("KS: Områder (lista over samarbeid)", "KS: Områder"), "KS: Områder"),
        (("KS: Resultater", "KS: Samarbeid"), "KS: Resultater"),
        (("Sak 08/25: Avtale", "Sak 08/25"), "Sak 08/25"),
        (("Rapport 2019", "Rapport 2018"), "Rapport 2019"),
    ],
)
def test_two_titles_of_one_address_give_what_they_share(
    titles: tuple[str, str], title: str
) -> None:
    url = "https://example.org"
    assert found(tuple(Source(each, each, url) for each in titles)) == [(title, "a")]
