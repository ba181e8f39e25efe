"""What all commands share: their options, their language, and how they show findings."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from book.findings.diagnostics import Diagnostic
from book.ground.errors import ExitCode, Lang, Text

if TYPE_CHECKING:
    from book.findings.reporting import Format

HOME = Path(__file__).resolve().parents[2]

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


@dataclass(frozen=True, slots=True)
class Shared:
    """One run's language, the group its commands belong to, and options that several take."""

    group: click.Group
    lang: Lang
    book: Decorator
    form: Decorator
    strict: Decorator
    output: Decorator
    trust: Decorator

    def say(self, nb: str, en: str) -> str:
        """A help text in the run's language."""
        return Text(nb, en).in_(self.lang)

    def command(self, name: str, nb: str, en: str) -> Decorator:
        """Register a command; every one takes --lang."""
        lang = click.option(
            "--lang",
            type=click.Choice(["nb", "en"]),
            default=self.lang,
            expose_value=False,
            help=self.say("språket i meldingene", "the language of the messages"),
        )

        def register(function: Callable[..., Any]) -> Callable[..., Any]:
            marked = {"options_metavar": self.say("[VALG]", "[OPTIONS]")}
            return self.group.command(name, help=self.say(nb, en), **marked)(lang(function))

        return register


def share(group: click.Group, lang: Lang) -> Shared:
    """Make what the commands of one run share."""

    def say(nb: str, en: str) -> str:
        return Text(nb, en).in_(lang)

    book = click.option(
        "--book",
        "root",
        type=click.Path(file_okay=False, exists=True, path_type=Path),
        default=HOME / "chapters",
        help=say("mappa med bokas kapitler", "the folder of the book's chapters"),
    )
    form = click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "github"]),
        default="text",
        help=say("hvordan funn vises", "how findings are shown"),
    )
    strict = click.option(
        "--strict", is_flag=True, help=say("advarsler teller som feil", "warnings count as errors")
    )
    output = click.option(
        "--output",
        type=click.Path(file_okay=False, path_type=Path),
        default=HOME / "dist",
        help=say("hvor filene legges", "where the files go"),
    )
    trust = click.option(
        "--trust",
        is_flag=True,
        help=say(
            "bruk også bokas egne templates/ og styles/",
            "use the book's own templates/ and styles/, too",
        ),
    )
    return Shared(group, lang, book, form, strict, output, trust)


def show_findings(
    found: Sequence[Diagnostic], root: Path, lang: Lang, form: Format, *, strict: bool
) -> int:
    """Print findings, with their lines in the book at `root`, and their count; the exit code."""
    from book.findings.excerpts import Excerpts
    from book.findings.reporting import count_line, fails, render

    excerpts = Excerpts(root, Path.cwd())
    colour = sys.stdout.isatty()
    text = render(found, lang, form, colour=colour, strict=strict, excerpts=excerpts)
    if text:
        click.echo(text)
    if form == "text":
        click.echo(count_line(found, lang, strict=strict))
    return ExitCode.FINDINGS if fails(found, strict=strict) else ExitCode.CLEAN
