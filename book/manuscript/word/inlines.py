"""Runs of text in HTML → inline Markdown that reads as the very same words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

from lxml.html import HtmlElement

from book.findings.diagnostics import Sink
from book.findings.rules import word as rules
from book.ground.source import SourceFile, SourceSpan
from book.manuscript.markdown.context import ParseContext
from book.manuscript.markdown.parser import parser

_SPECIAL = re.compile(r"[\\`*\[\]{}$~^]|(?<![^\W_])_|_(?![^\W_])")
_TAG = re.compile(r"<(?=[A-Za-z/!?]|$)|&(?=#?\w+;|#?\w*$)|(?<![^(])@")
"""A tag, an entity or a citation, or what may become one with the next run of words."""
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_LINE_START = re.compile(r"#{1,6}(?: |$)|[>|=]|[-+](?=[ -]|$)|:(?=[ :])")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_RAISED = dict(zip("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ", strict=True))
_LOWERED = dict(zip("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", strict=True))
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "s": "~~"}
_SCHEMES = frozenset({"http", "https", "mailto"})


def escape(text: str) -> str:
    """Keep Markdown from reading marks in plain words."""
    escaped = _SPECIAL.sub(r"\\\g<0>", _BLANKS.sub(" ", text))
    return _TAG.sub(r"\\\g<0>", escaped)


def escape_start(line: str) -> str:
    """Keep a paragraph from being read as a heading, a list, a quotation or a caption."""
    if _LINE_START.match(line):
        return f"\\{line}"
    return _NUMBER.sub(r"\1\\\2", line, count=1) if _NUMBER.match(line) else line


def _trimmed(words: str) -> str:
    """Words without blanks and breaks around them."""
    return re.sub(r"^(?: |\\\n)+|(?: |(?<!\\)\\\n)+$", "", words)


def shown(markdown: str) -> str:
    """The words that readers see of inline Markdown."""
    context = ParseContext(SourceFile("", Path(), markdown), tuple(markdown.split("\n")), Sink())
    (block,) = parser().parseInline(markdown, {"context": context})
    return "".join(
        "\n" if child.type in {"softbreak", "hardbreak"} else child.content
        for child in block.children or ()
        if child.type != "citation"
    )


@dataclass(slots=True)
class InlineWriter:
    """Writes runs of one document."""

    comments: Mapping[str, str]
    labels: Mapping[str, str]
    place: SourceSpan
    sink: Sink
    targets: dict[str, str] = field(default_factory=dict)
    """The id of a heading by the name of a bookmark in it."""

    def line(self, element: HtmlElement, *, plain: bool = False) -> str:
        """Write an element's runs; `plain` leaves emphasis out, as headings do."""
        bare = _trimmed(self._runs(element, emphasis=False))
        if plain:
            return bare.replace("\\\n", " ")
        written = _trimmed(self._runs(element, emphasis=True))
        if shown(written) != shown(bare):  # stars that CommonMark (6.2) would not read as marks
            self.sink.report(rules.EMPHASIS, self.place, text=shown(bare)[:40])
            return bare
        return written

    def said_in(self, element: HtmlElement) -> list[str]:
        """The comments on an element's words."""
        anchors = (a.get("href", "")[1:] for a in element.iter("a"))
        return [self.comments[name] for name in anchors if name in self.comments]

    def _runs(self, element: HtmlElement, *, emphasis: bool) -> str:
        out = escape(element.text or "")
        for child in element:
            written = self._run(child, emphasis=emphasis)
            if written.startswith("[") and out.endswith("!"):  # or the link would be an image
                out = f"{out[:-1]}\\!"
            out += written + escape(child.tail or "")
        return out

    def _run(self, element: HtmlElement, *, emphasis: bool) -> str:
        match element.tag:
            case "strong" | "b" | "em" | "i" | "s" if emphasis:
                return _marked(_MARKS[element.tag], self._runs(element, emphasis=True))
            case "br":
                return "\\\n"
            case "a":
                return self._anchor(element, emphasis=emphasis)
            case "sup" | "sub":
                return self._shifted(element, emphasis=emphasis)
            case "code":
                return _code(element.text_content())
            case "input":
                return "☒" if "checked" in element.attrib else "☐"
            case "img" | "table" | "ul" | "ol":  # blocks of their own
                return ""
        return self._runs(element, emphasis=emphasis)

    def _anchor(self, element: HtmlElement, *, emphasis: bool) -> str:
        address = element.get("href", "")
        name = address.removeprefix("#")
        if name in self.labels:
            return f"[^{self.labels[name]}]"
        if name in self.comments:
            return ""
        words = self._runs(element, emphasis=emphasis)
        if not address or not words.strip():
            return words
        if address.startswith("#"):
            target = self.targets.get(name)
            return _linked(words, f"#{target}") if target else words
        if urlsplit(address).scheme.casefold() in _SCHEMES:
            return _linked(words, quote(address, safe="%/:?#@!$&*+,;=~-._"))
        self.sink.report(rules.LINK, self.place, text=address)
        return words

    def _shifted(self, element: HtmlElement, *, emphasis: bool) -> str:
        """A raised or lowered run: a note's number, or the characters that Unicode has for it."""
        words = element.text_content()
        signs = _RAISED if element.tag == "sup" else _LOWERED
        if element.find(".//a") is not None or not words.strip():
            return self._runs(element, emphasis=emphasis)
        if all(sign in signs for sign in words):
            return "".join(signs[sign] for sign in words)
        self.sink.report(rules.SHIFTED, self.place, text=words)
        return self._runs(element, emphasis=emphasis)


def _marked(mark: str, words: str) -> str:
    """Emphasise words, and leave the blanks around them outside (CommonMark 0.31, 6.2)."""
    inside = words.strip(" \\\n")
    if not inside:
        return words
    before, _, after = words.partition(inside)
    return f"{before}{mark}{inside}{mark}{after}"


def _linked(words: str, address: str) -> str:
    inside = words.strip()
    before, _, after = words.partition(inside)
    return f"{before}[{inside}]({address}){after}"


def _code(words: str) -> str:
    """A code span, fenced by more backticks than it holds (CommonMark 0.31, 6.1)."""
    longest = max((len(run) for run in re.findall("`+", words)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if words.startswith("`") or words.endswith("`") else ""
    return f"{fence}{pad}{words}{pad}{fence}"
