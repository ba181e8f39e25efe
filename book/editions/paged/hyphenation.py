"""Which words of the book's hyphenation list a section has: it brings them along to the press."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

_WORD = re.compile(r"[^\W\d_]+")
_MARKS = str.maketrans("", "", "=-")


def divided(html: str, listed: Iterable[str]) -> Iterator[str]:
    """The listed words that stand in an HTML text, as they are listed."""
    words = {word.lower() for word in set(_WORD.findall(html))}
    return (word for word in listed if _plain(word) in words)


@cache
def _plain(listed: str) -> str:
    return listed.translate(_MARKS).lower()
