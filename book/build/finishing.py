"""The finishing room: bound pages become the files that leave the house, each one judged."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
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
from book.findings.packing import pack
from book.ground import jail
from book.ground.cache import compiler, once
from book.ground.files import digest
from book.ground.packages import version
from book.ground.resources import Resources
from book.ground.spread import Spread
from book.model import NOWHERE, Book, BookMeta
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
    book: Book,
    bound_cover: Cover,
    screen: Callable[[], ScreenReading],
    sink: Sink,
) -> Iterator[Artefact]:
    """The inside and the cover for the press, held against the printer's terms and the screen."""
    terms = bound_cover.terms
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
    concord.compare_pages(screen().words, report.words, name, sink)
    yield Artefact(name, inside, len(report.facts.leaves))
    yield _printed_cover(order, bound_cover, book.meta, sink)


@dataclass(frozen=True, slots=True)
class Cover:
    """Back, spine and front as one page in screen colours, and how it is divided."""

    bound: bytes
    spread: Spread
    terms: Profile


def bind_cover(
    order: Order, typeset: Typeset, assembly: Assembly, room: Pressroom, sink: Sink
) -> Cover | None:
    """Set the cover for the book's printer; None when the printer's terms are not whole."""
    meta = assembly.book.meta
    terms = printer(meta, order.resources, sink)
    if terms is None:
        return None
    spread = cover.spread(meta, terms, typeset.pages)
    section = cover_page.render(meta, spread, order.resources, assembly, order.kept)
    sheets = (order.resources.style("cover.css"),)
    fragments = fragmenter((section,), sheets, order.book)
    settled = settle(fragments, None, room.lay_out_many, sink)
    return Cover(binder.bind(settled.gatherings(), meta, font_cutter(fragments)), spread, terms)


def front_image(order: Order, of: Cover | None) -> bytes | None:
    """The front of the cover as a picture."""
    if of is None:
        return None
    key = _key("front", of.bound, of.spread)
    return once(order.kept, key, partial(cover.front_image, of.bound, of.spread))


def _printed_cover(order: Order, of: Cover, meta: BookMeta, sink: Sink) -> Artefact:
    """The cover through the same press."""
    key = _key("cover", of.bound, of.spread, meta, pack(of.terms))
    make = partial(printing.cover_ready, of.bound, of.terms, meta, of.spread)
    data = once(order.kept, key, make)
    name = f"{meta.output}{COVER}.pdf"
    trim = of.spread.size
    report = preflight(data, of.terms, name=name, trim=trim, is_cover=True, cache=order.kept)
    sink.extend(report.findings)
    return Artefact(name, data, 1)


def _key(work: str, *of: object) -> str:
    parts = (work, compiler(), version("pikepdf"), version("pypdfium2"), *of)
    return digest(b"\0".join(p if isinstance(p, bytes) else repr(p).encode() for p in parts))


def printer(meta: BookMeta, resources: Resources, sink: Sink) -> Profile | None:
    """The terms of the printer that book.yaml names; None when they are not whole (reported).

    Nor are they when the book names a paper of its own that the printing condition is not for.
    """
    terms = profile_files.load(meta.printer, resources, sink, meta.keys.get(("printer",), NOWHERE))
    if terms is None or meta.paper is None:
        return terms
    at = meta.keys.get(("paper",), NOWHERE)
    return terms if terms.takes(meta.paper, sink, at) else None


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
