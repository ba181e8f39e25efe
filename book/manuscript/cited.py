"""Where a chapter cites sources: in its head and in its text."""

from __future__ import annotations

from collections.abc import Iterator

from book.ground.source import SourceSpan
from book.model import Chapter

_STATED = (
    *("population", "anchoring", "organisation", "funding", "signed_by", "governing_body"),
    *("positions", "yearly_funding", "fields"),
)
"""The facts of a partnership that stand alone, each with its sources."""


def citations(chapter: Chapter) -> Iterator[tuple[SourceSpan, str]]:
    """Every place with the id of a source, in the head first."""
    yield from _in_head(chapter)
    yield from _in_text(chapter)


def _in_head(chapter: Chapter) -> Iterator[tuple[SourceSpan, str]]:
    front, partnership = chapter.front, chapter.front.partnership
    for index, result in enumerate(front.results):
        for name in result.sources:
            yield front.span("results", index, "source"), name
    if partnership is None:
        return
    for index, event in enumerate(partnership.agreement):
        for name in event.sources:
            yield front.span("partnership", "agreement", index, "source"), name
    for index, figure in enumerate(partnership.figures):
        for name in figure.sources:
            yield front.span("partnership", "figures", index, "source"), name
    for key in _STATED:
        fact = getattr(partnership, key)
        for name in fact.sources if fact else ():
            yield front.span("partnership", key, "source"), name


def _in_text(chapter: Chapter) -> Iterator[tuple[SourceSpan, str]]:
    for token in chapter.document.inline():
        if token.type == "citation":
            for name in token.meta["ids"]:
                yield chapter.place(token), name
