"""The screen edition is PDF/A-2a and PDF/UA-1 in one file (ISO 19005-2, ISO 14289-1)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from lxml import etree

from book.bindery.screen import screen_ready
from tests.press.sample_book import META, sample_book

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF"
_BLEED = "@page { bleed: 3mm } h1 { background: #0b5563; margin: 0 -40mm }"


@pytest.fixture(scope="module")
def bound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Bind the sample book with a bleed, and ink in it."""
    folder = tmp_path_factory.mktemp("book")
    book = sample_book(folder, chapters=2)
    sheet = book.sheets[0]
    sheet.write_text(f"{sheet.read_text()}\n{_BLEED}")
    settled, _ = book.settle()
    return book.bind(settled)


@pytest.fixture(scope="module")
def screen(bound: bytes) -> bytes:
    return screen_ready(bound, META)


@pytest.fixture
def pdf(screen: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(screen)) as opened:
        yield opened


def test_pages_are_cut_to_the_trim(bound: bytes, pdf: pikepdf.Pdf) -> None:
    with pikepdf.open(io.BytesIO(bound)) as before:
        assert float(before.pages[0].MediaBox[0]) < -8
    for page in pdf.pages:
        box = [float(n) for n in page.MediaBox]
        assert box == pytest.approx([0, 0, 340.16, 481.89], abs=0.01)
        assert box == [float(n) for n in page.TrimBox]
        assert "/BleedBox" not in page.obj


def test_one_rdf_makes_both_claims_and_explains_the_second(pdf: pikepdf.Pdf) -> None:
    packet = etree.fromstring(pdf.Root.Metadata.read_bytes())
    assert len(packet.findall(_RDF)) == 1
    with pdf.open_metadata() as xmp:
        assert xmp["pdfaid:part"] == "2"
        assert xmp["pdfaid:conformance"] == "A"
        assert xmp["pdfuaid:part"] == "1"
    assert b"http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>" in (
        pdf.Root.Metadata.read_bytes()
    )


def test_information_says_the_same_twice(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        assert xmp["dc:title"] == str(pdf.docinfo.Title)
        assert ", ".join(xmp["dc:creator"]) == str(pdf.docinfo.Author)
        assert xmp["pdf:Producer"] == str(pdf.docinfo.Producer)
        assert xmp["xmp:CreateDate"] == xmp["xmp:ModifyDate"] == "2026-11-23T00:00:00Z"
    assert str(pdf.docinfo.CreationDate) == str(pdf.docinfo.ModDate) == "D:20261123000000Z"


def test_readers_are_told_how_to_show_it(screen: bytes, pdf: pikepdf.Pdf) -> None:
    assert screen.startswith(b"%PDF-1.7")
    assert str(pdf.Root.Lang) == "nb"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert bool(pdf.Root.MarkInfo.Marked)
    assert pdf.Root.PageMode == "/UseOutlines"
    assert str(pdf.pages[0].label) == "1"
    (intent,) = pdf.Root.OutputIntents
    assert (str(intent.S), int(intent.DestOutputProfile.N)) == ("/GTS_PDFA1", 3)


def test_every_link_is_printed_and_says_where_it_goes(pdf: pikepdf.Pdf) -> None:
    links = [link for page in pdf.pages for link in page.obj.get("/Annots", ())]
    assert len(links) > 20
    for link in links:
        assert int(link.F) == 4
        assert str(link.Contents).split(", side ")[1].isdecimal()
    assert all(page.obj.Tabs == "/S" for page in pdf.pages if "/Annots" in page.obj)


def test_nothing_depends_on_clock_or_chance(bound: bytes, screen: bytes) -> None:
    assert screen_ready(bound, META) == screen


def test_the_profile_is_the_one_its_licence_speaks_of(repository: Path) -> None:
    folder = repository / "book/bindery/srgb"
    assert "without restriction" in (folder / "LICENSE.md").read_text()
    assert b"Copyright International Color Consortium" in (folder / "sRGB2014.icc").read_bytes()
