"""Font programs as they are in the file, read by fontTools: which glyph a code is drawn with."""

from __future__ import annotations

import io
import struct
from collections.abc import Container, Sequence
from typing import Any

import pikepdf
from fontTools import agl
from fontTools.cffLib import CFFFontSet
from fontTools.encodings.MacRoman import MacRoman
from fontTools.encodings.StandardEncoding import StandardEncoding
from fontTools.ttLib import TTFont, TTLibError
from pikepdf import Array, Dictionary, Name

from book.bindery.preflight.lacking import (
    FILES,
    IDENTITY,
    Lacks,
    lacks_glyph_of,
    lacks_nothing,
)

UNSOUND = (
    *(TTLibError, struct.error, AssertionError, AttributeError, LookupError, TypeError),
    *(ValueError, ArithmeticError, OSError, pikepdf.PikepdfError),
)
"""What comes of a font program that is none."""


def read_program(font: Any, inner: Any) -> tuple[Lacks, bool]:
    """Read the font program of a font dictionary.

    Args:
        font: the dictionary.
        inner: its descendant, or itself.

    Returns:
        Which codes it lacks, and whether the program can be read. Of Type 1 programs (ISO 32000-1
        9.9, FontFile) only the head is read, and nothing is said of codes.
    """
    descriptor = inner.get("/FontDescriptor", {})
    key = next((key for key in FILES if key in descriptor), "")
    if not key:
        return lacks_nothing, True
    try:
        data = descriptor[key].read_bytes()
        if key == "/FontFile":
            return lacks_nothing, data[:2] in (b"%!", b"\x80\x01")
        if data[:4] in (b"\0\1\0\0", b"OTTO", b"true", b"ttcf"):
            return _of_sfnt(TTFont(io.BytesIO(data), lazy=True, fontNumber=0), font, inner), True
        fonts = CFFFontSet()
        fonts.decompile(io.BytesIO(data), None)
        return _of_cff(fonts[0], font), True
    except UNSOUND:
        return lacks_nothing, False


def _of_sfnt(program: TTFont, font: Any, inner: Any) -> Lacks:
    if "CFF " in program:
        return _of_cff(program["CFF "].cff[0], font)
    if inner is font:
        return _of_simple_truetype(program, font)
    if font.get("/Encoding") not in IDENTITY:
        return lacks_nothing
    return lacks_glyph_of(inner, int(program["maxp"].numGlyphs))


def _of_cff(program: Any, font: Any) -> Lacks:
    names = frozenset(program.charset)
    if "/DescendantFonts" not in font:
        own = program.Encoding if isinstance(program.Encoding, list) else StandardEncoding
        by_code = glyph_names(font.get("/Encoding"), own)
        return lambda code: _lacks_name(by_code.get(code, ".notdef"), names)
    if font.get("/Encoding") not in IDENTITY:
        return lacks_nothing
    if hasattr(program, "ROS"):
        return lambda cid: cid == 0 or f"cid{cid:05d}" not in names
    return lambda glyph: not 0 < glyph < len(names)


def _lacks_name(name: str, names: Container[str]) -> bool:
    return name == ".notdef" or name not in names


def _of_simple_truetype(program: TTFont, font: Any) -> Lacks:
    """The ways of ISO 32000-1 9.6.6.4, all at once: a code is lacking if none leads to a glyph."""
    tables = {
        (table.platformID, table.platEncID): table.cmap
        for table in (program["cmap"].tables if "cmap" in program else ())
    }
    by_code = glyph_names(font.get("/Encoding"))
    names = frozenset(program.getGlyphOrder())
    unicode = tables.get((3, 1), {}) | tables.get((0, 3), {})

    def lacks(code: int) -> bool:
        symbol = tables.get((3, 0), {})
        if any(page + code in symbol for page in (0, 0xF000, 0xF100, 0xF200)):
            return False
        if code in tables.get((1, 0), {}):
            return False
        name = by_code.get(code, ".notdef")
        text = agl.toUnicode(name)
        return _lacks_name(name, names) and not (text and ord(text[0]) in unicode)

    return lacks


def glyph_names(encoding: Any, own: Sequence[str] = StandardEncoding) -> dict[int, str]:
    """Glyph names by code (ISO 32000-1 9.6.6): a base encoding and what differs from it."""
    base = encoding.get("/BaseEncoding") if isinstance(encoding, Dictionary) else encoding
    found = dict(enumerate({"/MacRomanEncoding": MacRoman}.get(str(base), own)))
    if base == Name.WinAnsiEncoding:
        text = bytes(range(256)).decode("cp1252", "replace")
        found = {code: agl.UV2AGL.get(ord(char), "bullet") for code, char in enumerate(text)}
    differences = encoding.get("/Differences") if isinstance(encoding, Dictionary) else None
    code = 0
    for item in differences if isinstance(differences, Array) else ():
        if isinstance(item, Name):
            found[code] = str(item).lstrip("/")
            code += 1
        else:
            code = int(item)
    return found
