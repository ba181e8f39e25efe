"""One spelling of each name: the house style that book.yaml states, held against every chapter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from book.findings.diagnostics import Sink
from book.findings.rules import names as rules
from book.manuscript.own_words import OwnText
from book.model import Book, BookMeta, Chapter, Name

_REMARK = re.compile(r" *\(([^()]*)\)$")
_END = r"(?=s?(?!\w))"
"""Where a name ends: after it, or before the s of the genitive."""


def inspect(book: Book, sink: Sink) -> None:
    """Report names that are spelt otherwise than book.yaml has them."""
    names = tuple(_names(book.meta))
    for chapter in book.chapters:
        if misspelt := [name for name in names if _may_be_misspelt(name, chapter.source.text)]:
            _chapter(chapter, misspelt, sink)


def _names(meta: BookMeta) -> Iterator[Name]:
    for institution in meta.institutions:
        remark = _REMARK.search(institution.name)
        for name in (_REMARK.sub("", institution.name), remark[1] if remark else ""):
            if _is_distinct(name):
                yield Name(name)
    yield from meta.names


def _is_distinct(name: str) -> bool:
    """Whether other capitals make another spelling of a name, and not just a common word."""
    return " " in name or sum(char.isupper() for char in name) > 1


def _may_be_misspelt(name: Name, text: str) -> bool:
    """Whether to look closely at a text; cheap, for nearly every answer is no."""
    first = name.name.split()[0]  # the rest may stand on the next line
    exact = text.count(first) == text.casefold().count(first.casefold())
    return not (exact and " " not in name.name) or any(other in text for other in name.never)


def _chapter(chapter: Chapter, names: list[Name], sink: Sink) -> None:
    notes = chain.from_iterable(chapter.document.footnotes.values())
    own = OwnText.of(chapter.source, chain(chapter.document.tokens, notes))
    for name in names:
        right = {name.name, name.name[:1].upper() + name.name[1:]}
        for match in _pattern(name).finditer(own.text):
            if match[0].replace("\n", " ") not in right:
                values = {"name": name.name, "instead": name.name}
                own.report(rules.OTHER_SPELLING, match, sink, **values)


def _pattern(name: Name) -> re.Pattern[str]:
    spelt = [f"(?i:{_broken(name.name)})", *map(_broken, sorted(name.never, key=len, reverse=True))]
    return re.compile(rf"(?<!\w)(?:{'|'.join(spelt)}){_END}")


def _broken(words: str) -> str:
    """A pattern for words that may stand on two lines."""
    return "[ \n]".join(map(re.escape, words.split()))
