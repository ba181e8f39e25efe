"""Images: there, inside the book, readable, described."""

from __future__ import annotations

from pathlib import Path

from book.diagnostics import Sink
from book.model import Chapter


def inspect(chapter: Chapter, root: Path, sink: Sink) -> None:
    """Report images that are missing."""
