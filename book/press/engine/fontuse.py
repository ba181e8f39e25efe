"""Which typefaces a document was drawn with, and which glyphs of them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from book.ground.files import digest
from book.press.engine.font_design import measure, reading
from book.press.facts import Typeface
from book.press.gathering import FontUse, Glyph

_digest = lru_cache(maxsize=64)(digest)


def fonts_used(fonts: dict[Any, Any]) -> tuple[FontUse, ...]:
    """Read off the engine's font table after drawing; `tagging.typecase` has settled the texts."""
    merged: dict[str, FontUse] = {}
    for font in fonts.values():
        texts, shapes = font.to_unicode, getattr(font, "shapes", {})
        glyphs = {
            number: Glyph(number, float(width), texts.get(number, ""), shapes.get(number, -1))
            for number, width in font.widths.items()
        }
        with reading(font):
            design = measure(font.file_content, font.index)
        use = FontUse(
            key=font.hash,
            name=font.name.removeprefix(b"/").decode(),
            family=font.family,
            digest=_digest(font.file_content),
            index=font.index,
            ascent=font.ascent,
            descent=font.descent,
            flags=font.flags,
            design=design,
            glyphs=tuple(sorted(glyphs.values(), key=lambda glyph: glyph.number)),
        )
        merged[font.hash] = use if font.hash not in merged else merge(merged[font.hash], use)
    return tuple(merged.values())


def merge(one: FontUse, other: FontUse) -> FontUse:
    """Add the glyphs of another use of the same typeface; the first meaning of a glyph stands."""
    glyphs = {glyph.number: glyph for glyph in (*other.glyphs, *one.glyphs)}
    return replace(one, glyphs=tuple(glyphs[number] for number in sorted(glyphs)))


def typefaces(fonts: tuple[FontUse, ...], ours: frozenset[str]) -> tuple[Typeface, ...]:
    """Say of each typeface whether it is a file that the style sheets name."""
    return tuple(Typeface(font.family, font.digest, font.digest in ours) for font in fonts)
