"""Where each character of a text stands when it is set in one endless line.

Pango shapes a text box once; the glyph run says where every byte of it is, kerning, ligatures,
small caps and figures included. Words are never shaped by themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from weasyprint.text.ffi import FROM_UNITS, ffi
from weasyprint.text.line_break import Layout, create_layout, first_line_metrics

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


_SHAPING = (
    *("font_family", "font_size", "font_weight", "font_style", "font_stretch", "font_kerning"),
    *("font_variant_ligatures", "font_variant_position", "font_variant_caps"),
    *("font_variant_numeric", "font_variant_alternates", "font_variant_east_asian"),
    *("font_feature_settings", "font_variation_settings", "font_language_override"),
    *("letter_spacing", "word_spacing", "lang"),
)
_BREAKING = (
    *("white_space", "hyphens", "hyphenate_limit_chars", "hyphenate_limit_zone"),
    *("hyphenate_character", "overflow_wrap", "word_break"),
)
_DECIDING = frozenset((*_SHAPING, *_BREAKING))
"""All of them are inherited."""


@dataclass(eq=False, slots=True)
class Face:
    """Everything of a style that decides how its text is shaped and broken.

    Styles that are alike in this share one, so that a face can stand for them in a key.
    """

    runs: dict[str, Run] = field(default_factory=dict)
    """What was shaped in it."""
    first_lines: dict[tuple[object, ...], tuple[int | None, float]] = field(default_factory=dict)
    """Where first lines of texts end, and how wide they are (`engine.widths`)."""
    metrics: tuple[float, float] | None = None
    """Height and baseline of its text, px."""


_faces: dict[tuple[object, ...], Face] = {}


def forget() -> None:
    """Let go of what was shaped: the next document may have other fonts of the same names."""
    _faces.clear()


def face_of(style: Any) -> Face:
    """The face of a style; it is noted on the style, because it is asked for with every letter."""
    face: Face | None = getattr(style, "face", None)
    if face is None:
        face = style.face = _find_face(style)
    return face


def _find_face(style: Any) -> Face:
    """The parent's face, unless the style says something of its own that decides."""
    parent = style.parent_style
    says = getattr(style, "cascaded", ())  # nothing, if it belongs to an anonymous box
    if (
        parent is not None
        and _DECIDING.isdisjoint(says)
        and style["white_space"] == parent["white_space"]  # the engine sets it for some boxes
    ):
        return face_of(parent)
    return _faces.setdefault(tuple(style[name] for name in (*_SHAPING, *_BREAKING)), Face())


def shape(text: str, style: Any) -> Run:
    """Shape a text.

    Raises:
        Refusal: it runs from right to left.
    """
    runs = face_of(style).runs
    run = runs.get(text)
    if run is None:
        run = runs[text] = _shape(text, style)
    return run


def metrics_of(style: Any) -> tuple[float, float]:
    """Height and baseline of the text of a style, px."""
    face = face_of(style)
    if face.metrics is None:
        layout = create_layout("x", style, None, None, 0)
        line, _ = layout.get_first_line()
        *_, height, baseline = first_line_metrics(line, "x", layout, None, True, style)
        face.metrics = height, baseline
    return face.metrics


def _shape(text: str, style: Any) -> Run:
    layout = Layout(style, _HAIR if text.strip() else 0.0)
    layout.set_text(text, justify=True)
    line, _ = layout.get_first_line()
    bytes_at: list[int] = []
    widths: list[int] = []
    drawn: list[bool] = []
    run = line.runs[0]
    while run != ffi.NULL:
        item, run = run.data, run.next
        if item.item.analysis.level % 2:
            raise Refusal("right to left")
        count, offset = item.glyphs.num_glyphs, item.item.offset
        numbers = memoryview(ffi.buffer(item.glyphs.glyphs, 4 * _INTS * count)).cast("i").tolist()
        bytes_at += [offset + place for place in ffi.unpack(item.glyphs.log_clusters, count)]
        widths += numbers[1::_INTS]
        drawn += [glyph != _EMPTY for glyph in numbers[0::_INTS]]
    edges = tuple([width * FROM_UNITS for width in accumulate(widths, initial=0)])
    glyphs = tuple(accumulate(drawn, initial=0))
    starts = list(accumulate(map(len, map(str.encode, text))))
    if bytes_at[1:] == starts[:-1]:
        return Run(edges, glyphs)
    at = _first_glyphs(bytes_at, [0, *starts])
    return Run(tuple(edges[n] for n in at), tuple(glyphs[n] for n in at))


def _first_glyphs(bytes_at: list[int], starts: list[int]) -> list[int]:
    """The glyph that each character begins with, where some are drawn by several or share one.

    The letters inside a ligature get the place where it ends: a line is not broken there.
    """
    first = dict(zip(reversed(bytes_at), range(len(bytes_at) - 1, -1, -1), strict=True))
    at = [first.get(byte, -1) for byte in starts]
    at[-1] = len(bytes_at)
    for index in range(len(at) - 2, -1, -1):
        if at[index] < 0:
            at[index] = at[index + 1]
    return at
