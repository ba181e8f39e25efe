"""Numbers: parts and chapters, figures and tables, each through the whole book.

Chapters in numbered parts count from 1 to the last; those in front and back matter have none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import count

from markdown_it.token import Token

from book.assembly import tokens
from book.assembly.assembled import (
    Comparison,
    Network,
    PlaceMap,
    Populations,
    ThemeMatrix,
    Timeline,
)
from book.assembly.words import Words
from book.ground.source import SourceSpan
from book.model import Book, Chapter


def chapters(book: Book) -> Book:
    """Number the chapters of the numbered parts."""
    numbers = count(1)
    return replace(
        book,
        parts=tuple(
            replace(
                part,
                chapters=tuple(
                    replace(chapter, number=next(numbers) if part.numbered else None)
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


def figures(book: Book, words: Words) -> Book:
    """Give every figure and every captioned or compiled table its label ("Figur 3")."""
    series = {"figure": (words.figure, count(1)), "table": (words.table, count(1))}

    def number(chapter: Chapter) -> Chapter:
        bare = _bare(chapter)

        def label(token: Token, _: SourceSpan) -> Token:
            kind = "" if id(token) in bare else label_of(token)
            if not kind:
                return token
            name, counted = series[kind]
            return token.copy(meta=token.meta | {"label": f"{name} {next(counted)}"})

        return tokens.change(chapter, label)

    return each(book, number)


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
