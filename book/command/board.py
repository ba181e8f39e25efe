"""`status`: the editor's board on a terminal."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from rich.console import Console, JustifyMethod
from rich.table import Table

from book.assembly.board import Board, ChapterRow, board
from book.build import hindrances, last_release
from book.editions.report.words import STATUSES
from book.findings.diagnostics import Diagnostic, Severity, Sink
from book.findings.reporting import count_line
from book.findings.rules.release import NOT_SAID
from book.ground.errors import Lang, Text
from book.ground.printable import printable
from book.model import Book, Chapter, Status

_HEADS = Text(
    "kapittel|status|ord|kilder|resultater|funn|dager|mangler",
    "chapter|status|words|sources|results|found|days|missing",
)
_THEMES = Text("tema|har noe å vise|mangler", "theme|something to show|missing")
_MISSING_SHOWN = 2


def show_board(book: Book, findings: Sequence[Diagnostic], output: Path, lang: Lang) -> None:
    """Print a row a chapter, the themes and their gaps, and what a release waits for.

    Args:
        book: as it was read.
        findings: all that were found in it.
        output: where releases lie.
        lang: of the words.
    """
    made = board(book, findings, datetime.datetime.now().astimezone().date().isoformat())
    console = Console()
    console.print(_chapters(made, lang))
    if made.partnerships and made.themes:
        console.print(_themes(made, lang))
    click.echo()
    for line in _release(book, findings, lang):
        click.echo(printable(line))
    if release := last_release.find(output, book):
        changed = _names(release.changed(book)) or Text("ingenting", "nothing").in_(lang)
        since = Text("Endret siden utgivelsen", "Changed since the release").in_(lang)
        click.echo(printable(f"{since} {release.version}: {changed}"))
    click.echo(count_line(findings, lang))


def _chapters(made: Board, lang: Lang) -> Table:
    table = _table(_HEADS, lang, words=(0, 1, 7))
    for row in made.rows:
        front = row.chapter.front
        numbers = (row.words, len(front.sources), sum(row.results), sum(row.counts))
        table.add_row(
            row.chapter.slug,
            STATUSES[front.status].in_(lang),
            *(str(number) if number else "" for number in numbers),
            "" if row.age is None else str(row.age),
            _missing(row, lang),
        )
    return table


def _missing(row: ChapterRow, lang: Lang) -> str:
    names = [piece.in_(lang) for piece in row.missing]
    left = len(names) - _MISSING_SHOWN
    more = Text(f" og {left} til", f" and {left} more").in_(lang) if left > 0 else ""
    return ", ".join(names[:_MISSING_SHOWN]) + more


def _themes(made: Board, lang: Lang) -> Table:
    table = _table(_THEMES, lang, words=(0, 2))
    for row in made.themes:
        shown = f"{row.shown}/{len(made.partnerships)}"
        table.add_row(row.theme.title, shown, _names(made.gaps(row)))
    return table


def _table(heads: Text, lang: Lang, words: tuple[int, ...]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for place, head in enumerate(heads.in_(lang).split("|")):
        justify: JustifyMethod = "left" if place in words else "right"
        table.add_column(head, justify=justify, no_wrap=place == 0)
    return table


def _release(book: Book, findings: Iterable[Diagnostic], lang: Lang) -> list[str]:
    """What a release waits for, a line each."""
    open_ = Sink()
    hindrances.report(book, open_)
    lines = [f"  {finding.message(lang)}" for finding in open_ if finding.rule is NOT_SAID]
    if drafts := [c for c in book.chapters if c.front.status is not Status.FINAL]:
        lines.append(f"  {Text('ikke ferdige', 'not final').in_(lang)}: {_names(drafts)}")
    if grave := [f for f in findings if f.rule.severity is not Severity.DECISION]:
        lines.append(f"  {Text('må rettes', 'to be mended').in_(lang)}: {count_line(grave, lang)}")
    nothing = Text("  ingenting i manuset", "  nothing in the manuscript").in_(lang)
    return [Text("Før boka kan gis ut:", "Before the book can be released:").in_(lang)] + (
        lines or [nothing]
    )


def _names(chapters: Iterable[Chapter]) -> str:
    return ", ".join(chapter.front.running_title for chapter in chapters)
