"""Where in the tree an element stands, when that is not simply in its parent."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

import pydyf
from weasyprint.logger import LOGGER

from book.press.engine.tagging.nodes import Linked, Marked, Node
from book.press.engine.tagging.roles import (
    IMAGES,
    INLINE,
    alternative,
    images,
    leads_within,
    table_of,
)
from book.press.engine.tagging.tree import Tree

_HOLDS_ITS_NOTES = frozenset(("TD", "TH", "LBody", "Lbl", "Caption"))


def in_contents(parent: Node) -> bool:
    """Whether a node is in a table of contents."""
    node: Node | None = parent
    while node is not None:
        if node.element is not None and node.element.get("role") == "doc-toc":
            return True
        node = node.parent
    return False


def place(tree: Tree, role: str, element: Element, parent: Node) -> Node:
    """Make the node of an element."""
    if element.tag in ("dt", "dd"):
        item = parent if parent.role == "LI" else _entry(parent, element)
        labels = sum(node.role == "Lbl" for node in item.nodes())
        return item.add(role, element, labels if role == "Lbl" else None)
    if role == "Table":
        return tree.table(element, parent)
    if role == "Caption" and element in tree.captions:
        return tree.table(tree.captions[element], parent).add(role, element)
    if role == "Caption" and parent.role not in ("Figure", "Table", "L"):
        return parent.add("P", element)  # the caption of nothing that is content
    if role == "Link" and leads_within(element):
        return parent.add("Reference", element).add(role, element)
    if parent.role == "Figure" and role not in INLINE and role != "Caption" and parent.parent:
        parent = parent.parent  # what Alt stands for is not read aloud: keep the rest beside it
    return parent.add(role, element)


def _entry(parent: Node, element: Element) -> Node:
    """The item of a definition list that a term or its definition belongs to."""
    items = [node for node in parent.nodes() if node.role == "LI"]
    is_new = element.tag == "dt" and (
        not items or any(node.role == "LBody" for node in items[-1].nodes())
    )
    return parent.add("LI") if is_new or not items else items[-1]


def note_captions(tree: Tree, figure: Element) -> None:
    """Remember whose caption a figcaption is, if the figure is the frame of a table."""
    table = table_of(figure) if figure.tag == "figure" else None
    if table is not None:
        tree.captions.update({child: table for child in figure if child.tag == "figcaption"})


def body_for(tree: Tree, child: Any, node: Node) -> Node:
    """Where a child of a list item goes: beside the label stands the body."""
    tag = getattr(child, "element_tag", None) or ""
    if node.role != "LI" or tag.endswith("::marker") or tag in ("dt", "dd") or node.element is None:
        return node
    body = tree.part(node, "LBody", node.element)
    section = node.within("Sect")
    if section is None or section.element is None:
        return body
    if section.element.get("role") != "doc-endnotes" or node.within("Note") is not None:
        return body
    note = tree.part(body, "Note", node.element)
    note.entries.setdefault("ID", _id(tree, node.element))
    return note


def place_note(tree: Tree, element: Element, caller: Node) -> Node:
    """Make the node of a footnote, after the block that calls it and the notes that stand there."""
    block = caller
    while block.role in INLINE and block.parent is not None:
        block = block.parent
    if block.role in _HOLDS_ITS_NOTES or block.parent is None:
        note = block.add("Note", element)
    else:
        kids = block.parent.kids
        at = kids.index(block) + 1
        while at < len(kids) and isinstance(follower := kids[at], Node) and follower.role == "Note":
            at += 1
        note = block.parent.add("Note", element, at)
    note.entries["ID"] = _id(tree, element)
    if lang := element.get("lang"):
        note.entries["Lang"] = pydyf.String(lang)
    return note


def settle_notes(node: Node) -> None:
    """Move notes that stand among words behind the words of their block."""
    words: list[Node | Marked | Linked] = []
    notes: list[Node | Marked | Linked] = []
    settled: list[Node | Marked | Linked] = []
    for kid in node.kids:
        if isinstance(kid, Node):
            settle_notes(kid)
        if isinstance(kid, Node) and kid.role == "Note":
            notes.append(kid)
        elif isinstance(kid, Node) and kid.role not in INLINE:
            settled += [*words, *notes, kid]
            words, notes = [], []
        else:
            words.append(kid)
    node.kids = [*settled, *words, *notes]


def _id(tree: Tree, element: Element) -> pydyf.String:
    """An identifier that is unique in the whole book: anchors are, and so are section names."""
    tree.notes += 1
    return pydyf.String(element.get("id") or f"{tree.section}--note-{tree.notes}")


def describe_figure(node: Node, element: Element) -> None:
    """Give a figure its text alternative; an author's omission is logged as the engine would."""
    if node.role != "Figure":
        return
    if alt := alternative(element):
        node.entries["Alt"] = pydyf.String(alt)
        return
    for image in [element] if element.tag in IMAGES else images(element):
        LOGGER.error('Image "%s" has no required alt description', image.get("src", "svg"))


def widen(figure: Node, corners: tuple[float, ...], page: int) -> None:
    """Let a figure's BBox hold one more image; points from the bottom left corner of the page."""
    box = figure.attributes.get("BBox")
    if box is not None and page != figure.page:
        return
    left, bottom, right, top = corners if box is None else box
    figure.attributes["O"] = "/Layout"
    lower = (min(left, corners[0]), min(bottom, corners[1]))
    upper = (max(right, corners[2]), max(top, corners[3]))
    figure.attributes["BBox"] = pydyf.Array((*lower, *upper))
