"""Tables that are none: rows that stayed plain words, and cells that fall out of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from book.findings.rules import markdown_lost as rules
from book.manuscript.markdown.context import ParseContext

_DASHES = re.compile(r"[|:\s]*-[|:\s-]*")
_BULLET = re.compile(r"[^\w\s|]\t+")
"""How a list from Word begins its lines: that is the pasted sign's own finding."""
_ROW = re.compile(r"\|.*\|")


def inspect(tokens: Sequence[Token], context: ParseContext) -> None:
    """Report what was meant as a table and is none, and cells beyond the last column."""
    columns, tabbed = 0, False
    for opening, words in pairwise(tokens):
        if opening.type in {"paragraph_open", "heading_open"}:
            typed = _typed(opening, context)
            has_tabs = any("\t" in _BULLET.sub("", line.strip()) for line in typed)
            if has_tabs and not tabbed:
                context.report(rules.TABS, _first(opening), "\t")
            elif not has_tabs:
                _stayed_words(opening, words, context)
            tabbed = has_tabs
        elif opening.type == "thead_open":
            columns = len(cells(context.lines[_first(opening)]))
        elif opening.type == "tr_open" and opening.map:
            _surplus(opening, columns, context)


def cells(line: str) -> list[str]:
    """The cells of a row, as GitHub's tables are parted; bars of a blockquote or list are none."""
    found = escapedSplit(line.lstrip("> ").strip())
    return [cell.strip() for cell in found[not found[0] : len(found) - (not found[-1])]]


def _surplus(row: Token, columns: int, context: ParseContext) -> None:
    found = cells(context.lines[_first(row)])
    if lost := [cell for cell in found[columns:] if cell]:
        context.report(
            rules.SURPLUS_CELL,
            _first(row),
            lost[0],
            cells=len(found),
            columns=columns,
            lost=lost[0],
        )


def _stayed_words(opening: Token, words: Token, context: ParseContext) -> None:
    if "|" not in words.content:
        return
    lines = [line.strip() for line in words.content.split("\n")]
    if opening.markup == "-":  # |---| is no underline, but --- below a row of names is
        lines.append("-")
    columns = len(cells(lines[0]))
    model = "|" + "---|" * columns
    if len(lines) > 1 and columns > 1 and _DASHES.fullmatch(lines[1]):
        count = len(cells(lines[1]))
        at = _first(opening) + 1
        row = context.lines[at].strip()
        values: dict[str, str | int] = {"columns": columns, "rules": count, "model": model}
        if not set(row) - set("|:- "):  # else what it stands in would go with it
            values["row"] = row
        context.report(rules.TABLE_RULE, at, row, **values)
    elif len(lines) > 1 and all(_ROW.fullmatch(line) for line in lines):
        context.report(rules.NO_TABLE_RULE, _first(opening), model=model)


def _typed(block: Token, context: ParseContext) -> Sequence[str]:
    """A block's lines as typed; the parser drops the blanks that begin each of them."""
    first, end = block.map or (0, 0)
    return context.lines[first:end]


def _first(block: Token) -> int:
    return (block.map or [0])[0]
