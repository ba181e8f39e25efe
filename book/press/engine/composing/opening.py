"""Whole lines of white above headings and boxes, on a page that would end short of its last line.

It is the compositor's oldest means to make facing pages equally deep: no line moves to another
page, and every line stays on the grid. What is laid out is only moved down.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

from book.press.engine.composing.measuring import HEADINGS

_OPENS = ("h2", "figure", "aside", "blockquote", "dl", "h3")
"""Elements above which a line of white may be added, those that part the text most first."""
_IN_ROWS = ("h3",)
"""Elements that are read as a row, such as results: white above some of them would seem to mean
something."""


def open_up(root: Any, lines: int, pitch: float) -> int:
    """Add lines of white to a page, one at most above each heading, figure or box.

    Those that come in rows get one all together, or none.

    Args:
        root: the root box of the page.
        lines: how many would fit.
        pitch: the height of one, px.

    Returns:
        How many were added.
    """
    below = root.content_box_y() + pitch
    found = [box for box in _openings(root) if box.position_y >= below]
    opened: list[Any] = []
    for tag in _OPENS:
        alike = [box for box in found if box.element_tag == tag]
        left = lines - len(opened)
        opened += alike[:left] if tag not in _IN_ROWS or len(alike) <= left else ()
    _move_down(root, opened, pitch)
    return len(opened)


def _openings(parent: Any) -> Iterator[Any]:
    """Boxes in the one column of text that begin on the page, in order."""
    before = ""
    for child in parent.children:
        if not isinstance(child, boxes.BlockBox) or not child.is_in_normal_flow():
            continue
        if child.element_tag not in _OPENS:
            yield from _openings(child) if _is_plain(child) else ()
        elif before not in HEADINGS:
            yield child
        before = child.element_tag


def _is_plain(box: Any) -> bool:
    """Whether a block only holds others, below each other and on no ground of its own."""
    return isinstance(box, boxes.BlockBox) and not box.style["background_color"].alpha


def _move_down(parent: Any, opened: list[Any], pitch: float) -> float:
    """Put a line above each opened box; returns by how much the parent has grown, px."""
    grown = 0.0
    for child in parent.children:
        if any(child is box for box in opened):
            grown += pitch
        if grown:
            child.translate(0, grown)
        if isinstance(child, boxes.BlockBox) and _is_plain(child):
            grown += _move_down(child, opened, pitch)
    parent.height += grown
    return grown
