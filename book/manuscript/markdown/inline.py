"""Inline parsing that remembers where each token began.

markdown-it knows lines for blocks only; here every inline token gets the line it stands on and,
where the words can be found again in the file, the column.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from book.manuscript.markdown.context import ParseContext


class _Placing(StateInline):
    """An inline state that notes the offset of every token it makes."""

    def __init__(self, block: Token, state: StateCore) -> None:
        super().__init__(block.content, state.md, state.env, [])
        self.began: list[tuple[Token, int]] = []
        self.ahead = 0
        """How far the parser has gone past the place that the next token begins at."""

    def push(self, ttype: str, tag: str, nesting: Any) -> Token:
        past_mark = ttype in {"link_open", "span_open"} and self.src[self.pos - 1] == "["
        self.ahead = int(past_mark)
        token = super().push(ttype, tag, nesting)
        self.began.append((token, self.pos - self.ahead))
        self.ahead = 0
        return token

    def pushPending(self) -> Token:  # noqa: N802 - markdown-it's name
        start = self.pos - self.ahead - len(self.pending)
        token = super().pushPending()
        self.began.append((token, start))
        return token


def rule(state: StateCore) -> None:
    """Parse the inline content of all blocks."""
    context = ParseContext.of(state.env)
    parser = state.md.inline
    cells = _Cells(context)
    before = ""
    for block in state.tokens:
        if block.type != "inline":
            before = block.type
            if before == "tr_open":
                cells = _Cells(context)
            continue
        inner = _Placing(block, state)
        parser.tokenize(inner)
        for finish in parser.ruler2.getRules(""):
            finish(inner)
        block.children = inner.tokens
        _place(inner, block, context, cells.start if before in _CELLS else context.start)


_CELLS = frozenset({"th_open", "td_open"})
_Start = Callable[[int, str], int]
"""Where words begin in a line counted from 0; -1 when that cannot be known."""


@dataclass(slots=True)
class _Cells:
    """The cells of a row, one after another: the words of one may stand in an earlier one too."""

    context: ParseContext
    after: int = 0

    def start(self, index: int, words: str) -> int:
        found = -1 if self.after < 0 else self.context.lines[index].find(words, self.after)
        self.after = found if found < 0 else found + len(words)
        return found


def _place(inner: _Placing, block: Token, context: ParseContext, start: _Start) -> None:
    first = block.map[0] if block.map else 0
    content = block.content.split("\n")
    starts = [0]
    for line in content:
        starts.append(starts[-1] + len(line) + 1)
    last = len(context.lines) - 1
    columns = [start(min(first + at, last), line) for at, line in enumerate(content)]
    at = 0
    for token, offset in sorted(inner.began, key=lambda began: began[1]):
        while at + 1 < len(content) and offset >= starts[at + 1]:
            at += 1
        token.meta["line"] = min(first + at, last) + 1
        if columns[at] >= 0:
            token.meta["column"] = columns[at] + 1 + max(offset - starts[at], 0)
