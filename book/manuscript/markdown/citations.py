"""Citations: `[@ks-oppdal]`, `[@a; @b]` → one inline token."""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline

_ID = r"@[A-Za-z0-9][\w:.-]*"
_CITATION = re.compile(rf"\[\s*({_ID}(?:\s*;\s*{_ID})*)\s*\](?![(\[{{])")


def rule(state: StateInline, silent: bool) -> bool:
    """Take a citation at the present position."""
    if state.src[state.pos] != "[":
        return False
    match = _CITATION.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = match[0]
        token.meta["ids"] = tuple(part.strip().lstrip("@") for part in match[1].split(";"))
    state.pos = match.end()
    return True
