"""Citations: three formats that say the same, and a CSL processor that takes them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter as formats
from citeproc.source.json import CiteProcJSON

from book.assembly import Assembly
from book.editions.citation.citations import Citable, Name, bibtex, citables, csl_json, ris
from book.model import BookMeta, Contributor, Isbns

META = BookMeta(
    "Fjøra & fjellet",
    subtitle="Sju turer",
    editors=(Contributor("Kari Nordmann"), Contributor("Redaksjonen for turer")),
    publisher="Forlaget",
    date="2026-11-28",
    isbn=Isbns("978-82-02-29000-9"),
    url="https://example.org/bok/",
)
CHAPTER = Citable(
    "fjellet",
    "Opp",
    (Name.of(Contributor("Ola Andreas Li")),),
    tuple(map(Name.of, META.editors)),
    "nn",
    META,
    (12, 19),
    is_chapter=True,
)


@pytest.mark.parametrize(
    ("written", "family", "given"),
    [
        ("Kari Nordmann", "Nordmann", "Kari"),
        ("Ola Andreas Li", "Li", "Ola Andreas"),
        ("Oslo kommune", "Oslo kommune", ""),
        ("Redaksjonen for Kunniversitetskommuner", "Redaksjonen for Kunniversitetskommuner", ""),
        ("NTNU", "NTNU", ""),
        ("TRD3.0 Trondheim", "TRD3.0 Trondheim", ""),
    ],
)
def test_a_person_has_two_names_and_a_body_one(written: str, family: str, given: str) -> None:
    assert Name.of(Contributor(written)) == Name(family, given)


def test_a_processor_formats_a_chapter_with_its_pages(tmp_path: Path) -> None:
    source = CiteProcJSON(json.loads(csl_json([CHAPTER])))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formats.plain)
    bibliography.register(Citation([CitationItem("fjellet")]))
    (entry,) = map(str, bibliography.bibliography())
    assert "Li, O.A." in entry
    assert "Fjøra & fjellet: Sju turer" in entry
    assert "12–19" in entry


def test_bibtex_names_bodies_whole_and_escapes() -> None:
    entry = bibtex(CHAPTER)
    assert entry.startswith("@incollection{fjellet,\n")
    assert "  editor = {Nordmann, Kari and {Redaksjonen for turer}},\n" in entry
    assert "  booktitle = {Fjøra \\& fjellet: Sju turer},\n" in entry
    assert "  pages = {12--19},\n" in entry


def test_ris_lines_end_as_the_format_asks() -> None:
    lines = ris(CHAPTER).split("\r\n")
    assert lines[0] == "TY  - CHAP"
    assert lines[-2:] == ["ER  - ", ""]
    assert {"SP  - 12", "EP  - 19", "SN  - 978-82-02-29000-9"} <= set(lines)
    assert "UR  - https://example.org/bok/fjellet.html" in lines


def test_every_chapter_is_cited_with_the_pages_it_has(
    assembled: Callable[[str], Assembly],
) -> None:
    book = assembled("everything")
    first = book.book.chapters[0].slug
    cited = {citable.name: citable for citable in citables(book, {first: (3, 3)})}
    assert set(cited) == {"book", *(chapter.slug for chapter in book.book.chapters)}
    assert json.loads(csl_json([cited[first]]))[0]["page"] == "3"
    assert "page" not in json.loads(csl_json([cited["book"]]))[0]
