"""Typefaces for the web edition: only the letters the book uses, packed as WOFF2.

A subset is a modified version, and the name of a typeface may be reserved (SIL OFL 1.1 clause 3):
subsets are called by what they are. Copyright and licence stay in their name table.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from book.ground.cache import Cache, once
from book.ground.packages import version

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

SUBSET_NAME = "Embedded subset"
FEATURES = ("kern", "liga", "ccmp", "locl", "mark", "mkmk", "calt", "onum", "pnum", "lnum", "tnum")
"""What web.css asks for, and what letters need to meet well; each more costs bytes."""
_RENAMED = {1: SUBSET_NAME, 3: SUBSET_NAME, 4: SUBSET_NAME, 6: "EmbeddedSubset", 16: SUBSET_NAME}
"""Name records that hold the family's name (OpenType, name table)."""
_MADE_BY = ("uharfbuzz", "fonttools", "brotli")
"""Packages that a cut typeface's bytes depend on."""


@dataclass(frozen=True, slots=True)
class FaceCutter:
    """Cuts typefaces to some letters and `FEATURES`; what was cut before is taken from a cache."""

    letters: str
    """Every character that is to be set, in any order; what a face lacks is left out."""
    cache: Cache | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "letters", "".join(sorted(set(self.letters))))

    def cut(self, file: Path) -> bytes:
        """A typeface as WOFF2.

        Args:
            file: TrueType or OpenType, bare or as WOFF or WOFF2.
        """
        font = file.read_bytes()
        words = f"face {_makers()} {FEATURES} {_RENAMED} {self.letters}".encode()
        key = hashlib.sha256(words + b"\0" + font).hexdigest()
        return once(self.cache, key, lambda: _cut(font, self.letters))


@cache
def _makers() -> str:
    return " ".join(f"{name} {version(name)}" for name in _MADE_BY)


@lru_cache(maxsize=32)
def _cut(font: bytes, letters: str) -> bytes:
    from book.ground.fonts import keep_letters

    cut = _read(keep_letters(_unpacked(font), letters, FEATURES))
    for record in cut["name"].names:
        if record.nameID in _RENAMED:
            record.string = _RENAMED[record.nameID]
    return _written(cut, "woff2")


@lru_cache(maxsize=32)
def _unpacked(font: bytes) -> bytes:
    """The font without its packing: HarfBuzz reads no WOFF."""
    return _written(_read(font), None) if font[:4] in (b"wOFF", b"wOF2") else font


def _read(font: bytes) -> TTFont:
    from fontTools.ttLib import TTFont

    return TTFont(BytesIO(font), recalcTimestamp=False, recalcBBoxes=False, lazy=True)


def _written(font: TTFont, flavor: str | None) -> bytes:
    font.flavor = flavor
    out = BytesIO()
    font.save(out)
    return out.getvalue()
