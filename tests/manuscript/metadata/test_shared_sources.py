"""sources.yaml: a source that several chapters use is written once."""

from __future__ import annotations

import pytest

from tests.manuscript.reading import Reader, lines

SHARED = "sources:\n  - {id: ks, title: KS, url: 'https://ks.no/'}\n  - {id: ny, title: Ny}\n"


def chapter(head: str, text: str) -> str:
    return f"---\ntitle: A\n{head}---\n\n{text}\n"


def test_a_chapter_cites_what_it_does_not_list(reader: Reader) -> None:
    files = {
        "sources.yaml": SHARED,
        "a.md": chapter("", "Tekst [@ny]."),
        "b.md": chapter("sources: [{id: egen, title: E}]\n", "Tekst [@ny; @egen; @ks]."),
    }
    book, findings = reader.book(files)
    assert lines(findings) == []
    listed = [[source.id for source in c.front.sources] for c in book.chapters]
    assert listed == [["ny"], ["egen", "ks", "ny"]]


@pytest.mark.parametrize(
    "head",
    [
        "kind: partnership\npartnership: {name: A, signed_by: {text: B, source: ks}}\n",
        "kind: partnership\npartnership: {name: A, figures: [{value: 1, text: B, source: ks}]}\n",
        "results: [{theme: a, text: B, status: mål, source: [ks]}]\n",
    ],
)
def test_what_the_head_cites_counts(reader: Reader, head: str) -> None:
    shared = "sources: [{id: ks, title: KS}]\n"
    book, findings = reader.book({"sources.yaml": shared, "a.md": chapter(head, "T.")})
    assert [source.id for source in book.chapters[0].front.sources] == ["ks"]
    assert lines(findings) == []


def test_the_list_of_the_chapter_wins_and_says_so(reader: Reader) -> None:
    own = chapter("sources: [{id: ks, title: Min}]\n", "Tekst [@ks; @ny].")
    book, findings = reader.book({"sources.yaml": SHARED, "a.md": own})
    assert [source.title for source in book.chapters[0].front.sources] == ["Min", "Ny"]
    assert [(f.span.path, f.span.line, f.rule.code) for f in findings] == [("a.md", 3, "CK020")]


def test_what_nobody_cites_is_found_where_it_stands(reader: Reader) -> None:
    _, findings = reader.book({"sources.yaml": SHARED, "a.md": chapter("", "Tekst [@ks].")})
    assert [(str(f.span), f.rule.code) for f in findings] == [("sources.yaml:3:5", "CK006")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("sources: [{id: ks, title: A}, {id: ks, title: B}]\n", "FM020"),
        ("kilder: []\n", "FM002"),
        ("sources: [\n", "YA005"),
        ("- id: ks\n", "YA"),
    ],
)
def test_its_faults_are_found_at_its_lines(reader: Reader, text: str, code: str) -> None:
    _, findings = reader.book({"sources.yaml": text, "a.md": chapter("", "T.")})
    assert any(f.rule.code.startswith(code) for f in findings), lines(findings)
    assert {f.span.path for f in findings if f.span.path != "a.md"} == {"sources.yaml"}


def test_an_unknown_source_is_still_one(reader: Reader) -> None:
    codes = reader.book({"sources.yaml": SHARED, "a.md": chapter("", "T [@ks; @ny; @nye].")})[1]
    assert [f.rule.code for f in codes] == ["RF005"]
