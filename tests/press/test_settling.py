"""Page numbers come to rest, with few layouts, and are true."""

from __future__ import annotations

import dataclasses
import io
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pikepdf
import pytest

from book.bindery.binding.binder import bind
from book.findings.diagnostics import Sink
from book.press import engine
from book.press.facts import Facts, LaidOut, Page
from book.press.folios import PageMap
from book.press.fragments import Fragment, fragmenter
from book.press.gathering import Anchor, Spot
from book.press.pagination import ROUNDS, Settled, settle, settle_alone
from book.press.section import Section

from .sample_book import META, SampleBook, chapter, document, lay_out_all, sample_book


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> SampleBook:
    return sample_book(tmp_path_factory.mktemp("settling"), chapters=3)


@pytest.fixture(scope="module")
def settled(book: SampleBook) -> Settled:
    return book.settle()[0]


def test_with_the_last_map_each_section_is_laid_out_once(
    book: SampleBook, settled: Settled
) -> None:
    again, _ = book.settle(settled.pages)
    assert again.layouts == len(book.sections)
    assert again.pages == settled.pages


def test_a_wrong_guess_changes_nothing_in_the_end(book: SampleBook, settled: Settled) -> None:
    wrong = PageMap(
        {anchor: folio * 100 for anchor, folio in settled.pages.folios.items()},
        {
            name: (first * 100 + 1, last * 100 + 1)
            for name, (first, last) in settled.pages.spans.items()
        },
    )
    again, _ = book.settle(wrong)
    assert again.pages == settled.pages
    assert book.bind(again) == book.bind(settled)


def test_numbers_put_in_are_the_same_bytes_as_numbers_laid_out(
    book: SampleBook, settled: Settled
) -> None:
    """The proof of the whole idea: zeros and exchange, against the true numbers in the HTML."""
    fragments = book.fragmenter()
    for index, (section, gathering) in enumerate(
        zip(settled.laid_out, settled.gatherings(), strict=True)
    ):
        fragment = fragments.cut(
            index, settled.pages, page_count=len(section.facts.pages), rigid=True
        )
        laid_out = zlib.decompress(engine.lay_out(fragment).pdf)
        assert drawn(laid_out) == drawn(gathering.pdf), section.name
        assert section.slots
        assert not section.is_rigid


def test_figures_of_unequal_width_are_laid_out_with_the_true_numbers(tmp_path: Path) -> None:
    book = sample_book(tmp_path, chapters=1)
    sheet = book.sheets[0]
    sheet.write_text(
        sheet.read_text() + ".folio { font-variant-numeric: proportional-nums oldstyle-nums }"
    )
    settled, sink = book.settle()
    assert [s.name for s in settled.laid_out if s.is_rigid] == [s.name for s in book.sections]
    assert len(sink) == 0
    assert settled.is_whole


def drawn(pdf: bytes) -> bytes:
    """The streams of a file; behind them stand the links, whose names the binder completes."""
    return pdf.partition(b"/ObjStm")[0]


def empty(fragment: Fragment, pages: int, anchors: dict[str, int]) -> LaidOut:
    """A layout that no engine made."""
    blank = Page(100, 100, ())
    places = tuple(Anchor(name, Spot(page, 0, 0), "") for name, page in anchors.items())
    facts = Facts((blank,) * pages, places, (), (), ())
    return LaidOut(
        fragment.name, fragment.title, fragment.content_key, b"", facts, (), (), (), False, ()
    )


def test_a_book_that_will_not_settle_is_an_error_that_names_the_anchor(tmp_path: Path) -> None:
    section = Section(
        "a", "A", document('<p data-src="a.md:3" id="x"><span data-folio="x"></span></p>')
    )
    fragments = fragmenter((section,), (), tmp_path)

    def restless(fragments: Iterable[Fragment]) -> Iterator[LaidOut]:
        """One digit pushes the anchor to page 10, two digits let it back to page 9."""
        for fragment in fragments:
            page = 8 if ">00<" in fragment.html else 9
            yield empty(fragment, 12, {"x": page})

    sink = Sink()
    settled = settle(fragments, None, restless, sink)
    assert settled.rounds == ROUNDS
    assert not settled.is_whole
    (finding,) = sink
    assert (finding.rule.code, str(finding.span)) == ("PD120", "a.md:3")
    assert "x" in finding.message("nb")


def test_a_number_of_an_anchor_that_is_nowhere_is_told_at_its_line(tmp_path: Path) -> None:
    section = Section(
        "a", "A", document('<p data-src="a.md:3">se <span data-folio="bort"></span></p>')
    )
    fragments = fragmenter((section,), (), tmp_path)
    sink = Sink()
    settle(fragments, None, lambda many: (empty(one, 1, {}) for one in many), sink)
    assert [(f.rule.code, str(f.span)) for f in sink] == [("PD121", "a.md:3")]


def test_runs_of_pages_are_set_when_what_they_name_is_known(tmp_path: Path) -> None:
    runs = f'<p>{"ord " * 4000}<span data-folios="a b"></span></p>'
    bodies = {"runs": runs, "a": '<p id="a">a</p>', "b": '<p id="b">b</p>'}
    sections = tuple(Section(name, name, document(body)) for name, body in bodies.items())
    made: list[str] = []

    def press(fragments: Iterable[Fragment]) -> Iterator[LaidOut]:
        for fragment in fragments:
            made.append(fragment.name)
            yield empty(fragment, 1, {fragment.name: 0})

    settle(fragmenter(sections, (), tmp_path), None, press, Sink())
    assert made[:3] == ["a", "b", "runs"]


def test_a_moved_chapter_is_not_laid_out_again(book: SampleBook, settled: Settled) -> None:
    longer = chapter(0, 3, paragraphs=9)
    sections = (book.sections[0], longer, *book.sections[2:])
    known = {section.key for section in settled.laid_out}
    made: list[str] = []

    def press(fragments: Iterable[Fragment]) -> Iterator[LaidOut]:
        for fragment in fragments:
            if fragment.content_key in known:
                yield next(s for s in settled.laid_out if s.key == fragment.content_key)
            else:
                made.append(fragment.name)
                yield engine.lay_out(fragment)

    moved = dataclasses.replace(book, sections=sections)
    again = settle(moved.fragmenter(), settled.pages, press, Sink())
    assert again.pages.spans["kap2"] != settled.pages.spans["kap2"]
    assert set(made) <= {"kap0", "register"}


def test_a_chapter_alone_has_the_numbers_of_the_last_full_build(
    book: SampleBook, settled: Settled, tmp_path: Path
) -> None:
    alone = settle_alone(book.fragmenter(), "kap1", settled.pages, lay_out_all, Sink())
    (gathering,) = alone.gatherings()
    (whole,) = [part for part in settled.gatherings() if part.name == "kap1"]
    assert gathering == whole
    assert gathering.first_folio == settled.pages.spans["kap1"][0]
    with pikepdf.open(io.BytesIO(bind([gathering], META, book.cut_font()))) as pdf:
        assert str(pdf.pages[0].label) == str(gathering.first_folio)


def test_a_chapter_alone_may_have_become_longer(book: SampleBook, settled: Settled) -> None:
    longer = chapter(1, 3, paragraphs=9)
    sections = tuple(longer if s.name == "kap1" else s for s in book.sections)
    edited = dataclasses.replace(book, sections=sections)
    alone = settle_alone(edited.fragmenter(), "kap1", settled.pages, lay_out_all, Sink())
    first, last = alone.pages.spans["kap1"]
    assert (first, last) > settled.pages.spans["kap1"]
    assert [part.pages for part in alone.gatherings()] == [last - first + 1]
