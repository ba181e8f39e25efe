"""Markup that was meant and missed: what the parser left as plain words but looks like more."""

from __future__ import annotations

import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from book.findings.diagnostics import Rule
from book.findings.rules import images, references
from book.findings.rules import markdown as rules
from book.findings.rules import markdown_lost as lost
from book.manuscript.markdown.context import ParseContext

_SIGNS: tuple[tuple[Rule, re.Pattern[str]], ...] = (
    (rules.BROKEN_CITATION, re.compile(r"\[@[^\]]*\]?|\(@[^\s()]+\)")),
    (rules.BROKEN_NOTE, re.compile(r"\[\^[^\]]*\]?")),
    (rules.BROKEN_LINK, re.compile(r"!?\[?[^\[\]]*\](?:\([^)]*\)?|\[[^\]]*\]?)")),
    (
        rules.BROKEN_ATTRIBUTE,
        re.compile(r"\{(?:[#.][\w-]|(?:lang|entry|see|seealso)=)[^}]*\}?|\{[\w-]+\}"),
    ),
    (rules.RAW_HTML, re.compile(r"</?[a-zA-Z][\w-]*(?:\s+[\w:-]+=[^<>]*)?\s*/?>|<!--")),
    (lost.TEMPLATE, re.compile(r"\{%.*?%\}|\{\{.*?\}\}")),
    (lost.FORMULA, re.compile(r"\$\$[^$]+\$\$|(?<![\w$])\$(?=\S)[^$]*[^$\s]\$(?![\w$])")),
)
_ANY = re.compile(r"[\[(]@|\[\^|\]\(|\]\[|\{[\w#.%{]|<[/a-zA-Z!]|\$")
_REFUSED = re.compile(r"\]\((?P<address>(?:file|data|javascript|vbscript):[^)]*)")
"""What the parser takes for no link, however it is written (its `validateLink`)."""
_ADDRESS = re.compile(r"(?:https?://|\bwww\.)[^\s<>«»]*[\w/]")
_LONGEST = 40


def rule(state: StateCore) -> None:
    """Report leftovers; escaped marks are tokens of their own here and are let be."""
    context = ParseContext.of(state.env)
    for block in state.tokens:
        links = 0
        for child in block.children or ():
            links += child.nesting if child.type.startswith("link_") else 0
            if child.type != "text":
                continue
            left = _report(child, context) if _ANY.search(child.content) else child.content
            if not links:
                _addresses(child, left, context)


def _addresses(token: Token, words: str, context: ParseContext) -> None:
    for match in _ADDRESS.finditer(words):
        index = token.meta.get("line", 1) - 1
        context.report(lost.BARE_ADDRESS, index, match[0], text=match[0])


def _report(token: Token, context: ParseContext) -> str:
    """Report the signs in a token's words; return the words that no finding was about."""
    left = token.content
    for found, sign in _SIGNS:
        for match in sign.finditer(token.content):
            left = left.replace(match[0], " ")
            text = match[0].strip()
            shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
            index = token.meta.get("line", 1) - 1
            if refused := _REFUSED.search(text):
                address = refused["address"]
                if text.startswith("!"):
                    context.report(images.OUTSIDE, index, text, image=address)
                else:
                    context.report(references.FOREIGN_SCHEME, index, text, target=address)
            else:
                context.report(found, index, text, text=shown)
    return left
