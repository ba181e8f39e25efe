"""The editor's board as a file: what the book lacks, what was found and where, how it looks.

One self-contained HTML file without a script; each part is a module here and a template in
`templates/report/`. The order of the parts is `report.html.j2`'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from book.assembly.board import Board
from book.editions.report import chapters, findings, pages, typography
from book.editions.report.findings import Claimed
from book.editions.report.pages import Changes, PageImage
from book.editions.report.words import said
from book.editions.templates import environment
from book.editions.web import policy
from book.findings.diagnostics import Diagnostic
from book.ground.cache import Cache
from book.ground.errors import Lang
from book.ground.resources import Resources
from book.model import Book
from book.press.typography import Typography

__all__ = ["Changes", "Claimed", "Content", "PageImage", "render"]


@dataclass(frozen=True, slots=True)
class Content:
    """All that a report is made of."""

    book: Book
    findings: Sequence[Diagnostic]
    """In the order of `Sink`: by place."""
    claims: Iterable[Claimed] = ()
    """What the finished files claim."""
    board: Board | None = None
    open: Sequence[Diagnostic] = ()
    """What a release would be refused for besides errors and warnings."""
    pages: Sequence[PageImage] = ()
    spots: Mapping[Diagnostic, bytes] = field(default_factory=dict)
    """WebP of the place on the page that a finding is about."""
    changes: Changes | None = None
    typography: Typography | None = None
    """How lines and pages are set, if there are pages."""


def render(content: Content, resources: Resources, lang: Lang, cache: Cache | None = None) -> str:
    """Write the report.

    Args:
        content: what is told.
        resources: where templates and style sheet are.
        lang: of the sentences.
        cache: templates that were compiled before.
    """
    css = resources.style("report.css").read_text("utf-8")
    words = said(lang)
    return (
        environment(resources, cache)
        .get_template("report.html.j2")
        .render(
            lang=lang,
            book=content.book.meta.title,
            date=content.book.meta.date,
            policy=policy.sealed(style=css, scripts=()),
            css=Markup(css),
            say=words,
            counts=findings.counts(content.findings, lang),
            groups=findings.groups(content.book, content.findings, content.spots, lang),
            claims=findings.claims(content.claims, words),
            hindrances=findings.hindrances(content.findings, content.open, content.book, lang),
            chapters=chapters.rows(content.board, lang),
            matrix=chapters.matrix(content.board, lang),
            pages=pages.strip(content.pages, content.findings, lang),
            changes=pages.changes(content.changes, lang),
            typography=list(typography.figures(content.typography, lang)),
        )
    )
