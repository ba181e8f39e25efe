"""Operators of state, colour and paths (ISO 32000-1 8.4 to 8.6)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pikepdf import Name

from book.bindery.preflight.facts import Fill
from book.bindery.preflight.geometry import (
    Rect,
    apply,
    around,
    matrix_of,
    product,
    scale_of,
    thickness_of,
)
from book.bindery.preflight.laying import lay_line, lay_pattern, lay_shading
from book.bindery.preflight.painter import Operator, Painter
from book.bindery.preflight.paints import Family, Paint, Space
from book.bindery.preflight.spaces import CMYK, GRAY, PATTERN, RGB, initial


def _save(painter: Painter, _: Any) -> None:
    painter.stack.append(painter.state.kept())


def _restore(painter: Painter, _: Any) -> None:
    if painter.stack:
        painter.state = painter.stack.pop()


def _transform(painter: Painter, operands: Any) -> None:
    painter.state.ctm = product(matrix_of(operands), painter.state.ctm)


def _line_width(painter: Painter, operands: Any) -> None:
    painter.state.width = float(operands[0])


def _parameters(painter: Painter, operands: Any) -> None:
    parameters = painter.resource("/ExtGState", operands[0])
    painter.state.take(parameters)
    painter.canvas.press_settings.extend(_press_settings(parameters))


def _press_settings(parameters: Any) -> Iterator[str]:
    """Entries that would tell the press how to work (ISO 32000-1 10.4 and 10.5)."""
    harmless = (Name.Identity, Name.Default)
    for key in ("/TR", "/TR2"):
        if key in parameters and parameters[key] not in harmless:
            yield key.lstrip("/")
    if "/HTP" in parameters:
        yield "HTP"
    halftone = parameters.get("/HT", Name.Default)
    if isinstance(halftone, Name):
        return
    odd = {"/HalftoneName", "/TransferFunction"} & set(halftone.keys())
    if odd or int(halftone.get("/HalftoneType", 1)) not in (1, 5):
        yield "HT"


def _fill_in(space: Space) -> Operator:
    def act(painter: Painter, operands: Any) -> None:
        painter.state.fill = Paint(space, tuple(float(value) for value in operands))

    return act


def _stroke_in(space: Space) -> Operator:
    def act(painter: Painter, operands: Any) -> None:
        painter.state.stroke = Paint(space, tuple(float(value) for value in operands))

    return act


def _choose_fill(painter: Painter, operands: Any) -> None:
    painter.state.fill = initial(painter.space(operands[0]))


def _choose_stroke(painter: Painter, operands: Any) -> None:
    painter.state.stroke = initial(painter.space(operands[0]))


def _set_fill(painter: Painter, operands: Any) -> None:
    state = painter.state
    state.fill, state.fill_pattern = _chosen(painter, state.fill, operands)


def _set_stroke(painter: Painter, operands: Any) -> None:
    state = painter.state
    state.stroke, state.stroke_pattern = _chosen(painter, state.stroke, operands)


def _chosen(painter: Painter, before: Paint, operands: Any) -> tuple[Paint, Any]:
    """The colour of `sc` and its kin, and the pattern where it is one."""
    if not isinstance(operands[-1], Name):
        return Paint(before.space, tuple(float(value) for value in operands)), None
    space = before.space if before.space.family is Family.PATTERN else PATTERN
    values = tuple(float(value) for value in operands[:-1])
    return Paint(space, values), painter.resource("/Pattern", operands[-1])


def _start(painter: Painter, operands: Any) -> None:
    painter.path.begin()
    _point(painter, operands)


def _point(painter: Painter, operands: Any) -> None:
    ctm = painter.state.ctm
    painter.path.points.append(apply(ctm, float(operands[0]), float(operands[1])))
    painter.path.corners += 1


def _curve(painter: Painter, operands: Any) -> None:
    values = [float(value) for value in operands]
    for x, y in zip(values[::2], values[1::2], strict=True):
        painter.path.points.append(apply(painter.state.ctm, x, y))
    painter.path.is_straight = False


def _rectangle(painter: Painter, operands: Any) -> None:
    x, y, width, height = (float(value) for value in operands)
    ctm = painter.state.ctm
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    painter.path.begin()
    painter.path.points.extend(apply(ctm, *corner) for corner in corners)
    painter.path.rectangles += 1
    slanted = abs(ctm[1]) + abs(ctm[2]) > 1e-6 and abs(ctm[0]) + abs(ctm[3]) > 1e-6
    painter.path.is_straight = painter.path.is_straight and not slanted


def _clip(painter: Painter, _: Any) -> None:
    painter.clip_next = True


def _end(painter: Painter, _: Any = None) -> None:
    if painter.clip_next and painter.path.points:
        state = painter.state
        state.clip = state.clip.within(around(painter.path.points))
    painter.clip_next = False
    painter.path.clear()


def _fill(painter: Painter, _: Any) -> None:
    _lay_fill(painter)
    _end(painter)


def _stroke(painter: Painter, _: Any) -> None:
    _lay_stroke(painter)
    _end(painter)


def _fill_and_stroke(painter: Painter, _: Any) -> None:
    _lay_fill(painter)
    _lay_stroke(painter)
    _end(painter)


def _lay_fill(painter: Painter) -> None:
    state = painter.state
    rect = around(painter.path.points).within(state.clip) if painter.path.points else NOTHING
    if rect.is_empty:
        return
    if state.fill.space.family is Family.PATTERN:
        lay_pattern(painter, state.fill, state.fill_pattern, rect)
    else:
        plain = painter.path.is_rectangle
        painter.canvas.fills.append(Fill(rect, state.fill, state.fill_mode, plain))
    painter.note_transparency()


def _lay_stroke(painter: Painter) -> None:
    """Each subpath is a line of its own: crop marks are often drawn as one path."""
    state = painter.state
    for points in painter.path.subpaths():
        width = min(thickness_of(state.ctm, state.width, *ends) for ends in pairwise(points))
        around_line = around(points).grown(state.width * scale_of(state.ctm) / 2)
        lay_line(painter, around_line.within(state.clip), width)


def _shading(painter: Painter, operands: Any) -> None:
    lay_shading(painter, painter.resource("/Shading", operands[0]), painter.state.clip)
    painter.note_transparency()


NOTHING = Rect(0, 0, -1, -1)

OPERATORS: dict[str, Operator] = {
    "q": _save,
    "Q": _restore,
    "cm": _transform,
    "w": _line_width,
    "gs": _parameters,
    "g": _fill_in(GRAY),
    "G": _stroke_in(GRAY),
    "rg": _fill_in(RGB),
    "RG": _stroke_in(RGB),
    "k": _fill_in(CMYK),
    "K": _stroke_in(CMYK),
    "cs": _choose_fill,
    "CS": _choose_stroke,
    "sc": _set_fill,
    "scn": _set_fill,
    "SC": _set_stroke,
    "SCN": _set_stroke,
    "m": _start,
    "l": _point,
    "c": _curve,
    "v": _curve,
    "y": _curve,
    "re": _rectangle,
    "W": _clip,
    "W*": _clip,
    "n": _end,
    "f": _fill,
    "F": _fill,
    "f*": _fill,
    "S": _stroke,
    "s": _stroke,
    "B": _fill_and_stroke,
    "B*": _fill_and_stroke,
    "b": _fill_and_stroke,
    "b*": _fill_and_stroke,
    "sh": _shading,
}
