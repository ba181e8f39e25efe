"""Every file of an order, and what validators say of it.

What need not wait for each other goes side by side: the web edition is made while the workers of
the press set the pages, and validators of other makers run while the next edition is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache, partial
from typing import TYPE_CHECKING

from book.bindery.claims import Claim
from book.build.artefact import Artefact
from book.build.order import PAGED, Edition, Order, Progress
from book.findings.diagnostics import Sink
from book.ground.errors import Text

if TYPE_CHECKING:
    from book.assembly import Assembly
    from book.build.finishing import Cover
    from book.build.typesetting import Typeset
    from book.editions.web.edition import WebEdition
    from book.press.pressroom import Pressroom
    from book.press.section import Section

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
        typeset = compared = None
        if room is not None:
            from book.build.typesetting import typeset as set_book
            from book.editions.paged import sections as paged

            sections = paged.render(assembly, order.resources, order.kept)
            if web is not None:
                compared = beside.submit(_compare, order, sections, web, sink)
            typeset = set_book(order, assembly, sections, room, sink, progress)
        made: list[Artefact] = []
        proofs: list[Future[tuple[Claim, ...]]] = []
        front = None
        if room is not None and typeset is not None:
            from book.build import finishing

            cover = cache(partial(finishing.bind_cover, order, typeset, assembly, room, sink))
            for artefact, proof in _paged(
                order, assembly, typeset, cover, room, sink, progress, beside
            ):
                made.append(artefact)
                proofs += [proof] if proof else []
            if web is not None and assembly.book.meta.url:
                front = finishing.front_image(order, cover())
        if web is not None:
            from book.build.web import inspect_files, web_files

            inspect_files(web.result(), sink)
            if compared is not None:
                compared.result()
            made = [*web_files(order, assembly, web.result(), typeset, made, front), *made]
        return made, tuple(claim for proof in proofs for claim in proof.result()), typeset


def _compare(
    order: Order, sections: Sequence[Section], web: Future[WebEdition], sink: Sink
) -> None:
    """See that no word of the paged editions is missing from the single web file."""
    from book.bindery.checks import concord
    from book.findings.rules.concord import MISSING_ON_WEB

    concord.compare_reflowed(sections, web.result().single, MISSING_ON_WEB, sink, order.kept)


def _paged(
    order: Order,
    assembly: Assembly,
    typeset: Typeset,
    cover: Callable[[], Cover | None],
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
        if Edition.PRINT in order.editions and (bound := cover()):
            progress.stage(Text("Lager trykkutgaven", "Making the print edition"))
            edition = finishing.print_edition(order, typeset, assembly.book, bound, reading, sink)
            yield from ((artefact, None) for artefact in edition)
        sink.extend(reading().findings)
    if Edition.EPUB in order.editions:
        from book.build import epub

        progress.stage(Text("Lager EPUB-en", "Making the EPUB"))
        front = finishing.front_image(order, cover())
        made = epub.epub_edition(order, assembly, typeset, front, sink)
        yield made, beside.submit(epub.prove, made)
