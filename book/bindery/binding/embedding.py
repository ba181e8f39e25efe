"""Embed each typeface once for the whole book (ISO 32000-1 clause 9.7).

The gatherings name fonts but hold none. Their glyph numbers are those of the font file, so one
subset with the glyphs of all gatherings serves every one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from book.press.gathering import FontUse, Gathering, Glyph

_FIXED_PITCH = 1
_BATCH = 100
"""Entries in one bfchar section, ISO 32000-1 clause 9.10.3 by reference to Adobe note 5014."""


def unite(gatherings: Iterable[Gathering]) -> tuple[FontUse, ...]:
    """All uses of each typeface as one; what a glyph says is what it said first in the book."""
    first: dict[str, FontUse] = {}
    glyphs: dict[str, dict[int, Glyph]] = {}
    for gathering in gatherings:
        for use in gathering.fonts:
            first.setdefault(use.key, use)
            known = glyphs.setdefault(use.key, {})
            for glyph in use.glyphs:
                if not known.get(glyph.number, glyph).text or glyph.number not in known:
                    known[glyph.number] = glyph
    return tuple(
        replace(use, glyphs=tuple(glyphs[key][number] for number in sorted(glyphs[key])))
        for key, use in sorted(first.items())
    )


def embed_fonts(
    out: Pdf,
    gatherings: Sequence[Gathering],
    resources: Sequence[Object],
    cut_font: Callable[[FontUse], bytes],
) -> None:
    """Write the fonts, and enter them in the font resources of each gathering."""
    files: dict[tuple[str, bytes], Object] = {}
    fonts: dict[str, Object] = {}
    for use in unite(gatherings):
        content = cut_font(use)
        key = (use.digest, content)
        if key not in files:
            files[key] = _font_file(out, content)
        fonts[use.key] = _font(out, use, files[key], is_cff=content[:4] == b"OTTO")
    for gathering, names in zip(gatherings, resources, strict=True):
        for use in gathering.fonts:
            names[f"/{use.key}"] = fonts[use.key]


def _font_file(out: Pdf, content: bytes) -> Object:
    if content[:4] == b"OTTO":
        return Stream(out, content, Subtype=Name.OpenType)
    return Stream(out, content, Length1=len(content))


def _font(out: Pdf, use: FontUse, file: Object, *, is_cff: bool) -> Object:
    name, design = Name(f"/{use.name}"), use.design
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        FontFamily=String(use.family),
        Flags=use.flags | _FIXED_PITCH * design.is_fixed_pitch,
        FontBBox=Array(design.box),
        ItalicAngle=design.italic_angle,
        Ascent=use.ascent,
        Descent=use.descent,
        CapHeight=design.cap_height,
        StemV=design.stem,
    )
    descriptor["/FontFile3" if is_cff else "/FontFile2"] = file
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType0 if is_cff else Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(
            Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
        ),
        CIDToGIDMap=_shapes(out, use),
        W=_widths({glyph.number: glyph.width for glyph in use.glyphs}),
        FontDescriptor=out.make_indirect(descriptor),
    )
    return out.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([out.make_indirect(descendant)]),
            ToUnicode=Stream(out, to_unicode(use.glyphs)),
        )
    )


def _shapes(out: Pdf, use: FontUse) -> Object:
    """Which glyph of the file each number is drawn with (ISO 32000-1 clause 9.7.4.2)."""
    if all(glyph.shape < 0 for glyph in use.glyphs):
        return Name.Identity
    shapes = [0] * (use.glyphs[-1].number + 1)
    for glyph in use.glyphs:
        shapes[glyph.number] = glyph.number if glyph.shape < 0 else glyph.shape
    return Stream(out, b"".join(shape.to_bytes(2, "big") for shape in shapes))


def _widths(widths: dict[int, float]) -> Array:
    """Runs of neighbouring glyphs with their widths (ISO 32000-1 clause 9.7.4.3)."""
    runs = Array()
    numbers = enumerate(sorted(widths))
    for _, run in groupby(numbers, key=lambda at: at[1] - at[0]):
        members = [number for _, number in run]
        runs.append(members[0])
        runs.append(Array([widths[number] for number in members]))
    return runs


def to_unicode(glyphs: Sequence[Glyph]) -> bytes:
    """The map from glyphs to what they say (ISO 32000-1 clause 9.10.3)."""
    entries = [
        f"<{glyph.number:04x}> <{glyph.text.encode('utf-16-be').hex()}>"
        for glyph in glyphs
        if glyph.text
    ]
    batches = [entries[at : at + _BATCH] for at in range(0, len(entries), _BATCH)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <ffff>",
        "endcodespacerange",
    ]
    for batch in batches:
        lines += [f"{len(batch)} beginbfchar", *batch, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines).encode()
