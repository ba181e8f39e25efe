"""Cut a font file down to the glyphs that are used, keeping their numbers.

The steps and flags are those of WeasyPrint 70.0 (`weasyprint/pdf/fonts.py`), so that a typeface
embedded for the whole book is what the engine would have embedded for the whole document.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from cffi import FFI  # type: ignore[import-untyped]
from weasyprint.text.ffi import _dlopen

_DECLARATIONS = """
typedef ... hb_blob_t; typedef ... hb_face_t; typedef ... hb_set_t; typedef ... hb_subset_input_t;
hb_blob_t *hb_blob_create(const char *data, unsigned int length, int mode, void *u, void *destroy);
void hb_blob_destroy(hb_blob_t *blob);
const char *hb_blob_get_data(hb_blob_t *blob, unsigned int *length);
hb_face_t *hb_face_create(hb_blob_t *blob, unsigned int index);
void hb_face_destroy(hb_face_t *face);
hb_blob_t *hb_face_reference_blob(hb_face_t *face);
uint32_t hb_tag_from_string(const char *str, int len);
void hb_set_add(hb_set_t *set, uint32_t codepoint);
void hb_set_add_range(hb_set_t *set, uint32_t first, uint32_t last);
hb_subset_input_t *hb_subset_input_create_or_fail(void);
void hb_subset_input_destroy(hb_subset_input_t *input);
hb_set_t *hb_subset_input_glyph_set(hb_subset_input_t *input);
hb_set_t *hb_subset_input_set(hb_subset_input_t *input, int set_type);
void hb_subset_input_set_flags(hb_subset_input_t *input, unsigned value);
hb_face_t *hb_subset_or_fail(hb_face_t *source, const hb_subset_input_t *input);
"""
_DUPLICATE = 0  # HB_MEMORY_MODE_DUPLICATE
_NO_HINTING, _RETAIN_GIDS, _DESUBROUTINIZE, _PASSTHROUGH = 0x1, 0x2, 0x4, 0x20
_DROP_TABLE = 3  # HB_SUBSET_SETS_DROP_TABLE_TAG
_USELESS = ("BASE", "DSIG", "EBDT", "EBLC", "EBSC", "GPOS", "GSUB", "JSTF", "LTSH", "PCLT", "SVG ")


@cache
def _libraries() -> tuple[FFI, Any, Any]:
    ffi = FFI()
    ffi.cdef(_DECLARATIONS)
    names = ("libharfbuzz-0", "harfbuzz", "libharfbuzz.so.0", "libharfbuzz.0.dylib")
    subset_names = (
        "libharfbuzz-subset-0",
        "harfbuzz-subset",
        "libharfbuzz-subset.so.0",
        "libharfbuzz-subset.0.dylib",
    )
    return ffi, _dlopen(ffi, *names), _dlopen(ffi, *subset_names)


def subset_font(font: bytes, index: int, glyphs: tuple[int, ...]) -> bytes:
    """Keep some glyphs of a font, with what they are composed of.

    Raises:
        ValueError: HarfBuzz cannot read the font.
    """
    ffi, harfbuzz, _ = _libraries()
    blob = harfbuzz.hb_blob_create(font, len(font), _DUPLICATE, ffi.NULL, ffi.NULL)
    whole = ffi.gc(harfbuzz.hb_face_create(blob, index), harfbuzz.hb_face_destroy)
    harfbuzz.hb_blob_destroy(blob)
    kept = _cut(whole, glyphs, _RETAIN_GIDS | _PASSTHROUGH | _DESUBROUTINIZE, drop=_USELESS)
    # The first cut leaves empty glyphs up to the font's end; the second drops those after the last.
    every = tuple(range(max(glyphs) + 1))
    short = _cut(kept, every, _PASSTHROUGH | _DESUBROUTINIZE | _NO_HINTING)
    result = ffi.gc(harfbuzz.hb_face_reference_blob(short), harfbuzz.hb_blob_destroy)
    length = ffi.new("unsigned int *")
    data = harfbuzz.hb_blob_get_data(result, length)
    return bytes(ffi.unpack(data, int(length[0])))


def _cut(face: Any, glyphs: tuple[int, ...], flags: int, drop: tuple[str, ...] = ()) -> Any:
    ffi, harfbuzz, subsetter = _libraries()
    order = ffi.gc(subsetter.hb_subset_input_create_or_fail(), subsetter.hb_subset_input_destroy)
    wanted = subsetter.hb_subset_input_glyph_set(order)
    for glyph in glyphs:
        harfbuzz.hb_set_add(wanted, glyph)
    subsetter.hb_subset_input_set_flags(order, flags)
    dropped = subsetter.hb_subset_input_set(order, _DROP_TABLE)
    for table in drop:
        harfbuzz.hb_set_add(dropped, harfbuzz.hb_tag_from_string(table.encode(), -1))
    cut = subsetter.hb_subset_or_fail(face, order)
    if cut == ffi.NULL:
        raise ValueError("HarfBuzz cannot subset the font")
    return ffi.gc(cut, harfbuzz.hb_face_destroy)
