"""The passages of a page that a search can find: what stands under each of its headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import html
from lxml.html import HtmlElement

from book.editions.search import Passage

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

    anchor: str
    title: str
    words: list[str] = field(default_factory=list)


def passages(page: str, address: Callable[[str], str]) -> Iterator[Passage]:
    """Cut a page at its headings, in order.

    Args:
        page: HTML of one chapter.
        address: says how the anchors are written in this edition.
    """
    root = html.fragment_fromstring(page)
    heading = root.find(".//h1")
    title = "" if heading is None else _text(heading)
    drafts = [_Draft(str(root.get("id", "")), title)]
    _gather(root, drafts)
    for draft in drafts:
        yield Passage(address(draft.anchor), draft.title, title, _plain(draft.words))


def _gather(element: HtmlElement, drafts: list[_Draft]) -> None:
    """Add an element's words to the last passage; a heading with an anchor begins a new one."""
    if not isinstance(element.tag, str) or element.tag in {"svg", "h1"} or _is_noise(element):
        return
    if element.tag in _SUBHEADINGS:
        anchor = element.get("id") or element.getparent().get("id")
        if anchor and anchor != drafts[-1].anchor:
            drafts.append(_Draft(anchor, _text(element)))
            return
    gap = "" if element.tag in _INLINE else " "
    drafts[-1].words.append(gap + (element.text or ""))
    for child in element:
        _gather(child, drafts)
        drafts[-1].words.append(child.tail or "")
    drafts[-1].words.append(gap)


def _text(heading: HtmlElement) -> str:
    """The words of a heading, without its permalink."""
    draft = _Draft("", "", [heading.text or ""])
    for child in heading:
        _gather(child, [draft])
        draft.words.append(child.tail or "")
    return _plain(draft.words)


def _is_noise(element: HtmlElement) -> bool:
    return not _NOISE.isdisjoint(str(element.get("class", "")).split())


def _plain(words: list[str]) -> str:
    text = " ".join("".join(words).replace("\u00ad", "").split())
    return _GAP_BEFORE_MARK.sub(r"\1", text)
