"""Who made the book: bylines, and the list of everybody who is credited."""

from __future__ import annotations

from dataclasses import replace

from book.assembly.assembled import Credit
from book.findings.diagnostics import Sink
from book.findings.rules import credits as rules
from book.ground.source import SourceSpan
from book.ground.suggestions import nearest
from book.model import Book, Chapter, Contributor


def byline(chapter: Chapter) -> tuple[str, ...]:
    """The names under a chapter's title: its authors, or else its editors."""
    people = chapter.front.authors or chapter.front.editors
    return tuple(person.name for person in people)


def gather(book: Book, sink: Sink) -> tuple[Credit, ...]:
    """Everybody who is credited, editors of the book first, then in order of first chapter.

    Reports contributors nobody credits, and names that look like two spellings of one.
    """
    credited = {_identity(person): Credit(person, ()) for person in book.meta.editors}
    for chapter in book.chapters:
        for person in (*chapter.front.authors, *chapter.front.editors):
            so_far = credited.get(_identity(person), Credit(person, ()))
            if chapter not in so_far.chapters:
                so_far = replace(so_far, chapters=(*so_far.chapters, chapter))
            credited[_identity(person)] = so_far
    for index, person in enumerate(book.meta.contributors):
        if _identity(person) not in credited:
            place = book.meta.keys.get(("contributors", index), SourceSpan("book.yaml"))
            sink.report(rules.UNUSED_CONTRIBUTOR, place, name=person.name)
    _inspect_names(book, [credit.contributor.name for credit in credited.values()], sink)
    return tuple(credited.values())


def _identity(person: Contributor) -> str:
    return person.id or person.name


def _inspect_names(book: Book, names: list[str], sink: Sink) -> None:
    for chapter in book.chapters:
        for key, people in (("authors", chapter.front.authors), ("editors", chapter.front.editors)):
            for index, person in enumerate(people):
                earlier = names[: names.index(person.name)]
                if near := nearest(person.name, [n for n in earlier if _alike(n, person.name)]):
                    place = chapter.front.span(key, index)
                    sink.report(rules.TWO_SPELLINGS, place, name=person.name, other=near)


def _alike(one: str, other: str) -> bool:
    """Whether two different names differ in case, initials' stops or a single letter's accent."""
    return one != other and _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return "".join(char for char in name.casefold().replace("aa", "å") if char.isalpha())
