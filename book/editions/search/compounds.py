"""Compounds of the book's own words, taken apart: «studentoppgaver» is found as «oppgave» too.

No dictionary: a word is a compound where what it begins and ends with are words of the book by
themselves, with nothing or one of the Norwegian linking letters between them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

SHORTEST = 4
"""Letters of a part: shorter ones meet by chance («om», «lag»)."""
_LINKS = ("", "s", "e")
_LETTERS = re.compile(r"[^\W\d_]+")


def split(counted: Iterable[str], term: Callable[[str], str]) -> dict[str, tuple[str, str]]:
    """The two parts of every compound, by word.

    Args:
        counted: the words of the book in lower case.
        term: what the index calls a word; parts are given as terms.
    """
    whole = {word for word in counted if len(word) >= SHORTEST and _LETTERS.fullmatch(word)}
    terms = {term(word) for word in whole}
    found = {}
    for word in sorted(whole):
        if parts := _parts(word, whole, terms, term):
            found[word] = parts
    return found


def _parts(
    word: str, whole: set[str], terms: set[str], term: Callable[[str], str]
) -> tuple[str, str] | None:
    """The parts of a compound, the first as long as can be; None for a simple word."""
    for at in range(len(word) - SHORTEST, SHORTEST - 1, -1):
        for link in _LINKS:
            first = word[: at - len(link)]
            if first not in whole or not word[:at].endswith(link):
                continue
            if (last := term(word[at:])) in terms:
                return term(first), last
    return None
