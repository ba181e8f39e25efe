"""The proof: what is wrong with laid-out pages, told at the line of the manuscript."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from book.findings.diagnostics import Sink
from book.findings.rules import press as rules
from book.ground.source import SourceSpan
from book.ground.units import POINTS
from book.press.facts import Block, LaidOut, Note, Page, Picture, span_of
from book.press.pagination import Settled


@dataclass(frozen=True, slots=True)
class Limits:
    """From where on a page fault is told."""

    overrun: float = 0.5 * POINTS["mm"]
    """Points past the measure. Half a millimetre is seen; less is not, and the engine's kerning of
    justified lines causes it now and then (WeasyPrint #2928)."""
    ppi: float = 300
    """Pixels per inch that Norwegian print shops ask for."""
    spared_ppi: float = 285
    """Told only below this: a placement a few per cent larger than reckoned is not worth a word."""
    last_lines: int = 1
    """A section's last page with this many lines or fewer is told."""
    word_space: float = 0.56
    """Em. A word space is a quarter, and the composer gives no line more than 0.41 if it can be
    helped; from here on it is a hole."""


HOUSE_LIMITS = Limits()
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def inspect(settled: Settled, sink: Sink, limits: Limits = HOUSE_LIMITS) -> None:
    """Tell the page faults of all sections, with the folio they are on."""
    for section in settled.laid_out:
        first = settled.pages.spans[section.name][0]
        pages = section.facts.pages
        for number, page in enumerate(pages):
            folio = str(first + number)
            _lines(page, folio, limits, sink)
            _pictures(page, folio, limits, sink)
            if number + 1 < len(pages):
                _stranded(page, folio, section, sink)
        if len(pages) > 1 and 0 < pages[-1].lines <= limits.last_lines:
            folio = str(first + len(pages) - 1)
            block = next(block for block in reversed(pages[-1].blocks) if block.lines)
            sink.report(
                rules.SHORT_LAST_PAGE, span_of(block.src), page=folio, lines=pages[-1].lines
            )
        _notes(section, first, sink)
        _typefaces(section, sink)


def _lines(page: Page, folio: str, limits: Limits, sink: Sink) -> None:
    for overrun in page.overruns:
        if overrun.by > limits.overrun:
            sink.report(
                rules.OVERFULL,
                span_of(overrun.src),
                page=folio,
                excerpt=overrun.excerpt,
                mm=round(overrun.by / POINTS["mm"], 1),
            )
    for line in page.loose_lines:
        if line.space > limits.word_space:
            sink.report(
                rules.LOOSE_LINE,
                span_of(line.src),
                page=folio,
                excerpt=line.excerpt,
                space=line.space,
            )

    for ladder in page.ladders:
        sink.report(
            rules.LADDER,
            span_of(ladder.src),
            page=folio,
            excerpt=ladder.excerpt,
            lines=ladder.lines,
        )


def _pictures(page: Page, folio: str, limits: Limits, sink: Sink) -> None:
    for picture in page.pictures:
        if 0 < picture.ppi < limits.spared_ppi:
            sink.report(
                rules.COARSE_IMAGE,
                span_of(picture.src),
                page=folio,
                file=picture.file,
                ppi=round(picture.ppi),
                wanted=round(limits.ppi),
                pixels=_pixels_wanted(picture, limits),
            )


def _pixels_wanted(picture: Picture, limits: Limits) -> int:
    return math.ceil(picture.width / 72 * limits.ppi)


def _stranded(page: Page, folio: str, section: LaidOut, sink: Sink) -> None:
    """A page must not end in a heading; the next page always holds more of the section."""
    texts = [block for block in page.blocks if block.lines]
    if texts and texts[-1].tag in _HEADINGS and not _has_picture_below(page, texts[-1]):
        labels = {bookmark.spot.y: bookmark.label for bookmark in section.facts.bookmarks}
        title = labels.get(texts[-1].rect.y, section.title)
        sink.report(rules.STRANDED_HEADING, span_of(texts[-1].src), page=folio, title=title)


def _has_picture_below(page: Page, heading: Block) -> bool:
    return any(
        not block.lines and block.rect.y > heading.rect.y and block.tag == "figure"
        for block in page.blocks
    )


def _notes(section: LaidOut, first: int, sink: Sink) -> None:
    for note in section.facts.notes:
        if note.stands_on < 0:
            sink.report(rules.NOTE_LOST, span_of(note.src), number=note.number)
        elif note.stands_on != note.called_on:
            folio = str(first + note.stands_on)
            sink.report(rules.NOTE_MOVED, span_of(note.src), page=folio, number=note.number)
    for note in _out_of_order(section.facts.notes):
        folio = str(first + note.stands_on)
        sink.report(rules.NOTE_ORDER, span_of(note.src), page=folio, number=note.number)


def _out_of_order(notes: tuple[Note, ...]) -> Iterator[Note]:
    """Notes that stand before one that was called earlier."""
    last = (-1, -1)
    for note in notes:
        if note.stands_on >= 0:
            here = (note.stands_on, note.place)
            if here < last:
                yield note
            last = max(last, here)


def _typefaces(section: LaidOut, sink: Sink) -> None:
    for typeface in section.facts.typefaces:
        if not typeface.is_ours:
            sink.report(rules.FOREIGN_FONT, SourceSpan(""), family=typeface.family)
