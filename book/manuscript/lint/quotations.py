"""Quotations of the summary, held against the chapters they are from."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from urllib.parse import unquote

from markdown_it.token import Token

from book.findings.diagnostics import Sink
from book.findings.rules import themes as rules
from book.model import Book, Chapter, Kind

_QUOTE = re.compile(r"«([^«»]+)»")
_FEWEST = 4
"""Words; a shorter quotation may be a name or a word that is talked about."""


def inspect(book: Book, sink: Sink) -> None:
    """Report quotations that are no longer in any chapter that their paragraph links to.

    What is cited from a source in the same paragraph may be from there, and is let be.
    """
    chapters = {posixpath.normpath(chapter.source.path): chapter for chapter in book.chapters}
    for summary in book.chapters:
        if summary.front.kind is Kind.SUMMARY:
            for block in summary.document.tokens:
                _block(block, summary, chapters, sink)


def _block(block: Token, summary: Chapter, chapters: Mapping[str, Chapter], sink: Sink) -> None:
    children = block.children or ()
    words = "".join(c.content if c.type != "softbreak" else " " for c in children)
    quotes = [quote for quote in _QUOTE.findall(words) if len(quote.split()) >= _FEWEST]
    if not quotes or any(child.type == "citation" for child in children):
        return
    linked = [
        chapter
        for child in children
        if child.type == "link_open"
        and (chapter := chapters.get(_path(summary, str(child.attrs.get("href", "")))))
    ]
    for quote in quotes if linked else ():
        if not any(_letters(quote) in _letters(chapter.source.text) for chapter in linked):
            line = (block.map or [0])[0] + 1
            names = ", ".join(posixpath.basename(chapter.source.path) for chapter in linked)
            text = " ".join(quote.split()[:_FEWEST])
            place = summary.source.locate(line, quote.split()[0])
            sink.report(rules.QUOTE_GONE, place, text=text, file=names)


def _path(summary: Chapter, href: str) -> str:
    folder = posixpath.dirname(summary.source.path)
    return posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))


def _letters(text: str) -> str:
    """A text without what typography may change: marks, blanks, capitals."""
    return re.sub(r"[\W_]", "", text).casefold()
