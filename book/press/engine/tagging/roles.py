"""Which structure type an HTML element has (ISO 32000-1 clause 14.8.4, Matterhorn Protocol 1.1)."""

from __future__ import annotations

from enum import Enum
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes

SVG = "{http://www.w3.org/2000/svg}"
IMAGES = ("img", f"{SVG}svg")


class NoRole(Enum):
    """What an element without a structure type of its own is."""

    TRANSPARENT = "what is in it belongs to its parent"
    ARTIFACT = "it is not content"


_TYPES = {
    "section": "Sect",
    "article": "Art",
    "nav": "Sect",
    "aside": "Div",
    "div": "Div",
    "blockquote": "BlockQuote",
    "p": "P",
    "pre": "P",
    "address": "P",
    "ul": "L",
    "ol": "L",
    "dl": "L",
    "li": "LI",
    "dt": "Lbl",
    "dd": "LBody",
    "table": "Table",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "caption": "Caption",
    "figcaption": "Caption",
    "code": "Code",
    "q": "Quote",
}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SECTIONS = ("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOC", "TOCI", "Index")
GROUPING = frozenset((*_SECTIONS, "L", "Note", "Table", "Figure"))
"""Types that hold no text themselves: it gets a P."""
INLINE = frozenset(("Link", "Reference", "Span", "Code", "Quote"))
MAY_BE_EMPTY = frozenset(("TD", "TH", "TR"))

_NUMBERINGS = {
    "disc": "Disc",
    "circle": "Circle",
    "square": "Square",
    "decimal": "Decimal",
    "lower-roman": "LowerRoman",
    "upper-roman": "UpperRoman",
    "lower-alpha": "LowerAlpha",
    "upper-alpha": "UpperAlpha",
    "none": "None",
}
_SCOPES = {"row": "Row", "rowgroup": "Row", "col": "Column", "colgroup": "Column"}


def role_of(box: Any, inside: str, *, in_toc: bool) -> str | NoRole:
    """The structure type of a box's element.

    Args:
        box: the first box of the element.
        inside: the type it will stand in.
        in_toc: whether it is somewhere in a table of contents.
    """
    element: Element = box.element
    tag = element.tag
    if element.get("aria-hidden") == "true" or element.get("role") in ("presentation", "none"):
        return NoRole.ARTIFACT
    if tag in IMAGES or tag == "figure":
        return _picture(element, inside)
    if element.get("role") == "doc-index":
        return "Index"
    if tag == "a" and element.get("href"):
        return "Link"
    if in_toc and tag in ("ol", "ul", "li"):
        return "TOCI" if tag == "li" else "TOC"
    if inside == "TOCI" and tag == "p":
        return NoRole.TRANSPARENT
    if tag == "div" and inside == "L":
        return "LI"  # holds a dt and its dd together
    if tag in _HEADINGS:
        return _heading(box)
    if inside in GROUPING and _TYPES.get(tag, "Div") == "Div" and _has_lines(box):
        return "P"
    return _TYPES.get(tag) or _inline(element)


def _heading(box: Any) -> str:
    """Its level is that of the outline, where a part stands above its chapters."""
    level = box.style["bookmark_level"]
    return f"H{min(level, 6) if isinstance(level, int) else _HEADINGS[box.element.tag]}"


def _has_lines(box: Any) -> bool:
    return any(isinstance(child, boxes.LineBox) for child in box.children)


def _picture(element: Element, inside: str) -> str | NoRole:
    if element.tag == "figure":
        return "Figure" if images(element) and table_of(element) is None else NoRole.TRANSPARENT
    if is_decoration(element):
        return NoRole.ARTIFACT
    return NoRole.TRANSPARENT if inside == "Figure" else "Figure"


def _inline(element: Element) -> str | NoRole:
    is_short = element.tag == "abbr" and element.get("title")
    return "Span" if element.get("lang") or is_short or sign(element) else NoRole.TRANSPARENT


def sign(element: Element) -> str:
    """What a character says that stands for something else: ARIA's role img with a label."""
    return element.get("aria-label", "") if element.get("role") == "img" else ""


def is_decoration(image: Element) -> bool:
    """Whether an image says nothing: its alt text is there and empty."""
    return image.get("alt") == "" or image.get("aria-hidden") == "true"


def images(element: Element) -> list[Element]:
    """The images in an element that say something."""
    return [e for e in element.iter() if e.tag in IMAGES and not is_decoration(e)]


def table_of(figure: Element) -> Element | None:
    """The table that a figure is the frame of."""
    return next(figure.iter("table"), None)


def alternative(element: Element) -> str:
    """What is said in place of an image or figure."""
    texts = []
    for image in [element] if element.tag in IMAGES else images(element):
        title = image.find(f"{SVG}title")
        inner = (title.text or "") if title is not None else ""
        text = image.get("alt") or image.get("aria-label") or inner
        texts.append(" ".join(text.split()))
    return " ".join(text for text in texts if text)


def attributes_of(role: str, element: Element, box: Any, in_head: bool) -> dict[str, Any]:
    """The attribute object of a list or table cell (ISO 32000-1 clauses 14.8.5.5 and 14.8.5.7)."""
    if role == "L":
        style = "none" if element.tag == "dl" else box.style["list_style_type"]
        numbering = _NUMBERINGS.get(style, "Disc") if isinstance(style, str) else "None"
        return {"O": "/List", "ListNumbering": f"/{numbering}"}
    if role not in ("TH", "TD"):
        return {}
    found: dict[str, Any] = {"O": "/Table"}
    if box.colspan != 1:
        found["ColSpan"] = box.colspan
    if box.rowspan != 1:
        found["RowSpan"] = box.rowspan
    if role == "TH":
        otherwise = "Column" if in_head else "Row"
        found["Scope"] = f"/{_SCOPES.get(element.get('scope', ''), otherwise)}"
    return found if len(found) > 1 else {}


def leads_within(link: Element) -> bool:
    """Whether a link leads to a place in the book; only the bound book knows what is there."""
    return link.get("href", "").startswith(("#", "book:"))


def words_of_link(element: Element, tag: str) -> str:
    """What a link says beside the title of what it leads to; `tag` is that of its box."""
    if "::" in tag:
        return element.get("data-back", "") if tag.endswith("marker") else ""
    return element.get("title") or ("" if leads_within(element) else text_of(element))


def text_of(element: Element) -> str:
    """The words of a link, or of the images in it."""
    words = " ".join("".join(element.itertext()).split())
    return words or alternative(element) or " ".join(e.get("alt", "") for e in element.iter("img"))
