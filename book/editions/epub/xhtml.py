"""Content documents: the templates' HTML read strictly as XML and fitted to a reading system."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree
from markupsafe import Markup

XHTML, SVG = "http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg"
OPS = "http://www.idpf.org/2007/ops"
_VOID_TAG = re.compile(r"<(area|br|col|hr|img|input|wbr)\b((?:\"[^\"]*\"|[^>\"])*?)\s*/?>")
_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "wbr"})
_DECLARED = re.compile(f' xmlns="{XHTML}"| xmlns:epub="{OPS}"')
"""Namespaces that the page's template declares."""
_LEFT_OUT = ("data-", "tabindex")
"""Attributes that only the web edition's scripts and style sheet use."""


@dataclass(frozen=True, slots=True)
class PageStart:
    """Where a printed page begins: before the first block or anchor on it."""

    folio: int
    src: str = ""
    """The block's place in the manuscript, "path:line"."""
    anchor: str = ""
    """Of the first thing on a page where no block begins."""


@dataclass(frozen=True, slots=True)
class Page:
    """A printed page as the page list names it."""

    folio: int
    href: str


@dataclass(frozen=True, slots=True)
class Document:
    """One XHTML file of the EPUB."""

    name: str
    title: str
    language: str
    kind: str
    """titlepage, part, chapter or index: an `epub:type`, and the matter it belongs to."""
    content: Markup
    pages: tuple[Page, ...]
    has_svg: bool


def document_of(
    name: str,
    title: str,
    language: str,
    kind: str,
    content: str,
    page_starts: Sequence[PageStart],
) -> Document:
    """Make a content document of a part's or chapter's HTML.

    Args:
        name: of the file.
        title: of the part or chapter.
        language: of its text, BCP 47.
        kind: see `Document.kind`.
        content: HTML of the web edition, with `data-src`.
        page_starts: where printed pages begin; those that begin elsewhere are passed over.

    Raises:
        lxml.etree.XMLSyntaxError: a template writes what is not well-formed; our own fault.
    """
    root = etree.fromstring(_as_xml(content))
    pages = tuple(_mark_pages(root, name, page_starts))
    for element in root.iter(f"{{{XHTML}}}*"):
        _fit(element)
    inner = "".join(_DECLARED.sub("", etree.tostring(child, encoding="unicode")) for child in root)
    return Document(
        name,
        title,
        language,
        kind,
        Markup(inner),
        pages,
        has_svg=root.find(f".//{{{SVG}}}svg") is not None,
    )


def _as_xml(content: str) -> str:
    closed = _VOID_TAG.sub(r"<\1\2/>", content)
    return f'<div xmlns="{XHTML}" xmlns:epub="{OPS}">{closed}</div>'


def _fit(element: etree._Element) -> None:
    """Fit one element: semantics in, the web's own attributes out, empty tags with an end."""
    tag = etree.QName(element).localname
    classes = element.get("class", "").split()
    if tag == "article":
        element.tag = f"{{{XHTML}}}section"
    elif "footnote-call" in classes:
        for call in element.iter(f"{{{XHTML}}}a"):
            call.set(f"{{{OPS}}}type", "noteref")
            call.set("role", "doc-noteref")
    elif "footnotes" in classes:
        element.set(f"{{{OPS}}}type", "footnotes")
        _set_apart(element)
    for attribute in list(element.attrib):
        if str(attribute).startswith(_LEFT_OUT):
            del element.attrib[attribute]
    if len(element) == 0 and element.text is None and tag not in _VOID:
        element.text = ""  # written with an end tag: some readers parse it as HTML


def _set_apart(notes: etree._Element) -> None:
    """Make a list of notes asides with numbers of their own, which readers show as popups."""
    for numbers in notes.iter(f"{{{XHTML}}}ol"):
        numbers.tag = f"{{{XHTML}}}div"
        for number, note in enumerate(numbers.findall(f"{{{XHTML}}}li"), 1):
            note.tag = f"{{{XHTML}}}aside"
            note.set(f"{{{OPS}}}type", "footnote")
            note.set("role", "doc-footnote")
            label = etree.Element(f"{{{XHTML}}}span", {"class": "note-number"})
            label.text, label.tail, note.text = f"{number}.", f" {note.text or ''}", None
            note.insert(0, label)


def _mark_pages(
    root: etree._Element, name: str, page_starts: Sequence[PageStart]
) -> Iterator[Page]:
    """Put a page break before each block that begins a printed page (EPUB Accessibility 2.3)."""
    blocks: dict[str, etree._Element] = {}
    for block in root.xpath("//*[@data-src]"):
        blocks.setdefault(block.get("data-src"), block)
    blocks |= {element.get("id"): element for element in root.xpath("//*[@id]")}
    for start in page_starts:
        if (block := blocks.get(start.src or start.anchor)) is None:
            continue
        anchor = f"page-{start.folio}"
        at = _breakable(block)
        mark = etree.Element(f"{{{XHTML}}}span", {"id": anchor, "role": "doc-pagebreak"})
        mark.set(f"{{{OPS}}}type", "pagebreak")
        mark.set("aria-label", f" {start.folio}. ")
        if at is block and etree.QName(at).localname in _HOLDS_PHRASES:
            _put_first(at, mark)
        else:
            at.addprevious(mark)
        yield Page(start.folio, f"{name}#{anchor}")


def _put_first(block: etree._Element, mark: etree._Element) -> None:
    """Put a page break before the words of a block, after those of blank pages before it."""
    marks = [child for child in block if child.get("role") == "doc-pagebreak"]
    if marks:
        mark.tail, marks[-1].tail = marks[-1].tail, None
        marks[-1].addnext(mark)
    else:
        mark.tail, block.text = block.text, None
        block.insert(0, mark)


_HOLDS_PHRASES = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dt", "dd"})
_CLOSED = frozenset({"tr", "tbody", "thead", "table", "ul", "ol", "dl"})
"""Elements before which, or between whose parts, no span may stand."""


def _breakable(block: etree._Element) -> etree._Element:
    """The element that a page break can stand in or before."""
    while True:
        above = block.getparent()
        if etree.QName(block).localname in _HOLDS_PHRASES or above is None:
            return block
        if etree.QName(above).localname not in _CLOSED:
            return block
        block = above
