"""How many pages a section will have, and what will be on which, before it is laid out.

A guess never reaches the book: it decides how many digits are kept free for a number, and what it
got wrong is laid out again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from book.press.facts import Facts
from book.press.folios import PageMap, first_folio_after
from book.press.section import Section

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>")
_ID = re.compile(r"""\sid="([^"]+)\"""")
_LINES = re.compile(r"--lines:\s*(\d+)")
"""What a figure says of its height."""
_PER_LINE = 60
_BLOCKS = dict.fromkeys(("p", "li", "h1", "h2", "h3", "h4", "dd"), 10)
_BLOCKS |= {"dt": 30, "tr": 80, "figure": 400}
"""Letters that an element is worth besides its own: the end of its last line, its picture."""
_LEAF = re.compile(r'class="(half-title|imprint|title-page|contents)"')
"""What begins a page in front of the book."""
_LETTERS_PER_PAGE = 2070
"""Letters on a page before any page has been seen; afterwards it is measured."""

_GUESSED_PAGES = 15.0
_UNFILLED = 0.5
"""How much of a section's last page is empty, on the whole."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A section's pages as far as known: how many, and which anchor on which (from 0)."""

    pages: int
    anchors: tuple[tuple[str, int], ...]


def known(facts: Facts) -> Expected:
    """What is known of a section that was laid out."""
    return Expected(len(facts.pages), tuple((at.name, at.spot.page) for at in facts.anchors))


def remembered(section: Section, last: PageMap) -> Expected | None:
    """What the last build's map says of a section."""
    if section.name not in last.spans:
        return None
    first, end = last.spans[section.name]
    anchors = _anchors(section.html)
    inside = {anchor: last.folios[anchor] - first for anchor in anchors if anchor in last.folios}
    return Expected(end - first + 1, tuple(inside.items()))


@lru_cache(maxsize=1024)
def _anchors(html: str) -> tuple[str, ...]:
    return tuple(_ID.findall(html))


@dataclass(frozen=True, slots=True)
class Measured:
    """How much text a section has, in letters, and how much of it stands before each anchor."""

    letters: int
    anchors: tuple[tuple[str, int], ...]


@lru_cache(maxsize=1024)
def measured(html: str) -> Measured:
    """Count the letters of a section outside its tags, and something for every block."""
    letters, end = 0, html.find("<body")
    anchors = []
    for tag in _TAG.finditer(html, max(end, 0)):
        letters += 0 if html[end : tag.start()].isspace() else tag.start() - end
        end = tag.end()
        if not tag[1]:
            if _LEAF.search(tag[3]):
                letters = -(-letters // _LETTERS_PER_PAGE) * _LETTERS_PER_PAGE
            lines = _LINES.search(tag[3])
            letters += int(lines[1]) * _PER_LINE if lines else _BLOCKS.get(tag[2], 0)
            if found := _ID.search(tag[3]):
                anchors.append((found[1], letters))
    return Measured(max(letters, 1), tuple(anchors))


def estimated(section: Section, letters_per_page: float) -> Expected:
    """Guess by length: an anchor halfway through the text is halfway through the pages."""
    text = measured(section.html)
    pages = max(1, round(text.letters / letters_per_page + _UNFILLED))
    return Expected(
        pages,
        tuple((anchor, int(before / text.letters * pages)) for anchor, before in text.anchors),
    )


def letters_per_page(sections: Sequence[Section], facts: Mapping[str, Facts]) -> float:
    """Letters on a page, measured on the sections that were laid out.

    One with less than a page of text says nothing: it is all title. The guess of the beginning
    counts as much as some pages, so that the first section does not speak for all.
    """
    pages, letters = _GUESSED_PAGES, _GUESSED_PAGES * _LETTERS_PER_PAGE
    for section in sections:
        own = measured(section.html).letters
        if section.name in facts and own > _LETTERS_PER_PAGE:
            pages += len(facts[section.name].pages) - _UNFILLED
            letters += own
    return letters / pages


def expected_map(expected: Sequence[tuple[Section, Expected]]) -> PageMap:
    """Number pages by what is expected of each section, in reading order."""
    folios: dict[str, int] = {}
    spans: dict[str, tuple[int, int]] = {}
    end = 0
    for section, own in expected:
        first = first_folio_after(end, runs_on=section.runs_on)
        end = first + own.pages - 1
        spans[section.name] = (first, end)
        for anchor, page in own.anchors:
            folios.setdefault(anchor, first + page)
    return PageMap(folios, spans)
