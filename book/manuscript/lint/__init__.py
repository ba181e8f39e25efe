"""Faults of a manuscript that has been read: nothing is changed here.

`inspect` judges a whole book. Three modules judge a chapter while `project.load` has its file at
hand, so that what they find can be kept with it: `characters`, `conservation` and `images`.
"""

from __future__ import annotations

from book.findings.diagnostics import Sink
from book.manuscript.lint import (
    accessibility,
    addresses,
    allowances,
    boxes,
    chapter,
    facts,
    link_texts,
    names,
    quotations,
)
from book.manuscript.lint.own_words import OwnText
from book.model import Book


def inspect(book: Book, sink: Sink) -> None:
    """Inspect every chapter of a book, and the book."""
    stated = book.meta.language if ("language",) in book.meta.keys else ""
    spellings = tuple(names.spellings(book.meta))
    for text in book.texts:
        own = OwnText.of_chapter(text)
        chapter.inspect(text, sink)
        boxes.inspect(text, sink)
        link_texts.inspect(text, sink)
        accessibility.inspect(text, own, text.front.lang or stated, sink)
        facts.inspect(text, own, sink)
        names.inspect(own, spellings, sink)
        allowances.inspect(text, sink)
    addresses.inspect(book, sink)
    quotations.inspect(book, sink)
