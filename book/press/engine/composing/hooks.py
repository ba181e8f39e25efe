"""Make WeasyPrint 70.0 set lines as planned.

Its layout is left as it is but for four functions: a paragraph is planned before its first line
(`get_next_linebox`); a planned line has endless room, so that the engine looks for no break of its
own (`split_inline_box`); a text ends where the plan says (`split_text_box`); a line is stretched
or squeezed to its measure, and hangs (`text_align`). A text box so changed is drawn with its scale
and letter space (`draw_first_line`). What a line is high is remembered (`strut`).
"""

from __future__ import annotations

from typing import Any

import weasyprint.draw.text
from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline, page
from weasyprint.matrix import Matrix
from weasyprint.text.line_break import Layout

from book.press.composer.adjustment import AS_IT_IS, Adjustment
from book.press.composer.hyphenation import WordList
from book.press.composer.paragraph import Shape
from book.press.composer.protrusion import hang_at_end, hang_at_start
from book.press.engine import floats
from book.press.engine.composing.fitting import Fitter
from book.press.engine.composing.glyphruns import Run, forget, metrics_of, shape
from book.press.engine.composing.plans import Plan, Planner

_ENDLESS = 1e6
_get_next_linebox = inline.get_next_linebox
_split_inline_box = inline.split_inline_box
_split_text_box = inline.split_text_box
_text_align = inline.text_align
_strut = inline.strut
_draw_first_line = weasyprint.draw.text.draw_first_line
_remake_page = page.remake_page

_planner = Planner()
_fitter = Fitter(_planner)


def install() -> None:
    """Put the composer before the engine; doing it twice changes nothing."""
    inline.get_next_linebox = get_next_linebox
    inline.split_inline_box = split_inline_box
    inline.split_text_box = split_text_box
    inline.text_align = text_align
    inline.strut = strut
    weasyprint.draw.text.draw_first_line = draw_first_line
    page.remake_page = remake_page


def begin(words: WordList) -> Planner:
    """Begin a document: forget the last one's plans.

    Args:
        words: words whose divisions are known.
    """
    global _planner, _fitter
    forget()
    _planner = Planner(words)
    _fitter = Fitter(_planner)
    return _planner


def remake_page(index: int, context: Any, root_box: Any, html: Any) -> Any:
    """Make a page that comes out full."""
    return _fitter.make(context, index, lambda: _remake_page(index, context, root_box, html))


def get_next_linebox(
    context: Any,
    linebox: Any,
    position_y: float,
    bottom_space: float,
    skip_stack: Any,
    containing_block: Any,
    *rest: Any,
) -> Any:
    """Plan a paragraph before its first line; leave one beside a float to the engine."""
    width = containing_block.width
    reason = _not_ours(context, linebox, position_y, rest)
    if skip_stack is None:
        known = _planner.plans.get(linebox)
        if reason:
            _planner.leave(linebox, reason)
        elif known is None or known.width != width:
            _planner.plan(linebox, width)
        _planner.visit(linebox)
    elif (known := _planner.plans.get(linebox)) and (reason or known.width != width):
        _planner.leave(linebox, reason or "measure changed")
    return _get_next_linebox(
        context, linebox, position_y, bottom_space, skip_stack, containing_block, *rest
    )


def _not_ours(context: Any, line: Any, position_y: float, rest: tuple[Any, ...]) -> str:
    """Why a line box cannot be planned at this place; "" if it can."""
    first_letter_style, first_line_style = rest[-2:]
    if (line.element_tag or "").endswith("::marker"):
        return "marker"
    if floats.is_beside(context, position_y):
        return "beside a float"
    if first_letter_style or first_line_style:
        return "a first line of its own"
    if line.style["direction"] != "ltr":
        return "right to left"
    return "" if line.style["text_align_all"] in ("justify", "left", "start") else "centred"


def split_inline_box(context: Any, box: Any, position_x: float, max_x: float, *rest: Any) -> Any:
    """Give a planned line endless room."""
    plan = _planner.plans.get(box) if isinstance(box, boxes.LineBox) else None
    if plan is None:
        return _split_inline_box(context, box, position_x, max_x, *rest)
    result = _split_inline_box(context, box, position_x, max_x + _ENDLESS, *rest)
    result[0].plan = plan  # of the new line; the original has it in the planner
    return result


def split_text_box(
    context: Any, box: Any, available_width: Any, skip: int | None, is_line_start: bool = True
) -> Any:
    """End a text where the plan says."""
    owner = _planner.owners.get(box)
    if owner is None or available_width is None:  # None: it is asked how wide a space is
        return _split_text_box(context, box, available_width, skip, is_line_start)
    plan, number = owner
    raw, skip = box.text.encode(), skip or 0
    stretch = plan.stretch(number, skip)
    end = len(raw) if stretch.end is None else stretch.end
    text = raw[skip:end].decode()
    shown = text if stretch.end is None else text.rstrip(" ")
    if not shown:
        return None, stretch.end, False
    width, glyphs = _measure(plan.composed.measured.flow.pieces[number].run, raw, skip, shown)
    if stretch.is_hyphenated:
        mark = box.style["hyphenate_character"]
        width += shape(shown[-1] + mark, box.style).width - shape(shown[-1], box.style).width
        shown, glyphs = shown + mark, glyphs + len(mark)
    return _text_box(box, shown, width, glyphs), stretch.end, False


def _measure(run: Run, raw: bytes, skip: int, shown: str) -> tuple[float, int]:
    first = len(raw[:skip].decode()) if skip else 0
    last = first + len(shown)
    return run.edges[last] - run.edges[first], run.glyphs[last] - run.glyphs[first]


def strut(style: Any) -> Any:
    """Height and baseline of a line of a style, noted on it: every box of a line asks for them."""
    if not hasattr(style, "strut"):
        style.strut = _strut(style)
    return style.strut


def _text_box(box: Any, text: str, width: float, glyphs: int) -> Any:
    new = box.copy_with_text(text)
    height, baseline = metrics_of(box.style)
    half_leading = (strut(box.style)[0] - height) / 2
    new.width, new.height, new.drawn_glyphs = width, height, glyphs
    new.pango_layout = LaterLayout(text, box.style, 0.0)
    new.margin_top = new.margin_bottom = half_leading
    new.baseline = baseline + half_leading
    return new


class LaterLayout(Layout):  # type: ignore[misc]
    """A Pango layout that is made when it is drawn: planned text is measured already."""

    def __init__(self, text: str, style: Any, justification_spacing: float) -> None:
        self.text, self.justification_spacing = text, justification_spacing
        self.max_width, self.first_line_direction = None, 0
        if style["text_decoration_line"] != "none":  # how thick a line is, is asked before
            self.setup(style)
            self.deactivate()


def text_align(context: Any, line: Any, available_width: float, last: bool) -> Any:
    """Stretch or squeeze a planned line to its measure, and let its punctuation hang."""
    plan: Plan | None = getattr(line, "plan", None)
    if plan is None:
        return _text_align(context, line, available_width, last)
    texts = [box for box in _texts(line) if box.text]
    seen = [box for box in texts if box.text.strip()]
    if plan.paragraph.shape is not Shape.JUSTIFIED or not seen:
        return 0
    left, right = _hangs(plan, line, seen[0], seen[-1])
    extra = available_width + left + right - line.width
    line.hang_start, line.hang_end = left, right
    if not last or extra < 0:
        glyphs = sum(box.drawn_glyphs for box in texts)
        spaces = inline.count_expandable_spaces(line)
        text = plan.paragraph
        by = plan.composed.gives.adjust(extra, spaces, glyphs, line.width - line.text_indent)
        line.word_space = (text.space * by.scale + by.word + 2 * by.letter) / text.em
        _adjust(line, by, 0.0, seen[-1])
    return -left


def _hangs(plan: Plan, line: Any, first: Any, last: Any) -> tuple[float, float]:
    """How far the first and the last glyph of a line stand out, px."""
    part = plan.composed.limits.protrusion
    left, right = hang_at_start(first.text[:1]), hang_at_end(last.text.rstrip()[-1:])
    if left and not line.text_indent:
        left *= part * shape(first.text[0], first.style).width
    else:
        left = 0.0
    if right:
        right *= part * shape(last.text.rstrip()[-1], last.style).width
    return left, right


def _texts(box: Any) -> Any:
    for child in box.children:
        if isinstance(child, boxes.TextBox):
            yield child
        elif isinstance(child, boxes.InlineBox):
            yield from _texts(child)


def _adjust(box: Any, by: Adjustment, shift: float, last: Any) -> float:
    """Widen what is in a line, as WeasyPrint's add_word_spacing does; returns the shift after it.

    A text box is drawn through a scaled matrix, what is added to its spaces too: both are divided
    by the scale beforehand.
    """
    if isinstance(box, boxes.TextBox):
        box.position_x += shift
        spaces = inline.count_expandable_spaces(box)
        gaps = box.drawn_glyphs - (box is last)
        grown = box.width * (by.scale - 1) + by.word * spaces + by.letter * gaps
        box.justification_spacing = by.word / by.scale
        box.adjustment = Adjustment(by.scale, by.letter / by.scale, by.word / by.scale)
        box.pango_layout = LaterLayout(box.text, box.style, box.justification_spacing)
        box.width += grown
        return shift + float(grown)
    if not isinstance(box, boxes.LineBox | boxes.InlineBox):
        box.translate(shift, 0)
        return shift
    if isinstance(box, boxes.InlineBox):
        box.position_x += shift
    before = shift
    for child in box.children:
        if child.is_in_normal_flow():
            shift = _adjust(child, by, shift, last)
    box.width += shift - before
    return shift


def draw_first_line(
    stream: Any, textbox: Any, text_overflow: Any, block_ellipsis: Any, matrix: Matrix
) -> Any:
    """Draw a text box with its scale, in the text matrix, and its letter space, as Tc."""
    by = getattr(textbox, "adjustment", AS_IT_IS)
    if by.scale == 1.0 and not by.letter:
        return _draw_first_line(stream, textbox, text_overflow, block_ellipsis, matrix)
    x, y = matrix.values[4:]
    scaled = Matrix(a=by.scale, d=-1, e=x, f=y)
    stream.stream.append(f"{by.letter:.4f} Tc".encode())
    emojis = _draw_first_line(stream, textbox, text_overflow, block_ellipsis, scaled)
    stream.stream.append(b"0 Tc")
    return emojis
