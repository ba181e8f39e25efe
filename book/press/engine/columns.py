"""Columns that are balanced without setting their lines again.

WeasyPrint 70.0 finds how tall columns must be by laying all of them out, each time a little taller,
and then once more for good (`columns_layout`). Their lines are the same each time: here each is set
once and moved. What was tried is thrown away before the next try, so no line is in two places.
"""

from __future__ import annotations

from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import block, inline

from book.press.engine import floats
from book.press.engine.composing import hooks as composing

_columns_layout = block.columns_layout
_set: dict[object, tuple[Any, ...]] | None = None
"""Lines that were set in the columns being balanced, with what they were set from."""


def install() -> None:
    """Put our columns before WeasyPrint's; doing it twice changes nothing."""
    block.columns_layout = columns_layout
    inline.get_next_linebox = get_next_linebox


def columns_layout(*arguments: Any) -> Any:
    """Lay out columns, and keep their lines until they are balanced."""
    global _set
    outer, _set = _set, {}
    try:
        return _columns_layout(*arguments)
    finally:
        _set = outer


def get_next_linebox(
    context: Any,
    linebox: Any,
    position_y: float,
    bottom_space: float,
    skip_stack: Any,
    containing_block: Any,
    *rest: Any,
) -> Any:
    """Set a line, or move the one that was set from the same place of the same text."""
    arguments = (context, linebox, position_y, bottom_space, skip_stack, containing_block, *rest)
    if _set is None or floats.is_beside(context, position_y) or any(rest[-2:]):
        return composing.get_next_linebox(*arguments)
    key = (id(linebox), repr(skip_stack), linebox.text_indent, containing_block.width)
    left = containing_block.content_box_x()
    if key in _set:
        line, resume_at, x, y, _ = _set[key]
        line.translate(left + x - line.position_x, position_y + y - line.position_y)
        return line, resume_at
    line, resume_at = composing.get_next_linebox(*arguments)
    if line is not None and all(map(_is_plain, line.descendants())):
        x, y = line.position_x - left, line.position_y - position_y
        _set[key] = (line, resume_at, x, y, linebox)
    return line, resume_at


def _is_plain(box: Any) -> bool:
    """Whether a part of a line only stands in it: nothing is moved, noted or placed besides."""
    kinds = (boxes.LineBox, boxes.TextBox, boxes.InlineBox)
    if not isinstance(box, kinds) or isinstance(box, boxes.AtomicInlineLevelBox):
        return False
    is_still = box.style["position"] == "static" and not getattr(box, "is_leader", False)
    return is_still and box.footnote is None
