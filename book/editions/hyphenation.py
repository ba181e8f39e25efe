"""Which words of the book's hyphenation list a section has: it brings them along to the press."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[^\W\d_]+")
_MARKS = str.maketrans("", "", "=-")


def divided(html: str, listed: Iterable[str]) -> Iterator[str]:
    """The listed words that stand in an HTML text, as they are listed."""
    words = {word.lower() for word in _WORD.findall(html)}
    return (word for word in listed if word.translate(_MARKS).lower() in words)
