"""The press as the compiler uses it: workers, and what they made before."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from book.findings.diagnostics import Sink
from book.findings.packing import pack, unpack
from book.ground.cache import Cache
from book.ground.errors import BookError, ExitCode, Text
from book.ground.fonts import keep_glyphs
from book.press.facts import LaidOut
from book.press.fragments import Fragment, Fragmenter
from book.press.gathering import FontUse
from book.press.workers import WorkerPool

Step = Callable[[str, bool], None]
"""Told after each section: its title, and whether it came from the cache."""


@dataclass(slots=True)
class Pressroom:
    """Lays out what was not laid out before; use as a context, so that no worker is left behind."""

    pool: WorkerPool
    cache: Cache | None = None
    step: Step | None = None
    laid_out: int = 0
    """How many layouts were made."""
    from_cache: int = 0
    """How many layouts were found."""
    _titles: set[str] = field(default_factory=set)

    def __enter__(self) -> Pressroom:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.pool.close()
        if self.cache is not None:
            self.cache.trim()

    def lay_out_many(self, fragments: Iterable[Fragment]) -> Iterator[LaidOut]:
        """Lay out fragments, in any order; see `pagination.LayOutMany`."""
        found: deque[LaidOut] = deque()

        def missing() -> Iterator[Fragment]:
            for fragment in fragments:
                known = self._find(fragment.content_key)
                if known is None:
                    yield fragment
                else:
                    found.append(known)

        for result in self.pool.do(missing()):
            self._keep(result.key, pack(result))
            self.laid_out += 1
            self._tell(result, cached=False)
            yield result
            yield from self._hand_over(found)
        yield from self._hand_over(found)

    def _find(self, key: str) -> LaidOut | None:
        data = self.cache.get(key) if self.cache is not None else None
        if data is None:
            return None
        try:
            return unpack(data, LaidOut)
        except ValueError:
            return None  # whole, but of another compiler: made anew and overwritten

    def _keep(self, key: str, data: bytes) -> None:
        if self.cache is not None:
            self.cache.put(key, data)

    def _hand_over(self, found: deque[LaidOut]) -> Iterator[LaidOut]:
        while found:
            section = found.popleft()
            self.from_cache += 1
            self._tell(section, cached=True)
            yield section

    def _tell(self, section: LaidOut, *, cached: bool) -> None:
        """Say that a section is done, once, however often it is laid out."""
        if self.step is not None and section.title not in self._titles:
            self._titles.add(section.title)
            self.step(section.title, cached)


def pressroom(
    jobs: int,
    sink: Sink,
    cache: Cache | None = None,
    step: Step | None = None,
    *,
    niceness: int = 0,
) -> Pressroom:
    """Open a pressroom; without a cache nothing is kept.

    Args:
        jobs: how many workers there may be.
        sink: takes what goes wrong with workers.
        cache: what was laid out before.
        step: told after each section.
        niceness: how far workers let other processes go before them; see nice(2).
    """
    return Pressroom(WorkerPool(jobs, sink, niceness), cache, step)


def font_cutter(fragmenter: Fragmenter) -> Callable[[FontUse], bytes]:
    """Give the function that cuts the fonts of an edition down to their glyphs."""
    files = font_files(fragmenter)

    def cut(use: FontUse) -> bytes:
        if use.digest not in files:
            raise _not_ours(use)
        font = files[use.digest].read_bytes()
        return keep_glyphs(font, use.index, [glyph.number for glyph in use.glyphs])

    return cut


def font_files(fragmenter: Fragmenter) -> Mapping[str, Path]:
    """The font files that an edition's sheets name, by digest."""
    return {
        fragmenter.materials.digest_of(file): file
        for sheet in fragmenter.sheets
        for file in sheet.draws_on
        if file.suffix.lower() in (".ttf", ".otf")
    }


def _not_ours(use: FontUse) -> BookError:
    """Say that a font cannot be embedded: it is no whole TTF or OTF file of the styles."""
    return BookError(
        Text(
            f"Skriften «{use.family}» kan ikke bygges inn.",
            f"The font '{use.family}' cannot be embedded.",
        ),
        Text(
            "bruk TTF- eller OTF-filer i @font-face for de trykte utgavene",
            "use TTF or OTF files in @font-face for the paged editions",
        ),
        ExitCode.MISSING_TOOL,
    )
