"""Plans: which lines the paragraphs of a document are given, kept as long as their boxes live.

WeasyPrint copies boxes for what it lays out and comes back to the originals (a page end, a note, a
page made again), so an original keeps its plan, a copy never inherits one, and a plan dies with
its boxes. The same words in the same styles and measure are planned once in a document.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any
from weakref import WeakKeyDictionary, ref

from book.press.composer.adjustment import Elasticity
from book.press.composer.hyphenation import WordList
from book.press.composer.limits import Costs, Limits
from book.press.composer.paragraph import Paragraph, Setting
from book.press.composer.totalfit import compose, may_have
from book.press.engine.composing.glyphruns import face_of
from book.press.engine.composing.limits import limits_of
from book.press.engine.composing.measuring import Measured, measure, shape_of
from book.press.engine.composing.refusal import Refusal
from book.press.engine.composing.textflow import text_boxes

COSTS = Costs()
_MORE = 0.04
"""Em that spaces may be wider than the limit in a paragraph that fills a page."""


@dataclass(slots=True)
class Composed:
    """A paragraph, and the best way to set it."""

    measured: Measured
    setting: Setting
    limits: Limits
    gives: Elasticity
    _others: dict[int, Setting] | None = None

    def other(self, lines: int) -> Setting | None:
        """The best way to set it in another number of lines."""
        text = self.measured.paragraph
        wider = replace(self.limits, word_space_max=self.limits.word_space_max + _MORE)
        gives = Elasticity.of(wider, COSTS, text.em, text.space)
        if not may_have(text, gives, lines):
            return None
        if self._others is None:
            self._others = compose(text, wider, COSTS, also=1)
        return self._others.get(lines)

    def without_hyphen_after(self, line: int) -> Setting | None:
        """The best way in as many lines whose `line` (from 1) does not end in a hyphen."""
        text = replace(self.measured.paragraph, turns=frozenset({line}))
        found = compose(text, self.limits, COSTS, also=1).get(self.setting.lines)
        return found if found and found.demerits < COSTS.third_hyphen else None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text box on one line: up to which byte, and whether a hyphen follows."""

    end: int | None
    is_hyphenated: bool


@dataclass(slots=True, eq=False)
class Plan:
    """The lines that a line box is to be broken into."""

    composed: Composed
    setting: Setting
    width: float
    line: ref[Any]
    """The line box it is for."""
    _ends: dict[int, tuple[list[int], list[bool]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for index in self.setting.breaks:
            place = self.composed.measured.places[index]
            offsets, hyphenated = self._ends.setdefault(place.piece, ([], []))
            offsets.append(place.offset)
            hyphenated.append(place.is_hyphenated)

    @property
    def paragraph(self) -> Paragraph:
        """What is planned."""
        return self.composed.measured.paragraph

    def stretch(self, piece: int, skip: int) -> Stretch:
        """What of a text box comes on the line that begins after `skip` bytes of it."""
        offsets, hyphenated = self._ends.get(piece, ([], []))
        at = bisect_right(offsets, skip)
        return Stretch(offsets[at], hyphenated[at]) if at < len(offsets) else Stretch(None, False)


@dataclass(slots=True)
class Planner:
    """The plans of one document."""

    words: WordList = field(default_factory=WordList)
    counts: Counter[str] = field(default_factory=Counter)
    """Paragraphs planned, and those left to the engine by reason."""
    plans: WeakKeyDictionary[Any, Plan | None] = field(default_factory=WeakKeyDictionary)
    """Of line boxes; None: left to the engine."""
    owners: WeakKeyDictionary[Any, tuple[Plan, int]] = field(default_factory=WeakKeyDictionary)
    """Of text boxes: their plan, and which of its pieces they are."""
    visited: list[Plan] = field(default_factory=list)
    """Plans whose first line was made, in order, since somebody cleared the list."""
    _known: dict[object, Composed | str] = field(default_factory=dict)

    def leave(self, line: Any, reason: str) -> None:
        """Leave a line box to the engine from here on."""
        if self.plans.get(line) is not None:
            for box in text_boxes(line):
                self.owners.pop(box, None)
        if line not in self.plans or self.plans[line] is not None:
            self.counts[f"left: {reason}"] += 1
        self.plans[line] = None

    def plan(self, line: Any, width: float) -> None:
        """Plan a line box that is about to get its first line, or leave it to the engine."""
        try:
            found = text_boxes(line)
            key = (
                *(width, line.text_indent, shape_of(line), line.element_tag, _asked(line)),
                _signature(found),
            )
            composed = self._known.get(key)
            if composed is None:
                composed = self._known[key] = self._compose(line, width)
        except Refusal as reason:
            composed = str(reason)
        if isinstance(composed, str):
            self.leave(line, composed)
            return
        self.counts["planned"] += 1
        self._own(Plan(composed, composed.setting, width, ref(line)), line, found)

    def visit(self, line: Any) -> None:
        """Note that the first line of a line box is made."""
        plan = self.plans.get(line)
        if plan is not None:
            self.visited.append(plan)

    def adopt(self, plan: Plan) -> None:
        """Let a plan stand for its line box."""
        line = plan.line()
        self._own(plan, line, text_boxes(line))

    def _own(self, plan: Plan, line: Any, texts: tuple[Any, ...]) -> None:
        self.plans[line] = plan
        for number, box in enumerate(texts):
            self.owners[box] = plan, number

    def _compose(self, line: Any, width: float) -> Composed | str:
        limits = limits_of(line.style)
        measured = measure(line, width, self.words, limits)
        settings = compose(measured.paragraph, limits, COSTS)
        if not settings:
            return "a word is longer than the measure"
        best = min(settings.values(), key=lambda setting: setting.demerits)
        text = measured.paragraph
        gives = Elasticity.of(limits, COSTS, text.em, text.space)
        composed = Composed(measured, best, limits, gives)
        if by := _asked(line):
            composed.setting = composed.other(best.lines + by) or best
        return composed


def _asked(line: Any) -> int:
    """The lines more or less that the author asks for: a class of the paragraph."""
    classes = (line.element.get("class") or "").split() if line.element is not None else ()
    return ("loosen" in classes) - ("tighten" in classes)


def _signature(found: tuple[Any, ...]) -> tuple[object, ...]:
    return tuple((box.text, face_of(box.style)) for box in found)
