"""SVG drawings: only a drawing, and of a known size.

A drawing that runs code, or fetches anything, is refused whole: cleaning it would change what its
author drew without telling anyone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from book.findings.diagnostics import Rule
from book.findings.rules import images as rules

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_BYTES = 5 * 1024**2

_ROOT = "{http://www.w3.org/2000/svg}svg"
_FORBIDDEN = frozenset(
    {
        "script",
        "foreignobject",
        "iframe",
        "embed",
        "object",
        "audio",
        "video",
        "handler",
        "listener",
    }
)
_ADDRESSES = frozenset({"href", "src"})
_HARMLESS = re.compile(r"#|data:image/(?:png|jpeg|gif|webp)[;,]|\s*$", re.IGNORECASE)
_FETCHES = re.compile(r"@import|url\(\s*['\"]?\s*(?!#|data:image/(?:png|jpeg|gif|webp)[;,])", re.I)
_LENGTH = re.compile(r"\s*\d*\.?\d+(?:px|pt|pc|mm|cm|in|em|ex)?\s*")


def faults(file: Path) -> tuple[tuple[Rule, str], ...]:
    """What is wrong with a drawing: each rule with the words for what it holds."""
    from lxml import etree  # books without drawings need not wait for it

    try:
        data = file.read_bytes()
        if len(data) > MOST_BYTES:
            return ((rules.DAMAGED, ""),)
        if b"<!ENTITY" in data or (b"<!DOCTYPE" in data and b"[" in _doctype(data)):
            return ((rules.UNSAFE_SVG, "<!ENTITY>"),)
        if b"<?xml-stylesheet" in data:
            return ((rules.UNSAFE_SVG, "<?xml-stylesheet?>"),)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        root = etree.fromstring(data, parser)
    except (OSError, ValueError, etree.XMLSyntaxError):
        return ((rules.DAMAGED, ""),)
    if root.tag not in {_ROOT, "svg"}:
        return ((rules.FORMAT, ""),)
    held = dict.fromkeys(what for element in root.iter() for what in _unsafe(element))
    found = [(rules.UNSAFE_SVG, what) for what in held]
    return (*found, *([] if _has_size(root) else [(rules.NO_SIZE, "")]))


def _doctype(data: bytes) -> bytes:
    start = data.index(b"<!DOCTYPE")
    return data[start : data.find(b">", start)]


def _unsafe(element: _Element) -> Iterator[str]:
    if not isinstance(element.tag, str):
        return  # a comment
    name = _local(element.tag)
    if name.casefold() in _FORBIDDEN:
        yield f"<{name}>"
    if name.casefold() == "style" and _FETCHES.search(element.text or ""):
        yield "url(…)"
    for key, value in element.attrib.items():
        attribute = _local(str(key)).casefold()
        if attribute.startswith("on"):
            yield f"{attribute}="
        elif attribute in _ADDRESSES and name != "a" and not _HARMLESS.match(str(value)):
            yield f'{attribute}="{str(value)[:40]}"'
        elif _FETCHES.search(str(value)) or "javascript:" in str(value).casefold():
            yield f"{attribute}=…"


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _has_size(root: _Element) -> bool:
    box = re.split(r"[\s,]+", (root.get("viewBox") or "").strip())
    try:
        if len(box) == 4 and float(box[2]) > 0 and float(box[3]) > 0:
            return True
    except ValueError:
        pass
    return all(_LENGTH.fullmatch(root.get(side) or "") for side in ("width", "height"))
