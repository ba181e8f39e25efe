"""The editor's board: how far each chapter has come, and what the book still lacks."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from book.findings.diagnostics import Diagnostic, Severity
from book.ground.errors import Text
from book.model import Book, Chapter, Kind, ResultStatus, Theme

_PIECES = {
    "place": Text("sted på kartet", "a place on the map"),
    "started": Text("året det begynte", "the year it began"),
    "agreement": Text("avtalens trinn", "the steps of the agreement"),
    "population": Text("folketall", "population"),
    "anchoring": Text("forankring", "anchoring"),
    "organisation": Text("organisering", "organisation"),
    "funding": Text("finansiering", "funding"),
    "signed_by": Text("hvem som undertegnet", "who signed"),
    "governing_body": Text("styrende organ", "the governing body"),
    "positions": Text("stillinger", "positions"),
    "yearly_funding": Text("årlige midler", "yearly funding"),
    "fields": Text("fagfelt", "fields of work"),
    "figures": Text("tall til åpningen", "figures for the opening"),
}
"""The facts that partnerships are compared by: what is missing in one is a hole in a table."""
_ABSTRACT = Text("ingress", "an abstract")
_SOURCES = Text("kilder", "sources")
_RESULTS = Text("resultater", "results")


@dataclass(frozen=True, slots=True)
class ChapterRow:
    """How far one chapter has come."""

    chapter: Chapter
    words: int
    results: tuple[int, ...]
    """How many there are under each of the book's themes."""
    counts: tuple[int, ...]
    """How many findings of each severity, errors first."""
    age: int | None
    """Days since it was last worked on, as its head says; None where it does not."""
    missing: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """What the partnerships have to show under one theme."""

    theme: Theme
    cells: tuple[ResultStatus | None, ...]
    """The result of each partnership that has come furthest; None: a gap."""

    @property
    def shown(self) -> int:
        """How many partnerships have something to show."""
        return sum(cell is not None for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Board:
    """The whole book at a glance."""

    rows: tuple[ChapterRow, ...]
    partnerships: tuple[Chapter, ...]
    themes: tuple[ThemeRow, ...]

    def gaps(self, row: ThemeRow) -> tuple[Chapter, ...]:
        """The partnerships with nothing to show under a theme."""
        pairs = zip(self.partnerships, row.cells, strict=True)
        return tuple(chapter for chapter, cell in pairs if cell is None)


def board(book: Book, findings: Iterable[Diagnostic], today: str) -> Board:
    """Look at every chapter of a book.

    Args:
        book: as it was read.
        findings: all that were found, in any order.
        today: an ISO 8601 day, month or year that ages are counted to; "" counts none.
    """
    found: dict[str, list[Severity]] = {}
    for finding in findings:
        found.setdefault(finding.span.path, []).append(finding.rule.severity)
    rows = tuple(
        row(book, chapter, found.get(chapter.source.path, ()), today) for chapter in book.chapters
    )
    partnerships = book.partnerships
    themes = tuple(
        ThemeRow(theme, tuple(furthest(chapter, theme) for chapter in partnerships))
        for theme in book.meta.themes
    )
    return Board(rows, partnerships, themes)


def row(book: Book, chapter: Chapter, found: Sequence[Severity], today: str) -> ChapterRow:
    """Look at one chapter, in which findings of these severities were made."""
    front = chapter.front
    themes = [result.theme for result in front.results]
    return ChapterRow(
        chapter,
        sum(
            len(token.content.split())
            for run in chapter.document.runs
            for token in run
            if token.type == "inline"
        ),
        tuple(themes.count(theme.id) for theme in book.meta.themes),
        tuple(found.count(severity) for severity in Severity),
        _days(front.updated, today),
        tuple(_missing(chapter)),
    )


def furthest(chapter: Chapter, theme: Theme) -> ResultStatus | None:
    """How far the result of a chapter under a theme has come that has come furthest."""
    there = {result.status for result in chapter.front.results if result.theme == theme.id}
    return next((status for status in ResultStatus if status in there), None)


def _missing(chapter: Chapter) -> Iterable[Text]:
    front = chapter.front
    if front.kind is not Kind.PARTNERSHIP:
        return
    if not front.abstract:
        yield _ABSTRACT
    if not front.sources:
        yield _SOURCES
    if not front.results:
        yield _RESULTS
    for name, piece in _PIECES.items():
        if not getattr(front.partnership, name, None):
            yield piece


def _days(since: str, until: str) -> int | None:
    """Days between two dates; months and years count from their first day."""
    if not since or not until:
        return None
    first, last = (datetime.date.fromisoformat((day + "-01-01")[:10]) for day in (since, until))
    return (last - first).days
