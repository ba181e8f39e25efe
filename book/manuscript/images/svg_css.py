"""CSS inside drawings: only values that can neither fetch nor run anything are kept.

CSS is read into tokens (CSS Syntax 3) and written from them, so that escapes, comments and odd
spellings say what a browser takes them for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import tinycss2

from book.manuscript.images.svg_allowed import FUNCTIONS

DEEPEST = 16
"""Brackets within brackets that a value may have."""
_PLAIN = frozenset(
    {"whitespace", "comment", "ident", "hash", "number", "dimension", "percentage"}
    | {"string", "literal", "unicode-range"}
)


def is_harmless(value: str) -> bool:
    """Whether a value refers to nothing outside the drawing and calls only known functions."""
    if "(" not in value:
        return True  # no function and no url(), however they are spelt
    return _are_harmless(tinycss2.parse_component_value_list(value))


def declarations(text: str | list[Any]) -> tuple[str, tuple[str, ...]]:
    """The harmless declarations of a text or of tokens, and the names of the others."""
    kept, refused = [], []
    for node in tinycss2.parse_blocks_contents(text, skip_comments=True, skip_whitespace=True):
        if node.type == "declaration" and _are_harmless(node.value):
            important = " !important" if node.important else ""
            kept.append(f"{node.name}:{tinycss2.serialize(node.value)}{important}")
        elif node.type == "declaration":
            refused.append(f"{node.name}:…")
        elif node.type == "at-rule":
            refused.append(f"@{node.at_keyword}")
    return ";".join(kept), tuple(refused)


def style_sheet(text: str) -> tuple[str, tuple[str, ...]]:
    """The harmless rules of a style sheet, and what the others are."""
    kept: list[str] = []
    refused: list[str] = []
    for node in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
        if node.type == "qualified-rule" and _are_harmless(node.prelude):
            body, others = declarations(node.content)
            kept.append(f"{tinycss2.serialize(node.prelude).strip()}{{{body}}}")
            refused.extend(others)
        elif node.type == "at-rule":
            refused.append(f"@{node.at_keyword}")
    return "\n".join(kept), tuple(refused)


def _are_harmless(tokens: Iterable[Any], depth: int = 0) -> bool:
    return depth <= DEEPEST and all(_is_harmless(token, depth) for token in tokens)


def _is_harmless(token: Any, depth: int) -> bool:
    match token.type:
        case "url":
            return bool(token.value.startswith("#"))
        case "function" if token.lower_name == "url":
            return all(value.startswith("#") for value in _strings(token.arguments))
        case "function":
            return token.lower_name in FUNCTIONS and _are_harmless(token.arguments, depth + 1)
        case "() block" | "[] block":
            return _are_harmless(token.content, depth + 1)
    return token.type in _PLAIN


def _strings(arguments: Iterable[Any]) -> Iterator[str]:
    """The strings in url(); anything else in it counts as an address elsewhere."""
    for token in arguments:
        if token.type != "whitespace":
            yield token.value if token.type == "string" else ""
