"""Fenced containers: `::: faktaboks Overskrift` ... `:::`."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from book.findings.rules import markdown as rules
from book.ground.suggestions import nearest
from book.manuscript.markdown import attributes, fences
from book.manuscript.markdown.context import ParseContext, line_of

ENGLISH = {
    "faktaboks": "box",
    "sitat": "quote",
    "verdt": "worth-trying",
    "resultater": "results",
    "temamatrise": "theme-matrix",
    "tidslinje": "timeline",
    "kart": "map",
    "nettverk": "network",
    "folketall": "population",
    "sammenligning": "comparison",
    "kilder": "sources",
    "register": "index",
}
"""The containers by their bokmål name."""

NAMES = {name: name for name in ENGLISH} | {english: name for name, english in ENGLISH.items()}

_MARK = re.compile(r":{3,}[ \t]*(?P<name>[^\s:{]*)[ \t]*(?P<rest>.*?)[ \t:]*$")


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take a container that opens on line `start`, or a `:::` that closes nothing."""
    if not state.src.startswith(":::", state.bMarks[start] + state.tShift[start]):
        return False
    match = None if state.is_code_block(start) else _MARK.fullmatch(line_of(state, start))
    if match is None:
        return False
    if silent:
        return True
    context = ParseContext.of(state.env)
    if not match["name"]:
        context.report(rules.STRAY_CLOSE, start, ":::")
        state.line = start + 1
        return True
    stop, is_closed = _end(state, start, end)
    name = _known(match["name"], start, context)
    if not is_closed:
        context.report(rules.UNCLOSED_CONTAINER, start, ":::", name=match["name"])
    state.line = stop + is_closed
    _fill(state, start, stop, name, match["rest"])
    return True


def _fill(state: StateBlock, start: int, stop: int, name: str, rest: str) -> None:
    words, found = attributes.split(rest)
    parent, limit, below = state.parentType, state.lineMax, state.line
    state.parentType, state.lineMax = "container", stop
    if name:
        opening = state.push(f"container_{name}_open", "div", 1)
        opening.info = f"{name} {words}".strip()
        opening.map = [start, below]
        attributes.put(opening, found)
    state.md.block.tokenize(state, start + 1, stop)
    if name:
        state.push(f"container_{name}_close", "div", -1)
    state.parentType, state.lineMax, state.line = parent, limit, below


def _known(written: str, line: int, context: ParseContext) -> str:
    """The bokmål name; "" and a finding for a name nobody knows."""
    name = NAMES.get(written.casefold(), "")
    if not name:
        near = nearest(written, NAMES)
        known = ", ".join(ENGLISH)
        context.report(rules.UNKNOWN_CONTAINER, line, written, near, name=written, known=known)
    return name


def _end(state: StateBlock, start: int, end: int) -> tuple[int, bool]:
    """The line that ends a container, and whether it is its `:::` or only the end of its parent."""
    depth, code = 1, start
    for line in range(start + 1, end):
        if not state.isEmpty(line) and state.sCount[line] < state.blkIndent:
            return line, False
        if line <= code:
            continue
        code = fences.closing(state, line, end) or line
        match = None if code > line else _MARK.fullmatch(line_of(state, line))
        if match:
            depth += 1 if match["name"] else -1
        if depth == 0:
            return line, True
    return end, False
