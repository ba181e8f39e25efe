"""What stands between a manuscript and its release, before anything is built."""

from __future__ import annotations

from book.findings.diagnostics import Sink
from book.findings.rules import release as rules
from book.ground.source import SourceSpan
from book.model import Book, Status

_NEEDED = ("publisher", "date", "edition", "license", "description", "editors")
"""Keys of book.yaml that a release must have."""


def report(book: Book, sink: Sink) -> None:
    """Report all that a release would be refused for besides errors and warnings."""
    report_drafts(book, sink)
    place = SourceSpan(book.meta.source.path if book.meta.source else "book.yaml")
    for key in _NEEDED:
        if not getattr(book.meta, key):
            sink.report(rules.NOT_SAID, place, key=key)


def report_drafts(book: Book, sink: Sink) -> None:
    """Report the chapters that nobody has approved."""
    for chapter in book.chapters:
        if chapter.front.status is not Status.FINAL:
            place = chapter.front.span("status")
            sink.report(rules.NOT_FINAL, place, status=chapter.front.status)
