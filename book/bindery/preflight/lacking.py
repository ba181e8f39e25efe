"""Which characters a font has no glyph for, as far as it is told without reading outlines."""

from __future__ import annotations

import struct
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from pikepdf import Name, Stream

FILES = ("/FontFile", "/FontFile2", "/FontFile3")
IDENTITY = (Name("/Identity-H"), Name("/Identity-V"))

Lacks = Callable[[int], bool]
"""Whether a character code is drawn with .notdef."""


def lacks_nothing(_code: int) -> bool:
    """For a font of which nothing is known."""
    return False


def lacks_glyph_of(inner: Any, count: int) -> Lacks:
    """Which codes of a composite TrueType font lead to none of so many glyphs."""
    shapes = inner.get("/CIDToGIDMap")
    table = shapes.read_bytes() if isinstance(shapes, Stream) else b""

    def lacks(cid: int) -> bool:
        glyph = int.from_bytes(table[2 * cid : 2 * cid + 2], "big") if table else cid
        return not 0 < glyph < count

    return lacks


def glyph_count(data: bytes) -> int:
    """How many glyphs a TrueType program of whole tables says it has; 0 for any other.

    OpenType, table directory and maxp: all that is asked of the fonts of our own editions.
    """
    with suppress(struct.error):
        version, tables = struct.unpack_from(">4sH", data)
        found = {}
        for at in range(tables if version == b"\0\1\0\0" else 0):
            tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * at)
            if offset + length > len(data):
                return 0
            found[tag] = offset
        return int(struct.unpack_from(">H", data, found[b"maxp"] + 4)[0]) if b"maxp" in found else 0
    return 0
