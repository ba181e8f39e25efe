"""The sources of the whole book as one list: each once, with the chapters that use it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from book.assembly import collation
from book.assembly.assembled import CollectedSource
from book.assembly.memo import PassMemo
from book.assembly.numbering import each
from book.findings.diagnostics import Sink
from book.model import Book, Chapter, Source

_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?(.*?)/?$", re.IGNORECASE)
_REMARK = re.compile(r"\s*\([^()]*\)$")
"""What a title says of one version of the source."""


def collect(book: Book, alphabet: str) -> tuple[CollectedSource, ...]:
    """All sources in the order of what is printed of them: a style's text, or the title.

    Sources are the same when their addresses are, whatever the scheme; without an address, when
    their titles are.
    """
    uses: dict[str, list[tuple[Chapter, Source]]] = {}
    for chapter in book.chapters:
        for source in chapter.front.sources:
            uses.setdefault(identity(source), []).append((chapter, source))
    collected = map(_collected, uses.values())
    return tuple(
        sorted(collected, key=lambda s: (s.number or 0, collation.key(s.text or s.title, alphabet)))
    )


def number(book: Book, alphabet: str, memo: PassMemo, sink: Sink) -> Book:
    """Give every source its place in the list of the whole book, if the book prints one.

    A number then means the same source in every chapter, and the list is printed once.
    """
    if not any(t.type == "container_kilder_open" for c in book.chapters for t in c.document.tokens):
        return book
    uses: dict[str, list[Source]] = {}
    for chapter in book.chapters:
        for source in chapter.front.sources:
            uses.setdefault(identity(source), []).append(source)
    titles = {
        key: next((s.text for s in same if s.text), "") or _title([s.title for s in same])
        for key, same in uses.items()
    }
    order = sorted(titles, key=lambda key: collation.key(titles[key], alphabet))
    places = {key: place for place, key in enumerate(order, 1)}

    def numbered(chapter: Chapter) -> Chapter:
        numbers = tuple(places[identity(source)] for source in chapter.front.sources)
        return memo.of("sources", chapter, numbers, sink, lambda _: _numbered(chapter, numbers))

    return each(book, numbered)


def _numbered(chapter: Chapter, numbers: Sequence[int]) -> Chapter:
    pairs = zip(chapter.front.sources, numbers, strict=True)
    sources = tuple(replace(source, number=number) for source, number in pairs)
    return replace(chapter, front=replace(chapter.front, sources=sources))


def identity(source: Source) -> str:
    """What two entries for one source have in common: the bare address, else the title."""
    bare = _bare(source.url)
    return f"url:{bare}" if bare else f"title:{source.title.casefold()}"


@lru_cache(maxsize=1 << 14)
def _bare(url: str) -> str:
    return _ADDRESS.sub(r"\1", url)


def _collected(uses: list[tuple[Chapter, Source]]) -> CollectedSource:
    return CollectedSource(
        _title([source.title for _, source in uses]),
        next((source.url for _, source in uses if source.url), ""),
        max(source.accessed for _, source in uses),
        tuple({chapter.slug: chapter for chapter, _ in uses}.values()),
        next((source.lang for _, source in uses if source.lang), ""),
        uses[0][1].number,
        next((source.text for _, source in uses if source.text), ""),
    )


def _title(titles: list[str]) -> str:
    """The shortest title when it begins all the others, else the first.

    Two versions of a page are "KS: Oppdal (2019)" and "KS: Oppdal (2021)" to those who cite them,
    and one address: "KS: Oppdal".
    """
    different = set(titles)
    if len(different) > 1:
        different |= {_REMARK.sub("", title) for title in titles}
    shortest = min(different, key=len)
    return shortest if all(title.startswith(shortest) for title in titles) else titles[0]
