"""SVG drawings: only a drawing, of a known size.

A drawing is read as XML and written anew from what is allowed in one, so nothing depends on how an
attack is spelt. What is left out and could be seen is a finding: no author's drawing changes
without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element

from book.findings.rules import images as rules
from book.ground.units import POINTS
from book.manuscript.images import SVG, ImageFile, refused, svg_allowed, svg_css

MOST_BYTES = 5 * 1024**2
MOST_DRAWN = 100_000
"""Elements that are drawn when all references are followed."""
MOST_REFERENCES = 32
"""References within what is referred to."""

_SVG = "http://www.w3.org/2000/svg"
_HREF = frozenset({"href", "{http://www.w3.org/1999/xlink}href"})
_XML = "{http://www.w3.org/XML/1998/namespace}"
_PIXELS = re.compile(r"data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*")
_WEB = re.compile(r"(?:https?://|mailto:)[^\x00-\x20]+")
_REFERENCE = re.compile(r"""url\(\s*["']?#([^"')]+)""")
_LENGTH = re.compile(r"\s*(\d*\.?\d+)(px|pt|pc|mm|cm|in|em|ex)?\s*")
_TO_PX = {"": 1.0, "px": 1.0, "em": 16.0, "ex": 8.0, "pc": 16.0} | {
    unit: points / 0.75 for unit, points in POINTS.items()
}


def read(data: bytes) -> ImageFile:
    """Make a drawing anew from what is allowed in one; its size is in CSS pixels."""
    if len(data) > MOST_BYTES:
        return refused(rules.DAMAGED)
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        root = etree.fromstring(data, parser)
    except (ValueError, etree.XMLSyntaxError):
        return refused(rules.DAMAGED)
    if root.tag not in {f"{{{_SVG}}}svg", "svg"}:
        return refused(rules.FORMAT, "XML")
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        return refused(rules.UNSAFE_SVG, "<!ENTITY>")
    held = dict.fromkeys([*_beside(root), *_clean(root)])
    if _is_endless(root):
        return refused(rules.UNSAFE_SVG, "<use>")
    etree.cleanup_namespaces(root)
    width, height = _size(root)
    faults = [(rules.UNSAFE_SVG, what) for what in held]
    if not width or not height:
        faults.append((rules.NO_SIZE, ""))
    return ImageFile(etree.tostring(root, encoding="utf-8"), SVG, width, height, tuple(faults))


def _beside(root: _Element) -> Iterator[str]:
    """What stands before the drawing and would change how it looks."""
    for node in root.itersiblings(preceding=True):
        if str(getattr(node, "target", "")) == "xml-stylesheet":
            yield "<?xml-stylesheet?>"


def _clean(root: _Element) -> Iterator[str]:
    """Leave only what is allowed; say what went that could be seen."""
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            _remove(element)  # a comment or an instruction
            continue
        space, _, name = element.tag.rpartition("}")
        if space.lstrip("{") not in {"", _SVG}:
            if "xhtml" in space:
                yield f"<{name}>"
            _remove(element)  # else what a drawing program notes for itself
        elif name not in svg_allowed.ELEMENTS:
            if name not in svg_allowed.NOTES:
                yield f"<{name}>"
            _remove(element)
        else:
            element.tag = f"{{{_SVG}}}{name}"
            yield from _clean_attributes(element, name)
            if name == "style":
                yield from _clean_style_sheet(element)


def _remove(element: _Element) -> None:
    """Take an element out, but not the text after it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return  # went with its parent
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _clean_style_sheet(element: _Element) -> Iterator[str]:
    for inner in list(element):
        element.remove(inner)
    element.text, refused = svg_css.style_sheet(element.text or "")
    yield from refused


def _clean_attributes(element: _Element, name: str) -> Iterator[str]:
    for key, value in list(element.attrib.items()):
        attribute, text = str(key), str(value)
        if attribute == "style":
            element.attrib[key], refused = svg_css.declarations(text)
            yield from refused
        elif not _is_allowed(name, attribute, text):
            del element.attrib[key]
            if _is_seen(attribute):
                yield f"{attribute.rpartition('}')[2]}=…"


def _is_allowed(element: str, attribute: str, value: str) -> bool:
    if attribute in _HREF:
        return _is_address(element, value.strip())
    if attribute in {f"{_XML}space", f"{_XML}lang"} | svg_allowed.WORDS:
        return True
    if attribute.startswith("aria-"):
        return True
    return attribute in svg_allowed.VALUES and svg_css.is_harmless(value)


def _is_address(element: str, value: str) -> bool:
    """Whether an address leads into the drawing, to pixels it holds, or for a link to the web."""
    if element == "a":
        return value.startswith("#") or _WEB.fullmatch(value) is not None
    if element == "image":
        return _PIXELS.fullmatch(value) is not None
    return value.startswith("#")


def _is_seen(attribute: str) -> bool:
    """Whether a reader, or an attacker, could miss an attribute."""
    if attribute.startswith("{"):
        return attribute in _HREF or attribute == f"{_XML}base"
    return attribute not in svg_allowed.WITHOUT_EFFECT and not attribute.startswith("data-")


def _is_endless(root: _Element) -> bool:
    """Whether references make more of the drawing than anybody could draw, or lead in circles."""
    named = {str(element.get("id")): element for element in root.iter() if element.get("id")}
    counted: dict[str, int] = {}

    def count(element: _Element, depth: int) -> int:
        total = 0
        for part in element.iter():
            total += 1
            for name in _references(part):
                if name in named and total <= MOST_DRAWN:
                    total += counted_of(name, depth + 1)
        return total

    def counted_of(name: str, depth: int) -> int:
        if depth > MOST_REFERENCES:
            return MOST_DRAWN + 1
        if name not in counted:
            counted[name] = MOST_DRAWN + 1  # what it is if it comes back to itself
            counted[name] = count(named[name], depth)
        return counted[name]

    return count(root, 0) > MOST_DRAWN


def _references(element: _Element) -> Iterator[str]:
    for key, value in element.attrib.items():
        text = str(value)
        if str(key) in _HREF and text.startswith("#") and str(element.tag).endswith("}use"):
            yield text[1:]
        elif "url(" in text:
            yield from _REFERENCE.findall(text)


def _size(root: _Element) -> tuple[int, int]:
    """Width and height in CSS pixels, or 0."""
    box = re.split(r"[\s,]+", (root.get("viewBox") or "").strip())
    try:
        if len(box) == 4 and 0 < float(box[2]) < 1e6 and 0 < float(box[3]) < 1e6:
            return max(1, round(float(box[2]))), max(1, round(float(box[3])))
    except ValueError:
        pass
    found = [_LENGTH.fullmatch(root.get(side) or "") for side in ("width", "height")]
    width, height = (float(f[1]) * _TO_PX[f[2] or ""] if f else 0.0 for f in found)
    return (max(1, round(width)), max(1, round(height))) if width and height else (0, 0)
