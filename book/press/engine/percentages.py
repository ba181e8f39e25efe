"""Lengths of boxes, worked out once for equal styles in equally large containing blocks.

WeasyPrint 70.0 resolves 18 lengths of a box each time it is laid out (`layout.percent`), and lays
most boxes out several times: a page that is made again, a column tried, a table cell measured.
"""

from __future__ import annotations

from functools import lru_cache
from operator import itemgetter
from types import SimpleNamespace
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import absolute, block, column, float, grid, inline, page, percent, table

_SIDES = ("top", "right", "bottom", "left")
_NAMES = (
    *(f"margin_{side}" for side in _SIDES),
    *(f"padding_{side}" for side in _SIDES),
    *(f"border_{side}_width" for side in _SIDES),
    *(f"{limit}{axis}" for limit in ("", "min_", "max_") for axis in ("width", "height")),
    *("box_sizing", "border_collapse"),
)
"""All of a style that `percent.resolve_percentages` looks at."""
_specified = itemgetter(*_NAMES)
_resolve_percentages = percent.resolve_percentages
MODULES = (absolute, block, column, float, grid, inline, page, percent, table)
"""Where it is called by its own name."""


def install() -> None:
    """Put our lengths before WeasyPrint's; doing it twice changes nothing."""
    for module in MODULES:
        module.resolve_percentages = resolve_percentages


def resolve_percentages(box: Any, containing_block: Any) -> None:
    """Set the used lengths of a box, px.

    Collapsed borders are the table's affair, heights of pages are shares of heights, and a sum may
    be of lengths that follow from the rest of the style: those are worked out for the box itself.
    """
    if isinstance(containing_block, boxes.Box):
        containing_block = (containing_block.width, containing_block.height)
    specified = _specified(box.style)
    if specified[-1] != "collapse" and not isinstance(box, boxes.PageBox):
        try:
            vars(box).update(_used(*containing_block, specified))
        except (AttributeError, KeyError, TypeError):
            pass
        else:
            return
    _resolve_percentages(box, containing_block)


@lru_cache(maxsize=8192)
def _used(width: Any, height: Any, specified: tuple[Any, ...]) -> dict[str, Any]:
    box = SimpleNamespace(style=dict(zip(_NAMES, specified, strict=True)))
    _resolve_percentages(box, (width, height))
    return {name: value for name, value in vars(box).items() if name != "style"}
