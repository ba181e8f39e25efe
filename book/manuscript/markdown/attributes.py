"""Attributes at the end of a line: `## Bakgrunn {#bakgrunn .smal}`."""

from __future__ import annotations

import re

from markdown_it.token import Token
from mdit_py_plugins.attrs.parse import ParseError, parse

ALLOWED = ("id", "class", "lang", "entry", "see", "seealso")
"""The attributes authors may write."""

_AT_END = re.compile(r"(?:^|[ \t]+)(\{[^{}]*\})[ \t]*$")


def split(line: str) -> tuple[str, dict[str, str]]:
    """Part a line from the attributes at its end; what is no attribute stays in the line."""
    match = _AT_END.search(line)
    if match is None:
        return line, {}
    try:
        _, attributes = parse(match[1])
    except ParseError:
        return line, {}
    return (line[: match.start()].rstrip(), attributes) if attributes else (line, {})


def put(token: Token, attributes: dict[str, str]) -> None:
    """Give a token the attributes it may have; the others wait in `meta` to be reported."""
    refused = {name: value for name, value in attributes.items() if name not in ALLOWED}
    token.attrs.update({k: v for k, v in attributes.items() if k not in refused})
    if refused:
        token.meta["insecure_attrs"] = refused  # where the attribute plugin leaves its own
