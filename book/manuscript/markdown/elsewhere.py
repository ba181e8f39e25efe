"""What Markdown written for other houses brings along, and what a book makes of it.

An alert of GitHub (`> [!NOTE]`) becomes a box; the boxes of a task list (`- [x]`) mark its items. A
formula between lines of `$$` and a command to a template engine are kept as typed, and that is
said.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from book.findings.rules import markdown_lost as lost
from book.manuscript.markdown.context import ParseContext, line_of

ALERTS = frozenset({"note", "tip", "important", "warning", "caution"})

_ALERT = re.compile(r"\[!(\w+)\][ \t]*(?:\n|$)")
_TASK = re.compile(r"\[([ xX])\][ \t]+(?=\S)")
_COMMAND = re.compile(r"\{%.*%\}|\{\{.*\}\}")


def formula(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Keep what stands between two lines of `$$` as code, and report it."""
    if line_of(state, start).strip() != "$$" or state.is_code_block(start):
        return False
    closes = (line for line in range(start + 1, end) if line_of(state, line).strip() == "$$")
    last = next(closes, None)
    if last is None:
        return False
    if silent:
        return True
    words = state.getLines(start + 1, last, state.sCount[start], True)
    _verbatim(state, words, start, last + 1)
    shown = words.strip().partition("\n")[0]
    ParseContext.of(state.env).report(lost.FORMULA, start, "$$", text=shown)
    return True


def template(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Keep a line that is a command to a template engine: it looks like attributes, and is none."""
    text = line_of(state, start).strip()
    if not _COMMAND.fullmatch(text) or state.is_code_block(start):
        return False
    if silent:
        return True
    _verbatim(state, text + "\n", start, start + 1)
    ParseContext.of(state.env).report(lost.TEMPLATE, start, text, text=text)
    return True


def _verbatim(state: StateBlock, words: str, start: int, end: int) -> None:
    token = state.push("fence", "code", 0)
    token.content, token.map = words, [start, end]
    state.line = end


def alerts(state: StateCore) -> None:
    """Make boxes of quotations that begin with `[!NOTE]` or its like."""
    tokens = state.tokens
    for at, token in enumerate(tokens[:-2]):
        if token.type != "blockquote_open" or tokens[at + 2].type != "inline":
            continue
        first = tokens[at + 2]
        found = _ALERT.match(first.content)
        if found is None or found[1].casefold() not in ALERTS:
            continue
        first.content = first.content[found.end() :]
        if first.map:
            first.map = [first.map[0] + 1, first.map[1]]
        _boxed(tokens, at, found[1])
        if not first.content:
            for empty in tokens[at + 1 : at + 4]:
                empty.hidden, empty.content = True, ""


def tasks(state: StateCore) -> None:
    """Let the boxes of a task list mark its items, as the characters they stand for."""
    tokens = state.tokens
    for at, token in enumerate(tokens[:-2]):
        first = tokens[at + 2]
        if token.type == "list_item_open" and (box := _TASK.match(first.content)):
            token.attrJoin("class", "task")
            first.content = f"{'☐' if box[1] == ' ' else '☑'} {first.content[box.end() :]}"


def _boxed(tokens: list[Token], at: int, name: str) -> None:
    depth = 0
    for token in tokens[at:]:
        depth += token.nesting if token.type.startswith("blockquote_") else 0
        if not depth:
            break
    tokens[at].type, token.type = "container_faktaboks_open", "container_faktaboks_close"
    tokens[at].tag = token.tag = "div"
    tokens[at].info = f"faktaboks {name}"
    tokens[at].meta["alert"] = name.casefold()
