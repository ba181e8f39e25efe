"""Comments, which are never printed; a signed one, `<!-- Kari: Stemmer dette? -->`, is told."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline

from book.findings.rules import word as rules
from book.manuscript.markdown.context import ParseContext, line_of

_WHOLE = re.compile(r"<!--((?:(?!-->).)*)-->[ \t]*", re.DOTALL)
_SIGNED = re.compile(r"\s*(?!SPDX-)[^\W\d_][^:\n<>]{0,60}:\s")
"""Begins with who asks; what tells a formatter or a linter something does not."""


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take a comment that fills its lines, from `<!--` to `-->`."""
    if not state.src.startswith("<!--", state.bMarks[start] + state.tShift[start]):
        return False
    if state.is_code_block(start):
        return False
    stop = start + 1
    while stop < end and "-->" not in line_of(state, stop - 1):
        stop += 1
    match = _WHOLE.fullmatch("\n".join(line_of(state, line) for line in range(start, stop)))
    if match is None:
        return False
    if silent:
        return True
    _tell(match[1], ParseContext.of(state.env), start)
    state.line = stop
    return True


def inline(state: StateInline, silent: bool) -> bool:
    """Take a comment among words, and the blanks after it where there are some before."""
    match = _WHOLE.match(state.src, state.pos) if state.src.startswith("<!--", state.pos) else None
    if match is None:
        return False
    if not silent:
        state.push("comment", "", 0).content = match[1]
    is_apart = state.pos == 0 or state.src[state.pos - 1] in " \n"
    state.pos = match.end() if is_apart else match.end(1) + len("-->")
    return True


def drop(state: StateCore) -> None:
    """Tell those among words, which know their lines by now, and leave them out."""
    context = ParseContext.of(state.env)
    for block in state.tokens:
        for token in [child for child in block.children or () if child.type == "comment"]:
            _tell(token.content, context, token.meta["line"] - 1)
            block.children = [child for child in block.children or () if child is not token]


def _tell(words: str, context: ParseContext, line: int) -> None:
    """Report a comment somebody waits for an answer to; lines count from 0."""
    if _SIGNED.match(words):
        first = "<!--" + words.partition("\n")[0]
        context.report(rules.OPEN_COMMENT, line, first, words=" ".join(words.split()))
