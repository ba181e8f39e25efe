"""The findings of a report: by chapter, with the spot they are about; claims; what is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import PurePath
from typing import Protocol

from book.editions.markup import data_url
from book.editions.report.words import WEIGHTS
from book.findings.diagnostics import Diagnostic, Severity
from book.ground.errors import Lang, Text
from book.model import Book

_WHOLE = Text("Boka som helhet", "The book as a whole")
_SPOT = Text("Stedet på side {page}", "The place on page {page}")
_SPOT_ALONE = Text("Stedet på siden", "The place on the page")


class Claimed(Protocol):
    """A claim of conformance and what became of it."""

    @property
    def output(self) -> str:
        """The file that claims."""

    @property
    def claim(self) -> str:
        """What it claims."""

    @property
    def verdict(self) -> str:
        """One of "passed", "failed", "not checked"."""

    @property
    def detail(self) -> str:
        """What the validator said."""


@dataclass(frozen=True, slots=True)
class Line:
    """One finding as the report says it."""

    severity: str
    weight: str
    code: str
    place: str
    page: str
    message: str
    hint: str
    spot: str
    """Address of the picture of its place; empty without one."""
    alt: str


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one chapter or file."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """One claim, and what became of it."""

    file: str
    claim: str
    verdict: str
    said: str
    detail: str
    """What the validator said, in its own words: English."""


def counts(found: Sequence[Diagnostic], lang: Lang) -> list[tuple[str, str, int]]:
    """Severity, its name and how many findings weigh it."""
    numbers = Counter(finding.rule.severity for finding in found)
    return [(w.value, name.in_(lang), numbers[w]) for w, name in WEIGHTS.items() if numbers[w]]


def claims(made: Iterable[Claimed], words: Mapping[str, str]) -> list[Verdict]:
    """The claims, each with its verdict in words."""
    return [
        Verdict(
            PurePath(claim.output).name,
            claim.claim,
            claim.verdict,
            words[claim.verdict],
            claim.detail if claim.verdict == "failed" else "",
        )
        for claim in made
    ]


def hindrances(
    found: Sequence[Diagnostic], open_: Sequence[Diagnostic], book: Book, lang: Lang
) -> list[tuple[str, str, list[str]]]:
    """What a release would be refused for: a rule's code, its message or count, and the places."""
    grave = [f for f in found if f.rule.severity is not Severity.DECISION]
    titles = {chapter.source.path: chapter.front.running_title for chapter in book.chapters}
    out: dict[tuple[str, str], list[str]] = {}
    for finding in (*open_, *grave):
        weight = WEIGHTS[finding.rule.severity].in_(lang)
        of_release = finding in open_
        said = finding.message(lang) if of_release else weight
        key = (finding.rule.code if of_release else "", said)
        place = titles.get(finding.span.path, own_name(book, finding.span.path))
        places = out.setdefault(key, [])
        if place and place not in places:
            places.append(place)
    return [(code, message, places) for (code, message), places in out.items()]


def groups(
    book: Book, found: Sequence[Diagnostic], spots: Mapping[Diagnostic, bytes], lang: Lang
) -> list[Group]:
    """By file: the book as a whole, the chapters in reading order, then what else there is."""
    return list(_groups(book, found, spots, lang))


def _groups(
    book: Book, found: Sequence[Diagnostic], spots: Mapping[Diagnostic, bytes], lang: Lang
) -> Iterator[Group]:
    order = {chapter.source.path: n for n, chapter in enumerate(book.chapters, 1)}
    titles = {chapter.source.path: chapter.front.title for chapter in book.chapters}

    def rank(finding: Diagnostic) -> tuple[int, str]:
        path = finding.span.path
        return (0 if not path else order.get(path, len(order) + 1), path)

    for (_, path), group in groupby(sorted(found, key=rank), key=rank):
        own = own_name(book, path)
        title = titles.get(path, own) or _WHOLE.in_(lang)
        lines = (_line(finding, own, spots.get(finding), lang) for finding in group)
        yield Group(title, tuple(lines))


def own_name(book: Book, path: str) -> str:
    """A path as the book has it: how one gets there from where one stood is of this machine."""
    parts = PurePath(path).parts
    if not path.startswith(("..", "/")) or book.root.name not in parts:
        return path
    return PurePath(*parts[len(parts) - 1 - parts[::-1].index(book.root.name) :]).as_posix()


def _line(finding: Diagnostic, path: str, spot: bytes | None, lang: Lang) -> Line:
    alt = _SPOT if finding.page else _SPOT_ALONE
    return Line(
        finding.rule.severity.value,
        WEIGHTS[finding.rule.severity].in_(lang),
        finding.rule.code,
        str(replace(finding.span, path=path)),
        finding.page,
        finding.message(lang),
        finding.hint(lang),
        data_url("image/webp", spot) if spot else "",
        alt.in_(lang).format(page=finding.page),
    )
