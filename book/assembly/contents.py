"""The contents: parts, chapters with their authors, sections of the second level."""

from __future__ import annotations

import re
from collections.abc import Mapping

from book.assembly import credits, tokens
from book.assembly.assembled import Entry
from book.assembly.words import Words
from book.model import Book, Chapter, Part

REGISTER = "register"
"""The anchor of a register that no chapter asks for with `::: register`."""


_OWN = re.compile(r"title|contents|index|part-\d+")
"""What the book itself calls its sections and pages."""


def is_own(slug: str) -> bool:
    """Whether a chapter of this slug would meet a section of the book's own."""
    return _OWN.fullmatch(slug) is not None


def tree(
    book: Book, parts: Mapping[int, int], words: Words, *, own_register: bool
) -> tuple[Entry, ...]:
    """The lines of the contents, in reading order.

    Args:
        book: numbered, with anchors placed.
        parts: the number of each numbered part by its place.
        words: of the book's language.
        own_register: a register is printed after the last chapter.
    """
    entries: list[Entry] = []
    for place, part in enumerate(book.parts):
        chapters = tuple(_chapter(chapter, book) for chapter in part.chapters)
        if place in parts:
            entries.append(_part(part, parts[place], chapters, words))
        else:
            entries += chapters
    if own_register:
        entries.append(Entry("chapter", REGISTER, "", words.register))
    return tuple(entries)


def _part(part: Part, number: int, chapters: tuple[Entry, ...], words: Words) -> Entry:
    label = f"{words.part} {number}"
    return Entry("part", f"part-{number}", label, part.title, entries=chapters)


def _chapter(chapter: Chapter, book: Book) -> Entry:
    front = chapter.front
    return Entry(
        "chapter",
        chapter.anchor,
        "" if chapter.number is None else str(chapter.number),
        front.title,
        credits.byline(chapter),
        front.lang if front.lang != book.meta.language else "",
        chapter,
        tuple(_sections(chapter)),
    )


def _sections(chapter: Chapter) -> list[Entry]:
    run = chapter.document.tokens
    return [
        Entry("section", str(token.attrs["id"]), "", tokens.text(run[index + 1 : index + 2]))
        for index, token in enumerate(run)
        if token.type == "heading_open" and token.tag == "h2"
    ]
