"""The web edition as files, and what it says of the others when they are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from book.assembly import Assembly
from book.build.artefact import INSIDE, Artefact
from book.build.order import Order
from book.editions.citation import citations
from book.editions.paged import sections as paged
from book.editions.templates import environment
from book.editions.web import edition as web
from book.editions.web.completeness import missing_files
from book.editions.web.edition import WebEdition
from book.editions.web.printed import File, Printed
from book.findings.diagnostics import Sink
from book.findings.rules import concord as rules
from book.ground.source import SourceSpan

if TYPE_CHECKING:
    from book.build.typesetting import Typeset

SHARED = "assets/cover.jpg"
"""The picture that is shown where somebody shares a page, among the pages."""


def web_edition(order: Order, assembly: Assembly) -> WebEdition:
    """The single file, the pages, and what the pages share; with room for what is said of paper."""
    return web.render(assembly, order.resources, order.kept)


def inspect_files(edition: WebEdition, sink: Sink) -> None:
    """See that the edition holds every file that its pages ask for."""
    for page, address in missing_files(edition):
        place = SourceSpan(f"html/{page}")
        sink.report(rules.FILE_MISSING, place, page=page, address=address)


def web_files(
    order: Order,
    assembly: Assembly,
    edition: WebEdition,
    typeset: Typeset | None,
    made: Sequence[Artefact],
    cover: bytes | None = None,
) -> Iterator[Artefact]:
    """The edition as readers get it, the single file first.

    Args:
        order: what is built.
        assembly: the book.
        edition: what `web_edition` made.
        typeset: the book on pages, if they were set.
        made: the files of the other editions.
        cover: the front of the cover, to be shared with the address of the book.
    """
    output = assembly.book.meta.output
    printed = _printed(order, assembly, typeset, made)
    if cover is not None:
        printed = replace(printed, picture=f"{assembly.book.meta.url.rstrip('/')}/{SHARED}")
    read = edition.for_readers(printed, f"{output}.html")
    yield Artefact(f"{output}.html", read.single.encode())
    yield from (Artefact(f"html/{name}", page.encode()) for name, page in read.pages.items())
    yield from (Artefact(f"html/{name}", asset) for name, asset in edition.assets.items())
    if cover is not None:
        from book.bindery.printing.cover import wide_image

        yield Artefact(f"html/{SHARED}", wide_image(cover))


def _printed(
    order: Order, assembly: Assembly, typeset: Typeset | None, made: Sequence[Artefact]
) -> Printed:
    meta = assembly.book.meta
    kinds = {
        f"{meta.output}.pdf": "screen_file",
        f"{meta.output}.epub": "epub_file",
        f"{meta.output}{INSIDE}.pdf": "print_file",
    }
    sizes = {artefact.name: len(artefact.data) for artefact in made}
    spans = typeset.spans if typeset else {}
    folios = dict(typeset.folios) if typeset else {}
    folios |= {
        place: folios[on_paper]
        for place, on_paper in paged.places_on_paper(assembly).items()
        if on_paper in folios
    }
    return Printed(
        environment(order.resources, order.kept),
        meta.language,
        {cited.name: cited for cited in citations.citables(assembly, spans)},
        folios,
        typeset.first_folio if typeset else 1,
        f"{meta.output}.pdf" if f"{meta.output}.pdf" in sizes else "",
        tuple(File(kind, name, sizes[name]) for name, kind in kinds.items() if name in sizes),
    )
