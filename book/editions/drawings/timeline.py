"""When agreements began, how long they were made for, and what happened on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from book.assembly.assembled import DatedEvent, Timeline
from book.assembly.gathering import year
from book.editions.drawings import scales, shapes
from book.editions.drawings.labels import width_of
from book.editions.drawings.sheet import (
    HAIRLINE,
    LETTER,
    MEASURE,
    Disc,
    Item,
    Line,
    Region,
    Role,
    Sheet,
    Words,
)
from book.model import Chapter

ROW = 4.94
"""The grid's line, so that the drawing is as high as a whole number of them: 14 pt."""
NAMES = 60.0
"""The widest that the column of names may be."""
YEAR = 8.0
"""What a written year needs."""
AXIS = 6.0
BAR = 1.5

_SPAN = re.compile(r"(\d{4})[–-](\d{4})")


def draw(value: Timeline, today: str = "") -> Sheet:
    """A row for each partnership, the earliest first.

    Args:
        value: the events.
        today: the book's date, where agreements without an end break off; else at the last year.
    """
    rows = value.chapters
    left = min(max(width_of(c.front.running_title, LETTER) for c in rows), NAMES) + YEAR / 2
    moments = [step.at for step in value.steps]
    moments += [end for chapter in rows for _, end in terms(chapter)]
    scale = scales.years(moments, left, MEASURE - YEAR / 2)
    height = AXIS + len(rows) * ROW + 1
    return Sheet.of(MEASURE, height, _items(value, scale, height, today))


def terms(chapter: Chapter) -> tuple[tuple[float, float], ...]:
    """What the period says it was agreed for: "2018–2021, videreført 2022–2025", whole years."""
    period = chapter.front.partnership.period if chapter.front.partnership else ""
    return tuple((float(first), float(last) + 1) for first, last in _SPAN.findall(period))


def _items(value: Timeline, scale: scales.Linear, height: float, today: str) -> Iterator[Item]:
    now = year(today) if today else None
    until = min(scale(now), scale.end) if now else scale.end
    for written in scales.written(scale, YEAR):
        x = scale(written)
        yield Line(shapes.trail(((x, AXIS - 1), (x, height))), Role.RULE, HAIRLINE)
        yield Words(x, AXIS - 2.4, str(written), Role.INK, LETTER, "middle")
    for index, chapter in enumerate(value.chapters):
        y = round(AXIS + (index + 0.5) * ROW, 2)
        yield Words(0, round(y + 1, 2), chapter.front.running_title, Role.INK)
        steps = [step for step in value.steps if step.chapter.slug == chapter.slug]
        yield from _row(chapter, steps, scale, y, until)


def _row(
    chapter: Chapter, steps: list[DatedEvent], scale: scales.Linear, y: float, open_end: float
) -> Iterator[Item]:
    agreed = terms(chapter)
    begun = scale(steps[0].at)
    known = [(scale(first), scale(last)) for first, last in agreed]
    if not any(left <= begun for left, _ in known):
        until = min((left for left, _ in known), default=max(open_end, begun))
        yield Line(shapes.trail(((begun, y), (until, y))), Role.TOWN, 0.35, "" if known else "1 1")
    for left, right in known:
        corners = shapes.rectangle(left + 0.15, y - BAR / 2, right - 0.15, y + BAR / 2)
        yield Region(shapes.path([corners]), Role.TOWN)
    for step in steps:
        yield Disc(scale(step.at), y, 1.15, Role.EDGE)
        yield Disc(scale(step.at), y, 0.9, Role.CAMPUS)
