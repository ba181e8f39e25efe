"""The structure tree while it is being built."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

import pydyf


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked-content sequence: its page and its number there (ISO 32000-1 clause 14.7.4.2)."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Linked:
    """A link annotation and its page."""

    page: int
    annotation: pydyf.Dictionary


@dataclass(slots=True, eq=False)
class Node:
    """A structure element; `role` is its structure type (ISO 32000-1 clause 14.8.4)."""

    role: str
    element: Element | None = None
    parent: Node | None = None
    page: int = -1
    """The first page it is on."""
    kids: list[Node | Marked | Linked] = field(default_factory=list)
    entries: dict[str, Any] = field(default_factory=dict)
    """Lang, Alt, E, ID."""
    attributes: dict[str, Any] = field(default_factory=dict)

    def add(self, role: str, element: Element | None = None, at: int | None = None) -> Node:
        """Make a child."""
        child = Node(role, element, self)
        self.kids.insert(len(self.kids) if at is None else at, child)
        return child

    def within(self, *roles: str) -> Node | None:
        """The nearest of this node and its ancestors that has one of the roles."""
        node: Node | None = self
        while node is not None and node.role not in roles:
            node = node.parent
        return node

    def nodes(self) -> Iterator[Node]:
        """The children that are structure elements."""
        return (kid for kid in self.kids if isinstance(kid, Node))

    def every(self) -> Iterator[Node]:
        """This node and all below it, in reading order."""
        yield self
        for child in self.nodes():
            yield from child.every()
