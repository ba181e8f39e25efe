"""Passages in another language than the chapter's that do not say so.

Languages are told by their small words. A sentence is reported when it has several of another
language and hardly any of its own, so that a name or a title in English is let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from markdown_it.token import Token

from book.findings.diagnostics import Sink
from book.findings.rules import accessibility as rules
from book.model import Chapter


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NORWEGIAN = _set("og på er av som med til det den å for har var kan skal vil også eller etter ved")
_SMALL = {
    "en": _set(
        "the of and with that this are is was were from by which their have has not as on it an "
        "they we our its into these those will would can"
    ),
    "nb": _NORWEGIAN
    | _set("en et de ikke hver fra være noe bare sammen hva hvor jeg dere gjøre uke"),
    "nn": _NORWEGIAN
    | _set("ein eit dei ikkje kvar frå vere noko berre saman kva kor eg gjere veke desse"),
}
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[^.!?\n]+")
_FEWEST = 4
"""Small words of the other language that make a passage."""
_SHOWN = 5


def inspect(chapter: Chapter, language: str, sink: Sink) -> None:
    """Report unmarked passages in another language than the chapter's.

    When most of the chapter is, its head is wrong and not the passages: the first is reported.

    Args:
        chapter: what is read.
        language: BCP 47; nothing is reported when it is empty or has no list of small words.
        sink: takes the findings.
    """
    own = language.lower().split("-")[0]
    own = "nb" if own == "no" else own
    if own not in _SMALL:
        return
    found, runs = list[tuple[Token, str, str]](), chapter.document.runs
    written = " ".join(block.content for tokens in runs for block in tokens if block.children)
    there = set(written.casefold().split())
    if all(len(_apart(other, own)[0] & there) < _FEWEST - 1 for other in _SMALL):
        return  # a passage has several different ones; nearly every chapter ends here
    blocks = [block for tokens in runs for block in _unmarked(tokens) if block.children]
    for block in blocks:
        if passage := _foreign(_words(block), own):
            found.append((block, *passage))
    for block, text, other in found[:1] if 2 * len(found) > len(blocks) else found:
        place = chapter.source.locate((block.map or [0])[0] + 1, text.split()[0])
        sink.report(rules.FOREIGN, place, text=text, language=other)


def _unmarked(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens, of blocks or in one, that stand in nothing which says its language."""
    marked = 0
    for token in tokens:
        if marked or (token.nesting == 1 and "lang" in token.attrs):
            marked += token.nesting
        else:
            yield token


def _words(block: Token) -> str:
    """The words of a block without code and without what says which language it is."""
    own = _unmarked(block.children or ())
    return "".join(child.content or " " for child in own if child.type in {"text", "softbreak"})


def _foreign(text: str, own: str) -> tuple[str, str] | None:
    """The first words of a passage in another language, and which it is."""
    for sentence in _SENTENCE.finditer(text):
        words = _WORD.findall(sentence[0])
        if len(words) < 2 * _FEWEST:
            continue
        small = [word.casefold() for word in words]
        for other in _SMALL:
            theirs, ours = _apart(other, own)
            count = sum(word in theirs for word in small)
            if count >= _FEWEST and count > 3 * sum(word in ours for word in small):
                return " ".join(words[:_SHOWN]), other
    return None


@cache
def _apart(one: str, other: str) -> tuple[frozenset[str], frozenset[str]]:
    """The small words that only one of two languages has."""
    return _SMALL[one] - _SMALL[other], _SMALL[other] - _SMALL[one]
