"""Keep Pango from ending a line after its first word.

When an inline element (a citation, a link) does not fit after a text that ends in white space,
WeasyPrint 70.0 sets that text anew, one pixel narrower than it is. Pango lets white space at the
end hang over, so it reports one line that is wider than it may be; WeasyPrint concludes that the
line cannot be broken earlier, and breaks it after its first word: one stretched word on a line in
the middle of a paragraph. Here the text is narrowed until Pango itself breaks it.
"""

from __future__ import annotations

from math import inf
from typing import Any

from weasyprint.layout import inline
from weasyprint.text import line_break
from weasyprint.text.line_break import create_layout, line_size

_HANGING = " \u00a0"
_WRAPS = ("normal", "pre-wrap", "pre-line")
_split_first_line = line_break.split_first_line


def install() -> None:
    """Put our line breaking before WeasyPrint's; doing it twice changes nothing."""
    inline.split_first_line = split_first_line


def split_first_line(
    text: str,
    style: Any,
    context: Any,
    max_width: float | None,
    justification_spacing: float,
    is_line_start: bool = True,
    minimum: bool = False,
) -> Any:
    """Split a text as WeasyPrint does, in a width (px) that Pango can tell is too narrow."""
    if max_width not in (None, inf) and not minimum and _may_hang(text, style):
        max_width = _honest_width(text, style, context, max_width, justification_spacing)
    return _split_first_line(
        text, style, context, max_width, justification_spacing, is_line_start, minimum
    )


def _may_hang(text: str, style: Any) -> bool:
    hangs = text[-1:] != "" and text[-1] in _HANGING
    return hangs and style["white_space"] in _WRAPS and " " in text.rstrip(_HANGING)


def _honest_width(
    text: str, style: Any, context: Any, width: float, justification_spacing: float
) -> float:
    while width > 1:
        layout = create_layout(text, style, context, width, justification_spacing)
        line, resume_at = layout.get_first_line()
        if resume_at is not None or line_size(line, style)[0] <= width:
            break
        width -= 1
    return width
