"""Headings with an id at their end."""

from __future__ import annotations

from markdown_it.rules_core import StateCore

from book.manuscript.markdown import attributes


def rule(state: StateCore) -> None:
    """Move the attributes at the end of a heading from its words to the heading."""
    for opening, words in zip(state.tokens, state.tokens[1:], strict=False):
        if opening.type == "heading_open" and "{" in words.content:
            words.content, found = attributes.split(words.content)
            attributes.put(opening, found)
