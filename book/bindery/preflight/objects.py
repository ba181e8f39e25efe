"""Operators that paint whole things: images and forms (ISO 32000-1 8.8 to 8.10)."""

from __future__ import annotations

import math
from typing import Any

from pikepdf import Name

from book.bindery.preflight.facts import Placement
from book.bindery.preflight.geometry import matrix_of, product, transformed
from book.bindery.preflight.graphics import IDENTITY_VALUES
from book.bindery.preflight.painter import Key, Operator, Painter
from book.bindery.preflight.spaces import UNKNOWN, space_of


def _external(painter: Painter, operands: Any) -> None:
    thing = painter.resource("/XObject", operands[0])
    if thing.get("/Subtype") == Name.Image:
        _place(painter, thing, thing.objgen)
    elif thing.get("/Subtype") == Name.Form:
        state = painter.state.kept()
        state.ctm = product(matrix_of(thing.get("/Matrix", IDENTITY_VALUES)), state.ctm)
        left, bottom, right, top = (float(value) for value in thing["/BBox"])
        state.clip = state.clip.within(transformed(state.ctm, left, bottom, right, top))
        painter.enter(thing, state)


def _inline(painter: Painter, operands: Any) -> None:
    _place(painter, operands[0].obj, (0, 0))


def _either(image: Any, long: str, short: str, default: Any) -> Any:
    """An entry of an image, which inline images may abbreviate (ISO 32000-1 table 93)."""
    return image.get(long, image.get(short, default))


def _place(painter: Painter, image: Any, key: Key) -> None:
    ctm = painter.state.ctm
    rect = transformed(ctm, 0, 0, 1, 1).within(painter.state.clip)
    if rect.is_empty:
        return
    across, down = math.hypot(ctm[0], ctm[1]), math.hypot(ctm[2], ctm[3])
    width = int(_either(image, "/Width", "/W", 0))
    height = int(_either(image, "/Height", "/H", 0))
    is_mask = bool(_either(image, "/ImageMask", "/IM", False))
    named = _either(image, "/ColorSpace", "/CS", None)
    space = UNKNOWN if named is None else space_of(named, painter.resources)
    sides = ((width, across), (height, down))
    painter.canvas.pictures.append(
        Placement(
            rect,
            key,
            width,
            height,
            1 if is_mask else int(_either(image, "/BitsPerComponent", "/BPC", 8)),
            None if is_mask else space,
            min((pixels * 72 / points for pixels, points in sides if points > 0), default=0.0),
            across,
            down,
            painter.state.fill_mode,
        )
    )
    if "/SMask" in image:
        painter.canvas.has_transparency = True
    painter.note_transparency()


OPERATORS: dict[str, Operator] = {"Do": _external, "INLINE IMAGE": _inline}
