"""Every file of an order, and what validators say of it.

What need not wait for each other goes side by side: the web edition is made while the workers of
the press set the pages, and validators of other makers run while the next edition is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from book.bindery.claims import Claim
from book.build.artefact import Artefact
from book.build.order import PAGED, Edition, Order, Progress
from book.findings.diagnostics import Sink
from book.ground.errors import Text

if TYPE_CHECKING:
    from book.assembly import Assembly
    from book.build.typesetting import Typeset
    from book.press.pressroom import Pressroom

_BESIDE = 2
"""Threads that wait for others: for the web edition, or for two validators."""


@contextmanager
def press(order: Order, sink: Sink, progress: Progress) -> Iterator[Pressroom | None]:
    """The press, if pages were ordered."""
    if not order.editions & PAGED:
        yield None
        return
    from book.build.typesetting import open_press

    with open_press(order, sink, progress) as room:
        yield room


def make(
    order: Order, assembly: Assembly, sink: Sink, room: Pressroom | None, progress: Progress
) -> tuple[list[Artefact], tuple[Claim, ...], Typeset | None]:
    """Make every file that was ordered, and have proven what claims to conform."""
    with ThreadPoolExecutor(_BESIDE) as beside:
        web = None
        if Edition.WEB in order.editions:
            from book.build.web import web_edition

            progress.stage(Text("Lager nettutgaven", "Making the web edition"))
            web = beside.submit(web_edition, order, assembly)
        typeset = None
        if room is not None:
            from book.build.typesetting import typeset as set_book

            typeset = set_book(order, assembly, room, sink, progress)
        made: list[Artefact] = []
        proofs: list[Future[tuple[Claim, ...]]] = []
        if room is not None and typeset is not None:
            if web is not None:
                from book.build import finishing

                finishing.compare_web(typeset, web.result().single, sink)
            for artefact, proof in _paged(order, assembly, typeset, room, sink, progress, beside):
                made.append(artefact)
                proofs += [proof] if proof else []
        if web is not None:
            from book.build.web import inspect_files, web_files

            inspect_files(web.result(), sink)
            cover = _shared(order, assembly, typeset, room, sink)
            made = [*web_files(order, assembly, web.result(), typeset, made, cover), *made]
        return made, tuple(claim for proof in proofs for claim in proof.result()), typeset


def _shared(
    order: Order, assembly: Assembly, typeset: Typeset | None, room: Pressroom | None, sink: Sink
) -> bytes | None:
    """The front of the cover, where the web edition has an address to share it with."""
    if typeset is None or room is None or not assembly.book.meta.url:
        return None
    from book.build import finishing

    return finishing.front_cover(order, assembly, typeset, room, sink)


def _paged(
    order: Order,
    assembly: Assembly,
    typeset: Typeset,
    room: Pressroom,
    sink: Sink,
    progress: Progress,
    beside: ThreadPoolExecutor,
) -> Iterator[tuple[Artefact, Future[tuple[Claim, ...]] | None]]:
    """The files that are made of pages, with the proofs that were begun."""
    from book.build import finishing

    yield from ((artefact, None) for artefact in finishing.citations(assembly, typeset))
    if order.editions & {Edition.SCREEN, Edition.PRINT}:
        screen = finishing.screen_edition(typeset, assembly.book.meta)
        if Edition.SCREEN in order.editions:
            progress.stage(Text("Prøver skjermutgaven", "Proving the screen edition"))
            yield screen, beside.submit(finishing.prove, screen)
        reading = finishing.reading_of_screen(order, typeset, screen, room)
        if Edition.PRINT in order.editions:
            progress.stage(Text("Lager trykkutgaven", "Making the print edition"))
            edition = finishing.print_edition(order, typeset, assembly, reading, room, sink)
            yield from ((artefact, None) for artefact in edition)
        sink.extend(reading().findings)
    if Edition.EPUB in order.editions:
        from book.build import epub

        progress.stage(Text("Lager EPUB-en", "Making the EPUB"))
        made = epub.epub_edition(order, assembly, typeset, room, sink)
        yield made, beside.submit(epub.prove, made)
