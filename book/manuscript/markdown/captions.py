"""Captions of tables: a paragraph `: Captiontext {#tab:id}` right after a table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from book.findings.rules import markdown as rules
from book.manuscript.markdown import attributes
from book.manuscript.markdown.context import ParseContext

INTERRUPTS = ["blockquote"]
"""Tables end where a blockquote may begin; so a caption needs no blank line above."""


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take a caption below a table."""
    at = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith((": ", ":\t"), at) or state.is_code_block(start):
        return False
    if silent:
        return state.parentType == "table"
    if not state.tokens or state.tokens[-1].type != "table_close":
        ParseContext.of(state.env).report(rules.STRAY_CAPTION, start, ":")
        return False
    stop = start + 1
    while stop < end and not state.isEmpty(stop) and state.sCount[stop] >= state.blkIndent:
        stop += 1
    content = state.getLines(start, stop, state.blkIndent, False).strip()
    words, found = attributes.split(content[1:].strip())
    opening = state.push("table_caption_open", "", 1)
    opening.map = [start, stop]
    attributes.put(opening, found)
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = words, [start, stop], []
    state.push("table_caption_close", "", -1)
    state.line = stop
    return True


def attach(tokens: Sequence[Token]) -> list[Token]:
    """Wrap every table that has a caption into a figure, caption first."""
    out: list[Token] = []
    table = 0
    for token, following in zip_longest(tokens, tokens[1:]):
        if token.type == "table_open":
            table = len(out)
        if token.type == "table_caption_open":
            attrs = dict(out[table].attrs) | dict(token.attrs)
            lines = [(out[table].map or [0])[0], (token.map or [0, 0])[1]]
            refused = token.meta | out[table].meta
            opening = Token("table_figure_open", "figure", 1, attrs=attrs, map=lines, meta=refused)
            out[table].attrs = {}
            assert following is not None
            start = Token("figcaption_open", "figcaption", 1, map=token.map)
            close = Token("figcaption_close", "figcaption", -1)
            out[table:table] = [opening, start, following, close]
            out.append(Token("table_figure_close", "figure", -1))
        elif token.type != "table_caption_close" and not _moved(token, out, table):
            out.append(token)
    return out


def _moved(token: Token, out: Sequence[Token], table: int) -> bool:
    """Whether a token is the caption that already stands above its table."""
    return len(out) > table + 2 and out[table + 2] is token
