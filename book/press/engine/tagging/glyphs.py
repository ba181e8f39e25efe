"""The space and the soft hyphen of a font, and what its glyphs say.

The hyphen between words and the hyphen of hyphenation are one glyph, and so are both kinds of
space; but a PDF lets a glyph say one thing only. So the hyphen of hyphenation gets a number of its
own, behind the font's last glyph, that is drawn with the same shape and says U+00AD
(ISO 32000-1 clause 14.8.2.2.3): readers hear whole words.
"""

from __future__ import annotations

import io
import re
from functools import lru_cache
from typing import Any

from fontTools.ttLib import TTFont

from book.press.engine.font_design import reading

SHOWN = b"] TJ"
_LAST_GLYPH = re.compile(rb"([0-9a-f]{4})(>[-0-9.]*\] TJ)$")
_ACTUAL_TEXT = b"/Span <</ActualText <FEFF00AD>>> BDC"
_SAYS = {"\u2010": "-", "\u2011": "-", "\u00ad": "-", "\u00a0": " "}


class FontGlyphs:
    """A font of the engine; gives out the glyphs that text never asked for."""

    def __init__(self, font: Any) -> None:
        self._font = font
        self._space = -1
        for glyph, text in font.to_unicode.items():
            font.to_unicode[glyph] = _SAYS.get(text, text)

    def add_space(self, item: bytes) -> bytes:
        """Let a text end in a space; it is drawn past the line's end, where nothing follows."""
        if self._space < 0:
            font = self._font
            with reading(font):
                self._space, width = _space(font.file_content, font.index)
            font.to_unicode[self._space] = " "
            font.widths.setdefault(self._space, width)
        return item[: -len(SHOWN)] + f"<{self._space:04x}>".encode() + SHOWN

    def soften(self, item: bytes) -> bytes:
        """Let the last glyph of a text be read as a soft hyphen."""
        last = _LAST_GLYPH.search(item)
        if last is None:
            return item
        if self._font.file_content[:4] == b"OTTO":  # its numbers are its glyphs (clause 9.7.4.2)
            return _say_otherwise(item, last)
        return (
            item[: last.start(1)] + f"{self._soft_hyphen(int(last[1], 16)):04x}".encode() + last[2]
        )

    def _soft_hyphen(self, shape: int) -> int:
        font = self._font
        number = int(font.glyph_count)
        font.to_unicode[number] = "\u00ad"
        font.widths[number] = font.widths[shape]
        font.shapes = {number: shape}
        return number


def _say_otherwise(item: bytes, last: re.Match[bytes]) -> bytes:
    """Wrap the last glyph in a span that says what it is (ISO 32000-1 clause 14.9.4)."""
    before = item[: last.start()]
    head = before[:-1] if before.endswith(b"<") else before + b">"
    shown = b"" if head == b"[" else head + SHOWN + b"\n"
    return shown + _ACTUAL_TEXT + b"\n[<" + last[1] + last[2] + b"\nEMC"


@lru_cache(maxsize=64)
def _space(font: bytes, number: int) -> tuple[int, int]:
    """Glyph number and width (1/1000 em) of the space."""
    with TTFont(io.BytesIO(font), fontNumber=number, lazy=True) as file:
        name = file.getBestCmap()[ord(" ")]
        width = round(file["hmtx"][name][0] * 1000 / file["head"].unitsPerEm)
        return file.getGlyphID(name), width
