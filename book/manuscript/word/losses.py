"""What a document has that a chapter cannot hold: found in Word's XML, since mammoth drops it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from book.findings.diagnostics import Rule, Sink
from book.findings.rules import word as rules
from book.ground.source import SourceSpan
from book.manuscript.word import archive

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DRAWN = (
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
    f"{_W}object",
    f"{_W}altChunk",
)
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}link"
_SHOWN = 40


def _is_set(element: etree._Element) -> bool:
    return element.get(f"{_W}val", "single") not in {"none", "false", "0"}


def _field(element: etree._Element) -> str:
    """The name of the field that an instruction is for: REF, TOC, ADDIN."""
    words = (element.text or element.get(f"{_W}instr", "")).split()
    return words[0].upper() if words else ""


def _is_citation(element: etree._Element) -> bool:
    said = element.text or element.get(f"{_W}instr", "")
    return _field(element) in {"CITATION", "BIBLIOGRAPHY"} or "ADDIN" in said.upper()


_SIGNS: tuple[tuple[Rule, tuple[str, ...], Callable[[etree._Element], bool]], ...] = (
    (rules.FORMULA, (f"{_M}oMath",), lambda e: True),
    (rules.DRAWN, _DRAWN, lambda e: True),
    (
        rules.LINKED_PICTURE,
        ("{http://schemas.openxmlformats.org/drawingml/2006/main}blip",),
        lambda e: bool(e.get(_LINK)),
    ),
    (rules.MARKED, (f"{_W}u", f"{_W}highlight"), _is_set),
    (
        rules.REFERENCE,
        (f"{_W}instrText", f"{_W}fldSimple"),
        lambda e: _field(e) in {"REF", "PAGEREF", "NOTEREF"},
    ),
    (rules.CITATION, (f"{_W}instrText", f"{_W}fldSimple"), _is_citation),
    (rules.MERGED, (f"{_W}gridSpan", f"{_W}vMerge"), lambda e: True),
    (rules.TRACKED, (f"{_W}ins", f"{_W}del", f"{_W}moveFrom"), lambda e: True),
)


@dataclass(slots=True)
class _Count:
    first: str
    number: int = 1


def report(parts: Mapping[str, bytes], place: SourceSpan, sink: Sink) -> None:
    """Report each kind of loss once, with how many there are and the words by the first.

    Raises:
        BookError: a part is no XML.
    """
    found: dict[Rule, _Count] = {}
    for rule, words in _found(_tree(parts.get("word/document.xml", b"<x/>"))):
        if rule in found:
            found[rule].number += 1
        else:
            found[rule] = _Count(words)
    for name, part in parts.items():
        if name.startswith(("word/header", "word/footer")) and (words := _words(_tree(part))):
            found.setdefault(rules.RUNNING, _Count(words))
    for rule, count in found.items():
        sink.report(rule, place, text=count.first or "–", number=count.number)


def _found(document: etree._Element) -> Iterator[tuple[Rule, str]]:
    for element in document.iter():
        for rule, tags, is_one in _SIGNS:
            if element.tag in tags and is_one(element):
                yield rule, _words(element) or _near(element)


def _near(element: etree._Element) -> str:
    """The words of the paragraph, the cell or the table that an element stands in."""
    for tag in ("p", "tc", "tbl"):
        around = next(element.iterancestors(f"{_W}{tag}"), None)
        if around is not None and (words := _words(around)):
            return words
    return ""


def _words(element: etree._Element) -> str:
    texts = element.iter(f"{_W}t", f"{_W}delText", f"{_M}t")
    words = " ".join("".join(text.text or "" for text in texts).split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


def _tree(part: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        raise archive.unreadable() from error
