"""`check --fix`: the mends as a diff, the question, and the files written."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from book.build.mending import MendedFile, mend
from book.command import asking
from book.command.shared import show_findings
from book.findings.reporting import Format
from book.ground.errors import ExitCode, Lang, Text
from book.ground.printable import printable
from book.ground.source import with_line_feeds

_COLOURS = {"+": "32", "-": "31", "@": "36"}


def fix(
    root: Path, only: Sequence[Path], lang: Lang, form: Format, *, strict: bool, yes: bool
) -> int:
    """Mend what has one right answer, when the person at the terminal says so.

    Without a terminal to ask at, and without `yes`, nothing is written and the exit code is that
    of findings. What is left is shown as `check` shows it.
    """
    if form != "text" and not yes:
        said = Text("--fix med --format må ha --yes", "--fix with --format needs --yes")
        raise click.UsageError(said.in_(lang))
    mended, found = mend(root, Path.cwd(), only)
    if form == "text":
        for line in _diff(mended):
            click.echo(line)
    if mended and not yes and not _agreed(mended, lang):
        return ExitCode.FINDINGS
    for file in mended:
        if not file.write():
            said = Text(
                f"{file.shown} er endret imens og står urørt",
                f"{file.shown} has changed meanwhile and is left alone",
            )
            click.echo(printable(said.in_(lang)), err=True)
    return show_findings(found, root, lang, form, strict=strict)


def _agreed(mended: Sequence[MendedFile], lang: Lang) -> bool:
    """Whether the person at the terminal wants the mends; nobody there is a no."""
    count = sum(len(file.edits) for file in mended)
    mends = Text("rettelse", "mend") if count == 1 else Text("rettelser", "mends")
    files = Text("fil", "file") if len(mended) == 1 else Text("filer", "files")
    what = Text(
        f"{count} {mends.nb} i {len(mended)} {files.nb}",
        f"{count} {mends.en} in {len(mended)} {files.en}",
    )
    if not asking.can_ask():
        said = Text(
            f"{what.nb} er ikke skrevet; --yes skriver dem",
            f"{what.en} not written; --yes writes them",
        )
        click.echo(said.in_(lang), err=True)
        return False
    return asking.confirm(Text(f"Skal {what.nb} skrives?", f"Write {what.en}?"), lang)


def _diff(mended: Sequence[MendedFile]) -> Iterator[str]:
    for file in mended:
        before, after = (with_line_feeds(d.decode()).split("\n") for d in (file.before, file.after))
        for line in difflib.unified_diff(before, after, file.shown, file.shown, lineterm=""):
            shown, colour = printable(line.replace("\t", "    ")), _COLOURS.get(line[:1])
            yield f"\x1b[{colour}m{shown}\x1b[0m" if colour and sys.stdout.isatty() else shown
