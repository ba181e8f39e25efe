"""Read the pages against the copy: is every word of the HTML drawn, and read as it is written?

Three texts are compared, letter by letter: the HTML's, the boxes', and what the glyphs of the
content streams say by the fonts' own tables. White space and soft hyphens do not count; style
sheets may change the case of the HTML's.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any
from xml.etree.ElementTree import Element

from book.findings.diagnostics import Sink
from book.findings.rules import words as rules
from book.press.engine.tagging.copytext import CopyText
from book.press.engine.tagging.streams import spoken
from book.press.engine.tagging.walk import Walk
from book.press.facts import span_of

_SAME = {0x2010: "-", 0x2011: "-", 0x00AD: None, 0x200B: None}
_ENOUGH = 60


class Fault(Enum):
    """What is wrong with some words."""

    LOST = "they are on no page"
    MISREAD = "their glyphs say something else"
    CUT_OFF = "they do not fit on their page"
    HIDDEN = "they are drawn where no structure can reach them"


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Words that are not what the HTML says."""

    fault: Fault
    src: str
    text: str
    found: str = ""


def proofread(
    walk: Walk, copy: CopyText, page_streams: Sequence[Any], fonts: Mapping[Any, Any]
) -> tuple[Discrepancy, ...]:
    """Compare the three texts."""
    said = spoken(fonts, page_streams)
    discrepancies = []
    for text in walk.texts:
        src = copy.source(text.element)
        drawn = _letters(text.drawn)
        if text.at not in said:
            discrepancies.append(Discrepancy(Fault.HIDDEN, src, _cut(text.drawn)))
        elif (read := _letters(said[text.at])) != drawn:
            discrepancies.append(Discrepancy(Fault.MISREAD, src, _cut(text.drawn), _cut(read)))
        wanted = _letters(text.wanted)
        if not text.is_generated and drawn[: len(wanted)].casefold() != wanted.casefold():
            discrepancies.append(
                Discrepancy(Fault.MISREAD, src, _cut(text.wanted), _cut(text.drawn))
            )
    cut_off = {copy.source(box.element): box.text for box in reversed(walk.cut_off)}
    discrepancies.extend(
        Discrepancy(Fault.CUT_OFF, src, _cut(text)) for src, text in cut_off.items()
    )
    notes = {node.element for node in walk.tree.root.every() if node.role == "Note"}
    called = _inside(notes - {node.element for node in _filled(walk)})
    discrepancies.extend(
        Discrepancy(Fault.LOST, copy.source(missing.element), _cut(missing.text))
        for missing in copy.missing()
        if missing.element not in called  # a lost note is reported as such, with its number
    )
    return tuple(discrepancies)


def report(discrepancies: Sequence[Discrepancy], sink: Sink) -> None:
    """Tell each discrepancy at the line of the manuscript it happened to."""
    for discrepancy in discrepancies:
        span = span_of(discrepancy.src)
        match discrepancy.fault:
            case Fault.LOST:
                sink.report(rules.WORDS_LOST, span, text=discrepancy.text)
            case Fault.MISREAD:
                sink.report(
                    rules.WORDS_MISREAD, span, text=discrepancy.text, found=discrepancy.found
                )
            case Fault.CUT_OFF:
                sink.report(rules.WORDS_CUT_OFF, span, text=discrepancy.text)
            case Fault.HIDDEN:
                sink.report(rules.WORDS_HIDDEN, span, text=discrepancy.text)


def _filled(walk: Walk) -> list[Any]:
    return [node for node in walk.tree.root.every() if node.role == "Note" and node.kids]


def _inside(elements: set[Element | None]) -> set[Element]:
    return {inner for element in elements if element is not None for inner in element.iter()}


def _letters(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text.translate(_SAME)).split())


def _cut(text: str) -> str:
    return text if len(text) <= _ENOUGH else f"{text[:_ENOUGH].rstrip()}…"
