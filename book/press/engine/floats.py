"""Lines beside floats, and lines that only come after them.

WeasyPrint 70.0 keeps floats on its list to the end of the page, and measures the least width of
every line that comes after one (`get_next_linebox`): it asks only whether the line fits beside it.
"""

from __future__ import annotations

from typing import Any

from weasyprint.layout import inline, preferred


def install() -> None:
    """Put our measuring of lines before WeasyPrint's; doing it twice changes nothing."""
    inline.inline_min_content_width = least_width


def is_beside(context: Any, position_y: float) -> bool:
    """Whether a float reaches down to a line."""
    return any(
        shape.position_y + shape.margin_height() > position_y for shape in context.excluded_shapes
    )


def least_width(context: Any, linebox: Any, **how: Any) -> float:
    """The least width of a line, px; 0 where nothing is beside it."""
    if not is_beside(context, linebox.position_y):
        return 0.0
    return float(preferred.inline_min_content_width(context, linebox, **how))
