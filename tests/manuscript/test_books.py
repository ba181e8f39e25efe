"""Whole books in tests/books: one that shares nothing with ours, and one with ten faults."""

from __future__ import annotations

from pathlib import Path

from .reading import codes, lines, read

BOOKS = Path(__file__).parents[1] / "books"


def test_a_book_of_nothing_but_chapters_is_read_without_a_finding() -> None:
    book, findings = read(BOOKS / "minimal")
    assert codes(findings) == []
    assert [chapter.slug for chapter in book.chapters] == [
        "1-the-shore",
        "2-the-pools",
        "10-the-drift-line",
    ]
    assert list(book.chapters[0].document.footnotes) == ["day"]


def test_the_faults_of_the_broken_book_are_found_each_once() -> None:
    """Seven of its ten faults; assembly finds the links, anchors and themes that lead nowhere."""
    _, findings = read(BOOKS / "broken")
    assert [
        f"{finding.span.path.removeprefix('chapters/')}:{line.split(' / ')[0]}"
        for finding, line in zip(findings, lines(findings), strict=True)
    ] == [
        "broken-yaml.md:2:8 YA002 a second colon on the line makes the value unreadable",
        "head.md:3:1 FM002 unknown key 'abstrct'",
        "head.md:5:1 YA009 key 'status' stands twice, first on line 4",
        "text.md:9:1 IM001 the image 'images/limpett.png' does not exist",
        "text.md:13:1 IM006 the image 'images/shore.svg' has no alternative text",
        "text.md:15:5 MD002 unknown container 'faktabx'",
        "untitled.md:1:1 FM003 'title' is missing",
    ]
