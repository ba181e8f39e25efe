"""The levels of headings: the book sets the title, so the text begins one level below."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from book.findings.rules import markdown as rules
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
