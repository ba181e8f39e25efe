"""How the lines of a laid-out page are set: what the report counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.text.line_break import strut

from book.press.composer.paragraph import Shape
from book.press.engine.standing import HYPHENS, goes_on_after_hyphen, standing, text_of
from book.press.facts import LineFigures

PT = 0.75
"""Points in a CSS pixel."""
_NEAR = 0.1
"""Px from the grid; less is rounding."""


@dataclass(slots=True)
class _Count:
    """What is being counted on one page."""

    top: float
    pitch: float
    """The distance of body lines, px."""
    spaces: list[float] = field(default_factory=list)
    hyphens: int = 0
    pairs: int = 0
    run: int = 0
    runts: int = 0
    on_grid: int = 0
    off_grid: int = 0
    lowest: float = 0.0
    last: Any = None


def read_setting(page: Any) -> LineFigures:
    """Count the justified lines of one page."""
    root = page._page_box.children[0]
    body = next((box for box in root.children if isinstance(box, boxes.ParentBox)), root)
    count = _Count(page._page_box.content_box_y(), strut(body.style)[0])
    for child in page._page_box.children:
        if isinstance(child, boxes.MarginBox):
            continue
        is_text = not isinstance(child, boxes.FootnoteAreaBox)
        for box, low in standing(child):
            count.lowest = max(count.lowest, low)
            if isinstance(box, boxes.LineBox):
                count.last = box if is_text else count.last
                _line(box, count)
    _end_run(count)
    plan = getattr(count.last, "plan", None)
    return LineFigures(
        tuple(count.spaces),
        count.hyphens,
        count.pairs,
        count.runts,
        count.on_grid,
        count.off_grid,
        plan is not None and goes_on_after_hyphen(count.last),
        round(max(count.lowest - count.top, 0.0) * PT, 2),
    )


def _line(line: Any, count: _Count) -> None:
    plan = getattr(line, "plan", None)
    if plan is None or plan.paragraph.shape is not Shape.JUSTIFIED:
        _end_run(count)
        return
    if hasattr(line, "word_space"):
        count.spaces.append(round(line.word_space, 3))
    if text_of(line).endswith(HYPHENS):
        count.hyphens += 1
        count.run += 1
    else:
        _end_run(count)
    if line.resume_at is None:
        _end_run(count)
        count.runts += plan.setting.lines > 1 and line.width < plan.paragraph.runt_width
    if abs(line.height - count.pitch) < _NEAR:
        off = (line.position_y - count.top) % count.pitch
        is_on = min(off, count.pitch - off) < _NEAR
        count.on_grid += is_on
        count.off_grid += not is_on


def _end_run(count: _Count) -> None:
    count.pairs += count.run == 2
    count.run = 0
