"""Typefaces for the web edition: only the letters the book uses, packed as WOFF2.

A subset is a modified version, and the name of a typeface may be reserved (SIL OFL 1.1 clause 3):
subsets are called by what they are. Copyright and licence stay in their name table.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from fontTools import subset as cutter
from fontTools.ttLib import TTFont

SUBSET_NAME = "Embedded subset"
FEATURES = ("kern", "liga", "ccmp", "locl", "mark", "mkmk", "calt", "onum", "pnum", "lnum", "tnum")
"""What web.css asks for, and what letters need to meet well; each more costs time and bytes."""
_RENAMED = {1: SUBSET_NAME, 3: SUBSET_NAME, 4: SUBSET_NAME, 6: "EmbeddedSubset", 16: SUBSET_NAME}
"""Name records that hold the family's name (OpenType, name table)."""


def subset(file: Path, letters: str) -> bytes:
    """A typeface with these letters and `FEATURES`, as WOFF2.

    Args:
        file: any format fontTools reads.
        letters: every character that is to be set; what the face lacks is left out.
    """
    stamp = file.stat()
    return _subset(file, stamp.st_mtime_ns, stamp.st_size, "".join(sorted(set(letters))))


@lru_cache(maxsize=64)
def _subset(file: Path, _changed: int, _size: int, letters: str) -> bytes:
    options = cutter.Options()
    options.flavor = "woff2"
    options.layout_features = list(FEATURES)
    options.name_IDs = ["*"]
    options.notdef_outline = True
    font: TTFont = cutter.load_font(str(file), options)
    font.recalcTimestamp = False
    cut = cutter.Subsetter(options)
    cut.populate(text=letters)
    cut.subset(font)
    for record in font["name"].names:
        if record.nameID in _RENAMED:
            record.string = _RENAMED[record.nameID]
    out = BytesIO()
    font.flavor = "woff2"
    font.save(out)
    return out.getvalue()
