"""Pages that were read before are not read again."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from pikepdf import Dictionary

from book.bindery.page_cache import Fingerprints, PageCache
from book.bindery.plain_pages import is_plain
from book.bindery.preflight.file_resources import FileResources
from book.bindery.preflight.geometry import Rect
from book.bindery.preflight.painter import Canvas
from book.bindery.preflight.painting import paint
from book.findings.packing import pack, unpack

_FONTS = re.compile(rb"(/[^\s/]+)\s+[-0-9.]+\s+Tf\b")


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a page turned out to hold, and the fonts it calls, by its own names for them."""

    canvas: Canvas
    fonts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownPages:
    """Reads the pages of one file; plain ones are kept, as they hold nothing but themselves."""

    kept: PageCache
    _fingerprints: Fingerprints = field(default_factory=Fingerprints)

    def canvas(
        self, page: Any, resources: Any, paper: Rect, number: int, known: FileResources
    ) -> Canvas:
        """What a page holds; see `painting.paint`."""
        key = self.kept.key(self._fingerprints.of_page(page), repr(paper).encode())
        kept = self._found(key)
        if kept is not None:
            fonts = resources.get("/Font", Dictionary())
            for name in kept.fonts:
                known.face(fonts[name], number)
            return kept.canvas
        canvas = paint(page, resources, paper, number, known)
        if is_plain(page) and not canvas.faults:
            names = _FONTS.findall(page.obj.Contents.read_bytes()) if "/Contents" in page else ()
            called = tuple(sorted({name.decode("latin-1") for name in names}))
            self.kept.cache.put(key, pack(_Reading(canvas, called)))
        return canvas

    def _found(self, key: str) -> _Reading | None:
        data = self.kept.cache.get(key)
        try:
            return unpack(data, _Reading) if data is not None else None
        except ValueError:
            return None  # whole, but of another compiler
