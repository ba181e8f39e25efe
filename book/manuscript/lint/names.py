"""One spelling of each name: the house style that book.yaml states, held against every chapter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from book.findings.diagnostics import Sink
from book.findings.rules import names as rules
from book.manuscript.lint.own_words import OwnText
from book.model import BookMeta, Name

_REMARK = re.compile(r" *\(([^()]*)\)$")
_END = r"(?=s?(?!\w))"
"""Where a name ends: after it, or before the s of the genitive."""


def inspect(own: OwnText, names: Iterable[Name], sink: Sink) -> None:
    """Report names that a chapter spells otherwise than `spellings` of its book has them."""
    text = own.text.replace("\n", " ")
    folded = text.casefold()
    for name in names:
        as_stated = text.count(name.name) == folded.count(name.name.casefold())
        if as_stated and not any(other in text for other in name.never):
            continue
        right = {name.name, name.name[:1].upper() + name.name[1:]}
        for match in _pattern(name).finditer(own.text):
            if match[0].replace("\n", " ") not in right:
                values = {"name": name.name, "instead": name.name}
                own.report(rules.OTHER_SPELLING, match, sink, **values)


def spellings(meta: BookMeta) -> Iterator[Name]:
    """The names of a book: those of its institutions, and those that are stated as names."""
    for institution in meta.institutions:
        remark = _REMARK.search(institution.name)
        for name in (_REMARK.sub("", institution.name), remark[1] if remark else ""):
            if _is_distinct(name):
                yield Name(name)
    yield from meta.names


def _is_distinct(name: str) -> bool:
    """Whether other capitals make another spelling of a name, and not just a common word."""
    return " " in name or sum(char.isupper() for char in name) > 1


def _pattern(name: Name) -> re.Pattern[str]:
    spelt = [f"(?i:{_broken(name.name)})", *map(_broken, sorted(name.never, key=len, reverse=True))]
    return re.compile(rf"(?<!\w)(?:{'|'.join(spelt)}){_END}")


def _broken(words: str) -> str:
    """A pattern for words that may stand on two lines."""
    return "[ \n]".join(map(re.escape, words.split()))
