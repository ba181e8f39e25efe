"""Note what is laid down on a page where more than one operator lays it: lines and patterns."""

from __future__ import annotations

from typing import Any

from pikepdf import Stream

from book.bindery.preflight.facts import Fill, Stroke
from book.bindery.preflight.geometry import IDENTITY, Rect, matrix_of, product, transformed
from book.bindery.preflight.painter import Canvas, Painter
from book.bindery.preflight.paints import Family, Paint
from book.bindery.preflight.state import State


def lay_line(painter: Painter, rect: Rect, width: float) -> None:
    """Note a line of a width in points."""
    state = painter.state
    if rect.is_empty:
        return
    painter.canvas.strokes.append(Stroke(rect, width, state.stroke, state.stroke_mode))
    if state.stroke.space.family is Family.PATTERN:
        lay_pattern(painter, state.stroke, state.stroke_pattern, rect)
    painter.note_transparency()


def lay_pattern(painter: Painter, paint: Paint, pattern: Any, rect: Rect) -> None:
    """Note what a pattern paints; all of a cell may come to lie anywhere in the rectangle."""
    if not isinstance(pattern, Stream):
        lay_shading(painter, (pattern or {}).get("/Shading", {}), rect)
        return
    place = product(matrix_of(pattern.get("/Matrix", IDENTITY)), painter.base)
    state = State(place, transformed(place, *(float(value) for value in pattern["/BBox"])))
    if paint.space.base is not None:
        state.fill = state.stroke = Paint(paint.space.base, paint.values)
    cell = Canvas()
    painter.enter(pattern, state, cell)
    painter.canvas.take_tiles(cell, rect)


def lay_shading(painter: Painter, shading: Any, rect: Rect) -> None:
    """Note a gradient; how much ink it lays down is not worked out."""
    painter.canvas.has_shading = True
    space = painter.space(shading.get("/ColorSpace"))
    painter.canvas.fills.append(Fill(rect, Paint(space), painter.state.fill_mode, is_plain=False))
