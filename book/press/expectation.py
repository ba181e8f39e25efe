"""How many pages a section will have, and what will be on which, before it is laid out.

A guess never reaches the book: it decides how many digits are kept free for a number, and what it
got wrong is laid out again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from book.press.facts import Facts
from book.press.folios import PageMap, first_folio_after
from book.press.section import Section

_ID = re.compile(r"""<[a-zA-Z][^<>]*?\sid="([^"]+)\"""")
_HTML_PER_PAGE = 2600
"""Characters of HTML on a page before any page has been seen; afterwards it is measured."""

_BLANK = 0.5
"""Every other section ends on a recto and has an empty page behind it."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A section's pages as far as known: how many, and which anchor on which (from 0)."""

    pages: float
    """Whole if it is more than an estimate; the fractions of many estimates add up to pages."""
    anchors: tuple[tuple[str, int], ...]


def known(facts: Facts) -> Expected:
    """What is known of a section that was laid out."""
    return Expected(len(facts.pages), tuple((at.name, at.spot.page) for at in facts.anchors))


def remembered(section: Section, last: PageMap) -> Expected | None:
    """What the last build's map says of a section."""
    if section.name not in last.spans:
        return None
    first, end = last.spans[section.name]
    anchors = dict.fromkeys(_ID.findall(section.html))
    inside = tuple((a, last.folios[a] - first) for a in anchors if a in last.folios)
    return Expected(end - first + 1, inside)


def estimated(section: Section, html_per_page: float) -> Expected:
    """Guess by length: an anchor halfway through the HTML is halfway through the pages."""
    pages = max(1.0, len(section.html) / html_per_page)
    anchors = tuple(
        (match[1], int(match.start() / len(section.html) * pages))
        for match in _ID.finditer(section.html)
    )
    return Expected(pages, anchors)


def html_per_page(sections: Sequence[Section], facts: Mapping[str, Facts]) -> float:
    """Characters of HTML on a page, measured on the sections that were laid out."""
    seen = [section for section in sections if section.name in facts]
    pages = sum(len(facts[section.name].pages) for section in seen)
    return sum(len(section.html) for section in seen) / pages if pages else _HTML_PER_PAGE


def expected_map(expected: Sequence[tuple[str, Expected]]) -> PageMap:
    """Number pages by what is expected of each section, in reading order."""
    folios: dict[str, int] = {}
    spans: dict[str, tuple[int, int]] = {}
    end = 0.0
    for name, section in expected:
        first = first_folio_after(round(end))
        spans[name] = (first, first + max(1, round(section.pages)) - 1)
        for anchor, page in section.anchors:
            folios.setdefault(anchor, first + page)
        is_known = float(section.pages).is_integer() and float(end).is_integer()
        end = spans[name][1] if is_known else end + section.pages + _BLANK
    return PageMap(folios, spans)
