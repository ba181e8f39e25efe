"""The EPUB: a container in the right order, every printed page listed, nothing of the web left."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from lxml import etree

from book.assembly import Assembly
from book.editions import epub
from book.editions.epub import PageStart
from book.editions.epub.xhtml import XHTML, document_of
from book.ground.resources import Resources

EPUB = "{http://www.idpf.org/2007/ops}"


@pytest.fixture
def everything(assembled: Callable[[str], Assembly]) -> Assembly:
    return assembled("everything")


def opened(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data))


def documents(data: bytes) -> dict[str, etree._Element]:
    with opened(data) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xhtml")]
        return {name: etree.fromstring(archive.read(name)) for name in names}


def test_the_media_type_comes_first_and_uncompressed(
    everything: Assembly, resources: Resources
) -> None:
    first = opened(epub.render(everything, resources)).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_the_same_book_gives_the_same_bytes(everything: Assembly, resources: Resources) -> None:
    assert epub.render(everything, resources) == epub.render(everything, resources)


def test_every_link_leads_to_a_place_that_is_there(
    everything: Assembly, resources: Resources
) -> None:
    found = documents(epub.render(everything, resources, [PageStart(7, "alt.md:1")], b"jpeg"))
    places = {
        f"{name.rpartition('/')[2]}{fragment}"
        for name, page in found.items()
        for fragment in ("", *(f"#{place}" for place in page.xpath("//@id")))
    }
    for name, page in found.items():
        here = name.rpartition("/")[2]
        links = [link for link in page.xpath("//@href") if not re.match(r"\w+:|book\.css", link)]
        assert [
            link for link in links if (here + link if link[0] == "#" else link) not in places
        ] == []


def test_notes_can_be_shown_as_popups(everything: Assembly, resources: Resources) -> None:
    pages = documents(epub.render(everything, resources)).values()
    calls = [
        call
        for page in pages
        for call in page.iter(f"{{{XHTML}}}a")
        if call.get("role") == "doc-noteref"
    ]
    assert calls
    notes = [
        note
        for page in pages
        for note in page.iter(f"{{{XHTML}}}aside")
        if note.get(f"{EPUB}type") == "footnote"
    ]
    assert {call.get("href")[1:] for call in calls} == {note.get("id") for note in notes}


def test_nothing_of_the_web_edition_is_left(everything: Assembly, resources: Resources) -> None:
    for page in documents(epub.render(everything, resources)).values():
        assert page.xpath("//@*[starts-with(name(), 'data-')] | //script | //@tabindex") == []
        assert page.xpath("//*[contains(@class, 'permalink') or @class='reading-time']") == []


def test_a_printed_page_begins_before_its_first_block() -> None:
    content = '<p data-src="a.md:1">Ett.</p><ul><li data-src="a.md:3">To</li></ul>'
    starts = [PageStart(9, "a.md:3"), PageStart(10, "elsewhere.md:1")]
    made = document_of("a.xhtml", "A", "nb", "chapter", content, starts)
    assert [(page.folio, page.href) for page in made.pages] == [(9, "a.xhtml#page-9")]
    before, _, after = made.content.partition('id="page-9"')
    assert ("Ett." in before, "To" in after, "To" in before) == (True, True, False)


def test_a_blank_page_is_marked_before_the_page_it_precedes() -> None:
    content = '<p data-src="a.md:1">Ord <em>og</em> mer.</p>'
    starts = [PageStart(6, "a.md:1"), PageStart(7, "a.md:1")]
    made = document_of("a.xhtml", "A", "nb", "chapter", content, starts)
    order = [made.content.index(words) for words in ('id="page-6"', 'id="page-7"', "Ord ", "og<")]
    assert order == sorted(order)


def test_a_page_break_keeps_the_words_around_it() -> None:
    content = '<h2 data-src="a.md:1">Over <em>alt</em></h2> og'
    made = document_of("a.xhtml", "A", "nb", "chapter", content, [PageStart(3, "a.md:1")])
    root = etree.fromstring(f'<div xmlns:epub="{EPUB[1:-1]}">{made.content}</div>')
    assert " ".join("".join(root.itertext()).split()) == "Over alt og"


def test_without_pages_there_is_no_page_list(everything: Assembly, resources: Resources) -> None:
    data = epub.render(everything, resources)
    with opened(data) as archive:
        assert b"page-list" not in archive.read("EPUB/nav.xhtml")
        assert b"pageNavigation" not in archive.read("EPUB/package.opf")
