"""Code blocks that nobody closed: they end at the next empty line, not with the chapter.

CommonMark 0.31 (4.5) lets such a block run to the end of its parent. In a manuscript that is a
forgotten line, and what follows it is text.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from book.findings.rules import markdown_lost as rules
from book.manuscript.markdown.context import ParseContext, line_of

_OPENS = re.compile(r"(?P<marks>`{3,})[^`]*$|(?P<waves>~{3,})")


def closing(state: StateBlock, start: int, end: int) -> int | None:
    """The line that closes the code opening on line `start`.

    Returns:
        `start` when no code opens there; None when nothing closes it before line `end`.
    """
    opening = _OPENS.match(line_of(state, start))
    if opening is None or state.is_code_block(start):
        return start
    mark = opening[0][0]
    shortest = len(opening["marks"] or opening["waves"])
    failed = state.env.setdefault("unclosed", {})  # or many open fences would each read the rest
    if shortest >= failed.get((mark, end, state.blkIndent), shortest + 1):
        return None
    for line in range(start + 1, end):
        text = line_of(state, line)
        if text and state.sCount[line] < state.blkIndent:
            return None
        bare = text.rstrip()
        if len(bare) >= shortest and set(bare) == {mark} and not state.is_code_block(line):
            return line
    failed[mark, end, state.blkIndent] = shortest
    return None


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take code that is opened on line `start` and never closed."""
    if closing(state, start, end) is not None:
        return False
    if silent:
        return True
    opening = _OPENS.match(line_of(state, start))
    assert opening is not None
    marks = opening["marks"] or opening["waves"]
    ParseContext.of(state.env).report(rules.UNCLOSED_CODE, start, marks, marks=marks)
    stop = start + 1
    while stop < end and not state.isEmpty(stop) and state.sCount[stop] >= state.blkIndent:
        stop += 1
    token = state.push("fence", "code", 0)
    token.info = line_of(state, start)[len(marks) :]
    token.content = state.getLines(start + 1, stop, state.sCount[start], True)
    token.markup, token.map = marks, [start, stop]
    state.line = stop
    return True
