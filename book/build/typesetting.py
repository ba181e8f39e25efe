"""The composing room: an assembled book becomes bound pages, whole or one chapter alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from book.assembly import Assembly
from book.bindery.binding import binder
from book.bindery.preflight import Patch, SourceMap
from book.build.order import Order, Progress
from book.editions.paged import sections as paged
from book.findings.diagnostics import Sink
from book.ground.errors import BookError, ExitCode, Text
from book.press import last_map, pagination, proof, typography
from book.press.facts import span_of
from book.press.fragments import Fragmenter, fragmenter
from book.press.last_map import LastMap
from book.press.pagination import Settled
from book.press.pressroom import Pressroom, font_cutter, pressroom
from book.press.section import Section
from book.press.typography import Typography


@dataclass(frozen=True, slots=True)
class Typeset:
    """Bound pages in screen colours, with bleed, before they are finished for screen or press."""

    sections: tuple[Section, ...]
    bound: bytes
    first_folio: int
    pages: int
    folios: Mapping[str, int]
    spans: Mapping[str, tuple[int, int]]
    """First and last folio of every section, by name."""
    lines: SourceMap
    typography: Typography
    laid_out: int
    from_cache: int
    numbered_by: LastMap | None = None
    """The build whose numbers a chapter alone carries."""


def open_press(order: Order, sink: Sink, progress: Progress) -> Pressroom:
    """Open the press of a build: one worker loads the engine while the manuscript is read."""

    def step(title: str, _cached: bool) -> None:
        progress.step(title)

    room = pressroom(order.jobs, sink, order.kept, step)
    room.pool.warm_up()
    return room


def typeset(
    order: Order,
    assembly: Assembly,
    sections: Sequence[Section],
    room: Pressroom,
    sink: Sink,
    progress: Progress,
) -> Typeset | None:
    """Set and bind the book; None when a section could not be laid out, which was reported."""
    fragments = _fragmenter(order, assembly, sections)
    last = last_map.recall(order.cache, assembly.book.root) if order.use_cache else None
    guess = last.pages if last else None
    progress.stage(Text("Setter sidene", "Setting the pages"), len(sections))
    settled = pagination.settle(fragments, guess, room.lay_out_many, sink)
    if settled.missing:
        return None
    last_map.remember(order.cache, assembly.book.root, settled.pages)
    progress.stage(Text("Binder boka", "Binding the book"))
    return _bound(room, fragments, settled, assembly, sink)


def typeset_chapter(
    order: Order, assembly: Assembly, room: Pressroom, sink: Sink, progress: Progress
) -> Typeset | None:
    """Set one chapter with the folios, numbers and references of the last full build.

    Raises:
        BookError: there is no such chapter, or no full build to take the numbers from.
    """
    sections = paged.render(assembly, order.resources, order.kept)
    names = [section.name for section in sections]
    if order.chapter not in names:
        raise BookError(
            Text(f"Boka har ikke kapitlet «{order.chapter}».", f"No chapter '{order.chapter}'."),
            Text(f"velg ett av: {', '.join(names)}", f"choose one of: {', '.join(names)}"),
            ExitCode.USAGE,
        )
    last = last_map.recall(order.cache, assembly.book.root)
    if last is None or order.chapter not in last.pages.spans:
        raise BookError(
            Text(
                "Sidetallene er ikke kjent: boka har ikke vært bygd med dette kapitlet.",
                "The page numbers are not known: the book was not built with this chapter.",
            ),
            Text(
                "kjør python3 build.py build --edition screen én gang først",
                "run python3 build.py build --edition screen once first",
            ),
            ExitCode.USAGE,
        )
    fragments = _fragmenter(order, assembly, sections)
    progress.stage(Text("Setter kapitlet", "Setting the chapter"), 1)
    settled = pagination.settle_alone(fragments, order.chapter, last.pages, room.lay_out_many, sink)
    if settled.missing:
        return None
    return _bound(room, fragments, settled, assembly, sink, last)


def _fragmenter(order: Order, assembly: Assembly, sections: Sequence[Section]) -> Fragmenter:
    sheets = (order.resources.style("print.css"), order.resources.style("bleed.css"))
    return fragmenter(sections, sheets, assembly.book.root)


def _bound(
    room: Pressroom,
    fragments: Fragmenter,
    settled: Settled,
    assembly: Assembly,
    sink: Sink,
    numbered_by: LastMap | None = None,
) -> Typeset:
    proof.inspect(settled, sink)
    cut = font_cutter(fragments)
    bound = binder.bind(settled.gatherings(), assembly.book.meta, cut, room.cache)
    first = settled.pages.spans[settled.laid_out[0].name][0]
    last = settled.pages.spans[settled.laid_out[-1].name][1]
    return Typeset(
        fragments.sections,
        bound,
        first,
        last - first + 1,
        settled.pages.folios,
        settled.pages.spans,
        _lines(settled, first),
        typography.measure(settled),
        room.laid_out,
        room.from_cache,
        numbered_by,
    )


def _lines(settled: Settled, first_folio: int) -> SourceMap:
    """Which line of the manuscript stands where in the bound file."""
    pages: dict[int, tuple[Patch, ...]] = {}
    for section in settled.laid_out:
        start = settled.pages.spans[section.name][0] - first_folio + 1
        for number, page in enumerate(section.facts.pages, start):
            pages[number] = tuple(
                Patch(
                    block.rect.x,
                    block.rect.y,
                    block.rect.width,
                    block.rect.height,
                    span_of(block.src),
                )
                for block in page.blocks
                if block.src
            )
    return SourceMap(pages)
