"""Which typefaces a document was drawn with, and which glyphs of them."""

from __future__ import annotations

import struct
from dataclasses import replace
from functools import lru_cache
from typing import Any

from fontTools.ttLib import TTLibError

from book.ground.errors import BookError, ExitCode, Text
from book.ground.files import digest
from book.press.engine.font_design import measure
from book.press.facts import Typeface
from book.press.gathering import Design, FontUse, Glyph

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
        use = FontUse(
            key=font.hash,
            name=font.name.removeprefix(b"/").decode(),
            family=font.family,
            digest=_digest(font.file_content),
            index=font.index,
            ascent=font.ascent,
            descent=font.descent,
            flags=font.flags,
            design=_designed(font),
            glyphs=tuple(sorted(glyphs.values(), key=lambda glyph: glyph.number)),
        )
        merged[font.hash] = use if font.hash not in merged else merge(merged[font.hash], use)
    return tuple(merged.values())


def _designed(font: Any) -> Design:
    """Measure a typeface.

    Raises:
        BookError: its file is cut off or otherwise spoilt; the engine sets with it all the same.
    """
    try:
        return measure(font.file_content, font.index)
    except (TTLibError, struct.error, AssertionError, LookupError, ValueError) as error:
        raise BookError(
            Text(
                f"Skriften «{font.family}» er ikke hel.", f"The font '{font.family}' is not whole."
            ),
            Text("hent filene i styles/ på nytt", "fetch the files in styles/ anew"),
            ExitCode.MISSING_TOOL,
        ) from error


def merge(one: FontUse, other: FontUse) -> FontUse:
    """Add the glyphs of another use of the same typeface; the first meaning of a glyph stands."""
    glyphs = {glyph.number: glyph for glyph in (*other.glyphs, *one.glyphs)}
    return replace(one, glyphs=tuple(glyphs[number] for number in sorted(glyphs)))


def typefaces(fonts: tuple[FontUse, ...], ours: frozenset[str]) -> tuple[Typeface, ...]:
    """Say of each typeface whether it is a file that the style sheets name."""
    return tuple(Typeface(font.family, font.digest, font.digest in ours) for font in fonts)
