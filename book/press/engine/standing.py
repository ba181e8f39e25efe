"""What stands on a page, from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

HYPHENS = ("-", "\u2010")


def standing(box: Any) -> Iterator[tuple[Any, float]]:
    """Lines, images, tables and tinted boxes, each with the y of its lower edge, px."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    if isinstance(box, boxes.LineBox):
        yield box, box.position_y + box.height
        return
    if isinstance(box, boxes.ReplacedBox | boxes.TableBox):
        yield box, box.position_y + box.margin_height()
    elif isinstance(box, boxes.ParentBox) and box.style["background_color"].alpha:
        yield box, box.border_box_y() + box.border_height()
    for child in getattr(box, "children", ()):
        yield from standing(child)


def text_of(line: Any) -> str:
    """The words of a line, without white space at its end."""
    inner = (box.text for box in line.descendants() if isinstance(box, boxes.TextBox))
    return "".join(inner).rstrip()


def goes_on_after_hyphen(line: Any) -> bool:
    """Whether a planned line ends in a hyphen and its paragraph goes on."""
    return line.resume_at is not None and text_of(line).endswith(HYPHENS)
