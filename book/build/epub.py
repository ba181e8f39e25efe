"""The EPUB of an assembled book, with the page numbers and the cover of its paper edition."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from book.assembly import Assembly
from book.bindery import concord, epubcheck
from book.bindery.claims import Claim
from book.bindery.cover import front_image
from book.build.artefact import Artefact
from book.build.finishing import bound_cover, printer
from book.build.order import Order
from book.build.typesetting import Typeset
from book.editions import epub
from book.editions.epub import PageStart
from book.findings.diagnostics import Sink
from book.findings.rules import concord as rules
from book.press.pressroom import Pressroom


def epub_edition(
    order: Order, assembly: Assembly, typeset: Typeset | None, room: Pressroom | None, sink: Sink
) -> Artefact:
    """The EPUB; without a typeset book it has neither page list nor cover."""
    meta = assembly.book.meta
    starts = tuple(page_starts(typeset)) if typeset else ()
    cover = _cover(order, assembly, typeset, room, sink)
    made = epub.render(assembly, order.resources, starts, cover, order.kept)
    if typeset is not None:
        concord.compare_reflowed(
            typeset.sections, epub.as_one_page(made), rules.MISSING_IN_EPUB, sink
        )
    return Artefact(f"{meta.output}.epub", made)


def prove(artefact: Artefact) -> tuple[Claim, ...]:
    """What EPUBCheck says of the EPUB."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / artefact.name
        file.write_bytes(artefact.data)
        return (epubcheck.validate(file),)


def page_starts(typeset: Typeset) -> Iterator[PageStart]:
    """The first block that begins on each page; a page on which none begins has no start."""
    seen: set[str] = set()
    for number, patches in sorted(typeset.lines.pages.items()):
        places = [f"{patch.span.path}:{patch.span.line}" for patch in patches]
        first = next((place for place in places if place not in seen), None)
        seen.update(places)
        if first is not None:
            yield PageStart(typeset.first_folio + number - 1, first)


def _cover(
    order: Order, assembly: Assembly, typeset: Typeset | None, room: Pressroom | None, sink: Sink
) -> bytes | None:
    terms = printer(assembly.book.meta, order.resources, sink) if typeset else None
    if typeset is None or terms is None or room is None:
        return None
    return front_image(*bound_cover(order, typeset, assembly, terms, room, sink))
