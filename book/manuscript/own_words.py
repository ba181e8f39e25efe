"""The author's own words in a text: not code, not the words of a link, not quoted from others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from book.manuscript.typography.marks import THING

_QUOTING = frozenset({"blockquote", "container_sitat"})
_OPENING, _CLOSING = "«“„", "»”"


def own_words(tokens: Iterable[Token]) -> Iterator[tuple[Token, str]]:
    """Every text token with its words, letter for letter, where others' are blotted out."""
    quoting = 0
    for block in tokens:
        if block.type.rpartition("_")[0] in _QUOTING:
            quoting += block.nesting
        yield from _own(block.children or (), quoting > 0)


def _own(children: Iterable[Token], quoted: bool) -> Iterator[tuple[Token, str]]:
    links = depth = 0
    straight = False
    for child in children:
        if child.type in {"link_open", "link_close"}:
            links += child.nesting
        if child.type != "text":
            continue
        shown = []
        for char in child.content:
            depth += char in _OPENING
            straight ^= char == '"'
            shown.append(THING if quoted or links or depth > 0 or straight else char)
            depth = max(depth - (char in _CLOSING), 0)
        yield child, "".join(shown)
