"""What WeasyPrint 70.0 is made to do otherwise; every use of its private names is listed here.

* fonts are not embedded: the binder embeds each typeface once for the whole book;
* before structure is written, the places of page numbers are noted (`slots`);
* the structure tree is our own (`tagging`);
* a note is reached from its call, and leads back (`notelinks`);
* a text that ends in white space is broken where Pango means it (`breaking`);
* paragraphs are set by the composer (`composing`);
* lines that only come after a float are not measured for it (`floats`);
* lines in columns are set once, however often columns are tried (`columns`);
* what texts of a face have in common is made once (`layouts`), lengths of equal boxes are worked
  out once (`percentages`);
* texts of cells and floats are measured once (`widths`);
* a missing glyph is drawn as .notdef, glyph 0, because numbers made up for it would not be the
  same in every gathering; `stand_ins` leaves only those in drawings (an error anyway, PD004).
"""

from __future__ import annotations

from typing import Any

import pydyf
import weasyprint.pdf
from weasyprint.pdf.fonts import Font

from book.press.engine import (
    blockstep,
    breaking,
    columns,
    floats,
    layouts,
    notelinks,
    percentages,
    widths,
)
from book.press.engine.composing import hooks as composing
from book.press.engine.slots import note_slots
from book.press.engine.tagging import tag
from book.press.engine.tagging.reliance import check_engine


def install() -> None:
    """Put our functions in the place of WeasyPrint's; doing it twice changes nothing."""
    check_engine()
    breaking.install()
    blockstep.install()
    composing.install()
    columns.install()
    floats.install()
    layouts.install()
    percentages.install()
    widths.install()
    notelinks.install()
    weasyprint.pdf.build_fonts_dictionary = _no_fonts
    weasyprint.pdf.add_tags = _add_tags
    Font.get_unused_glyph_id = _notdef


def _no_fonts(*_arguments: Any) -> pydyf.Dictionary:
    return pydyf.Dictionary()


def _notdef(_font: Font, _codepoint: int) -> int:
    return 0


def _add_tags(pdf: pydyf.PDF, document: Any, _pdf_version: Any, page_streams: Any) -> None:
    document.slots = note_slots(document, page_streams)
    document.discrepancies = tag(pdf, document, page_streams)
