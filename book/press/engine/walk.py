"""Walk the boxes of laid-out pages and write down what is on them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.images import RasterImage
from weasyprint.layout.absolute import AbsolutePlaceholder

from book.press.engine.linefigures import PT, read_setting
from book.press.engine.slots import NUMBER_OF
from book.press.engine.standing import HYPHENS
from book.press.facts import Block, Ladder, LooseLine, Overrun, Page, Picture, Rect
from book.press.gathering import Anchor, Bookmark, Spot

_SPACE = 0.25
"""The natural word space of a text face, in em, to which justification adds."""

_NOTICED_OVERRUN = 0.1
"""Points; less is rounding."""

_NOTICED_SPACE = 0.5
"""Em; a justified line whose spaces are narrower is not written down."""

_LADDER = 3
"""Hyphens under each other from which they are written down."""

_EXCERPT = 60


@dataclass(slots=True)
class _Ink:
    """What is being written down of one page."""

    blocks: dict[int, _Stretch] = field(default_factory=dict)
    overruns: list[Overrun] = field(default_factory=list)
    loose: list[LooseLine] = field(default_factory=list)
    ladders: list[Ladder] = field(default_factory=list)
    hyphens: tuple[int, _Stretch | None] = (0, None)
    """How many lines end in a hyphen up to here, and the block they are in."""
    pictures: list[Picture] = field(default_factory=list)


@dataclass(slots=True)
class _Stretch:
    """A block while its lines are being counted."""

    src: str
    tag: str
    rect: Rect
    lines: int = 0


def read_page(page: Any) -> Page:
    """Write down one page."""
    ink = _Ink()
    for child in page._page_box.children:
        if not isinstance(child, boxes.MarginBox):
            _visit(child, ink, None)
    return Page(
        round(page.width * PT, 3),
        round(page.height * PT, 3),
        tuple(Block(b.src, b.tag, b.rect, b.lines) for b in ink.blocks.values()),
        tuple(ink.overruns),
        tuple(ink.loose),
        tuple(ink.ladders),
        tuple(ink.pictures),
        read_setting(page),
    )


def _visit(box: Any, ink: _Ink, block: _Stretch | None) -> None:
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    if isinstance(box, boxes.ReplacedBox):
        _picture(box, ink, block)
    elif box.element is not None and isinstance(box, boxes.BlockLevelBox | boxes.TableCellBox):
        src = box.element.get("data-src")
        if src and "::" not in box.element_tag:
            fresh = _Stretch(src, box.element.tag, _rect(box))
            block = ink.blocks.setdefault(id(box.element), fresh)
    for child in box.children:
        if isinstance(child, boxes.LineBox):
            _line(child, box.content_box_x() + box.width, ink, block)
        elif isinstance(child, boxes.BlockReplacedBox | boxes.TableBox):
            _check_width(child, box, ink, block)
        _visit(child, ink, block)


def _line(line: Any, limit: float, ink: _Ink, block: _Stretch | None) -> None:
    leaves = list(_leaves(line))
    if not leaves:
        return
    texts = [leaf for leaf in leaves if isinstance(leaf, boxes.TextBox)]
    src = ""
    if block is not None:
        block.lines += 1
        src = block.src
    limit += getattr(line, "hang_end", 0.0)  # punctuation that stands out on purpose
    over = (max(leaf.position_x + _width(leaf) for leaf in leaves) - limit) * PT
    if over > _NOTICED_OVERRUN:
        ink.overruns.append(Overrun(src, round(over, 2), _excerpt(texts)))
    _hyphen(texts, src, ink, block)
    space = _word_space(line, texts)
    if space > _NOTICED_SPACE:
        ink.loose.append(LooseLine(src, round(space, 2), _excerpt(texts)))


def _hyphen(texts: list[Any], src: str, ink: _Ink, block: _Stretch | None) -> None:
    """Count hyphens under each other; the third begins a ladder, later ones lengthen it."""
    before, where = ink.hyphens
    is_hyphenated = bool(texts) and texts[-1].text.rstrip().endswith(HYPHENS)
    run = (before if where is block else 0) + 1 if is_hyphenated else 0
    ink.hyphens = run, block
    if run > _LADDER:
        ink.ladders.pop()
    if run >= _LADDER:
        ink.ladders.append(Ladder(src, run, _excerpt(texts)))


def _word_space(line: Any, texts: list[Any]) -> float:
    """The word space of a justified line, em; 0 for one that is not."""
    if hasattr(line, "plan"):
        return float(getattr(line, "word_space", 0.0))
    spaced = next((text for text in texts if text.justification_spacing), None)
    if spaced is None:
        return 0.0
    return float(_SPACE + spaced.justification_spacing / spaced.style["font_size"])


def _width(leaf: Any) -> float:
    return float(leaf.width if isinstance(leaf, boxes.TextBox) else leaf.margin_width())


def _leaves(box: Any) -> Any:
    for child in box.children:
        if isinstance(child, AbsolutePlaceholder) or not child.is_in_normal_flow():
            continue
        if isinstance(child, boxes.InlineBox):
            yield from _leaves(child)
        else:
            yield child


def _excerpt(texts: list[Any]) -> str:
    """The words of a line; page numbers are not known yet and left out."""
    parts = ("…" if _is_number(text) else text.text for text in texts)
    words = re.sub(r"\s+", " ", "".join(parts)).strip()
    return words if len(words) <= _EXCERPT else f"{words[:_EXCERPT].rstrip()}…"


def _is_number(text: Any) -> bool:
    return text.element is not None and text.element.get(NUMBER_OF) is not None


def _check_width(box: Any, parent: Any, ink: _Ink, block: _Stretch | None) -> None:
    """Note a table or image that is wider than what it stands in."""
    over = box.border_box_x() + box.border_width() - parent.content_box_x() - parent.width
    if over * PT > _NOTICED_OVERRUN and box.is_in_normal_flow():
        src = box.element.get("data-src") if box.element is not None else ""
        ink.overruns.append(Overrun(src or (block.src if block else ""), round(over * PT, 2), ""))


def _picture(box: Any, ink: _Ink, block: _Stretch | None) -> None:
    image = box.replacement
    if not isinstance(image, RasterImage):
        return
    src = box.element.get("src") or ""
    ink.pictures.append(
        Picture(
            box.element.get("data-src") or (block.src if block else ""),
            src if not src.startswith("data:") else "data:",
            image.width,
            image.height,
            round(box.width * PT, 3),
            round(box.height * PT, 3),
        )
    )


def _rect(box: Any) -> Rect:
    numbers = (box.border_box_x(), box.border_box_y(), box.border_width(), box.border_height())
    return Rect(*(round(number * PT, 3) for number in numbers))


def read_anchors(pages: list[Any], titles: Mapping[str, str]) -> tuple[Anchor, ...]:
    """Where each anchor is; of an element that runs over pages, where it begins."""
    found: dict[str, Anchor] = {}
    for number, page in enumerate(pages):
        for name, (x, y, *_) in page.anchors.items():
            spot = Spot(number, round(x * PT, 3), round(y * PT, 3))
            found.setdefault(name, Anchor(name, spot, titles.get(name, "")))
    return tuple(found.values())


def read_bookmarks(pages: list[Any]) -> tuple[Bookmark, ...]:
    """The lines of the outline."""
    return tuple(
        Bookmark(level, label, Spot(number, round(x * PT, 3), round(y * PT, 3)))
        for number, page in enumerate(pages)
        for level, label, (x, y), _ in page.bookmarks
    )
