"""The board of a report: a row a chapter, and the themes across the partnerships."""

from __future__ import annotations

from dataclasses import dataclass

from book.assembly.board import Board, ChapterRow
from book.assembly.words import words
from book.editions.html.blocks import MARKS
from book.editions.report.words import STATUSES, WEIGHTS
from book.ground.errors import Lang
from book.model import ResultStatus


@dataclass(frozen=True, slots=True)
class Row:
    """One chapter in words."""

    title: str
    status: str
    said: str
    words: int
    results: str
    found: tuple[tuple[str, int, str], ...]
    """Severity, number, and the name of the severity."""
    age: str
    missing: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """Themes by partnerships."""

    themes: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """A partnership and, for each theme, a mark and its meaning; no mark is a gap."""
    shown: tuple[str, ...]
    """For each theme, how many partnerships have something to show."""


def rows(board: Board | None, lang: Lang) -> list[Row]:
    """The chapters in reading order."""
    return [_row(row, board, lang) for row in board.rows] if board else []


def _row(row: ChapterRow, board: Board, lang: Lang) -> Row:
    front = row.chapter.front
    by_theme = zip(board.themes, row.results, strict=True)
    return Row(
        front.running_title,
        front.status,
        STATUSES[front.status].in_(lang),
        row.words,
        ", ".join(f"{theme.theme.title} {count}" for theme, count in by_theme if count),
        tuple(
            (weight.value, count, name.in_(lang))
            for (weight, name), count in zip(WEIGHTS.items(), row.counts, strict=True)
            if count
        ),
        "" if row.age is None else str(row.age),
        ", ".join(piece.in_(lang) for piece in row.missing),
    )


def matrix(board: Board | None, lang: Lang) -> Matrix | None:
    """What the partnerships have to show; None for a book without any."""
    if board is None or not board.partnerships or not board.themes:
        return None
    return Matrix(
        tuple(row.theme.title for row in board.themes),
        tuple(
            (
                chapter.front.running_title,
                tuple(_cell(row.cells[number], lang) for row in board.themes),
            )
            for number, chapter in enumerate(board.partnerships)
        ),
        tuple(f"{row.shown}/{len(board.partnerships)}" for row in board.themes),
    )


def _cell(status: ResultStatus | None, lang: Lang) -> tuple[str, str]:
    return (MARKS[status], words(lang).status(status)) if status else ("", "")
