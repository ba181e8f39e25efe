"""What the web edition says of the other editions, and where it keeps silent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from book.assembly import Assembly, assemble
from book.editions.citation.citations import citables
from book.editions.templates import environment
from book.editions.web import edition as web
from book.editions.web.printed import File, Printed, emptied
from book.findings.diagnostics import Sink
from book.ground.resources import Resources
from book.manuscript.project import load

ROOM = (
    '<h2>A<a class="in-pdf" data-folio="a--b"></a></h2><a href="#a--b" data-folio="a--b">b</a>'
    '<div data-cite="a"></div>\n<div data-files></div>\n'
)


@pytest.fixture
def everything(assembled: Callable[[str], Assembly]) -> Assembly:
    return assembled("everything")


@pytest.fixture
def printed(everything: Assembly, resources: Resources) -> Printed:
    cited = {c.name: c for c in citables(everything, {"alt": (7, 9)})}
    return Printed(environment(resources), "nb", cited, {"a--b": 37}, 3, "boka.pdf")


def test_a_heading_leads_to_its_page_in_the_pdf(printed: Printed) -> None:
    page = html.fromstring(printed.put_into(ROOM, "../"))
    (link,) = page.xpath("//a[@class='in-pdf']")
    assert link.get("href") == "../boka.pdf#page=35"  # folio 3 is the first page of the file
    assert (link.text, link.get("aria-label")) == ("s.\u00a037", "s.\u00a037 i PDF-en")


def test_a_link_says_the_printed_page_of_its_target(printed: Printed) -> None:
    assert '<a href="#a--b" data-page="37">' in printed.put_into(ROOM)


def test_without_a_pdf_nothing_leads_to_it(printed: Printed) -> None:
    filled = replace(printed, pdf="").put_into(ROOM)
    assert "in-pdf" not in filled
    assert 'data-page="37"' in filled


def test_what_nothing_is_known_of_leaves_no_trace(printed: Printed) -> None:
    unknown = replace(printed, folios={}, citables={})
    left = '<h2>A</h2><a href="#a--b">b</a>'
    assert (emptied(ROOM), unknown.put_into(ROOM)) == (left, left)


def test_files_are_offered_with_their_size(printed: Printed) -> None:
    files = (File("screen_file", "boka mi.pdf", 1_240_000), File("epub_file", "b.epub", 9_000))
    page = html.fromstring(replace(printed, files=files).put_into(ROOM, "../"))
    offered = [" ".join(line.text_content().split()) for line in page.xpath("//li")]
    assert offered == ["PDF 1,2 MB", "EPUB 0,1 MB"]
    assert page.xpath("//li/a/@href") == ["../boka%20mi.pdf", "../b.epub"]


def test_a_chapter_says_how_it_is_cited(
    everything: Assembly, printed: Printed, resources: Resources
) -> None:
    edition = web.render(everything, resources).for_readers(printed)
    page = html.fromstring(edition.pages["alt.html"])
    (box,) = page.find_class("cite")
    names = [name.text_content() for name in box.find_class("name")]
    assert names == ["Henvisning", "BibTeX", "RIS", "CSL-JSON"]
    assert "(s. 7–9)" in box.find_class("said")[0].text_content()
    assert "data-cite" not in edition.single


GLOSSARY = """---
title: Ordliste
---

Motorkommune
:   Kommunen som drar lasset.
"""
TEXT = """---
title: Tekst
---

## [Motorkommuner]{.register} i nord

En [motorkommune]{.register}, en [vogn]{.register}, og
[[motorkommuner](ordliste.md)]{.register}. Og [den]{.register entry="motorkommune!nord"}.
"""


def test_a_term_leads_to_the_glossary_whatever_its_form(
    tmp_path: Path, resources: Resources
) -> None:
    (tmp_path / "tekst.md").write_text(TEXT, "utf-8")
    (tmp_path / "ordliste.md").write_text(GLOSSARY, "utf-8")
    edition = web.render(assemble(load(tmp_path, tmp_path, Sink()), Sink()), resources)
    page = html.fromstring(edition.for_readers().pages["tekst.html"])
    links = page.xpath("//main//a[@class='glossary']")
    assert [link.text for link in links] == ["Motorkommuner", "motorkommune", "den"]
    assert {link.get("href") for link in links} == {"ordliste.html#ordliste--ord-motorkommune"}
    assert page.xpath("//main//a//a") == []
