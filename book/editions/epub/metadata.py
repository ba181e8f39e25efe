"""What the package says of the book (EPUB 3.3, section 5.5; EPUB Accessibility 1.1, section 2)."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from book.editions.epub.xhtml import PageStart
from book.model import Book

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:kunniversitetskommuner:epub")
CONFORMS_TO = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
"""The form of words is the standard's (section 3.3.2)."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the package says of itself besides what `book.yaml` says."""

    identifier: str
    """The ISBN, else made from title and date."""
    modified: str
    rights: str
    has_pages: bool
    conforms_to: str = CONFORMS_TO


def metadata_of(book: Book, page_starts: Sequence[PageStart]) -> Metadata:
    """Gather it from the book, and from whether its printed pages are known."""
    meta = book.meta
    isbn = meta.isbn.epub
    own = uuid.uuid5(_NAMESPACE, f"{meta.title}\0{meta.subtitle}\0{meta.edition}\0{meta.date}")
    rights = " · ".join(part for part in (meta.license, meta.rights) if part)
    return Metadata(
        identifier=f"urn:isbn:{isbn.replace('-', '')}" if isbn else own.urn,
        modified=f"{_day(meta.date)}T00:00:00Z",
        rights=rights,
        has_pages=bool(page_starts),
    )


def _day(date: str) -> str:
    """A whole day of an ISO 8601 day, month or year; the first one for none."""
    return date + "0001-01-01"[len(date) :]
