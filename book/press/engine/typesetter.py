"""Set a fragment: HTML to boxes to pages to PDF, and everything worth knowing of them."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any

from weasyprint import CSS, HTML

from book.findings.diagnostics import Sink
from book.ground.stack import roomy
from book.press.engine.composing import hooks as composing
from book.press.engine.composing.wordlist import word_list
from book.press.engine.fetcher import BOOK, Fetcher
from book.press.engine.fontuse import fonts_used, typefaces
from book.press.engine.messages import Listener
from book.press.engine.remedies import close_up, set_with_notes
from book.press.engine.slots import OpenSlots
from book.press.engine.stand_ins import put_stand_ins
from book.press.engine.style_sheets import StyleSheets, parse_sheets
from book.press.engine.tagging import report
from book.press.engine.targets import titles
from book.press.engine.walk import read_anchors, read_bookmarks, read_page
from book.press.facts import Facts, LaidOut, Slot
from book.press.fragments import Fragment
from book.press.materials import Material


class Typesetter:
    """Lays out fragments; keeps the fonts and sheets of the last edition warm."""

    def __init__(self) -> None:
        self._sheets: tuple[Material, ...] | None = None
        self._style_sheets: StyleSheets | None = None

    def lay_out(self, fragment: Fragment) -> LaidOut:
        """Lay out, measure and draw one fragment."""
        style_sheets = self._dressed(fragment.sheets)
        sink = Sink()
        html = HTML(
            string=fragment.html,
            base_url=BOOK,
            url_fetcher=Fetcher(((BOOK, fragment.base),)),
        )
        with Listener(sink, page=html.etree_element):
            put_stand_ins(html.etree_element, style_sheets.letters, sink)
            close_up(html.etree_element)
            composing.begin(word_list(html.etree_element))
            document, notes = set_with_notes(lambda more: _set(html, style_sheets, fragment, more))
            pages = tuple(read_page(page) for page in document.pages)
            pdf, slots = _draw(document, fragment)
            report(document.discrepancies, sink)
        fonts = fonts_used(document.fonts)
        facts = Facts(
            pages,
            read_anchors(document.pages, titles(html.etree_element)),
            read_bookmarks(document.pages),
            notes,
            typefaces(fonts, style_sheets.font_digests),
        )
        return LaidOut(
            fragment.name,
            fragment.title,
            fragment.content_key,
            zlib.compress(pdf, 1),
            facts,
            fonts,
            slots,
            tuple(document.slots.figures),
            document.slots.is_rigid,
            (*style_sheets.diagnostics, *sink),
        )

    def undress(self) -> None:
        """Let go of fonts and sheets."""
        self._style_sheets = self._sheets = None

    def _dressed(self, sheets: tuple[Material, ...]) -> StyleSheets:
        if self._style_sheets is None or self._sheets != sheets:
            self._style_sheets, self._sheets = parse_sheets(sheets), sheets
        return self._style_sheets


WHOLE_NUMBERS = "[data-number-of] { white-space: nowrap }\n"
"""A number is put in where its zeros stand, so they must stand together in every look."""


@roomy
def _set(html: HTML, style_sheets: StyleSheets, fragment: Fragment, more: str) -> Any:
    # On an element the counter would start one page late (field notes 5.3); :first is right because
    # a fragment is one document.
    first = f"@page :first {{ counter-reset: page {fragment.first_folio} }}\n"
    if not fragment.first_folio % 2:  # the engine begins every document on a recto
        first += ":root { break-before: left; --opens: left; --verso: 1 }\n"
    return html.render(
        font_config=style_sheets.fonts,
        counter_style=style_sheets.counters,
        color_profiles=dict(style_sheets.profiles),
        stylesheets=[*style_sheets.sheets, CSS(string=WHOLE_NUMBERS + first + more)],
        pdf_variant=fragment.variant,
    )


@roomy
def _draw(document: Any, fragment: Fragment) -> tuple[bytes, tuple[Slot, ...]]:
    document.section = fragment.name
    pdf: bytes = document.write_pdf(pdf_variant=fragment.variant, pdf_tags=True)
    openings: OpenSlots = document.slots
    starts = [_item_offsets(stream, pdf) for stream in openings.streams]
    slots = tuple(
        Slot(
            opening.anchor,
            opening.page,
            opening.figures,
            tuple(starts[opening.page][opening.item] + offset for offset in opening.offsets),
        )
        for opening in openings.found
    )
    for slot in slots:
        codes = openings.figures[slot.figures]
        drawn = [pdf[offset : offset + 4].decode("ascii", "replace") for offset in slot.offsets]
        assert all(code in codes for code in drawn), "a number is not where it was noted"
    return pdf, slots


def _item_offsets(stream: Any, pdf: bytes) -> Sequence[int]:
    """The byte place of each item of an uncompressed stream in the written file."""
    mark = b">>\nstream\n"
    place = pdf.index(mark, stream.offset) + len(mark)
    offsets = []
    for item in stream.stream:
        offsets.append(place)
        place += len(_bytes(item)) + 1
    return offsets


def _bytes(item: Any) -> bytes:
    if isinstance(item, bytes):
        return item
    if hasattr(item, "data"):
        return bytes(item.data)
    return str(item).encode()
