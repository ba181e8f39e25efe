"""Settle the page numbers: lay out, see where everything is, lay out again what that changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from book.diagnostics import Sink
from book.model import Gathering, Section
from book.press import expectation
from book.press.facts import LaidOut, span_of
from book.press.folios import PageMap, print_numbers, referred
from book.press.fragments import Cutter, Fragment
from book.rules import press as rules

LayOutMany = Callable[[Iterable[Fragment]], Iterator[LaidOut]]
"""Lays out fragments in any order; takes the next one only when it has room for it, so that a
fragment is cut by the newest page map. One that cannot be laid out is left out, and reported."""

ROUNDS = 6
_DENSE = 400
"""A section with a number for fewer characters of HTML than this is laid out last: a register or
the contents, which any move of a page changes."""
_SRC = re.compile(r'data-src="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Settled:
    """The sections as they will be printed, and where everything is."""

    laid_out: tuple[LaidOut, ...]
    pages: PageMap
    rounds: int
    layouts: int
    """How often a section was handed to the press, in all rounds."""
    missing: tuple[str, ...] = ()
    """Sections that could not be laid out or would not settle; the book cannot be bound."""

    @property
    def is_whole(self) -> bool:
        """Whether there is a book to bind."""
        return not self.missing

    def gatherings(self) -> Iterator[Gathering]:
        """Print the numbers into the pages, one section after the other."""
        for section in self.laid_out:
            first = self.pages.spans[section.name][0]
            yield section.gathering(print_numbers(section, self.pages), first)


@dataclass(slots=True)
class _Galley:
    """The work in progress: what has been laid out so far, and by what guess the rest is cut."""

    cutter: Cutter
    guess: PageMap | None
    laid_out: dict[str, LaidOut] = field(default_factory=dict)
    rigid: set[str] = field(default_factory=set)

    def expected(self) -> PageMap:
        """Where everything is, as far as known."""
        facts = {name: section.facts for name, section in self.laid_out.items()}
        density = expectation.html_per_page(self.cutter.sections, facts)
        found = []
        for section in self.cutter.sections:
            if section.name in facts:
                value = expectation.known(facts[section.name])
            else:
                last = self.guess and expectation.remembered(section, self.guess)
                value = last or expectation.estimated(section, density)
            found.append((section.name, value))
        return expectation.expected_map(found)

    def changed(self, order: Sequence[int], tried: set[str]) -> Iterator[Fragment]:
        """Cut, one by one, the sections that are not laid out as the newest map wants them."""
        for index in order:
            fragment = self.cut(index)
            section = self.laid_out.get(fragment.name)
            if section is None or section.key != fragment.content_key:
                tried.add(fragment.name)
                yield fragment

    def cut(self, index: int) -> Fragment:
        """Cut one section by the newest map."""
        pages = self.expected()
        name = self.cutter.sections[index].name
        first, last = pages.spans[name]
        return self.cutter.cut(index, pages, page_count=last - first + 1, rigid=name in self.rigid)

    def take(self, section: LaidOut) -> None:
        """Lay a section by; one whose numbers cannot be put in later is cut otherwise next time."""
        self.laid_out[section.name] = section
        if section.is_rigid:
            self.rigid.add(section.name)


def settle(cutter: Cutter, guess: PageMap | None, lay_out_many: LayOutMany, sink: Sink) -> Settled:
    """Lay out all sections until no page number changes any of them.

    Args:
        cutter: the sections of an edition.
        guess: the page map of the last build, if there was one.
        lay_out_many: the press.
        sink: takes what the engine said, and the anchors that will not settle.
    """
    galley = _Galley(cutter, guess)
    _report_numbers_of_nowhere(cutter, sink)
    layouts = 0
    before = after = galley.expected()
    unsettled: tuple[str, ...] = ()
    for round_ in range(1, ROUNDS + 1):
        tried: set[str] = set()
        order = _order(cutter.sections, after, first_round=round_ == 1 and guess is None)
        before = after
        for section in lay_out_many(galley.changed(order, tried)):
            galley.take(section)
            layouts += 1
        after = galley.expected()
        if not tried or len(galley.laid_out) < len(cutter.sections):
            break
    else:
        unsettled = tuple(fragment.name for fragment in galley.changed(order, set()))
        if unsettled:
            _report_unsettled(galley, before, after, unsettled, sink)
    for section in galley.laid_out.values():
        sink.extend(section.diagnostics)
    names = [section.name for section in cutter.sections]
    ready = tuple(galley.laid_out[name] for name in names if name in galley.laid_out)
    missing = tuple(name for name in names if name not in galley.laid_out)
    return Settled(ready, after, round_, layouts, missing + unsettled)


def settle_alone(
    cutter: Cutter, name: str, last: PageMap, lay_out_many: LayOutMany, sink: Sink
) -> Settled:
    """Lay out one section with the numbers of the last full build, its own included.

    Raises:
        KeyError: the last build did not have this section.
    """
    index = [section.name for section in cutter.sections].index(name)
    pages, rigid, layouts = last, False, 0
    made: list[LaidOut] = []
    while layouts < 2:  # a second time if it is rigid, or its length changes its numbers' digits
        first, end = pages.spans[name]
        fragment = cutter.cut(index, pages, page_count=end - first + 1, rigid=rigid)
        if made and made[0].key == fragment.content_key:
            break
        made = list(lay_out_many([fragment]))
        if not made:
            return Settled((), last, 1, layouts, (name,))
        layouts, rigid, pages = layouts + 1, made[0].is_rigid, _with(made[0], first, last)
    sink.extend(made[0].diagnostics)
    return Settled((made[0],), pages, 1, layouts)


def _with(section: LaidOut, first: int, pages: PageMap) -> PageMap:
    """A page map in which one section is as it was laid out."""
    own = {anchor: first + spot.page for anchor, spot in section.facts.anchors}
    span = (first, first + len(section.facts.pages) - 1)
    return PageMap({**pages.folios, **own}, {**pages.spans, section.name: span})


def _order(sections: Sequence[Section], pages: PageMap, *, first_round: bool) -> list[int]:
    """Long sections first, so that no worker is left alone with one at the end.

    In the first round without a map the pages up to the hundredth go before: when they are known,
    so is the number of digits of every later folio.
    """

    def urgency(index: int) -> tuple[bool, bool, int]:
        section = sections[index]
        is_dense = len(referred(section.html)) * _DENSE > len(section.html)
        is_late = first_round and pages.spans[section.name][0] > 100
        return (is_dense, is_late, -len(section.html))

    return sorted(range(len(sections)), key=urgency)


def _report_numbers_of_nowhere(cutter: Cutter, sink: Sink) -> None:
    for section in cutter.sections:
        for anchor in dict.fromkeys(referred(section.html)):
            if anchor not in cutter.homes:
                before = section.html[: section.html.find(f'"{anchor}"')]
                sources = _SRC.findall(before)
                span = span_of(sources[-1] if sources else "")
                sink.report(rules.NUMBER_OF_NOWHERE, span, anchor=anchor)


def _report_unsettled(
    galley: _Galley, before: PageMap, after: PageMap, names: Sequence[str], sink: Sink
) -> None:
    """Name the anchors whose folios the last round still changed."""
    moving = {a for a, folio in after.folios.items() if before.folios.get(a) != folio}
    for section in galley.cutter.sections:
        if section.name in names:
            anchors = sorted(moving.intersection(referred(section.html))) or [section.name]
            sources = _SRC.findall(section.html)
            span = span_of(sources[0] if sources else "")
            sink.report(rules.UNSETTLED, span, anchors=", ".join(anchors[:8]))
