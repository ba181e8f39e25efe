"""Settle the page numbers: lay out, see where everything is, lay out again what that changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from book.findings.diagnostics import Sink
from book.findings.rules import press as rules
from book.press import expectation
from book.press.facts import Facts, LaidOut, span_of
from book.press.folios import STANDING_FROM, PageMap, has_runs, print_numbers, referred
from book.press.fragments import Fragment, Fragmenter
from book.press.gathering import Gathering
from book.press.section import Section

LayOutMany = Callable[[Iterable[Fragment]], Iterator[LaidOut]]
"""Lays out fragments in any order; takes the next one only when it has room for it, so that a
fragment is cut by the newest page map. One that cannot be laid out is left out, and reported."""

ROUNDS = 6
_DENSE = 400
"""A section with a number for fewer characters of HTML than this is laid out last: a register."""
_DOUBT = 0.2
"""How far off the estimated length of some sections may be, as a part of itself."""
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

    fragmenter: Fragmenter
    guess: PageMap | None
    laid_out: dict[str, LaidOut] = field(default_factory=dict)
    rigid: set[str] = field(default_factory=set)
    anchors: tuple[tuple[str, ...], ...] = ()
    """Whose numbers each section prints."""

    def __post_init__(self) -> None:
        self.anchors = tuple(
            tuple(dict.fromkeys(referred(section.html))) for section in self.fragmenter.sections
        )

    def expected(self) -> PageMap:
        """Where everything is, as far as known."""
        facts = {name: section.facts for name, section in self.laid_out.items()}
        density = 0.0
        found = []
        for section in self.fragmenter.sections:
            if section.name in facts:
                value = expectation.known(facts[section.name])
            elif self.guess and (last := expectation.remembered(section, self.guess)):
                value = last
            else:
                density = density or self.density(facts)
                value = expectation.estimated(section, density)
            found.append((section, value))
        return expectation.expected_map(found)

    def density(self, facts: Mapping[str, Facts]) -> float:
        """Letters on a page of what is no register."""
        prose = [section for section in self.fragmenter.sections if not is_dense(section)]
        return expectation.letters_per_page(prose, facts)

    def changed(self, order: Sequence[int], tried: set[str]) -> Iterator[Fragment]:
        """Cut, one by one, the sections that are not laid out as the newest map wants them.

        One with a number whose digits are still doubtful, or that may start on either side of a
        leaf, waits until the others are done.
        """
        left = list(order)
        while left:
            pages = self.expected()
            doubts = self.doubts(pages)
            sure = (i for i in left if not self.is_doubtful(i, pages, doubts))
            # The first leaves the least doubt for those after it.
            first = min(left, key=lambda i: (is_dense(self.fragmenter.sections[i]), i))
            index = next(sure, first)
            left.remove(index)
            fragment = self.cut(index, pages)
            section = self.laid_out.get(fragment.name)
            if section is None or section.key != fragment.content_key:
                tried.add(fragment.name)
                yield fragment

    def doubts(self, pages: PageMap) -> Sequence[float]:
        """How many pages the folios of each section may be off, one after the last included."""
        guessed, doubts = 0, [0.0]
        for section in self.fragmenter.sections:
            if section.name not in self.laid_out:
                first, last = pages.spans[section.name]
                guessed += last - first + 1
            doubts.append(_DOUBT * guessed)
        return doubts

    def is_doubtful(self, index: int, pages: PageMap, doubts: Sequence[float]) -> bool:
        """Whether a guessed folio that the section prints is near a change of digits.

        Runs of pages are doubtful until all they name is laid out.
        """
        sections = self.fragmenter.sections
        section = sections[index]
        first, last = pages.spans[section.name]
        if self.guess is None and section.runs_on and self.may_turn(index):
            return True
        if doubts[index] and first - doubts[index] < STANDING_FROM:
            return True  # such a section is laid out with its true folio
        homes = self.fragmenter.homes
        named = {homes.get(a, index) for a in self.anchors[index]} - {index}
        if is_dense(section) and any(sections[i].name not in self.laid_out for i in named):
            return True
        printed = [
            (pages.folios.get(a, 0), doubts[homes.get(a, 0) + 1]) for a in self.anchors[index]
        ]
        printed += [(first, doubts[index]), (last + 1, doubts[index + 1])]
        return any(
            abs(folio - limit) <= doubt
            for folio, doubt in printed
            if doubt
            for limit in (10, 100, 1000)
        )

    def may_turn(self, index: int) -> bool:
        """Whether a section that runs on follows one of unknown length, since the last recto."""
        for before in reversed(self.fragmenter.sections[:index]):
            if before.name not in self.laid_out:
                return True
            if not before.runs_on:
                break
        return False

    def cut(self, index: int, pages: PageMap) -> Fragment:
        """Cut one section by a map."""
        name = self.fragmenter.sections[index].name
        first, last = pages.spans[name]
        return self.fragmenter.cut(
            index, pages, page_count=last - first + 1, rigid=name in self.rigid
        )

    def take(self, section: LaidOut) -> None:
        """Lay a section by; one whose numbers cannot be put in later is cut otherwise next time."""
        self.laid_out[section.name] = section
        if section.is_rigid:
            self.rigid.add(section.name)


def settle(
    fragmenter: Fragmenter, guess: PageMap | None, lay_out_many: LayOutMany, sink: Sink
) -> Settled:
    """Lay out all sections until no page number changes any of them.

    Args:
        fragmenter: the sections of an edition.
        guess: the page map of the last build, if there was one.
        lay_out_many: the press.
        sink: takes what the engine said, and the anchors that will not settle.
    """
    galley = _Galley(fragmenter, guess)
    _report_numbers_of_nowhere(fragmenter, sink)
    layouts = 0
    before = after = galley.expected()
    unsettled: tuple[str, ...] = ()
    for round_ in range(1, ROUNDS + 1):
        tried: set[str] = set()
        order = _order(fragmenter.sections, after, first_round=round_ == 1 and guess is None)
        before = after
        for section in lay_out_many(galley.changed(order, tried)):
            galley.take(section)
            layouts += 1
        after = galley.expected()
        if not tried or len(galley.laid_out) < len(fragmenter.sections):
            break
    else:
        unsettled = tuple(fragment.name for fragment in galley.changed(order, set()))
        if unsettled:
            _report_unsettled(galley, before, after, unsettled, sink)
    for section in galley.laid_out.values():
        sink.extend(section.diagnostics)
    names = [section.name for section in fragmenter.sections]
    ready = tuple(galley.laid_out[name] for name in names if name in galley.laid_out)
    missing = tuple(name for name in names if name not in galley.laid_out)
    return Settled(ready, after, round_, layouts, missing + unsettled)


def settle_alone(
    fragmenter: Fragmenter, name: str, last: PageMap, lay_out_many: LayOutMany, sink: Sink
) -> Settled:
    """Lay out one section with the numbers of the last full build, its own included.

    Raises:
        KeyError: the last build did not have this section.
    """
    index = [section.name for section in fragmenter.sections].index(name)
    pages, rigid, layouts = last, False, 0
    made: list[LaidOut] = []
    while layouts < 2:  # a second time if it is rigid, or its length changes its numbers' digits
        first, end = pages.spans[name]
        fragment = fragmenter.cut(index, pages, page_count=end - first + 1, rigid=rigid)
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
    own = {at.name: first + at.spot.page for at in section.facts.anchors}
    span = (first, first + len(section.facts.pages) - 1)
    return PageMap({**pages.folios, **own}, {**pages.spans, section.name: span})


def _order(sections: Sequence[Section], pages: PageMap, *, first_round: bool) -> list[int]:
    """Long sections first, so that no worker is left alone with one at the end.

    In the first round without a map the pages up to the hundredth go before, then those up to the
    thousandth: when they are known, so is the number of digits of every later folio.
    """

    def urgency(index: int) -> tuple[bool, int, int]:
        section = sections[index]
        digits = max(2, len(str(pages.spans[section.name][0]))) if first_round else 0
        return (is_dense(section), digits, -len(section.html))

    return sorted(range(len(sections)), key=urgency)


def is_dense(section: Section) -> bool:
    """Whether a section is mostly numbers, or has runs of them: any move of a page changes it."""
    numbers = len(referred(section.html))
    return numbers * _DENSE > len(section.html) or has_runs(section.html)


def _report_numbers_of_nowhere(fragmenter: Fragmenter, sink: Sink) -> None:
    for section in fragmenter.sections:
        for anchor in dict.fromkeys(referred(section.html)):
            if anchor not in fragmenter.homes:
                before = section.html[: section.html.find(f'"{anchor}"')]
                sources = _SRC.findall(before)
                span = span_of(sources[-1] if sources else "")
                sink.report(rules.NUMBER_OF_NOWHERE, span, anchor=anchor)


def _report_unsettled(
    galley: _Galley, before: PageMap, after: PageMap, names: Sequence[str], sink: Sink
) -> None:
    """Name the anchors whose folios the last round still changed."""
    moving = {a for a, folio in after.folios.items() if before.folios.get(a) != folio}
    for section in galley.fragmenter.sections:
        if section.name in names:
            anchors = sorted(moving.intersection(referred(section.html))) or [section.name]
            sources = _SRC.findall(section.html)
            span = span_of(sources[0] if sources else "")
            sink.report(rules.UNSETTLED, span, anchors=", ".join(anchors[:8]))
