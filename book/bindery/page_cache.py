"""What was worked out of single pages before, by all that it follows from.

A page of a finished book rarely changes between two builds. What is read or made of it is kept
under the digest of its content, of what the content calls by name, and of our own code.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from book.ground.cache import Cache, compiler

_FILES = frozenset({"/FontFile", "/FontFile2", "/FontFile3"})
"""Entries that say how glyphs look; how wide they are and what they say stands elsewhere."""
_UPWARDS = frozenset({"/Parent", "/P", "/StructParents", "/StructParent"})


@dataclass(slots=True)
class Fingerprints:
    """Digests of the pages of one open file; shared resources are looked at once.

    They count everything but the pixels of images (unless asked for) and the outlines of fonts.
    """

    with_pixels: bool = False

    _known: dict[tuple[int, int], bytes] = field(default_factory=dict)

    def of_page(self, page: Any, kinds: Collection[str] = ()) -> bytes:
        """The digest of a page's content and resources.

        Args:
            page: a `pikepdf.Page`.
            kinds: the resources that count, as "/ColorSpace"; all without any.
        """
        key = hashlib.sha256()
        content = page.obj.get("/Contents", Array())
        for stream in content if isinstance(content, Array) else (content,):
            key.update(str(stream.get("/Filter", "")).encode())
            key.update(stream.read_raw_bytes())
        resources = page.obj.get("/Resources", Dictionary())
        for kind in sorted(kinds or resources.keys()):
            key.update(kind.encode() + self._of(resources.get(kind, Dictionary())))
        return key.digest()

    def _of(self, thing: Any) -> bytes:
        if not isinstance(thing, pikepdf.Object):
            return repr(thing).encode()
        place = thing.objgen
        if place != (0, 0):
            if place not in self._known:
                self._known[place] = b"itself"  # met again inside itself: a circle
                self._known[place] = self._of_direct(thing)
            return self._known[place]
        return self._of_direct(thing)

    def _of_direct(self, thing: Any) -> bytes:
        key = hashlib.sha256()
        if isinstance(thing, Stream):
            if self.with_pixels or thing.get("/Subtype") != Name.Image:
                key.update(thing.read_raw_bytes())
        else:
            written = thing.unparse(resolved=True)
            if b" R" not in written:
                return hashlib.sha256(written).digest()
        if isinstance(thing, (Stream, Dictionary)):
            for name in sorted(thing.keys()):
                if name not in _FILES | _UPWARDS:
                    key.update(name.encode() + self._of(thing[name]))
                elif name in _FILES:
                    key.update(name.encode())
        else:
            for inner in thing:
                key.update(self._of(inner))
        return key.digest()


@dataclass(frozen=True, slots=True)
class PageCache:
    """Keeps one kind of work on pages."""

    cache: Cache
    work: str
    """What is done, and all it depends on besides the page."""

    def key(self, *fingerprints: bytes) -> str:
        """The key of this work on a page, or on some pages together."""
        key = hashlib.sha256(f"{self.work} {compiler()} {pikepdf.__version__}\0".encode())
        for fingerprint in fingerprints:
            key.update(fingerprint)
        return key.hexdigest()
