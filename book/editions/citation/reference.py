"""How the book and its chapters are cited, in words."""

from __future__ import annotations

from collections.abc import Sequence

from book.assembly.words import Words
from book.editions.citation.citations import Citable, Name, full_title, page_range


def reference(cited: Citable, words: Words) -> str:
    """A line of a list of references, in the order of APA 7 (sections 10.2 and 10.3).

    Without an author the title comes first; a publisher that is the editor too is not named twice.
    """
    meta = cited.meta
    editors = _listed(cited.editors, words)
    edited = f"{editors} ({words.edited_by})" if editors else ""
    author = _listed(cited.authors, words) or ("" if cited.is_chapter else edited)
    title = cited.title if cited.is_chapter else full_title(meta)
    year = f"({meta.date[:4]})" if meta.date else ""
    sentences = [f"{author} {year}", title] if author else [f"{title} {year}"]
    if cited.is_chapter:
        sentences.append(f"{words.in_} {_within(cited, edited, words)}")
    if meta.publisher not in {name.family for name in (*cited.authors, *cited.editors)}:
        sentences.append(meta.publisher)
    said = [sentence.strip().removesuffix(".") for sentence in sentences]
    return " ".join([f"{sentence}." for sentence in said if sentence] + [cited.address]).strip()


def _within(cited: Citable, edited: str, words: Words) -> str:
    """The book that holds a chapter, and the pages."""
    pages = page_range(cited.pages, "–")
    book = full_title(cited.meta) + (f" ({words.page} {pages})" if pages else "")
    return f"{edited}, {book}" if edited else book


def _listed(names: Sequence[Name], words: Words) -> str:
    """Names as a list of references has them: "Li, O. A. og Nordmann, K."."""
    *others, last = [_inverted(name) for name in names] or [""]
    return f"{', '.join(others)} {words.and_} {last}" if others else last


def _inverted(name: Name) -> str:
    initials = " ".join(f"{given[0]}." for given in name.given.split())
    return f"{name.family}, {initials}" if initials else name.family
