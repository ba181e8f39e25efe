"""One mend at the paragraph: the same edit that `check --fix` makes, for one finding alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from book.build.mending import MendedFile
from book.findings.diagnostics import Diagnostic
from book.findings.mending import mended
from book.ground import jail
from book.ground.source import SourceFile
from book.model import Book
from book.preview.state import PreviewState


def apply(showing: PreviewState, wish: Mapping[str, Any]) -> bool:
    """Mend what a browser asks for; whether the file was written.

    The wish only names a finding that is shown: where, what and by what is ours to know. A file
    that somebody has changed since is left alone.

    Args:
        showing: what the browser sees.
        wish: the finding's path, line, column and code.

    Raises:
        BookError: the file cannot be written.
    """
    named = tuple(wish.get(key) for key in ("path", "line", "column", "code"))
    finding = next((f for f in showing.findings if f.mend() and _names(f) == named), None)
    source = _source(showing.assembly.book, finding.span.path) if finding else None
    if finding is None or source is None:
        return False
    try:
        before = jail.read(source.file, showing.assembly.book.root)
    except OSError:
        return False  # it is gone since it was read
    after = mended(before, [finding])
    if not after.edits:
        return False
    return MendedFile(source.file, source.path, before, after.data, after.edits).write()


def _names(finding: Diagnostic) -> tuple[str, int, int, str]:
    span = finding.span
    return span.path, span.line, span.column, finding.rule.code


def _source(book: Book, path: str) -> SourceFile | None:
    """The file of the manuscript that findings call by a path."""
    read = [chapter.source for chapter in (*book.chapters, book.colophon) if chapter]
    read += [book.meta.source] if book.meta.source else []
    return next((source for source in read if source.path == path), None)
