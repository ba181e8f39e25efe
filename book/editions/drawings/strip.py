"""One partnership's agreement on the scale of years that all of them share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from book.assembly.gathering import year
from book.editions.drawings import scales, shapes
from book.editions.drawings.sheet import MEASURE, Disc, Item, Line, Region, Role, Sheet, Words
from book.editions.drawings.timeline import terms
from book.model import Chapter

HIGH = 14.82
"""Three lines of the grid."""
EDGE = 4.0
MIDDLE = 6.6
BAR = 2.4
YEARS = 2.6
APART = 9.0
"""What a year needs that is written over its event."""


def draw(chapter: Chapter, all_: Sequence[Chapter], today: str) -> Sheet | None:
    """The strip; nothing for a partnership without a dated event.

    Args:
        chapter: whose agreement it is.
        all_: the partnerships whose years the scale spans.
        today: the book's date, where what has no known end breaks off.
    """
    moments = _moments(chapter)
    if not moments:
        return None
    everyone = [at for each in all_ for at in (*_moments(each), *_ends(each))]
    now = year(today)
    scale = scales.years([*everyone, *([now] if now else [])], EDGE, MEASURE - EDGE)
    until = scale(now) if now else scale.end
    return Sheet.of(MEASURE, HIGH, _items(chapter, moments, scale, until))


def _moments(chapter: Chapter) -> list[float]:
    events = chapter.front.partnership.agreement if chapter.front.partnership else ()
    return [at for event in events if (at := year(event.date)) is not None]


def _ends(chapter: Chapter) -> list[float]:
    return [end for _, end in terms(chapter)]


def _items(
    chapter: Chapter, moments: Sequence[float], scale: scales.Linear, until: float
) -> Iterator[Item]:
    yield Line(shapes.trail(((EDGE, MIDDLE), (MEASURE - EDGE, MIDDLE))), Role.RULE, 0.15)
    for at in range(int(scale.low), int(scale.high) + 1):
        x = scale(at)
        yield Line(shapes.trail(((x, MIDDLE - 0.7), (x, MIDDLE + 0.7))), Role.RULE, 0.15)
    for written_year in scales.written(scale, 14):
        x = scale(written_year)
        yield Words(x, MIDDLE + 5, str(written_year), Role.QUIET, YEARS, "middle")
    known = terms(chapter)
    if not known:
        ends = ((scale(moments[0]), MIDDLE), (max(until, scale(moments[0])), MIDDLE))
        yield Line(shapes.trail(ends), Role.TOWN, 0.7, "1.6 1")
    for first, last in known:
        left, right = scale(first), scale(last)
        bar = shapes.rectangle(left, MIDDLE - BAR / 2, right - 0.3, MIDDLE + BAR / 2)
        yield Region(shapes.path([bar]), Role.TOWN)
    labelled = -APART
    for moment in moments:
        x = scale(moment)
        yield Disc(x, MIDDLE, 2.0, Role.EDGE)
        yield Disc(x, MIDDLE, 1.6, Role.CAMPUS)
        if x - labelled >= APART:
            yield Words(x, MIDDLE - 3.2, str(int(moment)), Role.INK, YEARS, "middle", "bold")
            labelled = x
