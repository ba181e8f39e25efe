"""Chapters as they were read before: in this process, and in builds before it.

What is kept on disk is pickled, as what goes between our own processes is: the cache lies in the
compiler's folder, never in a book's.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable
from dataclasses import dataclass, field

from book.findings.diagnostics import Diagnostic, Sink
from book.findings.packing import pack, unpack
from book.ground.cache import Cache, compiler
from book.ground.packages import version
from book.ground.source import SourceFile
from book.model import Chapter

_Key = tuple[SourceFile, str, str, str]
Read = Callable[[Sink], Chapter]
_Reading = tuple[Chapter, tuple[Diagnostic, ...]]


@dataclass(slots=True)
class ChapterCache:
    """What each text gave, chapter and findings; only what the last reading used is kept."""

    kept: Cache | None = None
    """What builds before this one read."""
    _known: dict[_Key, _Reading] = field(default_factory=dict)
    _used: dict[_Key, _Reading] = field(default_factory=dict)

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
        known = self._known.get(key) or self._recalled(key, read)
        self._used[key] = known
        sink.extend(known[1])
        return known[0]

    def _recalled(self, key: _Key, read: Read) -> _Reading:
        """What a build before this one made of a text, or else what it reads as."""
        if self.kept is None:
            return _read(read)
        source, *rest = key
        reader = version("markdown-it-py")
        words = (compiler(), reader, source.file, source.path, source.text, *rest)
        digest = hashlib.sha256(f"chapter {words!r}".encode()).hexdigest()
        if (found := self.kept.get(digest)) is not None:
            chapter, said = pickle.loads(found)
            return chapter, unpack(said, tuple[Diagnostic, ...])
        reading = _read(read)
        self.kept.put(digest, pickle.dumps((reading[0], pack(reading[1])), 5))
        return reading


def _read(read: Read) -> _Reading:
    own = Sink()
    return read(own), tuple(own)
