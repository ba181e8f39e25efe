"""Operators of text (ISO 32000-1 9.3 and 9.4)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pikepdf

from book.bindery.preflight.facts import TextRun
from book.bindery.preflight.fonts import NO_FACE
from book.bindery.preflight.geometry import Rect, matrix_of, product, scale_of, transformed
from book.bindery.preflight.laying import lay_line, lay_pattern
from book.bindery.preflight.painter import Operator, Painter
from book.bindery.preflight.paints import Family
from book.bindery.preflight.state import INVISIBLE, OUTLINED, STROKED


def _begin(painter: Painter, _: Any) -> None:
    painter.at.begin()


def _font(painter: Painter, operands: Any) -> None:
    painter.state.size = float(operands[1])
    painter.state.face = NO_FACE
    painter.state.face = painter.known.face(painter.resource("/Font", operands[0]), painter.page)


def _matrix(painter: Painter, operands: Any) -> None:
    painter.at.put(matrix_of(operands))


def _move(painter: Painter, operands: Any) -> None:
    painter.at.move(float(operands[0]), float(operands[1]))


def _move_and_lead(painter: Painter, operands: Any) -> None:
    painter.state.leading = -float(operands[1])
    _move(painter, operands)


def _next_line(painter: Painter, _: Any = None) -> None:
    painter.at.move(0, -painter.state.leading)


def _show(painter: Painter, operands: Any) -> None:
    _lay(painter, operands[:1])


def _show_spaced(painter: Painter, operands: Any) -> None:
    _lay(painter, operands[0])


def _show_next(painter: Painter, operands: Any) -> None:
    _next_line(painter)
    _lay(painter, operands[-1:])


def _show_next_spaced(painter: Painter, operands: Any) -> None:
    painter.state.word_space = float(operands[0])
    painter.state.char_space = float(operands[1])
    _show_next(painter, operands)


_NUMBERS = (int, float, Decimal)
"""Tried first: to ask whether something is a string of the file takes far longer."""


def _lay(painter: Painter, items: Any) -> None:
    state, face = painter.state, painter.state.face
    length, said, missing = 0.0, [], 0
    size, stretch, letter = state.size, state.stretch, face.letter
    for item in items:
        if isinstance(item, _NUMBERS) or not isinstance(item, (pikepdf.String, bytes)):
            length -= float(item) / 1000 * size * stretch
            continue
        for code in face.codes(bytes(item)):
            width, text, is_lacking = letter(code)
            step = width * size + state.char_space
            if code == ord(" ") and face.code_length == 1:
                step += state.word_space
            length += step * stretch
            said.append(text)
            missing += is_lacking
    place = product(painter.at.matrix, state.ctm)
    painter.at.advance(length)
    low, high = face.descent * state.size + state.rise, face.ascent * state.size + state.rise
    rect = transformed(place, 0, low, length, high)
    is_seen = state.mode not in INVISIBLE and rect.meets(state.clip)
    painter.canvas.texts.append(
        TextRun(
            rect.within(state.clip) if is_seen else rect,
            state.size * scale_of(place),
            state.stroke if state.mode in OUTLINED else state.fill,
            state.stroke_mode if state.mode in OUTLINED else state.fill_mode,
            face.name,
            "".join(said),
            is_seen,
            missing if is_seen else 0,
        )
    )
    painter.note_transparency()
    if is_seen:
        _paint_letters(painter, rect.within(state.clip))


def _paint_letters(painter: Painter, rect: Rect) -> None:
    """Note outlines, and the pattern that letters are filled with."""
    state = painter.state
    if state.mode in STROKED:
        lay_line(painter, rect, state.width * scale_of(state.ctm))
    if state.mode not in OUTLINED and state.fill.space.family is Family.PATTERN:
        lay_pattern(painter, state.fill, state.fill_pattern, rect)


def _set(attribute: str, factor: float = 1.0) -> Operator:
    """An operator that only sets a number of the state."""

    def act(painter: Painter, operands: Any) -> None:
        setattr(painter.state, attribute, float(operands[0]) * factor)

    return act


def _mode(painter: Painter, operands: Any) -> None:
    painter.state.mode = int(operands[0])


OPERATORS: dict[str, Operator] = {
    "BT": _begin,
    "Tf": _font,
    "Tm": _matrix,
    "Td": _move,
    "TD": _move_and_lead,
    "T*": _next_line,
    "Tc": _set("char_space"),
    "Tw": _set("word_space"),
    "Tz": _set("stretch", 0.01),
    "TL": _set("leading"),
    "Ts": _set("rise"),
    "Tr": _mode,
    "Tj": _show,
    "TJ": _show_spaced,
    "'": _show_next,
    '"': _show_next_spaced,
}
