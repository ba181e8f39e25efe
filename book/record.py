"""Findings as plain records, to be kept beside what they were found in, and revived.

The build's stamp and the layout cache keep findings this way, so that a run that had nothing to
do still says what the last one found.
"""

from __future__ import annotations

from typing import TypedDict

from book.diagnostics import Diagnostic
from book.rules import CATALOGUE
from book.source import SourceSpan


class Record(TypedDict):
    """A finding in JSON's types."""

    code: str
    path: str
    line: int
    column: int
    values: dict[str, str | int | float]
    suggestion: str
    page: str
    excerpt: str


def record(diagnostic: Diagnostic) -> Record:
    """Write a finding down."""
    span = diagnostic.span
    return Record(
        code=diagnostic.rule.code,
        path=span.path,
        line=span.line,
        column=span.column,
        values=dict(diagnostic.values),
        suggestion=diagnostic.suggestion,
        page=diagnostic.page,
        excerpt=diagnostic.excerpt,
    )


def revive(kept: Record) -> Diagnostic:
    """Read a finding back.

    Raises:
        KeyError: the catalogue no longer has the code; the record is of another compiler.
    """
    return Diagnostic(
        CATALOGUE[kept["code"]],
        SourceSpan(kept["path"], kept["line"], kept["column"]),
        tuple(sorted(kept["values"].items())),
        kept["suggestion"],
        kept["page"],
        kept["excerpt"],
    )
