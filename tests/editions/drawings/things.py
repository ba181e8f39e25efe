"""Small things to draw."""

from __future__ import annotations

from pathlib import Path

from book.assembly.assembled import DatedEvent
from book.ground.source import SourceFile
from book.model import Chapter, Document, FrontMatter, Partnership


def chapter(name: str, period: str = "") -> Chapter:
    """A partnership with nothing but a name and a period."""
    source = SourceFile(f"{name}.md", Path(f"{name}.md"), "")
    facts = Partnership(name, period=period)
    return Chapter(name.casefold(), source, FrontMatter(name, partnership=facts), Document())


def event(name: str, at: float, period: str = "") -> DatedEvent:
    """Something that happened."""
    return DatedEvent(chapter(name, period), str(int(at)), at, "", ())
