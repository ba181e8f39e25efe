"""Fonts as a content stream uses them: how wide its codes are, and what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from struct import unpack
from typing import Any

import pikepdf
from pikepdf import Array, Stream

from book.bindery.preflight.lacking import (
    FILES,
    IDENTITY,
    Lacks,
    glyph_count,
    lacks_glyph_of,
    lacks_nothing,
)

MOST_CODES = 65536


@dataclass(frozen=True, slots=True)
class Face:
    """A font's measures in parts of its size, and its reading of codes."""

    name: str
    subtype: str
    is_embedded: bool
    code_length: int
    widths: Mapping[int, float]
    default_width: float
    ascent: float
    descent: float
    unicode: Mapping[int, str]
    lacks_glyph: Lacks = lacks_nothing
    is_readable: bool = True
    _letters: dict[int, tuple[float, str, bool]] = field(default_factory=dict, compare=False)

    def codes(self, shown: bytes) -> Sequence[int]:
        """Split a shown string into character codes."""
        if self.code_length == 1:
            return shown
        count = len(shown) // 2
        return unpack(f">{count}H", shown[: 2 * count])

    def letter(self, code: int) -> tuple[float, str, bool]:
        """A code's width, what it says, and whether the font lacks it; worked out once."""
        found = self._letters.get(code)
        if found is None:
            found = self._letters[code] = self.width(code), self.says(code), self.lacks(code)
        return found

    def width(self, code: int) -> float:
        """How far a code moves on, in parts of the font size."""
        return self.widths.get(code, self.default_width)

    def says(self, code: int) -> str:
        """What a reader takes the code for; U+FFFD when the font does not say."""
        if code in self.unicode:
            return self.unicode[code]
        return chr(code) if self.code_length == 1 and 32 <= code < 127 else "\ufffd"

    def lacks(self, code: int) -> bool:
        """Whether a code that should leave ink is drawn as .notdef."""
        return self.lacks_glyph(code) and not self.says(code).isspace() and code != 32


NO_FACE = Face("?", "", True, 1, {}, 0.5, 0.75, -0.25, {})
"""Stands for a font that the resources lack."""


def face_of(font: Any) -> Face:
    """Read a font dictionary."""
    subtype = str(font.get("/Subtype", "")).lstrip("/")
    inner = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
    descriptor = inner.get("/FontDescriptor", {})
    lacks, is_readable = _program(font, inner)
    per_unit = 1 / 1000
    if subtype == "Type3":
        matrix = [float(value) for value in font.get("/FontMatrix", [0.001])]
        per_unit = abs(matrix[0])
    composite = subtype == "Type0"
    widths = _cid_widths(inner) if composite else _simple_widths(inner, per_unit)
    default = float(inner.get("/DW", 1000)) if composite else _missing_width(descriptor)
    return Face(
        name=str(font.get("/BaseFont", font.get("/Name", "?"))).lstrip("/"),
        subtype=subtype,
        is_embedded=subtype == "Type3" or any(key in descriptor for key in FILES),
        code_length=2 if composite else 1,
        widths=widths,
        default_width=default / 1000,
        ascent=min(float(descriptor.get("/Ascent", 750)) / 1000 or 0.75, 0.8),
        descent=max(float(descriptor.get("/Descent", -250)) / 1000, -0.25),
        unicode=_by_names(font) | _to_unicode(font.get("/ToUnicode")),
        lacks_glyph=lacks,
        is_readable=is_readable,
    )


def _program(font: Any, inner: Any) -> tuple[Lacks, bool]:
    """Which codes the font's program lacks, and whether it can be read."""
    if inner is not font and font.get("/Encoding") in IDENTITY:
        file = inner.get("/FontDescriptor", {}).get("/FontFile2")
        if isinstance(file, Stream) and (count := glyph_count(file.read_bytes())):
            return lacks_glyph_of(inner, count), True
    from book.bindery.preflight.programs import read_program  # brings fontTools along

    return read_program(font, inner)


def _missing_width(descriptor: Any) -> float:
    return float(descriptor.get("/MissingWidth", 0)) or 500.0


def _simple_widths(font: Any, per_unit: float) -> dict[int, float]:
    first = int(font.get("/FirstChar", 0))
    values = font.get("/Widths", [])
    return {first + at: float(value) * per_unit for at, value in enumerate(values)}


def _cid_widths(font: Any) -> dict[int, float]:
    """Read the two forms of ISO 32000-1 9.7.4.3: `c [w …]` and `first last w`."""
    widths: dict[int, float] = {}
    items = list(font.get("/W", []))
    at = 0
    while at + 1 < len(items):
        first, second = int(items[at]), items[at + 1]
        if isinstance(second, (int, float)) or not hasattr(second, "__len__"):
            if at + 2 >= len(items):
                break
            last = min(int(second), first + MOST_CODES)
            widths.update(dict.fromkeys(range(first, last + 1), float(items[at + 2]) / 1000))
            at += 3
        else:
            widths.update({first + n: float(width) / 1000 for n, width in enumerate(second)})
            at += 2
    return widths


def _by_names(font: Any) -> dict[int, str]:
    """What the codes of a simple font say by the names of their glyphs (ISO 32000-1 9.10.2)."""
    if "/DescendantFonts" in font or "/Encoding" not in font:
        return {}
    from fontTools import agl

    from book.bindery.preflight.programs import glyph_names

    said = ((code, agl.toUnicode(name)) for code, name in glyph_names(font["/Encoding"]).items())
    return {code: text for code, text in said if text}


def _to_unicode(stream: Any) -> dict[int, str]:
    """Read a CMap (ISO 32000-1 9.10.3), which has the tokens of a content stream."""
    table: dict[int, str] = {}
    with suppress(pikepdf.PikepdfError, TypeError, ValueError):
        for instruction in pikepdf.parse_content_stream(stream):
            table.update(_mapped(str(instruction.operator), list(instruction.operands)))
    return table


def _mapped(operator: str, operands: list[Any]) -> Iterator[tuple[int, str]]:
    if operator == "endbfchar":
        for code, text in zip(operands[::2], operands[1::2], strict=False):
            yield _code(code), _text(text)
    elif operator == "endbfrange":
        for at in range(0, len(operands) - 2, 3):
            first, last, target = operands[at : at + 3]
            yield from _ranged(_code(first), _code(last), target)


def _ranged(first: int, last: int, target: Any) -> Iterator[tuple[int, str]]:
    codes = range(first, min(last, first + MOST_CODES) + 1)
    if isinstance(target, Array):
        yield from zip(codes, map(_text, target), strict=False)
    elif start := _text(target):
        yield from ((code, start[:-1] + chr(ord(start[-1]) + code - first)) for code in codes)


def _code(written: Any) -> int:
    return int.from_bytes(bytes(written), "big")


def _text(written: Any) -> str:
    return bytes(written).rjust(2, b"\0").decode("utf-16-be", "replace")
