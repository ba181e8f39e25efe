"""From a line box to the composer's paragraph: every place where a line may end, measured."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from weasyprint.text.ffi import ffi
from weasyprint.text.line_break import get_log_attrs

from book.press.composer.hyphenation import SOFT, Hyphenator, Limit, WordList, language_of
from book.press.composer.limits import Limits
from book.press.composer.paragraph import Break, Paragraph, Shape
from book.press.composer.protrusion import hang_at_end, hang_at_start
from book.press.engine.composing.glyphruns import shape
from book.press.engine.composing.textflow import Flow, Piece, flow_of

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BREAKS_ANYWHERE = ("anywhere", "break-word")
_WORD = re.compile(r"\S+")
_HYPHENS = "-\u2010"
_SPACES = " \u00a0"
_AFTER_HYPHEN, _AFTER_SIGN, _ANYWHERE = 0.4, 0.1, 8.0
"""Costs, in plain hyphens: after a hyphen of the text, after a dash or a slash, inside an address
that has no better place."""


class Place(NamedTuple):
    """Where in the boxes a line ends: after `offset` bytes of a text box, known by its number."""

    piece: int
    offset: int
    is_hyphenated: bool


@dataclass(frozen=True, slots=True)
class Measured:
    """A paragraph, and where its breaks are in the boxes."""

    paragraph: Paragraph
    places: tuple[Place, ...]
    """One for each break but the last."""
    flow: Flow


def measure(line: Any, width: float, words: WordList, limits: Limits) -> Measured:
    """Measure a paragraph.

    Args:
        line: its line box, not laid out.
        width: the measure, px.
        words: words whose divisions are known.
        limits: whether punctuation may hang.

    Raises:
        Refusal: there is something in it that the composer does not model.
    """
    flow = flow_of(line)
    shape_ = shape_of(line)
    hang = limits.protrusion if shape_ is Shape.JUSTIFIED else 0.0
    first = len(flow.text) - len(flow.text.lstrip(" "))
    last = len(flow.text.rstrip(_SPACES + SOFT))
    end = flow.ends if last == len(flow.text) else flow.rights[last - 1]
    breaks: list[Break] = []
    places: list[Place] = []
    if end > width - line.text_indent:
        for at, point, is_legal in _candidates(flow, width, words, range(first + 1, last)):
            found = _break_at(flow, at, point, is_legal=is_legal, hang=hang)
            if found is not None:
                breaks.append(found[0])
                places.append(found[1])
    spaces, glyphs = flow.spaces[last], flow.glyphs[last]
    out = _hang(flow, last - 1, hang_at_end) * hang
    breaks.append(Break(end, spaces, glyphs, end, spaces, glyphs, hang_end=out))
    into = 0.0 if line.text_indent else _hang(flow, first, hang_at_start) * hang
    space = shape("n n", line.style).width - 2 * shape("n", line.style).width
    paragraph = Paragraph(
        width, line.text_indent, line.style["font_size"], space, tuple(breaks), into, shape_
    )
    return Measured(paragraph, tuple(places), flow)


def _candidates(
    flow: Flow, measure: float, words: WordList, inside: range
) -> Iterator[tuple[int, float | None, bool]]:
    """Characters before which a line may end; the cost of a hyphen there; whether it needs none."""
    points = {place: cost for piece in flow.pieces for place, cost in _points(flow, piece, words)}
    legal = _line_breaks(flow.text, flow.pieces[0].style["lang"])
    for at in sorted(legal.union(points, _anywhere(flow, measure)).intersection(inside)):
        yield at, points.get(at), at in legal


def shape_of(line: Any) -> Shape:
    """How the lines of a line box stand."""
    if line.style["text_align_all"] == "justify":
        return Shape.JUSTIFIED
    return Shape.BALANCED if line.element_tag in HEADINGS else Shape.RAGGED


def _break_at(
    flow: Flow, at: int, point: float | None, *, is_legal: bool, hang: float
) -> tuple[Break, Place] | None:
    """The break before a character, if there may be one."""
    text, before = flow.text, flow.text[at - 1]
    piece = flow.owner[at - 1]
    if not piece.wraps and not (at == piece.end and flow.owner[at].wraps):
        return None
    if flow.owner[at].is_call and at == flow.owner[at].start:
        return None
    if before in _HYPHENS and not (at > 2 and text[at - 3 : at - 1].isalnum()):
        return None  # e-helse: a letter does not stand alone
    is_soft = before == SOFT
    if is_soft and piece.style["hyphens"] == "none":
        return None
    end, following = at, at
    while text[end - 1] == " ":
        end -= 1
    while text[following] == " ":
        following += 1
    right, glyphs = flow.rights[end - 1], flow.glyphs[end]
    hanging = _hang(flow, end - 1, hang_at_end)
    is_hyphenated = is_soft or (point is not None and not is_legal)
    cost, is_hyphen = _cost(before, point, is_legal)
    if is_hyphenated:
        width, hanging = _hyphen(flow, at - 1)
        right, glyphs, is_hyphen = right + width, glyphs + 1, True
    found = Break(
        right,
        flow.spaces[end],
        glyphs,
        flow.opens[following],
        flow.spaces[following],
        flow.glyphs[following],
        hanging * hang,
        _hang(flow, following, hang_at_start) * hang,
        cost,
        is_hyphen,
    )
    return found, Place(piece.number, piece.offset(at), is_hyphenated)


def _cost(before: str, point: float | None, is_legal: bool) -> tuple[float, bool]:
    """What a break costs, and whether the line ends in a hyphen of the text."""
    if before == " ":
        return 0.0, False
    if before == SOFT:
        return 0.3, True
    if before in _HYPHENS:
        return _AFTER_HYPHEN, True
    if is_legal:
        return _AFTER_SIGN, False
    return (point, True) if point is not None else (_ANYWHERE, False)


def _hyphen(flow: Flow, last: int) -> tuple[float, float]:
    """How much wider a line is that is hyphenated after a character, and what hangs, px."""
    style, mark = flow.owner[last].style, flow.owner[last].style["hyphenate_character"]
    letter = flow.text[last]
    width = shape(letter + mark, style).width - shape(letter, style).width
    return width, shape(mark, style).width * hang_at_end(mark[-1:])


def _hang(flow: Flow, index: int, part: Any) -> float:
    char = flow.text[index]
    fraction: float = part(char)
    return fraction * shape(char, flow.owner[index].style).width if fraction else 0.0


def _points(flow: Flow, piece: Piece, words: WordList) -> Iterator[tuple[int, float]]:
    """Where the words of a text box may be divided."""
    style = piece.style
    language = language_of(style["lang"])
    if style["hyphens"] != "auto" or language is None or not piece.wraps:
        return
    hyphenator = Hyphenator(language, Limit(*style["hyphenate_limit_chars"]), words)
    yield from hyphenator.points(flow.text, piece.start, piece.end)


def _line_breaks(text: str, language: str | None) -> set[int]:
    """Where Unicode lets a line end (UAX 14, as Pango has it): before these characters."""
    attributes = get_log_attrs(text, language)
    flags = memoryview(ffi.buffer(attributes, 4 * (len(text) + 1))).cast("I").tolist()
    return {index for index, flag in enumerate(flags) if flag & 1}  # bit 0: is_line_break


def _anywhere(flow: Flow, measure: float) -> Iterator[int]:
    """Places inside words wider than the measure that may be broken anywhere, such as addresses."""
    for piece in flow.pieces:
        if piece.style["overflow_wrap"] in _BREAKS_ANYWHERE:
            for word in _WORD.finditer(flow.text, piece.start, piece.end):
                if flow.rights[word.end() - 1] - flow.opens[word.start()] > measure:
                    yield from range(word.start() + 1, word.end())
