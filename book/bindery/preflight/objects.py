"""Operators that paint whole things: images and forms (ISO 32000-1 8.8 to 8.10)."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Name, Stream
from PIL import Image

from book.bindery.preflight.facts import Elsewhere, Placement
from book.bindery.preflight.file_resources import Key
from book.bindery.preflight.geometry import IDENTITY, matrix_of, product, transformed
from book.bindery.preflight.laying import lay_pattern
from book.bindery.preflight.painter import Operator, Painter
from book.bindery.preflight.paints import Family, Space
from book.bindery.preflight.spaces import CMYK, GRAY, RGB, UNKNOWN


def _external(painter: Painter, operands: Any) -> None:
    thing = painter.resource("/XObject", operands[0])
    is_image = thing.get("/Subtype") == Name.Image
    box = [0, 0, 1, 1] if is_image else thing.get("/BBox", [0, 0, 0, 0])
    for kind in _kinds_elsewhere(thing):
        rect = transformed(painter.state.ctm, *map(float, box)).within(painter.state.clip)
        painter.canvas.elsewhere.append(Elsewhere(kind, rect))
    if is_image:
        _place(painter, thing, thing.objgen)
    elif thing.get("/Subtype") == Name.Form:
        _form(painter, thing)


def _kinds_elsewhere(thing: Any) -> Iterator[str]:
    """What a thing fetches or runs when it is printed (ISO 32000-1 8.8, 8.10.4 and 14.11.7)."""
    is_postscript = Name.PS in (thing.get("/Subtype"), thing.get("/Subtype2"))
    if is_postscript or "/PS" in thing:
        yield "PostScript"
    yield from (kind.lstrip("/") for kind in ("/OPI", "/F", "/Ref") if kind in thing)


def _form(painter: Painter, form: Any) -> None:
    state = painter.state.kept()
    state.ctm = product(matrix_of(form.get("/Matrix", IDENTITY)), state.ctm)
    left, bottom, right, top = (float(value) for value in form["/BBox"])
    state.clip = state.clip.within(transformed(state.ctm, left, bottom, right, top))
    group = form.get("/Group", {})
    if group.get("/S") == Name.Transparency:
        painter.canvas.has_transparency = True
        if "/CS" in group:
            painter.canvas.group_spaces.append(painter.space(group["/CS"]))
    painter.enter(form, state)


def _inline(painter: Painter, operands: Any) -> None:
    _place(painter, operands[0].obj, (0, 0))


def _either(image: Any, long: str, short: str, default: Any) -> Any:
    """An entry of an image, which inline images may abbreviate (ISO 32000-1 table 93)."""
    return image.get(long, image.get(short, default))


def _place(painter: Painter, image: Any, key: Key) -> None:
    state = painter.state
    painter.canvas.images += 1
    rect = transformed(state.ctm, 0, 0, 1, 1).within(state.clip)
    if rect.is_empty:
        return
    across, down = math.hypot(*state.ctm[:2]), math.hypot(*state.ctm[2:4])
    width = int(_either(image, "/Width", "/W", 0))
    height = int(_either(image, "/Height", "/H", 0))
    is_stencil = bool(_either(image, "/ImageMask", "/IM", False))
    mask = image.get("/SMask", image.get("/Mask"))
    is_masked = isinstance(mask, Stream)
    mask_size = (int(mask["/Width"]), int(mask["/Height"])) if is_masked else (0, 0)
    painter.canvas.pictures.append(
        Placement(
            rect,
            key,
            width,
            height,
            1 if is_stencil else int(_either(image, "/BitsPerComponent", "/BPC", 8)),
            None if is_stencil else _space(painter, image),
            state.fill if is_stencil else None,
            _ppi((width, height), across, down),
            across,
            down,
            state.fill_mode,
            _ppi(mask_size, across, down),
        )
    )
    if is_stencil and state.fill.space.family is Family.PATTERN:
        lay_pattern(painter, state.fill, state.fill_pattern, rect)
    if "/SMask" in image:
        painter.canvas.has_transparency = True
    painter.note_transparency()


def _ppi(pixels: tuple[int, int], across: float, down: float) -> float:
    """Pixels per inch in the coarser direction; 0 where there are none."""
    sides = zip(pixels, (across, down), strict=True)
    return min((count * 72 / points for count, points in sides if points > 0), default=0.0)


def _space(painter: Painter, image: Any) -> Space:
    named = _either(image, "/ColorSpace", "/CS", None)
    if named is not None:
        return painter.space(named)
    filters = _either(image, "/Filter", "/F", [])
    is_jpx = Name.JPXDecode in (filters if isinstance(filters, Array) else [filters])
    return _space_of_jpx(image) if is_jpx else UNKNOWN


def _space_of_jpx(image: Any) -> Space:
    """JPEG 2000 may say itself what its colours are (ISO 32000-1 7.4.9)."""
    try:
        with Image.open(io.BytesIO(image.read_raw_bytes())) as picture:
            return {"L": GRAY, "LA": GRAY, "I;16": GRAY, "CMYK": CMYK}.get(picture.mode, RGB)
    except (OSError, pikepdf.PdfError):
        return UNKNOWN


OPERATORS: dict[str, Operator] = {"Do": _external, "INLINE IMAGE": _inline}
