"""What WeasyPrint 70.0 is made to do otherwise; every use of its private names is listed here.

* fonts are not embedded: the binder embeds each typeface once for the whole book;
* before structure is written, the places of page numbers are noted (`slots`);
* identifiers of structure elements are made unique in the book;
* a missing glyph is drawn as .notdef, glyph 0, because numbers made up for it would not be the
  same in every gathering (it is an error anyway, PD004).
"""

from __future__ import annotations

from typing import Any

import pydyf
import weasyprint.pdf
from weasyprint.pdf.fonts import Font
from weasyprint.pdf.tags import add_tags as weasyprint_tags

from book.press.engine.slots import note_slots


def install() -> None:
    """Put our functions in the place of WeasyPrint's; doing it twice changes nothing."""
    weasyprint.pdf.build_fonts_dictionary = _no_fonts
    weasyprint.pdf.add_tags = _add_tags
    Font.get_unused_glyph_id = _notdef


def _no_fonts(*_arguments: Any) -> pydyf.Dictionary:
    return pydyf.Dictionary()


def _notdef(_font: Font, _codepoint: int) -> int:
    return 0


def _add_tags(pdf: pydyf.PDF, document: Any, pdf_version: Any, page_streams: Any) -> None:
    document.slots = note_slots(document, page_streams)
    weasyprint_tags(pdf, document, pdf_version, page_streams)
    _make_ids_unique(pdf, document.section)


def _make_ids_unique(pdf: pydyf.PDF, section: str) -> None:
    """Begin the identifiers of structure elements with the section's name."""
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Dictionary) and thing.get("Type") == "/StructElem":
            if "ID" in thing:
                thing["ID"] = _of_section(thing["ID"], section)
            attributes = thing.get("A", {})
            if "Headers" in attributes:
                headers = [_of_section(header, section) for header in attributes["Headers"]]
                attributes["Headers"] = pydyf.Array(headers)


def _of_section(identifier: pydyf.String, section: str) -> pydyf.String:
    return pydyf.String(f"{section}/{identifier.string}")
