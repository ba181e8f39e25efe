"""Terms of the text that the book's glossary explains, as readers on the web are led to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from book.assembly import tokens
from book.assembly.anchors import anchor
from book.editions.search.index import fold, stemmer, words
from book.ground.slugs import slug
from book.model import Book, Chapter

_SAID_AGAIN = re.compile(r"\s*\(.*\)$|!.*", re.DOTALL)
"""Of an entry of the register: what stands in parentheses, and the entries below it."""


def entries(book: Book) -> Mapping[str, str]:
    """Anchor of every term that a definition list explains, by `key`; the first one counts."""
    key = partial(key_of, language=book.meta.language)
    found = (pair for chapter in book.chapters for pair in _terms(chapter))
    return {key(term): place for term, place in reversed(list(found))}


def key_of(term: str, language: str) -> str:
    """What the forms of one term have in common: «Gaveprofessorater», «gaveprofessorat»."""
    stem = stemmer(language)
    return " ".join(fold(stem(word)) for word in words(_SAID_AGAIN.sub("", term)))


def term_anchor(chapter: Chapter, term: str) -> str:
    """The anchor of a term in a chapter's definition list."""
    return anchor(chapter, f"ord-{slug(term)}")


def _terms(chapter: Chapter) -> Iterator[tuple[str, str]]:
    run = chapter.document.tokens
    for index, token in enumerate(run):
        if token.type == "dt_open" and "id" not in token.attrs:
            term = tokens.text(run[index + 1 : index + 2])
            yield term, term_anchor(chapter, term)
