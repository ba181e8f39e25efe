"""What the partnerships have in common, gathered: results, matrix, comparison, timeline, places.

Reads front matter only. A result whose link is dead is gathered all the same and leads to its
chapter's opening; `book.assembly.synthesis` reports it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping

from book.assembly.anchors import anchor
from book.assembly.assembled import (
    Cell,
    Citation,
    ComparisonRow,
    DatedEvent,
    GatheredResult,
    Located,
    MatrixRow,
    Stated,
)
from book.model import Aspect, Book, Chapter, Partnership, Result, ResultStatus, Theme

ASPECTS: Mapping[str, Callable[[Partnership], Aspect | None]] = {
    "anchoring": lambda partnership: partnership.anchoring,
    "organisation": lambda partnership: partnership.organisation,
    "funding": lambda partnership: partnership.funding,
    "signed_by": lambda partnership: partnership.signed_by,
    "governing_body": lambda partnership: partnership.governing_body,
    "period": lambda partnership: Aspect(partnership.period) if partnership.period else None,
    "positions": lambda partnership: partnership.positions,
    "yearly_funding": lambda partnership: partnership.yearly_funding,
    "fields": lambda partnership: partnership.fields,
}
"""The fields `::: sammenligning` can compare."""

Cite = Callable[[Chapter, Collection[str]], tuple[Citation, ...]]
"""Cites a chapter's sources where the block stands."""

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def results(book: Book, theme: Theme, known: Collection[str]) -> tuple[GatheredResult, ...]:
    """All results under a theme, in reading order."""
    return tuple(
        GatheredResult(
            result.text,
            result.status,
            result_anchor(chapter, result, known),
            chapter,
        )
        for chapter in book.partnerships
        for result in chapter.front.results
        if result.theme == theme.id
    )


def matrix(book: Book, known: Collection[str]) -> tuple[MatrixRow, ...]:
    """A row for each partnership, a cell for each theme."""
    return tuple(
        MatrixRow(chapter, tuple(_cell(chapter, theme, known) for theme in book.meta.themes))
        for chapter in book.partnerships
    )


def comparison(book: Book, aspects: Collection[str], cite: Cite) -> tuple[ComparisonRow, ...]:
    """What each partnership that states one of the aspects says of them."""
    rows = [
        ComparisonRow(chapter, tuple(_stated(chapter, partnership, a, cite) for a in aspects))
        for chapter, partnership in _described(book.partnerships)
    ]
    return tuple(row for row in rows if any(cell.text for cell in row.cells))


def steps(book: Book, cite: Cite) -> tuple[DatedEvent, ...]:
    """The events of all agreements by date; within a day in reading order."""
    found = [
        DatedEvent(chapter, event.date, at, event.text, cite(chapter, event.sources))
        for chapter, partnership in _described(book.partnerships)
        for event in partnership.agreement
        if (at := year(event.date)) is not None
    ]
    return tuple(sorted(found, key=lambda step: step.date))


def places(book: Book) -> tuple[Located, ...]:
    """The partnerships that name a place."""
    return tuple(
        Located(chapter, partnership.place)
        for chapter, partnership in _described(book.partnerships)
        if partnership.place is not None
    )


def ties(book: Book) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Partnerships with their partners as pictures call them, campuses of one as one partner."""
    labels = {each.name: each.label for each in book.meta.institutions}
    return tuple(
        (
            chapter.front.running_title,
            tuple(dict.fromkeys(labels.get(name, name) for name in facts.institutions)),
        )
        for chapter, facts in _described(book.partnerships)
        if facts.institutions
    )


def people(book: Book, cite: Cite) -> tuple[tuple[tuple[str, int], ...], tuple[Citation, ...]]:
    """How many live in each partnership that gives one number, and who says so."""
    counted = [
        (chapter, facts.population)
        for chapter, facts in _described(book.partnerships)
        if facts.population and facts.population.value is not None
    ]
    numbers = tuple((c.front.running_title, p.value) for c, p in counted if p.value is not None)
    return numbers, tuple(found for c, p in counted for found in cite(c, p.sources))


def result_anchor(chapter: Chapter, result: Result, known: Collection[str]) -> str:
    """Where a result is told: its link, else its chapter."""
    wanted = anchor(chapter, result.link.partition("#")[2])
    return wanted if wanted in known else chapter.anchor


def year(date: str) -> float | None:
    """A date as a year with a fraction: 2019 is the middle of it, 2019-07 the middle of July."""
    match = _DATE.fullmatch(date)
    if match is None:
        return None
    if match[2] is None:
        return int(match[1]) + 0.5
    day = int(match[3]) - 0.5 if match[3] else 15.0
    return int(match[1]) + (int(match[2]) - 1 + day / 31) / 12


def _described(chapters: Iterable[Chapter]) -> list[tuple[Chapter, Partnership]]:
    return [(c, c.front.partnership) for c in chapters if c.front.partnership is not None]


def _cell(chapter: Chapter, theme: Theme, known: Collection[str]) -> Cell:
    mine = [result for result in chapter.front.results if result.theme == theme.id]
    if not mine:
        return Cell(theme, None, "")
    states = tuple(ResultStatus)
    furthest = min(mine, key=lambda result: states.index(result.status))
    section = anchor(chapter, theme.id)
    if section not in known:
        section = result_anchor(chapter, furthest, known)
    return Cell(theme, furthest.status, section)


def _stated(chapter: Chapter, partnership: Partnership, aspect: str, cite: Cite) -> Stated:
    stated = ASPECTS[aspect](partnership)
    return Stated(stated.text, cite(chapter, stated.sources)) if stated else Stated()
