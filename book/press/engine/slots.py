"""Find where page numbers stand in the content streams, and prove that any number fits there.

A number fits if it is drawn alone, every figure of its face is equally wide, and no pair of
figures is kerned or substituted; then exchanging figures changes nothing else on the page. Where
that does not hold the section is rigid: it is laid out with the true numbers in its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.text.ffi import ffi
from weasyprint.text.line_break import create_layout

NUMBER_OF = "data-number-of"
_FIGURES = "0123456789"
_FACE = (
    *("font_family", "font_size", "font_weight", "font_style", "font_stretch", "font_kerning"),
    *("font_variant_ligatures", "font_variant_position", "font_variant_caps"),
    *("font_variant_numeric", "font_variant_alternates", "font_feature_settings"),
    *("font_variation_settings", "font_language_override", "letter_spacing", "lang"),
)


@dataclass(frozen=True, slots=True)
class OpenSlot:
    """A slot before the file is written: the item of the stream and the digits' places in it."""

    anchor: str
    page: int
    figures: int
    item: int
    offsets: tuple[int, ...]


@dataclass(slots=True)
class OpenSlots:
    """All slots of a document; `streams` are the page streams, which stay uncompressed."""

    streams: list[Any]
    found: list[OpenSlot] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)
    is_rigid: bool = False


def note_slots(document: Any, page_streams: list[Any]) -> OpenSlots:
    """Note every number that is drawn, and let the fonts hold all ten figures of its face."""
    openings = OpenSlots(page_streams)
    faces: dict[object, str | None] = {}
    for number, (page, stream) in enumerate(zip(document.pages, page_streams, strict=True)):
        stream.compress = False
        starts: dict[int, int] | None = None
        for box, anchor, text in numbers(page._page_box):
            starts = _marked_content(stream.stream) if starts is None else starts
            key = tuple(box.style[name] for name in _FACE)
            if key not in faces:
                faces[key] = _figures(box, stream)
            codes = faces[key]
            place = _place(box, stream, starts, codes, text) if codes else None
            if codes is None or place is None:
                openings.is_rigid = True
                continue
            if codes not in openings.figures:
                openings.figures.append(codes)
            row = openings.figures.index(codes)
            openings.found.append(OpenSlot(anchor, number, row, *place))
    return openings


def numbers(box: Any, margin: bool = False) -> Iterator[tuple[Any, str, str]]:
    """Yield the text boxes of page numbers with their anchor ("" for the page's own folio)."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    if isinstance(box, boxes.TextBox):
        anchor = "" if box.element is None else box.element.get(NUMBER_OF, "")
        if anchor and box.text.isdecimal():
            yield box, anchor, box.text
        elif margin:
            yield box, "", box.text
        return
    if isinstance(box, boxes.MarginBox):
        margin = _counts_pages(box.style["content"])
    for child in box.children:
        yield from numbers(child, margin)


def _counts_pages(content: Any) -> bool:
    if isinstance(content, str):
        return False
    return any(kind == "counter()" and value[0] == "page" for kind, value in content)


def _marked_content(items: list[Any]) -> dict[int, int]:
    """Where each marked-content sequence begins: MCID → index of the item after BDC."""
    return {
        items[index - 1]["MCID"]: index + 1
        for index, item in enumerate(items)
        if item == b"BDC" and "MCID" in items[index - 1]
    }


def _place(
    box: Any, stream: Any, starts: dict[int, int], codes: str, text: str
) -> tuple[int, tuple[int, ...]] | None:
    """Find the item that draws a number and its digits' places there; None: not drawn alone."""
    tag = stream._tags.get(box)
    index = starts.get(tag["mcid"]) if tag else None
    if index is None or not text.isdecimal():
        return None
    shown = []
    while stream.stream[index] != b"EMC":
        item = stream.stream[index]
        if isinstance(item, bytes) and item.endswith(b"] TJ"):
            shown.append(index)
        index += 1
    if len(shown) != 1:
        return None
    item = stream.stream[shown[0]]
    places = tuple(
        place
        for group in re.finditer(rb"<([0-9a-f]*)>", item)
        for place in range(group.start(1), group.end(1), 4)
    )
    drawn = "".join(item[place : place + 4].decode() for place in places)
    expected = "".join(codes[4 * int(digit) : 4 * int(digit) + 4] for digit in text)
    return (shown[0], places) if drawn == expected else None


def _figures(box: Any, stream: Any) -> str | None:
    """The glyph codes of 0 to 9 in a box's face, if any figure may take another's place."""
    single = _shape(box, _FIGURES, stream)
    pairs = _shape(box, _all_pairs(), stream)
    if single is None or pairs is None:
        return None
    glyphs = [glyph for glyph, _ in single]
    expected = [(glyphs[int(figure)], single[0][1]) for figure in _all_pairs()]
    if len({width for _, width in single}) != 1 or pairs != expected:
        return None
    return "".join(f"{glyph:04x}" for glyph in glyphs)


def _all_pairs() -> str:
    """Every pair of figures, side by side somewhere."""
    return "".join(a + b for a in _FIGURES for b in _FIGURES)


def _shape(box: Any, text: str, stream: Any) -> list[tuple[int, float]] | None:
    """Glyph and width of each figure of `text`, noted in the font; None: not one glyph each."""
    layout = create_layout(text, box.style, None, None, 0)
    line, _ = layout.get_first_line()
    run = line.runs[0]
    if run == ffi.NULL or run.next != ffi.NULL:
        return None
    item = run.data
    shaped = item.glyphs.glyphs[0 : item.glyphs.num_glyphs]
    if len(shaped) != len(text):
        return None
    glyphs = [(info.glyph, info.geometry.width) for info in shaped]
    if any(info.geometry.x_offset or info.geometry.y_offset for info in shaped):
        return None
    font, size = stream.add_font(item.item.analysis.font)
    for (glyph, width), figure in zip(glyphs, text, strict=True):
        font.to_unicode.setdefault(glyph, figure)
        font.widths.setdefault(glyph, round(width * 1000 / 1024 / size))
    return glyphs
