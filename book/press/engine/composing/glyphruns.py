"""Where each character of a text stands when it is set in one endless line.

Pango shapes a text box once; the glyph run says where every byte of it is, kerning, ligatures,
small caps and figures included. Words are never shaped by themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from weasyprint.text.ffi import FROM_UNITS, ffi
from weasyprint.text.line_break import Layout

from book.press.engine.composing.refusal import Refusal

_EMPTY = 0x0FFFFFFF
"""PANGO_GLYPH_EMPTY: takes room but is not drawn."""
_HAIR = 0.002
"""Px of word spacing with which texts are measured: Pango then shapes a space apart from the
letters beside it, without kerning, as it does in every justified line (WeasyPrint #2928)."""
_INTS = 5
"""Ints in a PangoGlyphInfo: glyph, width, x offset, y offset, attributes."""


@dataclass(frozen=True, slots=True)
class Run:
    """A shaped text: by character, where it begins (px) and how many glyphs were drawn before it.

    Both have one more entry, for the end of the text.
    """

    edges: tuple[float, ...]
    glyphs: tuple[int, ...]

    @property
    def width(self) -> float:
        """Of the whole text."""
        return self.edges[-1]


_runs: dict[tuple[object, ...], Run] = {}
_MOST_KEPT = 2_000


def shape(text: str, style: Any) -> Run:
    """Shape a text.

    Raises:
        Refusal: it runs from right to left.
    """
    key = (text, *(style[name] for name in SHAPING))
    run = _runs.get(key)
    if run is None:
        if len(_runs) > _MOST_KEPT:
            _runs.clear()
        run = _runs[key] = _shape(text, style)
    return run


SHAPING = (
    *("font_family", "font_size", "font_weight", "font_style", "font_stretch", "font_kerning"),
    *("font_variant_ligatures", "font_variant_position", "font_variant_caps"),
    *("font_variant_numeric", "letter_spacing", "word_spacing", "lang"),
)


def _shape(text: str, style: Any) -> Run:
    layout = Layout(style, _HAIR if text.strip() else 0.0)
    layout.set_text(text, justify=True)
    line, _ = layout.get_first_line()
    size = len(text.encode())
    at: list[int | None] = [None] * (size + 1)
    drawn: list[int] = [0] * (size + 1)
    x = glyphs = 0
    run = line.runs[0]
    while run != ffi.NULL:
        item, run = run.data, run.next
        if item.item.analysis.level % 2:
            raise Refusal("right to left")
        count, offset = item.glyphs.num_glyphs, item.item.offset
        numbers = memoryview(ffi.buffer(item.glyphs.glyphs, 4 * _INTS * count)).cast("i").tolist()
        clusters = ffi.unpack(item.glyphs.log_clusters, count)
        for place, glyph, width in zip(clusters, numbers[0::_INTS], numbers[1::_INTS], strict=True):
            byte = offset + place
            if byte < size and at[byte] is None:
                at[byte], drawn[byte] = x, glyphs
            x += width
            glyphs += glyph != _EMPTY
    at[size], drawn[size] = x, glyphs
    bytes_at = range(size + 1) if size == len(text) else _starts(text)
    _fill(at, drawn)
    return Run(
        tuple((at[byte] or 0) * FROM_UNITS for byte in bytes_at),
        tuple(drawn[byte] for byte in bytes_at),
    )


def _starts(text: str) -> tuple[int, ...]:
    return tuple(accumulate((len(char.encode()) for char in text), initial=0))


def _fill(at: list[int | None], drawn: list[int]) -> None:
    """Give the letters inside a ligature the place where it ends: a line is not broken there."""
    for byte in range(len(at) - 2, -1, -1):
        if at[byte] is None:
            at[byte], drawn[byte] = at[byte + 1], drawn[byte + 1]
