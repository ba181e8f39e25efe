"""Blocks whose height is rounded up to the grid, so that the lines after them stand on it.

A style sheet asks for it by `--block-step: 14pt`, as it would by block-step-size (CSS Rhythmic
Sizing 1, clause 2.1). Custom properties are inherited, so what is inside says `--block-step: 0`.
"""

from __future__ import annotations

from typing import Any

from weasyprint.layout import block

_PX = {"px": 1.0, "pt": 4 / 3, "mm": 96 / 25.4}
_ROUNDING = 0.05
"""Px; a block that is taller by less is of the right height."""
_block_box_layout = block.block_box_layout


def install() -> None:
    """Put our block layout before WeasyPrint's; doing it twice changes nothing."""
    block.block_box_layout = block_box_layout


def block_box_layout(context: Any, box: Any, *rest: Any, **more: Any) -> Any:
    """Lay out a block; one that ends here ends on a step."""
    result = _block_box_layout(context, box, *rest, **more)
    laid_out, resume_at = result[:2]
    step = _step(box.style["__block_step"])
    if step and laid_out is not None and resume_at is None:
        missing = -laid_out.border_height() % step
        laid_out.height += missing if missing < step - _ROUNDING else 0.0
    return result


def _step(tokens: Any) -> float:
    for token in tokens or ():
        if token.type == "dimension":
            return float(token.value) * _PX.get(token.lower_unit, 0.0)
    return 0.0
