"""The book that this repository is for, from its chapters to its finished files."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from book.bindery.preflight import preflight
from book.bindery.preflight.ink import worked_out
from book.bindery.preflight.second import most_ink
from book.bindery.profile.files import read
from book.build.compiler import Outcome
from book.findings.diagnostics import Severity, Sink
from tests.conftest import REPOSITORY

pytestmark = pytest.mark.slow

NAME = "kunniversitetskommuner"
WITHIN = 2.0
"""Per cent of a plate."""
VENDORED = ("SourceSerif", "SourceSans")


def texts(file: Path) -> list[str]:
    """The words of each page, one blank between them."""
    document = pypdfium2.PdfDocument(file)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    return [re.sub(r"\s+", " ", text.replace("\ufffe", "")).strip() for text in pages]


def outline(items: pikepdf.Object | None) -> Iterator[str]:
    while items is not None:
        yield str(items.Title)
        yield from outline(items.get("/First"))
        items = items.get("/Next")


def test_the_book_has_no_errors_and_no_warnings(real_book: tuple[Path, Outcome]) -> None:
    weights = (Severity.ERROR, Severity.WARNING)
    assert [d for d in real_book[1].findings if d.rule.severity in weights] == []


def test_every_claim_is_proven(real_book: tuple[Path, Outcome], tool: Callable[[str], str]) -> None:
    tool("java")
    assert {claim.verdict for claim in real_book[1].claims} == {"passed"}


def test_every_chapter_and_section_has_a_bookmark(real_book: tuple[Path, Outcome]) -> None:
    with pikepdf.open(real_book[0] / f"{NAME}.pdf") as pdf:
        titles = [re.sub(r"\s+", " ", title) for title in outline(pdf.Root.Outlines.First)]
    for file in (REPOSITORY / "chapters").glob("*.md"):
        for heading in re.findall(
            r"^## (.+?) *(?:\{.*\})?$", file.read_text("utf-8"), re.MULTILINE
        ):
            words = re.sub(r"[\[\]]|\{.*?\}|\(.*?\)", "", heading)
            assert any(words.split()[0] in title for title in titles), heading


def test_the_contents_print_the_true_page_of_every_chapter(real_book: tuple[Path, Outcome]) -> None:
    folios = json.loads((real_book[0] / "manifest.json").read_text("utf-8"))["folios"]
    pages = texts(real_book[0] / f"{NAME}.pdf")
    first, last = folios["contents"], folios["forord"] - 1
    contents = " ".join(pages[first - 1 : last])
    chapters = [file.stem for file in (REPOSITORY / "chapters").glob("*.md")]
    listed = [slug for slug in chapters if slug in folios and slug != "kolofon"]
    assert len(listed) > 20
    for slug in listed:
        title = re.search(r"^title: *(.+)$", (REPOSITORY / f"chapters/{slug}.md").read_text(), re.M)
        assert title is not None
        words = re.escape(title[1].strip("\"'")).replace(r"\ ", r"\s+")
        assert re.search(rf"{words}[ .…]*{folios[slug]}\b", contents), (slug, folios[slug])


def test_every_destination_is_on_the_page_that_its_folio_says(
    real_book: tuple[Path, Outcome],
) -> None:
    folios = json.loads((real_book[0] / "manifest.json").read_text("utf-8"))["folios"]
    with pikepdf.open(real_book[0] / f"{NAME}.pdf") as pdf:
        labels = {page.obj.objgen: str(page.label) for page in pdf.pages}
        names = list(pdf.Root.Names.Dests.Names)
        where = {str(n): labels[d[0].objgen] for n, d in zip(names[::2], names[1::2], strict=True)}
        links = [
            str(annotation.Dest)
            for page in pdf.pages
            for annotation in page.get("/Annots", ())
            if "/Dest" in annotation
        ]
    assert len(links) > 1000
    assert {anchor for anchor in links if anchor not in where} == set()
    assert {a: where[a] for a in folios if a in where} == {
        a: str(folio) for a, folio in folios.items() if a in where
    }


def test_every_font_is_embedded_and_vendored(real_book: tuple[Path, Outcome]) -> None:
    for file in real_book[0].glob("*.pdf"):
        with pikepdf.open(file) as pdf:
            fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary)]
            descriptors = [o for o in fonts if o.get("/Type") == "/FontDescriptor"]
        assert descriptors
        for descriptor in descriptors:
            assert any(f"/FontFile{kind}" in descriptor for kind in ("", "2", "3"))
            assert str(descriptor.FontName).split("+")[-1].replace("-", "").startswith(VENDORED)


def test_screen_and_print_have_the_same_words_on_the_same_page(
    real_book: tuple[Path, Outcome],
) -> None:
    screen, ink = texts(real_book[0] / f"{NAME}.pdf"), texts(real_book[0] / f"{NAME}-trykk.pdf")
    assert ink[: len(screen)] == screen
    assert not any(ink[len(screen) :])


def test_the_plates_are_rendered_as_they_were_read(
    real_book: tuple[Path, Outcome], tool: Callable[[str], str]
) -> None:
    """On every page of opaque colours, plate by plate, Ghostscript lays the ink that we read."""
    tool("gs")
    profile = read(REPOSITORY / "styles/profiles/skandinavisk-offset.yaml", Sink())
    assert profile is not None
    report = preflight(real_book[0] / f"{NAME}-trykk.pdf", profile)
    assert set(report.ink.rendered) == {page.number for page in report.facts.pages}
    opaque = [page for page in report.facts.pages if worked_out(page)]
    assert len(opaque) > 80
    off = {
        (page.number, plate): round(ink - most_ink(page).get(plate, 0.0), 1)
        for page in opaque
        for plate, ink in report.ink.rendered[page.number].items()
    }
    assert {place: by for place, by in off.items() if abs(by) > WITHIN} == {}


def test_the_single_file_asks_for_nothing(real_book: tuple[Path, Outcome]) -> None:
    html = (real_book[0] / f"{NAME}.html").read_text("utf-8")
    fetched = re.findall(r'<(?:script|img|link|iframe|source)\b[^>]*\b(?:src|href)="([^"]+)"', html)
    assert [address for address in fetched if not address.startswith(("data:", "#"))] == []
    assert "Content-Security-Policy" in html
    assert len(html.encode()) < 3_000_000


@pytest.mark.parametrize("edition", ["", "-trykk", "-omslag"])
def test_other_readers_read_the_files_in_silence(
    real_book: tuple[Path, Outcome], edition: str, tool: Callable[[str], str]
) -> None:
    file = str(real_book[0] / f"{NAME}{edition}.pdf")
    for command in (
        [tool("qpdf"), "--check", file],
        [tool("pdftotext"), file, "-"],
        [tool("mutool"), "draw", "-N", "-q", "-F", "txt", "-o", "-", file],
        [tool("gs"), "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", file],
    ):
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (run.returncode, run.stderr) == (0, ""), command[0]
