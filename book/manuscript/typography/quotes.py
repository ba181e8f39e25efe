"""Quotation marks: straight ones become the language's, in pairs; a lone one stays as it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from book.manuscript.typography.marks import JOINED, JOINED_NARROW, LINE, THROUGH


@dataclass(frozen=True, slots=True)
class Quotes:
    """A language's marks: outside, and inside another quotation."""

    open: str
    close: str
    inner_open: str = "‘"
    inner_close: str = "’"


NORWEGIAN = Quotes("«", "»")
ENGLISH = Quotes("“", "”")

_FOREIGN = re.compile('[“„]([^“”„«»"]*)[”“]')
_BLANK = frozenset(" \n\t\u00a0\u202f") | {LINE, JOINED, JOINED_NARROW, ""}
_OPENING = frozenset("([{«‘“„–—-/\"'")


def turn(text: str, quotes: Quotes) -> str:
    """Turn the straight quotes of a paragraph."""
    if quotes is NORWEGIAN and ("“" in text or "„" in text):
        text = _FOREIGN.sub(r"«\1»", text)
    if '"' in text:
        text = _double(text, quotes)
    return _single(text) if "'" in text else text


def _double(text: str, quotes: Quotes) -> str:
    out = list(text)
    waiting: list[tuple[int, int]] = []  # offset and depth of straight quotes still open
    depth = 0
    for at, char in enumerate(text):
        if char == quotes.open:
            depth += 1
        elif char == quotes.close:
            depth = max(0, depth - 1)
        elif char == '"':
            before, after = _before(text, at), _after(text, at)
            closes = before not in _BLANK and before not in "([{"
            if closes and waiting:
                start, level = waiting.pop()
                outer = level == 0
                out[start] = quotes.open if outer else quotes.inner_open
                out[at] = quotes.close if outer else quotes.inner_close
                depth = level
            elif after not in _BLANK and (before in _BLANK or before in _OPENING):
                waiting.append((at, depth))
                depth += 1
    return "".join(out)


def _single(text: str) -> str:
    """Turn single quotes that enclose words; every other one is an apostrophe."""
    out = list(text)
    opened = -1
    for at, char in enumerate(text):
        if char != "'":
            continue
        before, after = _before(text, at), _after(text, at)
        out[at] = "’"
        if (before in _BLANK or before in _OPENING) and after.isalnum():
            opened = at
        elif opened >= 0 and before not in _BLANK and not after.isalnum():
            out[opened], opened = "‘", -1
    return "".join(out)


def _before(text: str, at: int) -> str:
    at -= 1
    while at >= 0 and text[at] == THROUGH:
        at -= 1
    return text[at] if at >= 0 else ""


def _after(text: str, at: int) -> str:
    at += 1
    while at < len(text) and text[at] == THROUGH:
        at += 1
    return text[at] if at < len(text) else ""
