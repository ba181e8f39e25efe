"""Every link says where it leads: the heading or caption there, and its page."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest

from book.bindery.checks.linkage import compare_links, shown_on
from book.bindery.preflight.reading import read
from book.bindery.screen import screen_ready
from book.findings.diagnostics import Sink
from book.press.section import Section
from tests.press.sample_book import META, SampleBook, document, small_look

CONTENTS = (
    '<nav role="doc-toc" id="contents"><h1>Innhold</h1><ol>'
    '<li><a href="#forord">Forord</a></li><li><a href="#oslo">Oslo</a></li></ol></nav>'
)
FOREWORD = '<section class="chapter" id="forord"><h1>For\u00adord</h1><p>Ord.</p></section>'
CITY = (
    '<section class="chapter" id="oslo"><header><p>Kapittel 1</p>'
    "<h1>Oslo <span>by</span></h1></header>"
    '<p><a href="#oslo--avtalen">a</a> <a href="#oslo--tabell">b</a> <a href="#oslo--ord">c</a>'
    ' <a href="#oslo--kilder">d</a> <a href="#forord">e</a> <a href="#oslo--x" title="En kilde">'
    "[1]</a></p>"
    '<section id="oslo--avtalen"><h2>Avtalen</h2><p>Her står <span id="oslo--ord">ordet</span>.</p>'
    '<figure id="oslo--tabell"><figcaption><span class="label">Tabell 1</span> Folk</figcaption>'
    "<table><tbody><tr><td>1</td></tr></tbody></table></figure></section>"
    '<section id="oslo--kilder"><h2>Kilder</h2><ol><li id="oslo--x">En kilde</li></ol></section>'
    "</section>"
)
SAID = {
    "forord": "Forord, side 3",
    "oslo": "Oslo by, side 5",
    "oslo--avtalen": "Avtalen, side 5",
    "oslo--tabell": "Tabell 1, side 5",
    "oslo--ord": "Avtalen, side 5",
    "oslo--kilder": "Kilder, side 5",
    "oslo--x": "En kilde, Kilder, side 5",
}


@pytest.fixture(scope="module")
def sections() -> tuple[Section, ...]:
    bodies = {"contents": CONTENTS, "forord": FOREWORD, "oslo": CITY}
    return tuple(Section(name, name, document(body)) for name, body in bodies.items())


@pytest.fixture(scope="module")
def screen(sections: tuple[Section, ...], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("links")
    book = SampleBook(sections, (small_look(folder),), folder)
    settled, _ = book.settle()
    return screen_ready(book.bind(settled), META)


def test_links_are_named_by_what_they_lead_to(screen: bytes) -> None:
    with pikepdf.open(io.BytesIO(screen)) as pdf:
        links = [link for page in pdf.pages for link in page.obj.get("/Annots", ())]
    assert {str(link.Dest): str(link.Contents) for link in links} == SAID


def found(screen: bytes, sections: tuple[Section, ...]) -> list[str]:
    sink = Sink()
    compare_links(
        screen, [shown_on(page) for page in read(screen).pages], sections, "bok.pdf", sink
    )
    return [f"{finding.rule.code} {finding.message('en')}" for finding in sink]


def test_sound_links_agree_with_the_pages_they_lead_to(
    screen: bytes, sections: tuple[Section, ...]
) -> None:
    assert found(screen, sections) == []


def renamed(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Annots[0].Contents = pikepdf.String("Innhold, side 3")


def renumbered(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Annots[0].Contents = pikepdf.String("Forord, side 5")


def led_astray(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Names.Dests.Names[3][0] = pdf.pages[4].obj


def led_below(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Names.Dests.Names[3][3] = 20


def led_nowhere(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Annots[0].Dest = pikepdf.String("borte")


@pytest.mark.parametrize("fault", [renamed, renumbered, led_astray, led_below, led_nowhere])
def test_a_link_that_says_or_leads_otherwise_is_found(
    fault: Callable[[pikepdf.Pdf], None], screen: bytes, sections: tuple[Section, ...]
) -> None:
    with pikepdf.open(io.BytesIO(screen)) as pdf:
        fault(pdf)
        target = io.BytesIO()
        pdf.save(target)
    assert found(target.getvalue(), sections)
