"""Questions at a terminal: what `new` wants to know, and whether to go on."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace

import click

from book.ground.errors import Lang, Text
from book.ground.printable import printable
from book.manuscript.scaffold import Plan
from book.model import Kind

_TITLE = Text("Kapitlets tittel", "Title of the chapter")
_KIND = Text(
    "Slags (text: vanlig, partnership: et samarbeid, summary: oppsummering)",
    "Kind (text: plain, partnership: a partnership, summary: a summary)",
)
_MUNICIPALITIES = Text("Kommuner, med komma imellom", "Municipalities, commas between")
_INSTITUTIONS = Text("Kunnskapspartnere, med komma imellom", "Knowledge partners, commas between")
_YES = frozenset({"j", "ja", "y", "yes"})
_PART = Text("Del av boka", "Part of the book")


def can_ask() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def complete(plan: Plan, lang: Lang) -> Plan:
    """Ask for what the flags left out; an empty answer leaves it out, too."""
    title = plan.title or _asked(_TITLE, lang, plan.slug.replace("-", " ").capitalize())
    kind = Kind(click.prompt(_KIND.in_(lang), type=click.Choice(list(Kind)), default=plan.kind))
    plan = replace(plan, title=title, kind=kind)
    if kind is not Kind.PARTNERSHIP:
        return plan
    return replace(
        plan,
        municipalities=plan.municipalities or _split(_asked(_MUNICIPALITIES, lang)),
        institutions=plan.institutions or _split(_asked(_INSTITUTIONS, lang)),
    )


def part(titles: Sequence[str], lang: Lang) -> str:
    """Ask for one of the parts of the book."""
    for number, title in enumerate(titles, 1):
        click.echo(f"  {number}. {printable(title)}")
    among = click.IntRange(1, len(titles))
    return titles[click.prompt(_PART.in_(lang), type=among, default=len(titles)) - 1]


def confirm(question: Text, lang: Lang) -> bool:
    """Ask yes or no; silence is no, and so is the end of what is typed (Ctrl-D)."""
    choice = Text("[j/N]", "[y/N]").in_(lang)
    click.echo(f"{question.in_(lang)} {choice} ", nl=False)
    return sys.stdin.readline().strip().casefold() in _YES


def _asked(question: Text, lang: Lang, default: str = "") -> str:
    return str(click.prompt(question.in_(lang), default=default, show_default=bool(default)))


def _split(words: str) -> tuple[str, ...]:
    return tuple(part for each in words.split(",") if (part := each.strip()))
