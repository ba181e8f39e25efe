"""Plans: which lines the paragraphs of a document are given, kept as long as their boxes live.

WeasyPrint copies boxes for what it lays out and comes back to the originals (a page end, a note, a
page made again), so an original keeps its plan, a copy never inherits one, and a plan dies with
its boxes. The same words in the same styles and measure are planned once in a document.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

from book.press.composer.adjustment import Elasticity
from book.press.composer.hyphenation import WordList
from book.press.composer.limits import Costs, Limits
from book.press.composer.paragraph import Paragraph, Setting
from book.press.composer.totalfit import compose
from book.press.engine.composing.glyphruns import SHAPING
from book.press.engine.composing.limits import limits_of
from book.press.engine.composing.measuring import Measured, measure, shape_of
from book.press.engine.composing.refusal import Refusal
from book.press.engine.composing.textflow import text_boxes

COSTS = Costs()
_STYLES = (
    *SHAPING,
    *("white_space", "hyphens", "hyphenate_limit_chars", "hyphenate_character", "overflow_wrap"),
)


@dataclass(frozen=True, slots=True)
class Composed:
    """A paragraph and the ways it may be set, by number of lines."""

    measured: Measured
    settings: dict[int, Setting]
    limits: Limits
    gives: Elasticity

    @property
    def best(self) -> int:
        """The number of lines it has if nobody asks for another."""
        return min(self.settings, key=lambda lines: self.settings[lines].demerits)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text box on one line: up to which byte, and whether a hyphen follows."""

    end: int | None
    is_hyphenated: bool


@dataclass(slots=True, eq=False)
class Plan:
    """The lines that a line box is to be broken into."""

    composed: Composed
    width: float
    _ends: dict[int, tuple[list[int], list[bool]]] = field(default_factory=dict)

    @staticmethod
    def of(composed: Composed, width: float, lines: int) -> Plan:
        """Plan a paragraph in a number of lines."""
        plan = Plan(composed, width)
        for index in composed.settings[lines].breaks:
            place = composed.measured.places[index]
            offsets, hyphenated = plan._ends.setdefault(place.piece, ([], []))
            offsets.append(place.offset)
            hyphenated.append(place.is_hyphenated)
        return plan

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
            key = (width, line.text_indent, shape_of(line), line.element_tag, _signature(found))
            composed = self._known.get(key)
            if composed is None:
                composed = self._known[key] = self._compose(line, width)
        except Refusal as reason:
            composed = str(reason)
        if isinstance(composed, str):
            self.leave(line, composed)
            return
        self.counts["planned"] += 1
        plan = self.plans[line] = Plan.of(composed, width, composed.best)
        for number, box in enumerate(found):
            self.owners[box] = plan, number

    def _compose(self, line: Any, width: float) -> Composed | str:
        limits = limits_of(line.style)
        measured = measure(line, width, self.words, limits)
        settings = compose(measured.paragraph, limits, COSTS)
        if not settings:
            return "a word is longer than the measure"
        text = measured.paragraph
        gives = Elasticity.of(limits, COSTS, text.em, text.space)
        return Composed(measured, settings, limits, gives)


def _signature(found: tuple[Any, ...]) -> tuple[object, ...]:
    return tuple((box.text, *(box.style[name] for name in _STYLES)) for box in found)
