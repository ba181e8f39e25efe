"""What the finished screen edition says, read once for all that is held against it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from book.bindery.checks.concord import words_of
from book.bindery.checks.linkage import compare_links
from book.bindery.preflight.reading import read
from book.findings.diagnostics import Diagnostic, Sink
from book.ground.cache import Cache
from book.press.section import Section


@dataclass(frozen=True, slots=True)
class ScreenReading:
    """The words of each page, and the links that do not say where they lead."""

    words: tuple[tuple[str, ...], ...]
    findings: tuple[Diagnostic, ...]


def read_screen(
    screen: bytes, sections: Sequence[Section], name: str, cache: Cache | None
) -> ScreenReading:
    """Read the screen edition, here or in another process.

    Args:
        screen: the finished file.
        sections: the book as it was set.
        name: what the file is called in findings.
        cache: pages that were read before.
    """
    facts, sink = read(screen, cache), Sink()
    compare_links(screen, facts, sections, name, sink)
    return ScreenReading(tuple(tuple(words_of(page)) for page in facts.pages), tuple(sink))
