"""Blocks of HTML as mammoth writes them → blocks of Markdown in our dialect."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from book.findings.diagnostics import Sink
from book.findings.rules import word as rules
from book.ground.slugs import slug
from book.ground.source import SourceSpan
from book.manuscript.markdown.identifiers import RESERVED, RESERVED_STARTS
from book.manuscript.word.inlines import InlineWriter, escape, escape_start
from book.manuscript.word.tables import Table, rows

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TOP = 2
"""The level of a chapter's outermost headings; the book sets the title."""
_NUMBERED = re.compile(r"(?:figur|figure|bilde|tabell|table|illustrasjon)\s*\d+\s*[.:–-]?\s*", re.I)
_OF_TABLE = re.compile(r"tabell|table", re.I)


@dataclass(slots=True)
class Figure:
    """A picture that waits for its caption."""

    source: str
    alt: str
    caption: str = ""

    def __str__(self) -> str:
        title = self.caption.replace("\\", "\\\\").replace('"', '\\"')
        return f"![{self.alt}]({self.source}" + (f' "{title}")' if title else ")")


Block = str | Figure | Table


@dataclass(slots=True)
class BlockWriter:
    """Writes the blocks of one document, in order."""

    inlines: InlineWriter
    place: SourceSpan
    sink: Sink
    title: str = ""
    abstract: str = ""
    authors: list[str] = field(default_factory=list)
    _level: int = _TOP - 1
    _above: int = _TOP - 1

    def chapter(self, body: Sequence[HtmlElement], notes: Mapping[str, HtmlElement]) -> str:
        """The whole text; title, abstract and authors are taken out of it."""
        left = [element for element in body if not self._front(element)]
        said = [note for element in body if element not in left for note in self._said(element)]
        outer = [element for element in left if element.tag == "h1"]
        if not self.title and left and outer == left[:1]:
            self.title = _words(left.pop(0))
            self._level = _TOP - 2  # what stood below the title is outermost now
        self._name_targets(left)
        written = [*said, *self.blocks(left), *self._notes(notes)]
        return "\n\n".join(map(str, written)) + "\n"

    def blocks(self, elements: Iterable[HtmlElement]) -> list[Block]:
        """Write blocks one after another, captions with what they belong to."""
        out: list[Block] = []
        waiting = ""
        for element in elements:
            if element.tag != "blockquote" and not _is_frame(element):  # they pass their blocks on
                out += self._said(element)
            if element.get("class") == "caption":
                caption = self.inlines.line(element).replace("\\\n", " ")
                waiting = self._place_caption(caption, out)
                if element.find(".//img") is None:
                    continue
            for block in self._block(element):
                if waiting and isinstance(block, Figure | Table):
                    block.caption, waiting = waiting, ""
                elif waiting:
                    out.append(escape_start(waiting))
                    waiting = ""
                out.append(block)
        return [*out, escape_start(waiting)] if waiting else out

    def _place_caption(self, caption: str, out: list[Block]) -> str:
        """Give a caption to what stands before it; return it when it belongs to what follows."""
        words = _NUMBERED.sub("", caption, count=1) or caption
        last = out[-1] if out else ""
        kind = Table if _OF_TABLE.match(caption) else Figure
        if isinstance(last, Figure | Table) and not last.caption and isinstance(last, kind):
            last.caption = words
            return ""
        return words

    def _front(self, element: HtmlElement) -> bool:
        """Take what belongs in the head."""
        words = _words(element)
        match element.get("class"):
            case "title":
                self.title = f"{self.title} {words}".strip()
            case "abstract":
                self.abstract = f"{self.abstract} {words}".strip()
            case "author":
                self.authors.append(words)
            case _:
                return False
        return True

    def _name_targets(self, elements: Iterable[HtmlElement]) -> None:
        """Name the headings that links of the document lead to."""
        elements = list(elements)
        wanted = {a.get("href", "")[1:] for e in elements for a in e.iter("a") if a.get("href")}
        for element in (e for top in elements for e in top.iter(*_HEADINGS)):
            names = {a.get("id", "") for a in element.iter("a")} & wanted
            name = slug(_words(element)) or "avsnitt"
            if name in RESERVED or name.startswith(RESERVED_STARTS):
                name = f"om-{name}"
            taken = set(self.inlines.targets.values())
            unique = next(n for n in _numbered(name) if n not in taken)
            self.inlines.targets |= dict.fromkeys(names, unique)

    def _said(self, element: HtmlElement) -> Iterator[str]:
        """The comments on an element, to stand before it."""
        for said in self.inlines.said_in(element):
            yield f"<!-- {said.replace('--', '–')} -->"

    def _block(self, element: HtmlElement) -> Iterator[Block]:
        match element.tag:
            case tag if tag in _HEADINGS:
                yield from self._heading(element)
            case "ul" | "ol":
                yield from self._list(element)
            case "table":
                yield from self._table(element)
            case "blockquote":
                inside = "\n\n".join(map(str, self.blocks(element)))
                yield _prefixed(inside, "> ", "> ").replace("> \n", ">\n")
            case "pre":
                yield _fenced(element.text_content())
            case _:
                yield from self._paragraph(element)

    def _paragraph(self, element: HtmlElement) -> Iterator[Block]:
        if element.get("class") != "caption" and (words := self.inlines.line(element)):
            yield "\n".join(map(escape_start, words.split("\n")))
        yield from self._figures(element)

    def _figures(self, element: HtmlElement) -> Iterator[Figure]:
        for image in element.iter("img"):
            if image.get("src"):
                yield Figure(image.get("src"), escape(image.get("alt") or ""))

    def _heading(self, element: HtmlElement) -> Iterator[Block]:
        words = self.inlines.line(element, plain=True)
        level = min(int(element.tag[1]) + self._level, self._above + 1, 6)
        if words:
            self._above = max(level, _TOP)
            ids = [self.inlines.targets.get(a.get("id", "")) for a in element.iter("a")]
            name = next((f" {{#{found}}}" for found in ids if found), "")
            yield f"{'#' * self._above} {words}{name}"
        yield from self._figures(element)

    def _list(self, element: HtmlElement) -> Iterator[Block]:
        yield "\n".join(self._items(element))
        yield from self._figures(element)

    def _items(self, element: HtmlElement) -> Iterator[str]:
        for number, item in enumerate(element.iterchildren("li"), 1):
            mark = f"{number}. " if element.tag == "ol" else "- "
            indent = " " * len(mark)
            words = self.inlines.line(item)
            lines = "\n".join(map(escape_start, words.split("\n")))
            yield _prefixed(lines, mark, indent)
            for inner in item.iterchildren("ul", "ol"):
                for line in self._items(inner):
                    yield _prefixed(line, indent, indent)

    def _table(self, element: HtmlElement) -> Iterator[Block]:
        cells = list(element.iter("td", "th"))
        if _is_frame(element):
            inside = "\n\n".join(map(str, self.blocks(cells[0])))
            yield f"::: faktaboks\n{inside}\n:::"
            return
        for cell in cells:
            if len(cell) > 1 or cell.find(".//li") is not None or cell.find(".//table") is not None:
                self.sink.report(rules.CELL, self.place, text=_words(cell)[:40])
                break
        yield Table(rows(element, self.inlines))
        yield from self._figures(element)

    def _notes(self, notes: Mapping[str, HtmlElement]) -> Iterator[str]:
        for key, item in notes.items():
            for arrow in item.xpath('.//a[starts-with(@href, "#") and text()="↑"]'):
                arrow.drop_tree()
            blocks = "\n\n".join(map(str, self.blocks(item)))
            yield _prefixed(blocks, f"[^{self.inlines.labels[key]}]: ", "    ")


def _is_frame(element: HtmlElement) -> bool:
    """Whether a table has one cell: Word's way of framing a text."""
    return element.tag == "table" and len(list(element.iter("td", "th"))) == 1


def _fenced(code: str) -> str:
    """Code between fences that are longer than any run of backticks in it."""
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", code)), default=0))
    return f"{fence}\n{code}\n{fence}"


def _prefixed(text: str, first: str, others: str) -> str:
    """Put a mark before the first line and an indent before the others that have words."""
    head, *tail = text.split("\n")
    return "\n".join(
        [f"{first}{head}", *(f"{others}{line}" if line or others == "> " else "" for line in tail)]
    )


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
