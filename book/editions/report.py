"""The board of all findings as a file: what was found, by chapter, and what was proven."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import PurePath
from typing import Protocol

from markupsafe import Markup

from book.editions import policy
from book.editions.templates import environment
from book.findings.diagnostics import Diagnostic, Severity
from book.ground.errors import Lang, Text
from book.ground.resources import Resources
from book.model import Book

_WEIGHTS = {
    Severity.ERROR: Text("Feil", "Errors"),
    Severity.WARNING: Text("Advarsler", "Warnings"),
    Severity.DECISION: Text("Til vurdering", "To decide"),
}
_LABELS = {
    "title": Text("Rapport", "Report"),
    "none": Text("Ingen funn.", "No findings."),
    "hint": Text("Tips", "Hint"),
    "page": Text("s.", "p."),
    "whole": Text("Boka som helhet", "The book as a whole"),
    "claims": Text("Hva filene lover", "What the files claim"),
    "file": Text("Fil", "File"),
    "claim": Text("Krav", "Claim"),
    "verdict": Text("Dom", "Verdict"),
    "passed": Text("bestått", "passed"),
    "failed": Text("ikke bestått", "failed"),
    "not checked": Text("ikke prøvd", "not checked"),
    "findings": Text("Funn", "Findings"),
}


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
class _Line:
    """One finding as the report says it."""

    severity: str
    weight: str
    code: str
    place: str
    page: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class _Group:
    """The findings of one chapter or file."""

    title: str
    path: str
    lines: tuple[_Line, ...]


@dataclass(frozen=True, slots=True)
class _Verdict:
    file: str
    claim: str
    verdict: str
    said: str
    detail: str


def render(
    book: Book,
    resources: Resources,
    findings: Sequence[Diagnostic],
    claims: Iterable[Claimed] = (),
    lang: Lang = "nb",
) -> str:
    """Write the report as one self-contained HTML file without a script.

    Args:
        book: names the chapters.
        resources: where template and style sheet are.
        findings: in the order of `Sink`: by place.
        claims: what the finished files claim.
        lang: of the sentences.
    """
    css = resources.style("report.css").read_text("utf-8")
    counts = [
        (weight.value, name.in_(lang), sum(f.rule.severity is weight for f in findings))
        for weight, name in _WEIGHTS.items()
    ]
    return (
        environment(resources)
        .get_template("report.html.j2")
        .render(
            lang=lang,
            book=book.meta.title,
            date=book.meta.date,
            policy=policy.sealed(style=css, scripts=()),
            css=Markup(css),
            say={name: text.in_(lang) for name, text in _LABELS.items()},
            counts=[count for count in counts if count[2]],
            groups=list(_groups(book, findings, lang)),
            claims=[
                _Verdict(
                    PurePath(claim.output).name,
                    claim.claim,
                    claim.verdict,
                    _LABELS[claim.verdict].in_(lang),
                    claim.detail,
                )
                for claim in claims
            ],
        )
    )


def _groups(book: Book, findings: Sequence[Diagnostic], lang: Lang) -> Iterable[_Group]:
    """By file: the book as a whole, the chapters in reading order, then what else there is."""
    order = {chapter.source.path: n for n, chapter in enumerate(book.chapters, 1)}
    titles = {chapter.source.path: chapter.front.title for chapter in book.chapters}

    def rank(finding: Diagnostic) -> tuple[int, str]:
        path = finding.span.path
        return (0 if not path else order.get(path, len(order) + 1), path)

    for (_, path), group in groupby(sorted(findings, key=rank), key=rank):
        title = titles.get(path, _own_name(book, path)) or _LABELS["whole"].in_(lang)
        own = _own_name(book, path)
        yield _Group(title, own, tuple(_line(finding, own, lang) for finding in group))


def _own_name(book: Book, path: str) -> str:
    """A path as the book has it: how one gets there from where one stood is of this machine."""
    parts = PurePath(path).parts
    if not path.startswith(("..", "/")) or book.root.name not in parts:
        return path
    return PurePath(*parts[len(parts) - 1 - parts[::-1].index(book.root.name) :]).as_posix()


def _line(finding: Diagnostic, path: str, lang: Lang) -> _Line:
    return _Line(
        finding.rule.severity.value,
        _WEIGHTS[finding.rule.severity].in_(lang),
        finding.rule.code,
        str(replace(finding.span, path=path)),
        finding.page,
        finding.message(lang),
        finding.hint(lang),
    )
