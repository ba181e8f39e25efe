"""Where words may be divided, and what each division costs.

pyphen finds the points (patterns of nohyphbx for bokmål) but not their rank. A list of the book's
own words knows which of them are joints of compounds: kommune=styre is divided there gladly,
kom-mune never if it can be helped. Names stay whole, but where a line would gape and the list says
that two words meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import pyphen

JOINT, POINT, PART = 0.3, 1.0, 2.5
"""Costs, in plain hyphens: between the parts of a compound, in a word that is not on the list,
inside a part."""
NAME = 30.0
"""... and between the parts of a listed compound that is a name here, such as Høg=skolen: dearer
than any line within the limits, cheaper than a hole of more than half an em."""
_WHOLE = {"en": 55.0}
"""How many times dearer hyphens are in languages whose words are short: nearly every paragraph can
be set without one, and is then set so, with spaces up to half an em in the line that needs them."""
JOINT_MARK, POINT_MARK = "=", "-"
SOFT = "\u00ad"

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_HYPHENS = "-\u2010\u2011"
_OPENING = " \u00a0«“„‘(["
_QUOTES = tuple("«“„‘")
_ENDS_SENTENCE = ".!?:"
_LONG_NAME = 14
"""A capital word inside a sentence that is shorter is a name; it is divided only where the list
says that two words meet. A longer one, such as the name of an institution, would tear a hole."""
_NOUNS_ARE_CAPITAL = ("de", "lb")


@dataclass(frozen=True, slots=True)
class Limit:
    """CSS hyphenate-limit-chars: shortest word, letters before a hyphen and after."""

    word: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Division:
    """How a listed word is divided."""

    joints: frozenset[int] = frozenset()
    points: frozenset[int] = frozenset()
    is_name: bool = False
    """Whether it is listed with a capital."""

    @staticmethod
    def read(word: str) -> Division:
        """Read `kommune=styret` (joints), `tema-tisk` (the only points) or `Trondheim` (whole)."""
        marks: dict[str, set[int]] = {JOINT_MARK: set(), POINT_MARK: set()}
        place = 0
        for char in word:
            if char in marks:
                marks[char].add(place)
            else:
                place += 1
        joints, points = (frozenset(marks[mark]) for mark in (JOINT_MARK, POINT_MARK))
        return Division(joints, points, word[:1].isupper())


@dataclass(frozen=True, slots=True)
class WordList:
    """Words whose divisions are known, by their lower case."""

    words: Mapping[str, Division] = field(default_factory=dict)

    @staticmethod
    def read(words: Iterable[str]) -> WordList:
        """Read words with their marks; a later one replaces an earlier one."""
        return WordList({bare(word): Division.read(word) for word in words})


def bare(word: str) -> str:
    """A listed word as it is looked up."""
    return word.replace(JOINT_MARK, "").replace(POINT_MARK, "").lower()


@dataclass(frozen=True, slots=True)
class Hyphenator:
    """Divides the words of one language."""

    language: str
    """A BCP 47 tag that pyphen has patterns for."""
    limit: Limit
    words: WordList = field(default_factory=WordList)

    def points(self, text: str, start: int, end: int) -> Iterator[tuple[int, float]]:
        """Where text[start:end] may be divided, with the cost; words that go on outside are whole.

        The text is the whole paragraph: whether a word begins a sentence is seen from it.
        """
        dear = _WHOLE.get(self.language[:2], 1.0)
        for match in _WORD.finditer(text, start, end):
            word, begin, after = match[0], match.start(), match.end()
            around = text[max(begin - 1, 0) : begin] + text[after : after + 1]
            if not self._may_divide(word, around):
                continue
            is_name = any(char in _HYPHENS for char in around) or self._is_name(text, match)
            for place, cost in self._of_name(word) if is_name else self._of_word(word):
                yield begin + place, cost * dear

    def _may_divide(self, word: str, around: str) -> bool:
        if len(word) < self.limit.word or SOFT in around:
            return False  # too short, or divided by its author
        if any(char.isalnum() for char in around):
            return False  # a part of something
        if len(word) < _LONG_NAME and any(char in _HYPHENS for char in around):
            return False  # has a hyphen already
        return word[1:].islower()  # not an abbreviation, nor a name like SpareBank

    def _is_name(self, text: str, match: re.Match[str]) -> bool:
        """Whether a word is listed as a name, or is capital inside a sentence."""
        begin, word = match.start(), match[0]
        if self.words.words.get(word.lower(), Division()).is_name:
            return True
        if len(word) >= _LONG_NAME or word.islower() or self.language[:2] in _NOUNS_ARE_CAPITAL:
            return False
        if text[begin - 1 : begin] in _QUOTES:
            return False  # what is quoted begins with it
        before = text[:begin].rstrip(_OPENING)
        return bool(before) and before[-1] not in _ENDS_SENTENCE

    def _of_name(self, word: str) -> Iterator[tuple[int, float]]:
        listed = self.words.words.get(word.lower(), Division())
        last = len(word) - self.limit.after
        for place in listed.joints:
            if self.limit.before <= place <= last:
                yield place, NAME

    def _of_word(self, word: str) -> Iterator[tuple[int, float]]:
        listed = self.words.words.get(word.lower())
        if listed is None:
            for place in _positions(self.language, self.limit, word):
                yield place, POINT
            return
        last = len(word) - self.limit.after
        for place in listed.joints | listed.points:
            if self.limit.before <= place <= last:
                yield place, JOINT if place in listed.joints else POINT
        if listed.joints and not listed.points:
            for place in _positions(self.language, self.limit, word):
                if all(abs(place - joint) > 1 for joint in listed.joints):
                    yield place, PART


@lru_cache(maxsize=20_000)
def _positions(language: str, limit: Limit, word: str) -> tuple[int, ...]:
    return tuple(_patterns(language, limit).positions(word.lower()))


@lru_cache(maxsize=32)
def _patterns(language: str, limit: Limit) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=language, left=limit.before, right=limit.after)


@lru_cache(maxsize=32)
def language_of(tag: str | None) -> str | None:
    """The language whose patterns serve for a tag; None if there are none."""
    found: str | None = pyphen.language_fallback(tag) if tag else None
    return found
