"""Pages that were read before are not read again."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any

from pikepdf import Dictionary

from book.bindery.page_cache import Fingerprints, PageCache
from book.bindery.preflight.file_resources import FileResources, Key, key_of
from book.bindery.preflight.geometry import Rect
from book.bindery.preflight.painter import Canvas
from book.bindery.preflight.painting import paint
from book.findings.packing import pack, unpack


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a page turned out to hold, packed, and the fonts it calls by its own names for them."""

    canvas: bytes
    fonts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a page holds, unpacked when asked for; without a key nothing of it may be kept."""

    key: str
    canvas: Callable[[], Canvas]


def _names(resources: Any, called: Collection[Key]) -> tuple[str, ...] | None:
    """The page's own names for the fonts that were called; None if a form has one of its own."""
    fonts = {key_of(font): name for name, font in resources.get("/Font", Dictionary()).items()}
    return tuple(sorted(fonts[key] for key in called)) if fonts.keys() >= set(called) else None


@dataclass(frozen=True, slots=True)
class KnownPages:
    """Reads the pages of one file, and keeps those that stand for themselves.

    An image is known by its number in the file, and forms that are drawn again draw on what may
    be followed of the whole file.
    """

    kept: PageCache
    _fingerprints: Fingerprints = field(default_factory=Fingerprints)
    _keys: dict[tuple[int, int], str] = field(default_factory=dict)

    def key(self, page: Any, paper: Rect) -> str:
        """What a page is known by: the same for all that shows and says the same."""
        place = page.obj.objgen
        if place not in self._keys:
            own = self._fingerprints.of_page(page)
            self._keys[place] = self.kept.key(own, repr(paper).encode())
        return self._keys[place]

    def reading(
        self, page: Any, resources: Any, paper: Rect, number: int, known: FileResources
    ) -> Reading:
        """What a page holds; see `painting.paint`."""
        key = self.key(page, paper)
        kept = self._found(key)
        if kept is not None:
            fonts = resources.get("/Font", Dictionary())
            for name in kept.fonts:
                known.face(fonts[name], number)
            return Reading(key, lambda: unpack(kept.canvas, Canvas))
        before = known.repeats
        canvas = paint(page, resources, paper, number, known)
        names = _names(resources, known.called)
        if names is None or known.repeats > before or canvas.faults:
            return Reading("", lambda: canvas)
        if not canvas.pictures:
            self.kept.cache.put(key, pack(_Reading(pack(canvas), names)))
        return Reading(key, lambda: canvas)

    def _found(self, key: str) -> _Reading | None:
        data = self.kept.cache.get(key)
        try:
            return unpack(data, _Reading) if data is not None else None
        except ValueError:
            return None  # whole, but of another compiler
