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

from book.diagnostics import Sink
from book.press.engine.tagging.copytext import CopyText
from book.press.engine.tagging.streams import spoken
from book.press.engine.tagging.walk import Walk
from book.press.facts import span_of
from book.rules import words as rules

_SAME = {0x2010: "-", 0x2011: "-", 0x00AD: None, 0x200B: None}
_ENOUGH = 60


class Fault(Enum):
    """What is wrong with some words."""

    LOST = "they are on no page"
    MISREAD = "their glyphs say something else"
    CUT_OFF = "they do not fit on their page"
    HIDDEN = "they are drawn where no structure can reach them"


@dataclass(frozen=True, slots=True)
class Slip:
    """Words that are not what the HTML says."""

    fault: Fault
    src: str
    text: str
    found: str = ""


def proofread(
    walk: Walk, copy: CopyText, page_streams: Sequence[Any], fonts: Mapping[Any, Any]
) -> tuple[Slip, ...]:
    """Compare the three texts."""
    said = spoken(fonts, page_streams)
    slips = []
    for setting in walk.settings:
        src = copy.source(setting.element)
        drawn = _letters(setting.drawn)
        if setting.at not in said:
            slips.append(Slip(Fault.HIDDEN, src, _cut(setting.drawn)))
        elif (read := _letters(said[setting.at])) != drawn:
            slips.append(Slip(Fault.MISREAD, src, _cut(setting.drawn), _cut(read)))
        wanted = _letters(setting.wanted)
        if not setting.is_generated and drawn[: len(wanted)].casefold() != wanted.casefold():
            slips.append(Slip(Fault.MISREAD, src, _cut(setting.wanted), _cut(setting.drawn)))
    cut_off = {copy.source(box.element): box.text for box in reversed(walk.cut_off)}
    slips.extend(Slip(Fault.CUT_OFF, src, _cut(text)) for src, text in cut_off.items())
    notes = {node.element for node in walk.root.every() if node.role == "Note"}
    called = _inside(notes - {node.element for node in _filled(walk)})
    slips.extend(
        Slip(Fault.LOST, copy.source(missing.element), _cut(missing.text))
        for missing in copy.missing()
        if missing.element not in called  # a lost note is reported as such, with its number
    )
    return tuple(slips)


def report(slips: Sequence[Slip], sink: Sink) -> None:
    """Tell each slip at the line of the manuscript it happened to."""
    for slip in slips:
        span = span_of(slip.src)
        match slip.fault:
            case Fault.LOST:
                sink.report(rules.WORDS_LOST, span, text=slip.text)
            case Fault.MISREAD:
                sink.report(rules.WORDS_MISREAD, span, text=slip.text, found=slip.found)
            case Fault.CUT_OFF:
                sink.report(rules.WORDS_CUT_OFF, span, text=slip.text)
            case Fault.HIDDEN:
                sink.report(rules.WORDS_HIDDEN, span, text=slip.text)


def _filled(walk: Walk) -> list[Any]:
    return [node for node in walk.root.every() if node.role == "Note" and node.kids]


def _inside(elements: set[Element | None]) -> set[Element]:
    return {inner for element in elements if element is not None for inner in element.iter()}


def _letters(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text.translate(_SAME)).split())


def _cut(text: str) -> str:
    return text if len(text) <= _ENOUGH else f"{text[:_ENOUGH].rstrip()}…"
