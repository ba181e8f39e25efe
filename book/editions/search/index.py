"""The search index of the web edition: which words stand in which passages.

Words are split, stemmed and folded here when the book is made, and by `templates/script/words.js`
when a reader searches; both follow Snowball's Norwegian algorithm and must agree (a test in a
browser compares them over the whole book).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from threading import Lock

import Stemmer

from book.editions.search.compounds import split

TITLE = 12
"""How much a word in a passage's heading weighs against one in its text."""
HOME = 3
"""How much a word in the chapter's name weighs: it is about that, wherever the word stands."""
PART = 1
"""How much a part of a compound weighs."""
MOST = 35
"""The greatest weight that is told apart: one digit to the base of 36."""

_WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "đ": "d", "ŧ": "t"})
_STEMMERS = {"no": "norwegian", "nb": "norwegian", "nn": "norwegian"}
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

Stem = Callable[[str], str]


class Rank(IntEnum):
    """What a passage is, for its place among hits that answer equally well."""

    CHAPTER = 0
    """The opening of a chapter."""
    TERM = 1
    """A glossary's entry, which says what a word means."""
    TEXT = 2
    RESULT = 3
    """One line of what a partnership has to show."""
    CAPTION = 4
    SUMMARY = 5
    """What is told at home, told again beside others."""
    SOURCES = 6


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text under one heading, as a hit of a search shows it."""

    href: str
    title: str
    chapter: str
    text: str
    rank: Rank = Rank.TEXT


@dataclass(frozen=True, slots=True)
class Index:
    """What the script in the page searches in.

    `terms` are sorted; `postings[i]` says where `terms[i]` stands: for each passage its distance
    from the one before (base 36) and, after a colon, its weight unless that is 1.
    """

    language: str
    passages: tuple[Passage, ...]
    terms: tuple[str, ...]
    postings: tuple[str, ...]

    def as_data(self) -> dict[str, object]:
        """The index as JSON takes it; chapters' titles are written once."""
        chapters = tuple(dict.fromkeys(passage.chapter for passage in self.passages))
        number = {title: place for place, title in enumerate(chapters)}
        return {
            "language": self.language,
            "chapters": chapters,
            "passages": [
                [p.href, p.title, number[p.chapter], p.text, int(p.rank)] for p in self.passages
            ],
            "terms": " ".join(self.terms),
            "postings": ";".join(self.postings),
        }


def words(text: str) -> list[str]:
    """Split a text into lower-case words."""
    plain = unicodedata.normalize("NFC", text).replace("\u00ad", "")
    return _WORD.findall(plain.lower())


def fold(word: str) -> str:
    """Make one of the letters that people write in more ways: å, aa, a; ø, ö, oe, o; æ, ae."""
    if word.isascii():
        plain = word
    else:
        letters = unicodedata.normalize("NFD", word.translate(_LETTERS))
        plain = "".join(char for char in letters if not unicodedata.category(char).startswith("M"))
    return plain.replace("aa", "a").replace("oe", "o")


@cache
def stemmer(language: str) -> Stem:
    """The stemmer of a BCP 47 language; words stay whole in languages without one."""
    name = _STEMMERS.get(language[:2].lower())
    if name is None:
        return lambda word: word
    shared, busy = Stemmer.Stemmer(name), Lock()

    @lru_cache(maxsize=50_000)
    def stem(word: str) -> str:
        with busy:  # a stemmer holds the word it works on, and editions are set side by side
            return str(shared.stemWord(word))

    return stem


def index(passages: Sequence[Passage], language: str) -> Index:
    """Note where every word stands, and how much it weighs there."""
    stem = stemmer(language)

    @cache
    def term(word: str) -> str:
        return fold(stem(word))

    read = [(words(passage.title), words(passage.text)) for passage in passages]
    compounds = split({word for both in read for own in both for word in own}, term)
    usual = _usual_names(passages, term)
    found: dict[str, list[tuple[int, int]]] = {}
    for number, (passage, (title, text)) in enumerate(zip(passages, read, strict=True)):
        weights = Counter(map(term, text))
        for name in set(map(term, title)):
            weights[name] += TITLE
        for name in {*map(term, words(passage.chapter)), *usual.get(_local(passage.href), ())}:
            weights[name] += HOME
        for word in {*title, *text}:
            for part in compounds.get(word, ()):
                weights[part] += PART
        for name, weight in weights.items():
            found.setdefault(name, []).append((number, min(weight, MOST)))
    terms = tuple(sorted(found))
    return Index(language, tuple(passages), terms, tuple(_posting(found[term]) for term in terms))


def _usual_names(passages: Sequence[Passage], term: Stem) -> dict[str, set[str]]:
    """What sections of the same id are called in more than one chapter, as terms.

    Chapters of a kind have the same sections under headings of their own: whoever asks for the
    lessons of Oslo is led to «Velg noe, og la tjenesten spørre først».
    """
    titles = Counter((_local(p.href), p.title) for p in passages if _local(p.href))
    names: dict[str, set[str]] = {}
    for (local, title), count in titles.items():
        if count > 1:
            names.setdefault(local, set()).update(map(term, words(title)))
    return names


def _local(href: str) -> str:
    """The id in its chapter of what an address leads to; nothing for the chapter itself."""
    return href.partition("--")[2]


def _posting(places: Iterable[tuple[int, int]]) -> str:
    out, last = [], 0
    for number, weight in places:
        gap = _base36(number - last)
        out.append(gap if weight == 1 else f"{gap}:{_base36(weight)}")
        last = number
    return " ".join(out)


@lru_cache(maxsize=4096)
def _base36(number: int) -> str:
    digits = ""
    while True:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
        if not number:
            return digits
