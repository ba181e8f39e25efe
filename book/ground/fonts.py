"""Cut font files down with HarfBuzz, in milliseconds (OpenType; HarfBuzz's `hb-subset`)."""

from __future__ import annotations

from collections.abc import Iterable

import uharfbuzz as hb

_FOR_LAYOUT_ONLY = ("BASE", "GPOS", "GSUB", "JSTF")
"""Tables that choose and place glyphs: a PDF names and places every glyph itself."""
_USELESS_IN_PDF = ("DSIG", "EBDT", "EBLC", "EBSC", "LTSH", "PCLT", "SVG ", *_FOR_LAYOUT_ONLY)


def keep_glyphs(font: bytes, index: int, glyphs: Iterable[int]) -> bytes:
    """Keep some glyphs of a font, with what they are composed of, under the numbers they have.

    Args:
        font: a TrueType or OpenType file, or a collection of them.
        index: which font of a collection.
        glyphs: glyph numbers of the file.

    Raises:
        ValueError: HarfBuzz cannot read the font.
    """
    wanted = set(glyphs)
    first = hb.SubsetInput()
    first.glyph_set.update(wanted)
    first.flags = (
        hb.SubsetFlags.RETAIN_GIDS
        | hb.SubsetFlags.PASSTHROUGH_UNRECOGNIZED
        | hb.SubsetFlags.DESUBROUTINIZE
    )
    first.drop_table_tag_set.update(map(_tag, _USELESS_IN_PDF))
    kept = _cut(hb.Face(font, index), first)
    # The first cut leaves empty glyphs up to the font's end; the second drops those after the last.
    second = hb.SubsetInput()
    second.glyph_set.add_range(0, max(wanted))
    second.flags = (
        hb.SubsetFlags.PASSTHROUGH_UNRECOGNIZED
        | hb.SubsetFlags.DESUBROUTINIZE
        | hb.SubsetFlags.NO_HINTING
    )
    return _bytes(_cut(kept, second))


def keep_letters(font: bytes, letters: str, features: Iterable[str]) -> bytes:
    """Keep what some letters and OpenType features need, unhinted; every name record stays.

    Args:
        font: a TrueType or OpenType file.
        letters: every character that is to be set; what the font lacks is left out.
        features: four-letter feature tags.

    Raises:
        ValueError: HarfBuzz cannot read the font.
    """
    order = hb.SubsetInput()
    order.unicode_set.update(map(ord, letters))
    order.flags = hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_HINTING
    order.layout_feature_tag_set.clear()
    order.layout_feature_tag_set.update(map(_tag, features))
    order.name_id_set.clear()
    order.name_id_set.invert()
    return _bytes(_cut(hb.Face(font), order))


def _cut(face: hb.Face, order: hb.SubsetInput) -> hb.Face:
    try:
        cut = hb.subset(face, order)
    except RuntimeError as error:
        raise ValueError("HarfBuzz cannot subset the font") from error
    return cut


def _bytes(face: hb.Face) -> bytes:
    data = face.blob.data
    assert isinstance(data, bytes)
    return data


def _tag(name: str) -> int:
    """A tag as HarfBuzz counts it: four letters as one number."""
    return int.from_bytes(name.encode("ascii"), "big")
