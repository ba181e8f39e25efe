"""Comments of an author or an editor, `<!-- Kari: Stemmer dette? -->`: told, and never printed."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from book.findings.rules import word as rules
from book.manuscript.markdown.context import ParseContext, line_of

_WHOLE = re.compile(r"<!--((?:(?!-->).)*)-->[ \t]*", re.DOTALL)


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
    words = " ".join(match[1].split())
    ParseContext.of(state.env).report(rules.OPEN_COMMENT, start, "<!--", words=words)
    state.line = stop
    return True
