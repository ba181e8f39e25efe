"""Markup that was meant and missed: what the parser left as plain words but looks like more."""

from __future__ import annotations

import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from book.findings.diagnostics import Rule
from book.findings.rules import markdown as rules
from book.manuscript.markdown.context import ParseContext

_SIGNS: tuple[tuple[Rule, re.Pattern[str]], ...] = (
    (rules.BROKEN_CITATION, re.compile(r"\[@[^\]]*\]?")),
    (rules.BROKEN_NOTE, re.compile(r"\[\^[^\]]*\]?")),
    (rules.BROKEN_LINK, re.compile(r"!?\[?[^\[\]]*\](?:\([^)]*\)?|\[[^\]]*\]?)")),
    (rules.BROKEN_ATTRIBUTE, re.compile(r"\{(?:[#.][\w-]|(?:lang|entry|see|seealso)=)[^}]*\}?")),
    (rules.RAW_HTML, re.compile(r"</?[a-zA-Z][\w-]*(?:\s+[\w:-]+=[^<>]*)?\s*/?>|<!--")),
)
_ANY = re.compile(r"\[[@^]|\]\(|\]\[|\{[#.lse]|<[/a-zA-Z!]")
_LONGEST = 40


def rule(state: StateCore) -> None:
    """Report leftovers; escaped marks are tokens of their own here and are let be."""
    context = ParseContext.of(state.env)
    for block in state.tokens:
        for child in block.children or ():
            if child.type == "text" and _ANY.search(child.content):
                _report(child, context)


def _report(token: Token, context: ParseContext) -> None:
    for found, sign in _SIGNS:
        for match in sign.finditer(token.content):
            text = match[0].strip()
            shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
            index = token.meta.get("line", 1) - 1
            context.report(found, index, text, text=shown)
