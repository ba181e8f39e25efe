"""A chapter's list of sources while its compiled blocks bring in what other chapters cite.

A number in brackets means an entry of the list at the end of the chapter it is read in, or of the
book's one list. What a table compiles from another chapter is therefore cited by the list here,
never by the list there.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from book.assembly import bibliography
from book.assembly.anchors import source_anchor
from book.assembly.assembled import Citation
from book.model import Chapter, Source


@dataclass(slots=True)
class SourceList:
    """The sources of the chapter a block stands in; grows by those that only blocks cite."""

    chapter: Chapter
    sources: list[Source] = field(init=False)

    def __post_init__(self) -> None:
        self.sources = list(self.chapter.front.sources)

    def cite(self, other: Chapter, ids: Collection[str]) -> tuple[Citation, ...]:
        """Cite sources of another chapter by the numbers they have here, in the order asked for."""
        theirs = {source.id: source for source in other.front.sources}
        places = [self._place(other, theirs[name]) for name in ids if name in theirs]
        return tuple(
            Citation(
                self.sources[place].number or place + 1,
                source_anchor(self.chapter, self.sources[place].id),
                self.sources[place].title,
            )
            for place in places
        )

    def _place(self, other: Chapter, source: Source) -> int:
        """Where a source stands here; it is put last when it does not yet."""
        for place, known in enumerate(self.sources):
            if _same(known, source):
                return place
        self.sources.append(replace(source, id=f"{other.slug}-{source.id}"))
        return len(self.sources) - 1


def _same(one: Source, other: Source) -> bool:
    """Whether two entries are one source: two versions of a page share an address, not a title."""
    return one.title == other.title and bibliography.identity(one) == bibliography.identity(other)
