"""Numbers: parts and chapters, figures and tables, each through the whole book.

Chapters in numbered parts count from 1 to the last; those in front and back matter have none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import count

from markdown_it.token import Token

from book.assembly.assembled import (
    Comparison,
    Network,
    PlaceMap,
    Populations,
    ThemeMatrix,
    Timeline,
)
from book.assembly.memo import PassMemo
from book.assembly.words import Words
from book.findings.diagnostics import Sink
from book.model import Book, Chapter, Document


def chapters(book: Book, memo: PassMemo, sink: Sink) -> Book:
    """Number the chapters of the numbered parts."""
    numbers = count(1)

    def numbered(chapter: Chapter, number: int | None) -> Chapter:
        return memo.of("number", chapter, number, sink, lambda _: replace(chapter, number=number))

    return replace(
        book,
        parts=tuple(
            replace(
                part,
                chapters=tuple(
                    numbered(chapter, next(numbers) if part.numbered else None)
                    for chapter in part.chapters
                ),
            )
            for part in book.parts
        ),
    )


def parts(book: Book) -> Mapping[int, int]:
    """The number of each part that has one, by its place in the book: titled and numbered."""
    counted = [place for place, part in enumerate(book.parts) if part.numbered and part.title]
    return {place: number for number, place in enumerate(counted, 1)}


@dataclass(frozen=True, slots=True)
class _Counts:
    """How many figures and tables were labelled so far."""

    figure: int = 0
    table: int = 0


def figures(book: Book, words: Words, memo: PassMemo, sink: Sink) -> Book:
    """Give every figure and every captioned or compiled table its label ("Figur 3")."""
    counts = _Counts()

    def number(chapter: Chapter) -> Chapter:
        nonlocal counts
        before = counts
        labelled, counts = memo.of(
            "figures", chapter, before, sink, lambda _: _labelled(chapter, words, before)
        )
        return labelled

    return each(book, number)


def _labelled(chapter: Chapter, words: Words, before: _Counts) -> tuple[Chapter, _Counts]:
    """A chapter with its labels, and how far they count."""
    bare = _bare(chapter)
    names = {"figure": words.figure, "table": words.table}
    counted = {"figure": before.figure, "table": before.table}

    def label(token: Token) -> Token:
        kind = "" if id(token) in bare else label_of(token)
        if not kind:
            return token
        counted[kind] += 1
        return token.copy(meta=token.meta | {"label": f"{names[kind]} {counted[kind]}"})

    document = chapter.document
    body = tuple(map(label, document.tokens))
    notes = {name: tuple(map(label, note)) for name, note in document.footnotes.items()}
    return replace(chapter, document=Document(body, notes)), _Counts(**counted)


def label_of(token: Token) -> str:
    """Which series a token counts in: "figure", "table", or none."""
    match token.meta.get("compiled"):
        case ThemeMatrix() | Comparison():
            return "table"
        case Timeline() | PlaceMap() | Network() | Populations():
            return "figure"
    return {"figure_open": "figure", "table_figure_open": "table"}.get(token.type, "")


def _bare(chapter: Chapter) -> frozenset[int]:
    """The figures that get no number (by identity): neither a caption nor an id asks for one."""
    run = chapter.document.tokens
    return frozenset(
        id(token)
        for index, token in enumerate(run)
        if token.type == "figure_open"
        and "id" not in token.attrs
        and run[index + 2].type != "figcaption_open"
    )


def each(book: Book, how: Callable[[Chapter], Chapter]) -> Book:
    """The book with every chapter changed, the colophon too."""
    return replace(
        book,
        parts=tuple(
            replace(part, chapters=tuple(how(chapter) for chapter in part.chapters))
            for part in book.parts
        ),
        colophon=how(book.colophon) if book.colophon else None,
    )
