"""The editor's board as the report of a build."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from book.assembly import Assembly
from book.assembly.board import board
from book.bindery.claims import Claim
from book.build import hindrances, last_release
from book.build.order import Order
from book.editions import report
from book.findings import reporting
from book.findings.diagnostics import Diagnostic, Sink
from book.ground.errors import Lang

if TYPE_CHECKING:
    from book.build.typesetting import Typeset


def report_page(
    order: Order,
    assembly: Assembly,
    findings: Sequence[Diagnostic],
    claims: Sequence[Claim],
    typeset: Typeset | None,
) -> str:
    """The report of a build, with pictures of its pages if it has any."""
    book, open_ = assembly.book, Sink()
    hindrances.report(book, open_)
    on_board = board(book, findings, book.meta.date)
    content = report.Content(book, findings, claims, on_board, tuple(open_))
    if typeset is not None:
        from book.build import picturing  # opens PDFs, of which a build of the web has none

        content = replace(content, typography=typeset.typography)
        pictures = picturing.take(typeset, findings, order.kept)
        content = replace(content, pages=pictures.pages, spots=pictures.spots)
    if release := last_release.find(order.output, book):
        from book.build import picturing

        changes = picturing.changes(release, book, content.pages, order.kept)
        content = replace(content, changes=changes)
    return report.render(content, order.resources, order.lang, order.kept)


def as_json(findings: Sequence[Diagnostic], typeset: Typeset | None, lang: Lang) -> str:
    """The report for scripts: `typography`, and `findings` as `check --format json` has them."""
    figures = json.dumps(asdict(typeset.typography) if typeset else None, indent=2)
    found = reporting.as_json(findings, lang)
    return f'{{"typography": {figures},\n"findings": {found.rstrip()}}}\n'
