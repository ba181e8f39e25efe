"""Concord of the editions: the same words on the same pages, and none missing on the web.

Screen and print come from one layout, and web and paper from one book; that it stayed so is read
from the finished files.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest

from lxml import etree, html

from book.findings.diagnostics import Rule, Sink
from book.findings.packing import pack, unpack
from book.findings.rules import concord as rules
from book.ground.cache import Cache, compiler, once
from book.ground.files import digest
from book.ground.source import SourceSpan
from book.press.section import Section

_WORD = re.compile(r"[^\W\d_]{2,}")
_SHOWN = 5
"""Words shown of those that differ."""


def compare_pages(
    screen: Sequence[Sequence[str]], on_paper: Sequence[Sequence[str]], name: str, sink: Sink
) -> None:
    """Hold each page of the screen edition against the same page of the print edition.

    Args:
        screen: the words of each page of the finished screen edition.
        on_paper: those of the finished print edition.
        name: what the print file is called in findings.
        sink: takes the findings.
    """
    if len(on_paper) < len(screen) or any(on_paper[len(screen) :]):
        counted = max((number for number, words in enumerate(on_paper, 1) if words), default=0)
        sink.report(rules.OTHER_PAGES, SourceSpan(name), screen=len(screen), printed=counted)
    for number, (left, right) in enumerate(zip(screen, on_paper, strict=False), 1):
        if tuple(left) != tuple(right):
            first, second = _parting(left, right)
            page = str(number)
            sink.report(
                rules.OTHER_WORDS, SourceSpan(name), page=page, screen=first, printed=second
            )


def _parting(left: Sequence[str], right: Sequence[str]) -> tuple[str, str]:
    """The first words that differ, with some that follow."""
    pairs = zip_longest(left, right, fillvalue="")
    at = next(index for index, (one, other) in enumerate(pairs) if one != other)
    return (" ".join(left[at : at + _SHOWN]), " ".join(right[at : at + _SHOWN]))


def compare_reflowed(
    sections: Sequence[Section], whole: str, rule: Rule, sink: Sink, cache: Cache | None = None
) -> None:
    """See that every word of the paged editions is in the web edition or EPUB, chapter by chapter.

    They may say more (where a register entry leads, what a control does), never less. Only the
    front of a bound book says its title four times; elsewhere once is enough, wherever it stands.

    Args:
        sections: the sections of the paged editions.
        whole: the other edition's HTML, all in one.
        rule: what is reported of words that it lacks.
        sink: takes the findings.
        cache: the words of sections that were read before.
    """
    page = html.fromstring(whole)
    places = {element.get("id"): element for element in reversed(page.xpath("//*[@id]"))}
    etree.strip_tags(page, *_INLINE)
    for section, (name, words) in ((s, piece) for s in sections for piece in _read(s, cache)):
        on_web = Counter(_words(places[name]) if name in places else ())
        missing = list((Counter(words) - on_web).elements())
        if name == FRONT:
            missing = sorted(set(missing) - set(_words(page)))
        if missing:
            shown = ", ".join(missing[:_SHOWN]) + (" …" if len(missing) > _SHOWN else "")
            sink.report(rule, _span(section), words=shown)


def _read(section: Section, cache: Cache | None) -> tuple[tuple[str, list[str]], ...]:
    key = digest(f"words {compiler()} {section.name}\0{section.html}".encode())
    kept = once(cache, key, lambda: pack(_pieces(section)))
    return unpack(kept, tuple[tuple[str, list[str]], ...])


@lru_cache(maxsize=256)  # the web edition and the EPUB are both held against the sections
def _pieces(section: Section) -> tuple[tuple[str, list[str]], ...]:
    """A section's words, by name: its own, or those of a part's title and the chapter under it."""
    body = _without_directions(html.fromstring(section.html))
    together = body.find_class("together")
    etree.strip_tags(body, *_INLINE)
    if not together:
        return ((section.name, _words(body)),)
    return tuple((piece.get("id", section.name), _words(piece)) for piece in together[0])


FRONT = "title"
"""The piece of half title, title page and imprint."""
_DIRECTIONS = "paper-only"
"""Class of words that only send a reader of paper to another page."""


def _without_directions(page: html.HtmlElement) -> html.HtmlElement:
    for element in page.find_class(_DIRECTIONS):
        element.drop_tree()
    return page.find("body")


_INLINE = ("a", "abbr", "b", "cite", "code", "em", "i", "mark", "span", "strong", "sub", "sup", "u")
"""Elements that do not part a word."""


def _words(element: html.HtmlElement) -> list[str]:
    """The words of an element without inline elements; soft hyphens do not part them."""
    said = " ".join(element.itertext(etree.Element))
    return _WORD.findall(said.replace("\u00ad", ""))


_SRC = re.compile(r'data-src="([^":]*)')


def _span(section: Section) -> SourceSpan:
    found = _SRC.search(section.html)
    return SourceSpan(found[1] if found else section.name)
