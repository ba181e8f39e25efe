"""The pages of a report: the whole book as a strip, and what moved since the last release."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from book.editions.markup import data_url
from book.editions.report.words import WEIGHTS
from book.findings.diagnostics import Diagnostic
from book.ground.errors import Lang, Text

_PAGE = Text("Side {page}", "Page {page}")
_THEN = Text("Side {page} før", "Page {page} before")


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as WebP."""

    folio: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Changes:
    """What is otherwise than in the last release."""

    version: str
    chapters: tuple[str, ...]
    """Titles of the chapters with other words."""
    pages: tuple[tuple[PageImage | None, PageImage | None], ...]
    """Pages that look otherwise, then and now."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the strip in words and addresses."""

    folio: str
    image: str
    alt: str
    worst: str
    """The gravest severity of what was found on it; empty when nothing was."""
    found: str


@dataclass(frozen=True, slots=True)
class Told:
    """The changes in words and addresses."""

    version: str
    chapters: tuple[str, ...]
    pairs: tuple[tuple[Sheet | None, Sheet | None], ...]


def strip(pages: Sequence[PageImage], found: Sequence[Diagnostic], lang: Lang) -> list[Sheet]:
    """Every page of the book, with what was found on it."""
    return [_sheet(page, found, lang) for page in pages]


def _sheet(page: PageImage, found: Sequence[Diagnostic], lang: Lang) -> Sheet:
    folio = str(page.folio)
    here = [finding.rule.severity for finding in found if finding.page == folio]
    counts = [
        f"{WEIGHTS[weight].in_(lang).lower()}: {here.count(weight)}"
        for weight in WEIGHTS
        if weight in here
    ]
    worst = next((weight.value for weight in WEIGHTS if weight in here), "")
    alt = _PAGE.in_(lang).format(page=folio)
    return Sheet(folio, data_url("image/webp", page.data), alt, worst, ", ".join(counts))


def changes(made: Changes | None, lang: Lang) -> Told | None:
    """What is otherwise than in the last release; None when there was none."""
    if made is None:
        return None
    pairs = tuple((_plain(then, _THEN, lang), _plain(now, _PAGE, lang)) for then, now in made.pages)
    return Told(made.version, made.chapters, pairs)


def _plain(page: PageImage | None, alt: Text, lang: Lang) -> Sheet | None:
    if page is None:
        return None
    words = alt.in_(lang).format(page=page.folio)
    return Sheet(str(page.folio), data_url("image/webp", page.data), words, "", "")
