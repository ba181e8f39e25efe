"""What the anchors of a document are the anchors of: the title a link to them may speak."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

CALL = "-call"
"""What is added to the anchor of a note for the place it is called from."""
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_HOLDERS = frozenset(("article", "header", "nav", "section"))
"""Elements that are called by the first heading in them."""


def titles(root: Element) -> Mapping[str, str]:
    """The title of every anchor.

    A heading and what it opens are called by the heading, a figure or table by the label of its
    caption ("Tabell 2"), a note by its name ("Note 3"), and everything else by the heading it
    stands under.
    """
    found: dict[str, str] = {}
    above = ""
    for element in root.iter():
        if element.tag in _HEADINGS:
            above = _words(element)
        if anchor := element.get("id"):
            found.setdefault(anchor, _own(element) or above)
            if element.get("class") == "footnote":
                found.setdefault(anchor + CALL, above)
    return found


def _own(element: Element) -> str:
    """The title that stands in an element; empty if none does."""
    if element.tag in _HOLDERS:
        inside = (_words(inner) for inner in element.iter() if inner.tag in _HEADINGS)
        return next(inside, "")
    if element.tag == "figure":
        labels = element.iterfind("figcaption/span[@class='label']")
        return next((_words(label) for label in labels), "")
    if element.get("class") == "footnote":
        return element.get("aria-label", "")
    return ""


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).replace("\u00ad", "").split())
