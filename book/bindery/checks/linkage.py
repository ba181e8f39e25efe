"""Links of the finished screen edition, held against the book: do they say where they lead?

What a link should say is read from the HTML, where it leads from the finished file, and what
stands there from the page itself; none of it from what wrote the links.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import pikepdf
from lxml import etree, html

from book.bindery.preflight.facts import PageFacts
from book.bindery.preflight.verdict import words_of
from book.findings.diagnostics import Sink
from book.findings.packing import pack, unpack
from book.findings.rules import concord as rules
from book.ground.cache import Cache, compiler, once
from book.ground.files import digest
from book.ground.source import SourceSpan
from book.press.section import Section

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NAMED = etree.XPath(f"//*[@id or {' or '.join(f'self::{name}' for name in _HEADINGS)}]")
_LETTERS = re.compile(r"[^\W_]+")
_CALLED_BY_HEADING = ("article", "header", "nav", "section")


@dataclass(frozen=True, slots=True)
class _Goal:
    """What the HTML has at an anchor; `is_there`: the title stands at the anchor, not above it."""

    title: str
    is_there: bool


@dataclass(frozen=True, slots=True)
class _Link:
    """A link of the file: page from 0 it stands on and leads to, and how far up that page."""

    said: str
    anchor: str
    on: int
    to: int
    height: float


def compare_links(
    screen: bytes,
    pages: Sequence[Shown],
    sections: Sequence[Section],
    name: str,
    sink: Sink,
    cache: Cache | None = None,
) -> None:
    """See that every link within the book says the title at its goal, and its page.

    Args:
        screen: the finished screen edition.
        pages: what each of its pages shows.
        sections: the book as it was set.
        name: what the file is called in findings.
        sink: takes the findings.
        cache: sections that were read before.
    """
    goals = _goals(sections, cache)
    with pikepdf.open(io.BytesIO(screen)) as pdf:
        labels = [str(page.label) for page in pdf.pages]
        for link in _links(pdf):
            goal = goals.get(link.anchor)
            wrong = _wrong(link, goal, labels, pages)
            if wrong:
                page = labels[link.on]
                sink.report(
                    rules.MISNAMED_LINK, SourceSpan(name), page=page, said=link.said, found=wrong
                )


def _wrong(link: _Link, goal: _Goal | None, labels: Sequence[str], pages: Sequence[Shown]) -> str:
    """What is at the goal of a link that says something else; empty if it is right."""
    if goal is None or link.to < 0:
        return "–"
    expected = f"{goal.title}, {labels[link.to]}" if goal.title else labels[link.to]
    said, _, number = link.said.rpartition(" ")
    is_named = not goal.title or f", {said}".rpartition(", ")[0].endswith(f", {goal.title}")
    if number != labels[link.to] or not is_named:
        return expected
    if goal.is_there and _letters(goal.title) not in pages[link.to].letters_from(link.height):
        return pages[link.to].first_words(link.height)
    return ""


def _goals(sections: Sequence[Section], cache: Cache | None) -> Mapping[str, _Goal]:
    found: dict[str, _Goal] = {}
    for section in sections:
        key = digest(f"goals {compiler()} {section.html}".encode())
        kept = once(cache, key, partial(_goals_in, section.html))
        found = unpack(kept, dict[str, _Goal]) | found
    return found


def _goals_in(page: str) -> bytes:
    """What a section has at its anchors, packed; of two equal ones the first counts."""
    found: dict[str, _Goal] = {}
    above = _Goal("", is_there=False)
    for element in _NAMED(html.fromstring(page)):
        own = _own_title(element)
        if anchor := element.get("id"):
            found.setdefault(anchor, own or above)
            if element.get("class") == "footnote":
                found.setdefault(f"{anchor}-call", above)
        if own and element.tag in _HEADINGS:
            above = _Goal(own.title, is_there=False)
    return pack(found)


def _own_title(element: html.HtmlElement) -> _Goal | None:
    """What an element is called by something in it; else it is called by the heading above it."""
    if element.tag in _HEADINGS:
        return _Goal(_title(element), is_there=True)
    if not element.get("id"):
        return None
    if element.get("class") == "footnote" and element.get("aria-label"):
        return _Goal(str(element.get("aria-label")), is_there=False)
    if element.tag in _CALLED_BY_HEADING:
        headings: Iterator[html.HtmlElement] = element.iter(*_HEADINGS)
    elif element.tag == "figure":
        headings = iter(element.xpath("figcaption/span[@class='label']"))
    else:
        return None
    heading = next(headings, None)
    return None if heading is None else _Goal(_title(heading), is_there=True)


def _title(element: html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).replace("\u00ad", "").split())


def _links(pdf: pikepdf.Pdf) -> Iterator[_Link]:
    indices = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
    names = iter(pdf.Root.Names.Dests.Names)
    places = {bytes(name): place for name, place in zip(names, names, strict=True)}
    for on, page in enumerate(pdf.pages):
        for link in page.obj.get("/Annots", ()):
            if "/Dest" in link:
                place = places.get(bytes(link.Dest))
                to = -1 if place is None else indices[place[0].objgen]
                height = 0.0 if place is None else float(place[3])
                yield _Link(str(link.get("/Contents", "")), str(link.Dest), on, to, height)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows: its words, and how far up each run of its text stands."""

    words: tuple[str, ...]
    runs: tuple[tuple[float, str, str], ...]
    """Height of the lower edge, points, what is said there, and the letters of it."""

    def letters_from(self, height: float) -> str:
        """The letters that stand on the page from a height down."""
        return "".join(letters for low, _, letters in self.runs if low < height)

    def first_words(self, height: float) -> str:
        """The first words from a height down."""
        return " ".join(" ".join(text for low, text, _ in self.runs if low < height).split()[:6])


def shown_on(page: PageFacts) -> Shown:
    """What a page shows, of all that was read of it."""
    runs = tuple((run.rect.y0, run.text, _letters(run.text)) for run in page.texts)
    return Shown(words_of(page), runs)


def _letters(text: str) -> str:
    return "".join(_LETTERS.findall(text.casefold()))
