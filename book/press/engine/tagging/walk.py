"""Walk the boxes of laid-out pages and grow the structure tree from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from book.press.engine.notelinks import NOTE_CALL, NOTE_MARK
from book.press.engine.tagging import placing
from book.press.engine.tagging.copytext import CopyText
from book.press.engine.tagging.nodes import Linked, Marked, Node
from book.press.engine.tagging.roles import (
    GROUPING,
    IMAGES,
    INLINE,
    NoRole,
    attributes_of,
    role_of,
    sign,
    words_of_link,
)
from book.press.engine.tagging.streams import Edits
from book.press.engine.tagging.tree import Tree

_SPACES = " \u00a0\u202f\u2002\u2003\u2009"


@dataclass(frozen=True, slots=True)
class SetText:
    """A text box as it was drawn: what the box says, and what the HTML has there."""

    at: Marked
    element: Element
    drawn: str
    wanted: str
    is_generated: bool


@dataclass(frozen=True, slots=True)
class _End:
    """The last text of a block so far: in which box, and how it ends."""

    at: Marked
    owner: object
    space_follows: bool
    is_open: bool
    """Whether the next text joins on: it ends in a space, or in the middle of a word."""

    def owes_space(self, owner: object) -> bool:
        """Whether there was a space before the next text, in a box of this owner."""
        return not self.is_open and (self.space_follows or self.owner != owner)


@dataclass(slots=True)
class Walk:
    """The tree so far, and what is to be changed in the content streams."""

    copy: CopyText
    tree: Tree
    edits: Edits = field(default_factory=Edits)
    texts: list[SetText] = field(default_factory=list)
    cut_off: list[Any] = field(default_factory=list)
    """Text boxes that do not fit on their page."""
    surplus: list[pydyf.Dictionary] = field(default_factory=list)
    """Link annotations of generated boxes, which only repeat their element's."""
    _height: float = 0.0
    _floor: float = 0.0
    """How far down text may stand, in CSS pixels."""
    _tags: dict[Any, dict[str, Any]] = field(default_factory=dict)
    _owner: object = None
    _ends: dict[Node, _End] = field(default_factory=dict)

    def page(self, page: Any, stream: Any) -> None:
        """Walk the next page; its marked content is taken out of the stream's tags."""
        self.tree.page += 1
        self._tags, self._height = stream._tags, page.height
        sheet = page._page_box
        for child in sheet.children:
            is_notes = isinstance(child, boxes.FootnoteAreaBox)
            foot = sheet.content_box_y() + sheet.height + 1
            self._floor = foot if is_notes else page.height
            self._visit(child, self.tree.root)
        for kid in self._tags.values():  # nothing may be left unclassified
            self.edits.artifacts[self._marked(kid)] = {"Type": "/Layout"}
        self._tags.clear()

    def _marked(self, kid: dict[str, Any]) -> Marked:
        return Marked(self.tree.page, kid["mcid"])

    def _visit(self, box: Any, parent: Node) -> None:
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if isinstance(box, boxes.TextBox):
            return self._text(box, parent)
        if (properties := self._furniture(box)) is not None:
            return self._artifact(box, properties, is_copy=False)
        node = self._node(box, parent)
        if node is None:
            return self._artifact(box, {"Type": "/Layout"}, is_copy=True)
        if node.page < 0:
            node.page = self.tree.page
        if box.link_annotation is not None:
            self._link(box, node)
        if isinstance(box, boxes.ReplacedBox):
            return self._image(box, node)
        for child in box.children:
            self._children(box, child, node)
        return None

    def _children(self, box: Any, child: Any, node: Node) -> None:
        if not isinstance(child, boxes.LineBox):
            return self._visit(child, placing.body_for(self.tree, child, node))
        before = self._owner
        if not isinstance(box, boxes.InlineBlockBox):
            self._owner = (box.element, box.element_tag)
        for inner in child.children:
            self._visit(inner, self._paragraph(box, inner, node))
        self._owner = before
        return None

    def _furniture(self, box: Any) -> dict[str, str] | None:
        """The properties of what the page adds to the text; None: it is the text's."""
        if isinstance(box, boxes.MarginBox):
            where = "/Header" if box.at_keyword.startswith("@top") else "/Footer"
            return {"Type": "/Pagination", "Subtype": where}
        if box.is_leader:
            return {"Type": "/Layout"}
        if box.element_tag not in ("thead", "tfoot"):
            return None
        first = self.tree.known(box.element, box.element_tag)
        is_repeated = first is not None and first.page != self.tree.page
        return {"Type": "/Pagination"} if is_repeated else None

    def _node(self, box: Any, parent: Node) -> Node | None:
        """The structure element of a box; None: it is an artifact."""
        element, tag = box.element, box.element_tag
        if element is None or tag in ("html", "body"):
            return parent
        if (known := self.tree.known(element, tag)) is not None:
            return known
        base, _, pseudo = tag.partition("::")
        if pseudo:
            return self._generated(element, base, pseudo, parent)
        role = role_of(box, parent.role, in_toc=placing.in_contents(parent))
        if role is NoRole.ARTIFACT:
            return None
        if role is NoRole.TRANSPARENT or not isinstance(role, str):
            placing.note_captions(self.tree, element)
            return parent
        node = placing.place(self.tree, role, element, parent)
        self.tree.know(element, tag, node)
        self._describe(node, box)
        return node

    def _describe(self, node: Node, box: Any) -> None:
        element = box.element
        in_head = node.within("THead") is not None
        node.attributes.update(attributes_of(node.role, element, box, in_head))
        if lang := element.get("lang"):
            node.entries["Lang"] = pydyf.String(lang)
        if element.tag == "abbr" and element.get("title"):
            node.entries["E"] = pydyf.String(element.get("title"))
        if node.role == "Span" and (alt := sign(element)):
            node.entries["Alt"] = pydyf.String(alt)
        placing.describe_figure(node, element)

    def _generated(self, element: Element, base: str, pseudo: str, parent: Node) -> Node:
        if pseudo == "marker":
            item = (self.tree.known(element, base) or parent).within("LI") or parent
            node = item.add("Lbl", element, at=0)
        elif pseudo == "footnote-call":
            node = parent.add("Reference", element).add("Link", element)
            self.tree.know(element, base, placing.place_note(self.tree, element, parent))
        elif pseudo == "footnote-marker":
            note = self.tree.known(element, base) or parent
            node = note.add("Lbl", element, at=0).add("Link", element)
        else:
            return parent
        self.tree.know(element, f"{base}::{pseudo}", node)
        return node

    def _paragraph(self, box: Any, child: Any, node: Node) -> Node:
        """Where inline content of a block goes: into a P if the block's type holds no text."""
        node = placing.body_for(self.tree, child, node)
        if node.role not in GROUPING:
            return node
        stands_alone = {"TOCI": ("a",), "Figure": IMAGES}.get(node.role, ())
        if getattr(child, "element_tag", "") in stands_alone:
            return node
        return self.tree.part(node, "P", (box.element, box.element_tag))

    def _link(self, box: Any, node: Node) -> None:
        link = node.within("Link")
        element: Element = box.element
        leads = box.element_tag == "a" or box.element_tag.endswith((NOTE_CALL, NOTE_MARK))
        if leads and link is not None and link.element is element:
            annotation = box.link_annotation
            annotation["Contents"] = pydyf.String(words_of_link(element, box.element_tag))
            annotation["F"] = 4  # print, so neither hidden nor lost (ISO 19005-2 clause 6.3.2)
            link.kids.append(Linked(self.tree.page, annotation))
        else:
            self.surplus.append(box.link_annotation)

    def _image(self, box: Any, node: Node) -> None:
        kid = self._tags.pop(box, None)
        if kid is None:
            return
        node.kids.append(self._marked(kid))
        if node.role == "Figure":
            x, y = box.content_box_x(), box.content_box_y()
            top = self._height - y
            corners = (x, top - box.height, x + box.width, top)
            placing.widen(node, tuple(round(0.75 * value, 3) for value in corners), self.tree.page)

    def _text(self, box: Any, node: Node) -> None:
        kid = self._tags.pop(box, None)
        pseudo = box.element_tag.partition("::")[2]
        wanted, is_hyphenated = self._take(box, pseudo)
        if kid is None:
            return
        at = self._marked(kid)
        if not box.text.strip(" \t\n\u00ad\u200b"):
            self.edits.artifacts[at] = {"Type": "/Layout"}  # white space draws nothing
            return
        node.kids.append(at)
        generated = _is_generated(pseudo)
        self.texts.append(SetText(at, box.element, box.text, wanted, generated))
        if is_hyphenated:
            self.edits.hyphens.add(at)
        ends_in_space = box.text[-1] in _SPACES
        follows = not ends_in_space and self.copy.space_follows(box.element, pseudo)
        end = _End(at, self._owner, follows, ends_in_space or is_hyphenated)
        self._join(node, end, begins_with_space=box.text[0] in _SPACES)
        is_off = box.position_y + box.height > self._floor or box.position_y < 0
        if is_off and not generated:
            self.cut_off.append(box)

    def _join(self, node: Node, end: _End, *, begins_with_space: bool) -> None:
        """Write the space before this text that the engine dropped, if there was one."""
        block = node
        while block.role in INLINE and block.parent is not None:
            block = block.parent
        before = self._ends.get(block)
        if before is not None and not begins_with_space and before.owes_space(end.owner):
            self.edits.spaces.add(before.at)
        self._ends[block] = end

    def _take(self, box: Any, pseudo: str) -> tuple[str, bool]:
        if _is_generated(pseudo):
            return "", False
        return self.copy.take(box.element, box.text)

    def _artifact(self, box: Any, properties: dict[str, str], *, is_copy: bool) -> None:
        """Take a box and all in it out of the content."""
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if (kid := self._tags.pop(box, None)) is not None:
            self.edits.artifacts[self._marked(kid)] = properties
        if is_copy and isinstance(box, boxes.TextBox):
            self._take(box, box.element_tag.partition("::")[2])
        if box.link_annotation is not None:
            self.surplus.append(box.link_annotation)
        for child in box.children:
            self._artifact(child, properties, is_copy=is_copy)


def _is_generated(pseudo: str) -> bool:
    return pseudo not in ("", "first-line", "first-letter")
