"""Levels: of headings, where the book sets the title itself, and of lists and quotations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markdown_it.token import Token

from book.findings.rules import markdown as rules
from book.findings.rules import markdown_lost as lost
from book.manuscript.markdown.context import ParseContext


def settle(tokens: Sequence[Token], context: ParseContext) -> list[Token]:
    """Report headings of the top level and set them one level down."""
    out = list(tokens)
    for index, token in enumerate(out):
        if token.tag != "h1":
            continue
        if token.nesting == 1:
            context.report(rules.TITLE_IN_BODY, (token.map or [0])[0])
        out[index] = token.copy(tag="h2")
    return out


MOST = 6
"""Lists and quotations in each other; the seventh has no room left on a line."""
_NESTED = ("bullet_list", "ordered_list", "blockquote")


def measure(tokens: Iterable[Token], context: ParseContext) -> None:
    """Report lists and quotations that stand too deep in each other, where they first do."""
    depth = 0
    for token in tokens:
        if token.type.rpartition("_")[0] in _NESTED:
            depth += token.nesting
            if depth == MOST + 1 and token.nesting == 1:
                context.report(lost.TOO_DEEP, (token.map or [0])[0], most=MOST)
                return
