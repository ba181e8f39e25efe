"""The editions of one book hold the same words, and a difference is found."""

from __future__ import annotations

from dataclasses import replace

import pikepdf

from book.bindery.checks.concord import compare_pages, compare_reflowed
from book.bindery.preflight.reading import read
from book.bindery.preflight.verdict import words_of
from book.bindery.printing.edition import press_ready
from book.bindery.profile.profile import Profile
from book.bindery.screen import screen_ready
from book.findings.diagnostics import Sink
from book.findings.rules.concord import MISSING_ON_WEB
from book.model import BookMeta
from book.press.section import Section

from .faults import planted, text

PAGED = (
    '<!doctype html><html lang="nb"><body class="paged"><section id="oppdal">'
    '<p data-src="chapters/oppdal.md:7">Avta&shy;len ble fornyet.</p></section></body></html>'
)


def compared(screen: bytes, printed: bytes) -> list[str]:
    sink = Sink()
    left, right = ([words_of(page) for page in read(file).pages] for file in (screen, printed))
    compare_pages(left, right, "trykk.pdf", sink)
    return [finding.rule.code for finding in sink]


def web(words: str) -> list[str]:
    sink = Sink()
    single = f'<!doctype html><html><body><article id="oppdal">{words}</article></body></html>'
    compare_reflowed((Section("oppdal", "Oppdal", PAGED),), single, MISSING_ON_WEB, sink)
    return [f"{finding.span}: {finding.message('en')}" for finding in sink]


def test_screen_and_print_have_the_same_words_on_the_same_pages(
    bound: bytes, printed: bytes, meta: BookMeta
) -> None:
    assert compared(screen_ready(bound, meta), printed) == []


def test_blank_leaves_do_not_part_the_editions(
    bound: bytes, profile: Profile, meta: BookMeta
) -> None:
    filled = press_ready(bound, replace(profile, page_multiple=16), meta)
    assert compared(screen_ready(bound, meta), filled) == []


def test_a_word_that_is_only_in_print_is_found(
    bound: bytes, printed: bytes, meta: BookMeta
) -> None:
    assert compared(screen_ready(bound, meta), planted(printed, text("0 0 0 1", 9))) == ["CO001"]


def test_a_page_that_is_missing_in_print_is_found(
    bound: bytes, printed: bytes, meta: BookMeta
) -> None:
    def tear(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[7]

    assert compared(screen_ready(bound, meta), planted(printed, tear)) == ["CO002"]


def test_the_web_may_say_more_but_not_less() -> None:
    assert web("<p>Avtalen ble <b>fornyet</b>.</p><p>Til toppen</p>") == []
    assert web("<p>Av<span>ta</span>len ble fornyet</p>") == []
    assert web("<p>Avtalen ble.</p>") == [
        "chapters/oppdal.md: the web edition lacks words that the PDFs have: fornyet"
    ]


def test_the_front_may_stand_elsewhere_on_the_web_and_say_its_title_once() -> None:
    paper = '<html><body><p data-src="k.md:1">Fjøra</p><p>Fjøra. Trykt i Bergen</p></body></html>'
    page = '<html><body><h1 id="title">Fjøra</h1><footer>Trykt i {}</footer></body></html>'
    found = {}
    for town in ("Bergen", "Oslo"):
        sink = Sink()
        front = Section("title", "Fjøra", paper)
        compare_reflowed([front], page.format(town), MISSING_ON_WEB, sink)
        found[town] = [dict(finding.values)["words"] for finding in sink]
    assert found == {"Bergen": [], "Oslo": ["Bergen"]}


def test_directions_for_readers_of_paper_need_not_be_on_the_web() -> None:
    section = Section(
        "a", "A", '<html><body><p id="a">Ord <i class="paper-only">se side</i></p></body></html>'
    )
    sink = Sink()
    page = '<html><body><p id="a">Ord</p></body></html>'
    compare_reflowed([section], page, MISSING_ON_WEB, sink)
    assert not list(sink)


def test_a_part_and_the_chapter_under_it_are_held_against_their_own_places() -> None:
    """They share a section on paper, and stand apart elsewhere."""
    together = '<div class="together"><div id="part-1">Del én</div><div id="a">Ord</div></div>'
    section = Section("a", "A", f"<html><body>{together}</body></html>")
    page = '<html><body><div id="part-1">Del {}</div><p>Mer</p><div id="a">Ord</div></body></html>'
    found = {}
    for word in ("én", "to"):
        sink = Sink()
        compare_reflowed([section], page.format(word), MISSING_ON_WEB, sink)
        found[word] = [dict(finding.values)["words"] for finding in sink]
    assert found == {"én": [], "to": ["én"]}
