"""What a person at a terminal sees of a build: the progress, and the table at the end.

Everything that moves goes to stderr, so that stdout stays a clean list of findings.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from book.build.compiler import Outcome
from book.build.order import Progress
from book.command.doctor import survey
from book.findings.excerpts import Excerpts
from book.findings.reporting import Format, count_line, fails, render
from book.ground.errors import ExitCode, Lang, Text
from book.ground.printable import printable
from book.ground.units import POINTS

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

    from book.bindery.preflight import Report


class _Plain:
    """One line a stage, for logs and pipes."""

    def __init__(self, lang: Lang) -> None:
        self._lang = lang

    def stage(self, name: Text, total: int = 0) -> None:
        count = f" ({total})" if total else ""
        with contextlib.suppress(OSError):  # a build goes on when nobody can read how far it is
            click.echo(f"{name.in_(self._lang)}{count} …", err=True)

    def step(self, label: str = "") -> None:
        pass


class _Silent:
    """Nothing at all: the caller wants data."""

    def stage(self, name: Text, total: int = 0) -> None:
        pass

    def step(self, label: str = "") -> None:
        pass


class _Bar:
    """A bar a stage, with the name of what was just done."""

    def __init__(self, bars: Bars, lang: Lang) -> None:
        self._bars, self._lang = bars, lang
        self._task: TaskID | None = None

    def stage(self, name: Text, total: int = 0) -> None:
        if self._task is not None:
            self._bars.remove_task(self._task)
        self._task = self._bars.add_task(name.in_(self._lang), total=total or None, label="")

    def step(self, label: str = "") -> None:
        if self._task is not None:
            self._bars.update(self._task, advance=1, label=printable(label))


@contextlib.contextmanager
def watch(lang: Lang, *, quiet: bool) -> Iterator[Progress]:
    """Show progress as the place allows: a bar on a terminal, plain lines elsewhere."""
    if quiet:
        yield _Silent()
    elif not sys.stderr.isatty():
        yield _Plain(lang)
    else:
        from rich.console import Console
        from rich.progress import BarColumn, TextColumn
        from rich.progress import Progress as Bars

        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(bar_width=30),
            TextColumn("{task.fields[label]}", markup=False),
        )
        with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
            yield _Bar(bars, lang)


def show_outcome(outcome: Outcome, root: Path, lang: Lang, form: Format, *, strict: bool) -> int:
    """Print the findings, with their lines in the book at `root`, then what was made; exit code."""
    excerpts = Excerpts(root, Path.cwd())
    colour = sys.stdout.isatty()
    text = render(outcome.findings, lang, form, colour=colour, strict=strict, excerpts=excerpts)
    if text:
        click.echo(text)
    if form == "text":
        _show_table(outcome, lang)
        _show_last_lines(outcome, lang, strict=strict)
    if outcome.lacking:
        hint = f"{Text('tips', 'hint').in_(lang)}: {outcome.lacking.hint.in_(lang)}"
        click.echo(f"{outcome.lacking.message.in_(lang)}\n  {hint}", err=True)
        return outcome.lacking.exit_code
    failed = outcome.refused or fails(outcome.findings, strict=strict)
    return ExitCode.FINDINGS if failed else ExitCode.CLEAN


def _show_table(outcome: Outcome, lang: Lang) -> None:
    from rich.console import Console
    from rich.table import Table

    heads = (Text("fil", "file"), Text("sider", "pages"), Text("størrelse", "size"))
    table = Table(box=None, pad_edge=False, header_style="bold")
    for head in heads:
        table.add_column(head.in_(lang), justify="left" if head is heads[0] else "right")
    for name, pages, size in _rows(outcome):
        table.add_row(name, str(pages) if pages else "", _size(size))
    Console().print(table)


def _rows(outcome: Outcome) -> list[tuple[str, int, int]]:
    """Name, pages and bytes of what was made; a folder full of files is one row."""
    folder = Path(outcome.outputs[-1].path).parent if outcome.outputs else Path()
    rows: dict[str, tuple[int, int]] = {}
    for output in outcome.outputs:
        inside = Path(output.path).relative_to(folder).parts
        name = _near(folder / inside[0]) + ("/" if len(inside) > 1 else "")
        pages, size = rows.get(name, (0, 0))
        rows[name] = (pages + output.pages, size + output.size)
    return [(name, *row) for name, row in rows.items()]


def _show_last_lines(outcome: Outcome, lang: Lang, *, strict: bool) -> None:
    say = {
        "passed": Text("BESTÅTT", "PASSED"),
        "failed": Text("IKKE BESTÅTT", "FAILED"),
        "not checked": Text("ikke prøvd", "not checked"),
    }
    unproven = Text(
        "kjør python3 build.py doctor for å se hva som mangler",
        "run python3 build.py doctor to see what is missing",
    )
    for claim in outcome.claims:
        reason = unproven.in_(lang) if claim.verdict == "not checked" else claim.detail
        detail = f" – {reason}" if reason else ""
        name = Path(claim.output).name
        click.echo(f"{name}: {claim.claim} {say[claim.verdict].in_(lang)}{detail}")
    if outcome.unchanged:
        click.echo(Text("ingenting er endret siden sist", "nothing has changed").in_(lang))
    elif outcome.laid_out or outcome.from_cache:
        laid = Text(
            f"{outcome.laid_out} stykker satt, {outcome.from_cache} fra mellomlageret",
            f"{outcome.laid_out} fragments laid out, {outcome.from_cache} from the cache",
        )
        click.echo(laid.in_(lang))
    if outcome.older:
        names = ", ".join(printable(name) for name in outcome.older)
        older = Text(
            f"av et eldre manus: {names} – bygg alle utgavene, så hører de sammen",
            f"of an older manuscript: {names} – build all editions to have them agree",
        )
        click.echo(older.in_(lang))
    for said in (outcome.note, outcome.refused):
        if said:
            click.echo(said.in_(lang))
    counted = count_line(outcome.findings, lang, strict=strict)
    click.echo(f"{counted} – {outcome.seconds:.1f} s")


def _near(path: Path) -> str:
    """A path as short as it can be said from here."""
    here = Path.cwd()
    return printable(str(path.relative_to(here) if path.is_relative_to(here) else path))


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{count / 1e3:.0f} kB"


def show_preflight(report: Report, lang: Lang) -> None:
    """Say what a PDF is, and what was not looked at."""
    facts = report.facts
    papers = [leaf.boxes.paper for leaf in facts.leaves]
    sizes = {
        (round((p.x1 - p.x0) / POINTS["mm"], 1), round((p.y1 - p.y0) / POINTS["mm"], 1))
        for p in papers
    }
    trims = ", ".join(f"{width:g} × {height:g} mm" for width, height in sorted(sizes))
    claims = ", ".join(facts.claims) or "–"
    said = Text(
        f"{len(papers)} sider, {trims}; PDF {facts.version}; sier at den er: {claims}; "
        f"mest trykkfarge {report.most_ink:.0f} %",
        f"{len(papers)} pages, {trims}; PDF {facts.version}; claims to be: {claims}; "
        f"most ink {report.most_ink:.0f} %",
    )
    click.echo(printable(said.in_(lang)))
    for left_out in report.not_checked:
        click.echo(f"{Text('ikke prøvd', 'not checked').in_(lang)}: {left_out.in_(lang)}")


def show_health(lang: Lang) -> int:
    """Say what the machine has; what only proofs need is no fault."""
    missing_needed = False
    for tool, found, is_needed in survey():
        mark = Text("finnes", "found") if found else Text("mangler", "missing")
        line = f"{tool.name}: {mark.in_(lang)} – {tool.purpose.in_(lang)}"
        click.echo(line if found else f"{line}\n  {tool.install_command()}")
        missing_needed |= is_needed and not found
    return ExitCode.MISSING_TOOL if missing_needed else ExitCode.CLEAN
