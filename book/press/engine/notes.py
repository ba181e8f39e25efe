"""Footnotes: is every note that is called also on a page?

The engine is known to move notes, and to lose some (WeasyPrint #1564, #2502), without a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from book.press.facts import Note


def read_notes(pages: list[Any]) -> tuple[Note, ...]:
    """Every call in reading order, with the page and place of its note."""
    standing: dict[Any, tuple[int, int]] = {}
    for number, page in enumerate(pages):
        for area in page._page_box.children:
            if isinstance(area, boxes.FootnoteAreaBox):
                for place, note in enumerate(_notes_in(area)):
                    standing.setdefault(note, (number, place))
    found: dict[Any, Note] = {}
    for number, page in enumerate(pages):
        for element, src in _calls(page._page_box, ""):
            on, place = standing.get(element, (-1, -1))
            name = element.get("data-number") or str(len(found) + 1)
            found.setdefault(element, Note(name, src, number, on, place))
    return tuple(found.values())


def _notes_in(area: Any) -> Iterator[Any]:
    seen = set()
    for box in area.descendants():
        tag = box.element_tag or ""
        if box.element is not None and tag.endswith("::footnote-marker"):
            if box.element not in seen:
                yield box.element
            seen.add(box.element)


def _calls(box: Any, src: str) -> Iterator[tuple[Any, str]]:
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    if isinstance(box, boxes.MarginBox):
        return
    if box.element is not None:
        if (box.element_tag or "").endswith("::footnote-call"):
            yield box.element, src
            return
        src = box.element.get("data-src") or src
    for child in box.children:
        yield from _calls(child, src)
