"""Ids and attributes that authors write: whether links can use them, whether we know them."""

from __future__ import annotations

from collections.abc import Iterable

from markdown_it.token import Token

from book.findings.rules import markdown as rules
from book.findings.rules import markdown_lost as lost
from book.ground.slugs import VALID
from book.ground.suggestions import nearest
from book.manuscript.markdown.attributes import ALLOWED
from book.manuscript.markdown.context import ParseContext

REGISTER = "register"
"""The class that means something to the book; others may be a style sheet's."""
RESERVED = ("fakta", "kilder")
RESERVED_STARTS = ("src-", "fn-", "term-")
"""What the book itself calls places of a chapter."""


def inspect(tokens: Iterable[Token], context: ParseContext) -> None:
    """Report ids that cannot be linked to and attributes nobody knows."""
    for token in tokens:
        index = (token.map or [0])[0]
        _inspect(token, index, context)
        for child in token.children or ():
            _inspect(child, child.meta.get("line", index + 1) - 1, context)


def _inspect(token: Token, index: int, context: ParseContext) -> None:
    if not token.attrs and not token.meta:
        return
    for name in token.meta.pop("insecure_attrs", ()):
        near = nearest(name, ALLOWED)
        known = ", ".join(ALLOWED)
        context.report(rules.UNKNOWN_ATTRIBUTE, index, name, near, name=name, known=known)
    for name in str(token.attrs.get("class", "")).split():
        if name != REGISTER and (near := nearest(name, (REGISTER,))):
            context.report(lost.MISSPELT_CLASS, index, f".{name}", f".{near}", name=name)
    if "id" in token.attrs:
        written = str(token.attrs["id"])
        if not VALID.fullmatch(written):
            context.report(rules.BAD_ID, index, f"#{written}", id=written)
        elif written in RESERVED or written.startswith(RESERVED_STARTS):
            context.report(rules.RESERVED_ID, index, f"#{written}", id=written)
