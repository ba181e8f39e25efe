"""The passages of a page that a search can find.

What stands under each heading is one; a term of a glossary, a result and a caption are each one of
their own, so that a hit leads to the thing itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import html
from lxml.html import HtmlElement

from book.editions.search.index import Passage, Rank

_SUBHEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_INLINE = frozenset({"a", "b", "cite", "code", "em", "i", "s", "span", "strong", "sub", "sup"})
_NOISE = frozenset(
    {
        "permalink",
        "footnote-call",
        "citation",
        "chapter-number",
        "back",
        "url",
        "register",
        "all-sources",
    }
)
"""Classes of what is no running text, or only repeats what stands elsewhere."""
_GAP_BEFORE_MARK = re.compile(r" ([.,;:!?])")


@dataclass(slots=True)
class _Draft:
    """A passage while its words are gathered."""

    href: str
    title: str
    rank: Rank
    words: list[str] = field(default_factory=list)
    chapter: str = ""
    """Whose it is, where that is not the page's."""


class _Reader:
    """Reads one page into drafts."""

    def __init__(self, root: HtmlElement, title: str, address: Callable[[str], str]) -> None:
        self.address = address
        is_summary = "kind-summary" in str(root.get("class", ""))
        self.usual = Rank.SUMMARY if is_summary else Rank.TEXT
        self.drafts = [_Draft(address(str(root.get("id", ""))), title, Rank.CHAPTER)]

    def read(self, element: HtmlElement) -> None:
        """Add an element's words to the last passage, or begin a new one with it."""
        if not isinstance(element.tag, str) or element.tag in {"svg", "h1"} or _is_noise(element):
            return
        if element.tag in _SUBHEADINGS and self._heads(element):
            return
        if element.tag == "dt" and element.get("id"):
            self._begin(self.address(element.get("id")), _text(element), Rank.TERM)
            return
        if self._stands_alone(element):
            return
        gap = "" if element.tag in _INLINE else " "
        self.drafts[-1].words.append(gap + (element.text or ""))
        for child in element:
            self.read(child)
            self.drafts[-1].words.append(child.tail or "")
        self.drafts[-1].words.append(gap)

    def _heads(self, heading: HtmlElement) -> bool:
        """Whether a heading with an anchor began a passage."""
        around = heading.getparent()
        anchor = heading.get("id") or around.get("id")
        if not anchor or self.address(anchor) == self.drafts[-1].href:
            return False
        is_sources = "sources" in str(around.get("class", "")).split()
        rank = Rank.SOURCES if is_sources else self.usual
        self._begin(self.address(anchor), _text(heading), rank)
        return True

    def _stands_alone(self, element: HtmlElement) -> bool:
        """Whether an element became a passage beside the text: a result, a caption."""
        around = element.getparent()
        if element.tag == "figcaption" and around is not None and around.get("id"):
            draft = _Draft(self.address(around.get("id")), _text(element), Rank.CAPTION)
        elif element.tag == "li" and element.get("data-partnership"):
            link, home = element.find("a"), element.find("span")
            draft = _Draft(str(link.get("href")), _text(link), Rank.RESULT, chapter=_text(home))
        else:
            return False
        self.drafts.insert(-1, draft)
        return True

    def _begin(self, href: str, title: str, rank: Rank) -> None:
        self.drafts.append(_Draft(href, title, rank))


def passages(page: str, address: Callable[[str], str]) -> Iterator[Passage]:
    """Cut a page into passages, those that stand alone before what they stand in.

    Args:
        page: HTML of one chapter.
        address: says how the anchors are written in this edition.
    """
    root = html.fragment_fromstring(page)
    heading = root.find(".//h1")
    title = "" if heading is None else _text(heading)
    reader = _Reader(root, title, address)
    reader.read(root)
    for d in reader.drafts:
        yield Passage(d.href, d.title, d.chapter or title, _plain(d.words), d.rank)


def _text(element: HtmlElement) -> str:
    """The words of a heading or a line, without its permalink."""
    reader = _Reader(element, "", lambda anchor: anchor)
    reader.drafts[0].words.append(element.text or "")
    for child in element:
        reader.read(child)
        reader.drafts[0].words.append(child.tail or "")
    return _plain(reader.drafts[0].words)


def _is_noise(element: HtmlElement) -> bool:
    return not _NOISE.isdisjoint(str(element.get("class", "")).split())


def _plain(words: list[str]) -> str:
    text = " ".join("".join(words).replace("\u00ad", "").split())
    return _GAP_BEFORE_MARK.sub(r"\1", text)
