"""The EPUB of an assembled book, with the page numbers and the cover of its paper edition."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from book.assembly import Assembly
from book.bindery.checks import concord, epubcheck
from book.bindery.claims import Claim
from book.build.artefact import Artefact
from book.build.order import Order
from book.build.typesetting import Typeset
from book.editions import epub
from book.editions.epub import PageStart
from book.findings.diagnostics import Sink
from book.findings.rules import concord as rules


def epub_edition(
    order: Order, assembly: Assembly, typeset: Typeset | None, cover: bytes | None, sink: Sink
) -> Artefact:
    """The EPUB; without a typeset book it has neither page list nor cover."""
    meta = assembly.book.meta
    starts = tuple(page_starts(typeset)) if typeset else ()
    made = epub.render(assembly, order.resources, starts, cover, order.kept)
    if typeset is not None:
        concord.compare_reflowed(
            typeset.sections, epub.as_one_page(made), rules.MISSING_IN_EPUB, sink, order.kept
        )
    return Artefact(f"{meta.output}.epub", made)


def prove(artefact: Artefact) -> tuple[Claim, ...]:
    """What EPUBCheck says of the EPUB."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / artefact.name
        file.write_bytes(artefact.data)
        return (epubcheck.validate(file),)


def page_starts(typeset: Typeset) -> Iterator[PageStart]:
    """Where each page begins: at its first new block, else at its first anchor.

    A page with neither is blank: it begins where the next one does, and not at all after the last.
    """
    anchors: dict[int, str] = {}
    for anchor, folio in typeset.folios.items():
        anchors.setdefault(folio, anchor)
    seen: set[str] = set()
    blank: list[int] = []
    for number in range(1, typeset.pages + 1):
        folio = typeset.first_folio + number - 1
        places = [f"{p.span.path}:{p.span.line}" for p in typeset.lines.pages.get(number, ())]
        src = next((place for place in places if place not in seen), "")
        seen.update(places)
        blank.append(folio)
        if src or folio in anchors:
            at = "" if src else anchors[folio]
            yield from (PageStart(each, src, at) for each in blank)
            blank.clear()
