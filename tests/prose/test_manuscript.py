"""What holds for the manuscript of this book and is no rule for other books."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from book.assembly import assemble, tokens
from book.assembly.assembled import Comparison, DatedEvent, Stated, Term, Timeline
from book.assembly.bibliography import collect
from book.findings.diagnostics import Sink
from book.manuscript.project import load

from .own_words import CHAPTERS

BROKEN_NUMBER = re.compile(r"\d\n *\d{3}\b|\b(?:mill|mrd)\.\n *kr\b|\d\n *(?:mill\.|mrd\.|kr\b|%)")

DATE_FIRST = re.compile(
    r"\n\n\d\d?\. (?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|"
    r"desember)"
)
"""A paragraph that begins so is a numbered list to Markdown, and its date is lost."""


@pytest.mark.parametrize("path", sorted(CHAPTERS.glob("*.md")), ids=lambda path: path.stem)
def test_no_number_is_broken_over_two_lines(path: Path) -> None:
    assert BROKEN_NUMBER.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("broken", ["7\n001 innbyggere", "3\nmill. kr", "3 mill.\nkr", "20\n  %"])
def test_a_broken_number_is_found(broken: str) -> None:
    assert BROKEN_NUMBER.search(broken)


@pytest.mark.parametrize("path", sorted(CHAPTERS.glob("*.md")), ids=lambda path: path.stem)
def test_no_paragraph_begins_with_a_date_that_makes_it_a_list(path: Path) -> None:
    assert DATE_FIRST.findall(path.read_text(encoding="utf-8")) == []


def test_a_paragraph_that_begins_with_a_date_is_found() -> None:
    assert DATE_FIRST.search("Fire år var ikke nok.\n\n28. mars 2022 kom fornyelsen.\n")
    assert not DATE_FIRST.search("De møttes\n28. mars 2022.\n\nDen 28. mars 2022 kom fornyelsen.\n")


def test_only_markdown_is_read_as_chapters(tmp_path: Path) -> None:
    (tmp_path / "oppdal.md").write_text("---\ntitle: Oppdal\n---\n\nTekst.\n", encoding="utf-8")
    (tmp_path / "ordliste-stavekontroll.txt").write_text("laben\n", encoding="utf-8")
    book = load(tmp_path, tmp_path, Sink())
    assert [chapter.slug for chapter in book.chapters] == ["oppdal"]


def test_the_register_is_worth_turning_to() -> None:
    sink = Sink()
    groups = assemble(load(CHAPTERS, CHAPTERS, sink), sink).register
    entries = [*_entries(term for group in groups for term in group.terms)]
    assert len([term for term in entries if term.locators]) >= 120
    assert len([term for term in entries if term.see or term.see_also]) >= 10
    assert [term.heading for term in entries if len(term.locators) > 6] == []


def test_a_number_in_brackets_is_that_of_the_books_one_list() -> None:
    sink = Sink()
    assembly = assemble(load(CHAPTERS, CHAPTERS, sink), sink)
    listed = {source.number: source for source in collect(assembly.book, assembly.words.alphabet)}
    read = [
        (chapter, citation)
        for chapter in assembly.book.chapters
        for token, _ in tokens.every(chapter)
        if isinstance(block := token.meta.get("compiled"), Comparison | Timeline)
        for stated in _stated(block)
        for citation in stated.citations
    ]
    assert len(read) > 60
    assert [
        citation
        for chapter, citation in read
        if not citation.title.startswith(listed[citation.number].title)
        or not citation.anchor.startswith(f"{chapter.slug}--")
    ] == []


def _stated(block: Comparison | Timeline) -> Iterable[Stated | DatedEvent]:
    if isinstance(block, Timeline):
        return block.steps
    return [cell for row in block.rows for cell in row.cells]


def _entries(terms: Iterable[Term]) -> Iterable[Term]:
    for term in terms:
        yield term
        yield from _entries(term.terms)
