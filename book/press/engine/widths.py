"""Widths of texts that are found once.

WeasyPrint 70.0 measures cells, floats and flexible boxes word by word each time it lays one out
(`inline_line_widths`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from weasyprint.layout import preferred
from weasyprint.text import line_break

from book.press.engine.composing.glyphruns import face_of

_can_break_text = lru_cache(maxsize=4096)(line_break.can_break_text)


def install() -> None:
    """Put our measuring of texts before WeasyPrint's; doing it twice changes nothing."""
    preferred.split_first_line = split_first_line
    preferred.can_break_text = _can_break_text


def split_first_line(
    text: str, style: Any, context: Any, max_width: float | None, *rest: Any, **how: Any
) -> tuple[Any, ...]:
    """Find where the first line of a text ends and how wide it is; no layout is handed out."""
    known = face_of(style).first_lines
    key = (text, max_width, *rest, *how.values())
    if key not in known:
        _, _, resume_at, width, _, _ = line_break.split_first_line(
            text, style, context, max_width, *rest, **how
        )
        known[key] = resume_at, width
    resume_at, width = known[key]
    return None, None, resume_at, width, None, None
