"""Where the lines of a paragraph end (Knuth & Plass, "Breaking paragraphs into lines", 1981).

The programme finds the best breaks for every feasible number of lines, so that a page may ask for
a line more or less (TeX's looseness).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import inf

from book.press.composer.adjustment import Elasticity
from book.press.composer.limits import Costs, Limits
from book.press.composer.paragraph import Break, Paragraph, Setting, Shape

_FORGIVING = (0.0, 0.0, 0.06, 0.2, 4.0, inf)
"""Em that spaces may be wider than the limit, pass by pass, until a paragraph can be set; from the
second pass on, letters may stand twice as far apart (TeX's tolerance and emergency stretch)."""
_WELL = 1e6
"""Demerits under which no faults were accepted that another pass might avoid."""

_TOO_LONG, _A_LINE, _TOO_SHORT = 1, 0, -1
"""Verdicts on a line, an em beside what is possible."""

_Key = tuple[int, int, int]
"""Lines so far (0: nobody asks), fitness of the last (0 tight to 3 loose), hyphens in a row."""
_Node = tuple[float, int, _Key]
"""The best way to a place with a key: its demerits, the place before, and its key there."""


def compose(
    paragraph: Paragraph, limits: Limits, costs: Costs, also: int = 0
) -> dict[int, Setting]:
    """Find the best setting for each number of lines within `also` of the best number.

    Returns:
        Settings by their number of lines; empty if there is none, which is only so when the
        paragraph has no break at all.
    """
    found: dict[int, Setting] = {}
    for passed, more in enumerate(_FORGIVING):
        wider = replace(limits, word_space_max=limits.word_space_max + more)
        counts = also > 0 or paragraph.shape is Shape.BALANCED or bool(paragraph.turns)
        fresh = _Programme(paragraph, wider, costs, is_forced=passed > 0, counts=counts).run()
        if not found or _least(fresh) < _least(found):
            found = {**found, **fresh}
        if _least(found) < _WELL:
            break
    if not found:
        return {}
    if paragraph.shape is Shape.BALANCED:
        return {min(found): found[min(found)]}
    best = min(found, key=lambda lines: found[lines].demerits)
    return {lines: setting for lines, setting in found.items() if abs(lines - best) <= also}


def may_have(paragraph: Paragraph, gives: Elasticity, lines: int) -> bool:
    """Whether a paragraph might be set in so many lines, asked before the programme is run.

    Its natural width, all stretched or all squeezed, is held against the lines; an em to a line
    is left for what hangs, for hyphens, and for the spaces that are dropped at line ends.
    """
    end, measure = paragraph.breaks[-1], paragraph.measure
    slack = lines * paragraph.em
    small = gives.letter * end.end_glyphs + gives.glyph * end.end
    widest = end.end + end.end_spaces * gives.word_most + small + slack
    narrowest = end.end - end.end_spaces * gives.word_shrink - small - slack
    return narrowest <= lines * measure - paragraph.indent and (
        widest >= (lines - 1) * measure - paragraph.indent
    )


def _least(settings: dict[int, Setting]) -> float:
    return min((setting.demerits for setting in settings.values()), default=inf)


class _Programme:
    """One pass of the dynamic programme."""

    def __init__(
        self,
        paragraph: Paragraph,
        limits: Limits,
        costs: Costs,
        *,
        is_forced: bool,
        counts: bool,
    ) -> None:
        self._text, self._costs, self._is_forced = paragraph, costs, is_forced
        self._breaks = paragraph.breaks
        self._gives = Elasticity.of(limits, costs, paragraph.em, paragraph.space)
        self._letter_stretch = self._gives.letter * (2 if is_forced else 1)
        self._rag = costs.rag * paragraph.em
        start = Break(0, 0, 0, 0, 0, 0, hang_start=paragraph.hang_start)
        self._starts = [  # by the break a line begins after, -1 at the end of the list
            (b.start + b.hang_start, b.start_spaces, b.start_glyphs)
            for b in (*paragraph.breaks, start)
        ]
        self._room = paragraph.measure
        self._first_room = paragraph.measure - paragraph.indent
        self._step = int(counts)
        self._runs = (0.0, costs.second_hyphen, costs.third_hyphen)
        self._nodes: dict[int, dict[_Key, _Node]] = {-1: {(0, 1, 0): (0.0, -1, (0, 1, 0))}}
        self._judge = self._justified if paragraph.shape is Shape.JUSTIFIED else self._ragged

    def run(self) -> dict[int, Setting]:
        active, last = [-1], len(self._breaks) - 1
        for at in range(len(self._breaks)):
            here = self._breaks[at]
            found: dict[_Key, _Node] = {}
            dead = 0
            for a in active:
                ratio, verdict = self._judge(a, here, at == last)
                if verdict == _TOO_SHORT:
                    break
                dead += verdict == _TOO_LONG
                if ratio is not None:
                    self._join(found, a, here, ratio, at == last)
            active = active[dead:]
            if found:
                self._nodes[at] = found
                active.append(at)
            if not active:
                return {}
        return dict(self._settings(last))

    def _justified(self, a: int, here: Break, is_last: bool) -> tuple[float | None, int]:
        """How far a line is from its natural width: 1 is badness 100; None: not a line.

        And whether every longer or every shorter line is none either.
        """
        start, spaces_before, glyphs_before = self._starts[a]
        width, gives = here.end - here.hang_end - start, self._gives
        extra = (self._first_room if a < 0 else self._room) - width
        spaces = here.end_spaces - spaces_before
        letter = gives.letter if extra < 0 else self._letter_stretch
        small = letter * (here.end_glyphs - glyphs_before - 1) + gives.glyph * width
        if extra < 0:
            most = spaces * gives.word_shrink + small
            if extra < -most:
                return None, _TOO_LONG if extra < -most - self._text.em else _A_LINE
            return extra / most, _A_LINE
        if is_last:
            return 0.0, _A_LINE
        missing = extra - small - spaces * gives.word_most
        if missing > 0:
            return None, _TOO_SHORT if missing > self._text.em else _A_LINE
        words = spaces * gives.word_stretch
        if not spaces:
            return (min(extra / small, 1e3) if small else 1e3), _A_LINE
        return (
            extra / (words + small) if extra < words + small else (extra - small) / words
        ), _A_LINE

    def _ragged(self, a: int, here: Break, is_last: bool) -> tuple[float | None, int]:
        room = self._first_room if a < 0 else self._room
        extra = room - (here.end - here.hang_end - self._starts[a][0])
        if extra < -0.01:
            return None, _TOO_LONG if extra < -self._text.em else _A_LINE
        if self._text.shape is Shape.RAGGED:
            if is_last:
                return 0.0, _A_LINE
            if extra > room / 4 and not self._is_forced:
                return None, _A_LINE
        return extra / self._rag, _A_LINE

    def _join(
        self, found: dict[_Key, _Node], a: int, here: Break, ratio: float, is_last: bool
    ) -> None:
        """Let a line from `a` end here."""
        costs = self._costs
        demerits = (costs.line + 100 * abs(ratio) ** 3) ** 2 + here.cost * costs.hyphen**2
        fitness = 1
        if self._text.shape is Shape.JUSTIFIED:
            fitness = 0 if ratio < -0.5 else 1 if ratio <= 0.5 else 2 if ratio <= 1 else 3
        if is_last and a >= 0 and self._is_runt(self._breaks[a], here):
            demerits += costs.runt
        hyphen, step, contrast = here.is_hyphen, self._step, costs.contrast
        for key, node in self._nodes[a].items():
            lines, fitness_before, run = key
            total = node[0] + demerits
            lines += step
            if hyphen:
                total += self._runs[run]
                if lines in self._text.turns:
                    total += costs.turn
                run = run + 1 if run < 2 else 2
            elif run:
                if is_last:
                    total += costs.last_hyphen
                run = 0
            if not -2 < fitness - fitness_before < 2:
                total += contrast
            new = (lines, fitness, run)
            known = found.get(new)
            if known is None or total < known[0]:
                found[new] = (total, a, key)

    def _is_runt(self, before: Break, end: Break) -> bool:
        width = end.end - before.start
        return width < max(self._costs.runt_width * self._text.em, self._text.runt_width)

    def _settings(self, last: int) -> Iterator[tuple[int, Setting]]:
        """Read the best way to the end back, for each number of lines."""
        best: dict[int, _Key] = {}
        ends = self._nodes.get(last, {})
        for key, node in ends.items():
            if key[0] not in best or node[0] < ends[best[key[0]]][0]:
                best[key[0]] = key
        for key in best.values():
            chain, at, k = [], last, key
            while at >= 0:
                chain.append(at)
                _, at, k = self._nodes[at][k]
            setting = Setting(ends[key][0], tuple(chain[:0:-1]), self._is_forced)
            yield setting.lines, setting
