"""The structure tree of one section while its pages are walked: whose each node is."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from book.press.engine.tagging.nodes import Node

Key = tuple[Element, str]
"""An HTML element, and its tag or that of a pseudo-element: "li", "li::marker"."""


@dataclass(slots=True)
class Tree:
    """The nodes so far; one HTML element has one node, however many pages it is on."""

    section: str
    """Its name, unique in the book."""
    root: Node = field(default_factory=lambda: Node("Document"))
    page: int = -1
    """The page that is being walked, from 0."""
    captions: dict[Element, Element] = field(default_factory=dict)
    """The table that a figcaption belongs to."""
    notes: int = 0
    """How many have been placed."""
    _nodes: dict[Key, Node] = field(default_factory=dict)
    _parts: dict[tuple[Node, str, object], Node] = field(default_factory=dict)
    """Elements that stand for no HTML element of their own: P, LBody, LI, Reference."""

    def known(self, element: Element, tag: str) -> Node | None:
        """The node an element has from earlier pages."""
        return self._nodes.get((element, tag))

    def know(self, element: Element, tag: str, node: Node) -> None:
        """Remember whose node it is, for its parts on later pages."""
        self._nodes[element, tag] = node
        if node.page < 0:
            node.page = self.page

    def part(self, under: Node, role: str, of: object) -> Node:
        """The element of this role under a node that stands for no HTML element of its own."""
        key = (under, role, of)
        if key not in self._parts:
            self._parts[key] = under.add(role, under.element)
            self._parts[key].page = self.page
        return self._parts[key]

    def table(self, element: Element, parent: Node) -> Node:
        """The node of a table, made before its box comes, because its caption stands above it."""
        if (element, "table") not in self._nodes:
            self.know(element, "table", parent.add("Table", element))
        return self._nodes[element, "table"]
