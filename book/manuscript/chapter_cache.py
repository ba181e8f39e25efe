"""Chapters as they were read before, for those who read the same book again and again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from book.findings.diagnostics import Diagnostic, Sink
from book.ground.source import SourceFile
from book.model import Chapter

_Key = tuple[SourceFile, str, str, str]
Read = Callable[[Sink], Chapter]


@dataclass(slots=True)
class ChapterCache:
    """What each text gave, chapter and findings; only what the last reading used is kept."""

    _known: dict[_Key, tuple[Chapter, tuple[Diagnostic, ...]]] = field(default_factory=dict)
    _used: dict[_Key, tuple[Chapter, tuple[Diagnostic, ...]]] = field(default_factory=dict)

    def begin(self) -> None:
        """Begin a reading of the whole book; forget what the last one did not use."""
        self._known, self._used = self._used or self._known, {}

    def chapter(
        self, source: SourceFile, slug: str, language: str, beside: str, sink: Sink, read: Read
    ) -> Chapter:
        """The chapter of a text: as it was, unless something it is made from has changed.

        Args:
            source: the text.
            slug: what the chapter is called in the book.
            language: of the book.
            beside: what else of the book the chapter is read with: its people and its sources.
            sink: takes the findings of the text, old or new.
            read: reads the chapter when it is not known.
        """
        key = (source, slug, language, beside)
        known = self._known.get(key)
        if known is None:
            own = Sink()
            known = read(own), tuple(own)
        self._used[key] = known
        sink.extend(known[1])
        return known[0]
