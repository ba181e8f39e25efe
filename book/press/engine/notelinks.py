"""Notes that are reached from their call, and lead back to it (Matterhorn Protocol 19)."""

from __future__ import annotations

from typing import Any

import weasyprint.document
from weasyprint.anchors import gather_anchors
from weasyprint.urls import get_link

from book.press.engine.targets import CALL

NOTE_CALL, NOTE_MARK = "::footnote-call", "::footnote-marker"


def install() -> None:
    """Let pages look for links between notes and their calls before they gather their links."""
    weasyprint.document.gather_anchors = _gather


def _gather(page_box: Any, *found: Any) -> None:
    for box in page_box.descendants():
        _link(box)
    gather_anchors(page_box, *found)


def _link(box: Any) -> None:
    tag = box.element_tag or ""
    if not tag.endswith((NOTE_CALL, NOTE_MARK)):
        return
    note = box.element.get("id")
    if note is None:
        return
    if tag.endswith(NOTE_CALL):
        box.style["anchor"] = note + CALL
        box.link = get_link(f"#{note}", "")
    else:
        box.link = get_link(f"#{note}{CALL}", "")
