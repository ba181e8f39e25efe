from __future__ import annotations

import pytest
from markdown_it.token import Token

from book.model import Document

from .fixture_files import Case, cases
from .reading import HEAD, Reader, lines
from .tree import drawn


@pytest.mark.parametrize("case", cases("tokens.md"))
def test_text_becomes_tokens(case: Case, reader: Reader) -> None:
    chapter, _ = reader.chapter(HEAD + case.given)
    assert drawn(chapter.document) == case.expected


@pytest.mark.parametrize("case", cases("findings.md"))
def test_faults_are_found_where_they_stand(case: Case, reader: Reader) -> None:
    _, findings = reader.chapter(HEAD + case.given)
    assert "".join(f"{line}\n" for line in lines(findings)) == case.expected


def _blocks(document: Document) -> list[Token]:
    notes = [token for note in document.footnotes.values() for token in note]
    return [*document.tokens, *notes]


def test_every_block_says_its_lines_and_its_source(reader: Reader) -> None:
    text = (
        "## A {#a}\n\nEn\nto.[^n]\n\n- x\n  - y\n\n> q\n\n| A |\n|---|\n| 1 |\n\n: T\n\n"
        "::: faktaboks B\n![I](i.svg)\n:::\n\nT\n:   D\n\n[^n]: Note.\n"
    )
    chapter, _ = reader.chapter(HEAD + text)
    height = len(chapter.source.lines())
    for token in _blocks(chapter.document):
        assert token.map is not None, token
        start, end = token.map
        assert 4 <= start < end <= height, token
        assert token.meta["src"] == f"oppdal.md:{start + 1}", token


def test_inline_tokens_say_line_and_column(reader: Reader) -> None:
    chapter, _ = reader.chapter(HEAD + "En *to*\n  og [tre](a.md) `fire`\nsamt [@ks].\n")
    inline = chapter.document.tokens[1]
    places = {
        child.type: (child.meta["line"], child.meta["column"])
        for child in inline.children or ()
        if child.type in {"em_open", "link_open", "code_inline", "citation"}
    }
    assert places == {
        "em_open": (5, 4),
        "link_open": (6, 6),
        "code_inline": (6, 18),
        "citation": (7, 6),
    }


def test_reading_leaves_nothing_for_the_next_chapter(reader: Reader) -> None:
    book, _ = reader.book(
        {"a.md": HEAD + "Én.[^a]\n\n[^a]: A.\n\n[x]: https://x.no\n", "b.md": HEAD + "[^a] [x]\n"}
    )
    assert book.chapters[1].document.footnotes == {}
    assert "link_open" not in {
        child.type for token in book.chapters[1].document.tokens for child in token.children or ()
    }


def test_a_list_pasted_from_word_is_not_taken_for_a_table(reader: Reader) -> None:
    assert reader.codes(f"{HEAD}•\tNæringshagen\n•\tKommunen\n") == ["TY004", "TY004"]


@pytest.mark.parametrize("follows", ["[b](b.md)", "[b]{lang=en}", "[@b]", "![b](b.png)", "*b*"])
def test_words_before_other_marks_are_found_in_their_column(reader: Reader, follows: str) -> None:
    chapter, _ = reader.chapter(f"{HEAD}Ord {follows}.\n")
    words = next(t for t in chapter.document.tokens if t.type == "inline")
    places = [(c.content, c.meta["column"]) for c in words.children or () if c.content]
    assert places[0] == ("Ord ", 1)
    assert places[-1] == (".", len(f"Ord {follows}."))
