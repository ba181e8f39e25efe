"""What preflight has to say of a file: facts, findings, and what it did not check."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from book.bindery.preflight.facts import PageFacts, PdfFacts
from book.bindery.preflight.fault import Fault
from book.bindery.preflight.ink import InkSurvey
from book.findings.diagnostics import Diagnostic, Sink
from book.ground.errors import Text
from book.ground.source import SourceSpan

EXCERPT = 40
"""Characters of a text that are shown to find it by."""


@dataclass(frozen=True, slots=True)
class Patch:
    """A place on a page and the line of the manuscript that stands there.

    Points from the trim's top left corner.
    """

    x: float
    y: float
    width: float
    height: float
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Which line of the manuscript stands where, page by page of the file."""

    pages: Mapping[int, tuple[Patch, ...]]
    """By page number, from 1."""

    def laid_out(self) -> frozenset[int]:
        """The pages that something of the manuscript stands on."""
        return frozenset(page for page, patches in self.pages.items() if patches)

    def at(self, page: int, x: float, y: float) -> SourceSpan | None:
        """The smallest patch that holds a point; else the first of the page."""
        patches = self.pages.get(page, ())
        holding = [
            patch
            for patch in patches
            if patch.x - 1 <= x <= patch.x + patch.width + 1
            and patch.y - 1 <= y <= patch.y + patch.height + 1
        ]
        if holding:
            return min(holding, key=lambda patch: patch.width * patch.height).span
        return patches[0].span if patches else None


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a preflight."""

    facts: PdfFacts
    findings: tuple[Diagnostic, ...]
    not_checked: tuple[Text, ...]
    ink: InkSurvey
    words: tuple[tuple[str, ...], ...]
    """Those that each page shows."""

    @property
    def most_ink(self) -> float:
        """The heaviest place of all pages that are known, in per cent."""
        return max((page.total for page in self.ink.heaviest.values()), default=0.0)


def findings(
    faults: Iterable[Fault], facts: PdfFacts, name: str, lines: SourceMap | None
) -> tuple[Diagnostic, ...]:
    """Make findings of faults: those of one kind and one source line become one.

    The heaviest of them is told with its place; the pages of all are named.
    """
    sink = Sink()
    found = tuple(faults)
    numbers = {fault.page for fault in found if 0 < fault.page <= len(facts.leaves)}
    pages = {number: facts.leaves[number - 1].facts for number in numbers}
    placed = [(_span(fault, pages, name, lines), fault) for fault in found]

    def kind(item: tuple[SourceSpan, Fault]) -> tuple[SourceSpan, str, str]:
        span, fault = item
        return (span, fault.rule.code, fault.what)

    for (span, _code, _what), group in groupby(sorted(placed, key=kind), key=kind):
        alike = [fault for _, fault in group]
        worst = max(alike, key=lambda fault: (fault.weight, -fault.page))
        x, y = _place(worst, pages)
        sink.report(
            worst.rule,
            span,
            page=page_ranges(sorted({fault.page for fault in alike if fault.page})),
            excerpt=worst.excerpt.strip()[:EXCERPT],
            what=worst.what or worst.excerpt.strip()[:EXCERPT],
            measured=worst.measured,
            limit=worst.limit,
            x=x,
            y=y,
        )
    return tuple(sink)


def _span(
    fault: Fault, pages: Mapping[int, PageFacts], name: str, lines: SourceMap | None
) -> SourceSpan:
    if lines is not None and fault.rect is not None and fault.page in pages:
        trim = pages[fault.page].boxes.paper
        found = lines.at(fault.page, fault.rect.x0 - trim.x0, trim.y1 - fault.rect.y1)
        if found is not None:
            return found
    return SourceSpan(name)


def _place(fault: Fault, pages: Mapping[int, PageFacts]) -> tuple[float, float]:
    if fault.rect is None or fault.page not in pages:
        return (0.0, 0.0)
    return pages[fault.page].place(fault.rect)


def page_ranges(pages: Sequence[int]) -> str:
    """Page numbers as people list them: "1, 5–7"."""
    runs = [
        [page for _, page in run]
        for _, run in groupby(enumerate(pages), key=lambda at: at[1] - at[0])
    ]
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
