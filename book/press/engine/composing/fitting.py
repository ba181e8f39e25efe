"""Pages that come out full: a page that is short is made again with a line more in some paragraph.

A page is made by the engine and its empty lines are counted. Then the cheapest paragraphs that
stand on it as a whole get a line more, or the one that goes on overleaf or did not fit gets one
more or less, or a hyphen at the page's end is taken away; it is made again, and the best page
stays. What is still empty then goes above its headings. Lines on earlier pages are never touched,
so no page is made twice for the sake of another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from math import inf
from typing import Any

from weasyprint.formatting_structure import boxes

from book.press.composer.pages import MOST_LINES, Candidate, lengthened, shortened, willing
from book.press.composer.paragraph import Shape
from book.press.engine.composing.opening import open_up
from book.press.engine.composing.plans import Plan, Planner
from book.press.engine.composing.state import State
from book.press.engine.standing import goes_on_after_hyphen, standing

Make = Callable[[], Any]
_MOST_TRIES = 4
"""How often a page is made again at most."""


@dataclass(slots=True)
class _Page:
    """A page as it was made: how full it is, and which paragraphs may change."""

    result: Any
    after: State
    room: float = 0.0
    """Px left empty above the notes."""
    lines: int = 0
    pitch: float = 0.0
    """The distance of its lines, px."""
    plans: Counter[Plan] = field(default_factory=Counter)
    """Planned paragraphs on it, with the lines they have there."""
    visited: tuple[Plan, ...] = ()
    """Paragraphs whose first lines were tried on it, in order."""
    is_last: bool = False
    """Whether its section ends with it."""
    hyphen: Plan | None = None
    """The paragraph that goes on overleaf after a hyphen."""

    @property
    def empty(self) -> int:
        """Whole lines that would still fit."""
        return int((self.room + 0.01) / self.pitch) if self.pitch else 0

    @property
    def fault(self) -> tuple[int, int]:
        """How bad it is: empty lines, and a hyphen at its end."""
        return (0 if self.is_last else min(self.empty, MOST_LINES + 1)), self.hyphen is not None


@dataclass(slots=True)
class Fitter:
    """Makes the pages of one layout; knows the page before."""

    planner: Planner
    counts: Counter[str] = field(default_factory=Counter)
    _before: set[Plan] = field(default_factory=set)
    """Paragraphs that began on an earlier page: their lines cannot change any more."""

    def make(self, context: Any, index: int, make: Make) -> Any:
        """Make a page, and again if it can be better."""
        start = State.of(context, index)
        self.planner.visited.clear()
        best = self._read(context, index, make())
        worn: list[Plan] = []
        for plans in islice(self._wishes(best), _MOST_TRIES):
            start.restore(context, index)
            old = [self.planner.plans[plan.line()] for plan in plans]
            self._adopt(plans)
            page = self._read(context, index, make())
            self.counts["made again"] += 1
            self._adopt(old)
            if page.fault < best.fault:
                best, worn = page, plans
                self.counts["better"] += 1
            if not any(best.fault):
                break
        self._adopt(worn)
        best.after.restore(context, index)
        if not best.is_last and 0 < best.empty <= MOST_LINES:
            root = best.result[0].children[0]
            self.counts["lines above headings"] += open_up(root, best.empty, best.pitch)
        self._before = {p for p, count in best.plans.items() if count < p.setting.lines}
        return best.result

    def _adopt(self, plans: Iterable[Plan | None]) -> None:
        for plan in plans:
            if plan is not None:
                self.planner.adopt(plan)

    def _wishes(self, page: _Page) -> Iterator[list[Plan]]:
        """New plans that may make a page better, the most promising first."""
        if page.is_last or not any(page.fault):
            return
        hyphen = self._unhyphened(page)
        if hyphen:
            yield hyphen
        if not 0 < page.empty <= MOST_LINES:
            return
        whole = [p for p, count in page.plans.items() if count == p.setting.lines]
        free = [plan for plan in whole if self._may_change(plan)]
        candidates = [_candidate(number, plan) for number, plan in enumerate(free)]
        longer = lengthened(page.empty, candidates)
        if len(longer) == page.empty:
            yield hyphen + [_changed(free[number], by) for number, by in longer.items()]
        for plan in self._at_the_end(page):
            for by in (1, -1):
                if willing(_candidate(0, plan), by):
                    yield [_changed(plan, by)]
        if shorter := shortened(1, candidates):
            yield hyphen + [_changed(free[number], by) for number, by in shorter.items()]
        if 0 < len(longer) < page.empty:
            yield hyphen + [_changed(free[number], by) for number, by in longer.items()]

    def _unhyphened(self, page: _Page) -> list[Plan]:
        plan = page.hyphen
        if plan is None or plan in self._before or plan.line() is None:
            return []
        setting = plan.composed.without_hyphen_after(page.plans[plan])
        return [] if setting is None else [Plan(plan.composed, setting, plan.width, plan.line)]

    def _may_change(self, plan: Plan) -> bool:
        if plan in self._before or plan.line() is None:  # a note's box is made for each trial
            return False
        return plan.paragraph.shape is Shape.JUSTIFIED and plan.setting.lines > 1

    def _at_the_end(self, page: _Page) -> Iterator[Plan]:
        """The paragraph that goes on overleaf, and the one that did not fit."""
        for plan in page.plans:
            if page.plans[plan] < plan.setting.lines and self._may_change(plan):
                yield plan
        following = next((p for p in reversed(page.visited) if p not in page.plans), None)
        if following is not None and self._may_change(following):
            yield following

    def _read(self, context: Any, index: int, result: Any) -> _Page:
        box, resume_at = result
        page = _Page(result, State.of(context, index), visited=tuple(self.planner.visited))
        self.planner.visited.clear()
        following = context.page_maker[index + 1][1]
        page.is_last = resume_at is None or following["break"] != "any"
        lowest = top = box.content_box_y()
        bottom = top + box.height
        last: Any = None
        for child in box.children:
            if isinstance(child, boxes.FootnoteAreaBox):
                bottom -= child.margin_height() if child.children else 0.0
                continue
            for inner, low in standing(child):
                lowest = max(lowest, low)
                if isinstance(inner, boxes.LineBox):
                    page.lines += 1
                    last = inner
                    plan = getattr(inner, "plan", None)
                    if plan is not None:
                        page.plans[plan] += 1
                        if plan.paragraph.shape is Shape.JUSTIFIED:
                            page.pitch = inner.height
        page.room = bottom - lowest
        plan = getattr(last, "plan", None)
        if plan is not None and goes_on_after_hyphen(last):
            page.hyphen = plan
        return page


def _candidate(number: int, plan: Plan) -> Candidate:
    now = plan.setting

    def cost(lines: int) -> float:
        other = plan.composed.other(lines)
        return inf if other is None or other.is_forced else other.demerits - now.demerits

    return Candidate(number, cost(now.lines + 1), cost(now.lines - 1))


def _changed(plan: Plan, by: int) -> Plan:
    setting = plan.composed.other(plan.setting.lines + by)
    assert setting is not None, "it was a candidate"
    return Plan(plan.composed, setting, plan.width, plan.line)
