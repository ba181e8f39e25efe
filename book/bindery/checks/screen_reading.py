"""What the finished screen edition says, read once for all that is held against it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from book.bindery.checks.linkage import Shown, compare_links, shown_on
from book.bindery.preflight.reading import read
from book.bindery.preflight.verdict import of_page
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
    shown = [of_page(leaf, cache, "shown", shown_on, Shown) for leaf in facts.leaves]
    compare_links(screen, shown, sections, name, sink, cache)
    return ScreenReading(tuple(page.words for page in shown), tuple(sink))
