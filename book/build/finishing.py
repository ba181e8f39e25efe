"""The finishing room: bound pages become the files that leave the house, each one judged."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from book.assembly import Assembly
from book.bindery.binding import binder
from book.bindery.checks import concord, validation
from book.bindery.checks.screen_reading import ScreenReading, read_screen
from book.bindery.claims import Claim
from book.bindery.preflight import preflight
from book.bindery.printing import cover
from book.bindery.printing import edition as printing
from book.bindery.profile import files as profile_files
from book.bindery.profile.profile import Profile
from book.bindery.screen import screen_ready
from book.build.artefact import COVER, INSIDE, Artefact
from book.build.order import Edition, Order
from book.build.typesetting import Typeset
from book.editions.citation import citations as citing
from book.editions.paged import cover as cover_page
from book.findings.diagnostics import Sink
from book.findings.rules import concord as rules
from book.ground import jail
from book.ground.resources import Resources
from book.ground.spread import Spread
from book.model import NOWHERE, BookMeta
from book.press.fragments import fragmenter
from book.press.pagination import settle
from book.press.pressroom import Pressroom, font_cutter


def screen_edition(typeset: Typeset, meta: BookMeta, name: str = "") -> Artefact:
    """The accessible PDF: PDF/A-2a and PDF/UA-1."""
    data = screen_ready(typeset.bound, meta)
    return Artefact(f"{name or meta.output}.pdf", data, typeset.pages)


def reading_of_screen(
    order: Order, typeset: Typeset, screen: Artefact, room: Pressroom
) -> Callable[[], ScreenReading]:
    """Begin to read the screen edition while the print edition is made; the answer waits.

    Pages that were read before are read here: a worker would first have to load what reads them.
    """
    read = partial(read_screen, screen.data, typeset.sections, screen.name, order.kept)
    is_beside = Edition.PRINT in order.editions and typeset.laid_out > typeset.from_cache
    return cache(room.pool.send(read) if is_beside else read)


def print_edition(
    order: Order,
    typeset: Typeset,
    assembly: Assembly,
    screen: Callable[[], ScreenReading],
    room: Pressroom,
    sink: Sink,
) -> Iterator[Artefact]:
    """The inside and the cover for the press, held against the printer's terms and the screen."""
    book = assembly.book
    terms = printer(book.meta, order.resources, sink)
    if terms is None:
        return
    images = [
        file
        for file in book.root.rglob("*")
        if file.suffix.lower() == ".png" and jail.has(book.root, file)
    ]
    inside = printing.press_ready(typeset.bound, terms, book.meta, images, order.kept)
    name = f"{book.meta.output}{INSIDE}.pdf"
    report = preflight(
        inside, terms, name=name, trim=book.meta.trim, lines=typeset.lines, cache=order.kept
    )
    sink.extend(report.findings)
    concord.compare_pages(screen().words, report.facts, name, sink)
    yield Artefact(name, inside, len(report.facts.pages))
    yield _cover(order, typeset, assembly, terms, room, sink)


def bound_cover(
    order: Order,
    typeset: Typeset,
    assembly: Assembly,
    terms: Profile,
    room: Pressroom,
    sink: Sink,
) -> tuple[bytes, Spread]:
    """Back, spine and front as one page in screen colours, and how it is divided."""
    meta = assembly.book.meta
    spread = cover.spread(meta, terms, typeset.pages)
    section = cover_page.render(meta, spread, order.resources, assembly, order.kept)
    sheets = (order.resources.style("cover.css"),)
    fragments = fragmenter((section,), sheets, order.book)
    settled = settle(fragments, None, room.lay_out_many, sink)
    return binder.bind(settled.gatherings(), meta, font_cutter(fragments)), spread


def front_cover(
    order: Order, assembly: Assembly, typeset: Typeset, room: Pressroom, sink: Sink
) -> bytes | None:
    """The front of the cover as a picture; None when the printer's terms are not whole."""
    terms = printer(assembly.book.meta, order.resources, sink)
    if terms is None:
        return None
    return cover.front_image(*bound_cover(order, typeset, assembly, terms, room, sink))


def _cover(
    order: Order,
    typeset: Typeset,
    assembly: Assembly,
    terms: Profile,
    room: Pressroom,
    sink: Sink,
) -> Artefact:
    """The cover through the same press."""
    meta = assembly.book.meta
    bound, spread = bound_cover(order, typeset, assembly, terms, room, sink)
    data = printing.cover_ready(bound, terms, meta, spread)
    name = f"{meta.output}{COVER}.pdf"
    report = preflight(data, terms, name=name, trim=spread.size, is_cover=True)
    sink.extend(report.findings)
    return Artefact(name, data, 1)


def printer(meta: BookMeta, resources: Resources, sink: Sink) -> Profile | None:
    """The terms of the printer that book.yaml names; None when they are not whole (reported).

    Nor are they when the book names a paper of its own that the printing condition is not for.
    """
    terms = profile_files.load(meta.printer, resources, sink, meta.keys.get(("printer",), NOWHERE))
    if terms is None or meta.paper is None:
        return terms
    at = meta.keys.get(("paper",), NOWHERE)
    return terms if terms.takes(meta.paper, sink, at) else None


def compare_web(typeset: Typeset, single: str, sink: Sink) -> None:
    """See that no word of the paged editions is missing from the single web file."""
    concord.compare_reflowed(typeset.sections, single, rules.MISSING_ON_WEB, sink)


def citations(assembly: Assembly, typeset: Typeset) -> Iterator[Artefact]:
    """How to cite the book and each chapter, in the formats of reference managers."""
    cited = list(citing.citables(assembly, typeset.spans))
    for citable in cited:
        for name, text in citing.files(citable).items():
            yield Artefact(f"citations/{name}", text.encode())
    yield Artefact("citations/all.json", citing.csl_json(cited).encode())


def prove(artefact: Artefact) -> tuple[Claim, ...]:
    """What the validator says of the screen edition's claims."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / artefact.name
        file.write_bytes(artefact.data)
        return tuple(replace(claim, output=artefact.name) for claim in validation.validate(file))
