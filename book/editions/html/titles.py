"""Titles and abstracts over several lines: where the last line begins."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from markupsafe import Markup, escape

from book.editions.drawings.labels import width_of
from book.editions.markup import element

MEASURE = 336.0
"""Points; see styles/README.md."""
_SMALL = 3
"""Letters of a word that does not end a line well: og, i, på, for."""
_ENDING = 14
"""Letters that are enough for a last line."""


def balanced(title: str, size: float) -> Markup:
    """Keep the last line in one piece, so that no line is much shorter than the others.

    Widths are estimates and generous; a title that fits on one line stays there.

    Args:
        title: as written.
        size: of its letters, points.
    """
    wide = width_of(title, size)
    lines = ceil(wide / MEASURE)
    ends = [(_unevenness(head, tail, size, wide / lines), head, tail) for head, tail in _cut(title)]
    fitting = [end for end in ends if width_of(end[2], size) <= MEASURE]
    if lines < 2 or not fitting:
        return escape(title)
    _, head, tail = min(fitting)
    return escape(head) + " " + element("span", tail, {"class": "nowrap"})


def ended(text: str) -> Markup:
    """Keep the last words together, so that no word stands alone on the last line."""
    words = text.split(" ")
    number = next((n for n in range(2, len(words)) if len(" ".join(words[-n:])) >= _ENDING), 0)
    if not number:
        return escape(text)
    tail = element("span", " ".join(words[-number:]), {"class": "nowrap"})
    return escape(" ".join(words[:-number])) + " " + tail


def _cut(title: str) -> Iterator[tuple[str, str]]:
    words = title.split(" ")
    for number in range(1, len(words)):
        yield " ".join(words[:number]), " ".join(words[number:])


def _unevenness(head: str, tail: str, size: float, wanted: float) -> float:
    """How far the last line is from the wanted width; a small word before it counts as 2 em."""
    last = head.rpartition(" ")[2]
    return abs(width_of(tail, size) - wanted) + (2 * size if len(last) <= _SMALL else 0)
