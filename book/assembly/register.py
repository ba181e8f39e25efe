"""The register: terms marked in the text → letter groups.

An entry is a path, "studentoppgaver!Oppdal". The same path written twice is one entry; what only
looks alike is the editor's to decide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from itertools import groupby

import Stemmer

from book.assembly import collation, tokens
from book.assembly.anchors import is_term
from book.assembly.assembled import LetterGroup, Term
from book.assembly.memo import PassMemo
from book.assembly.words import Words
from book.findings.diagnostics import Sink
from book.findings.rules import register as rules
from book.ground.source import SourceSpan
from book.ground.suggestions import nearest
from book.model import Book, Chapter

MOST_LOCATORS = 6
"""More bare locators than this help nobody (Mulvany, Indexing Books; ISO 999 asks for few)."""

_STEMMERS = {"nb": "norwegian", "nn": "norwegian", "no": "norwegian", "en": "english"}
_WORD = re.compile(r"\w+")

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """One marked place."""

    path: Path
    anchor: str
    span: SourceSpan
    lang: str
    see: tuple[str, ...]
    see_also: tuple[str, ...]


@dataclass(slots=True)
class _Heading:
    """An entry while it is gathered."""

    marks: list[_Mark] = field(default_factory=list)
    under: dict[str, _Heading] = field(default_factory=dict)


def compile_register(
    book: Book, words: Words, memo: PassMemo, sink: Sink
) -> tuple[LetterGroup, ...]:
    """Gather the marked terms of all chapters, in the alphabet of the book's language."""

    def marks_of(chapter: Chapter) -> tuple[_Mark, ...]:
        return memo.of("register", chapter, None, sink, lambda own: tuple(_marks(chapter, own)))

    marks = [mark for chapter in book.chapters for mark in marks_of(chapter)]
    if not marks:
        return ()
    root = _Heading()
    for mark in marks:
        heading = root
        for name in mark.path:
            heading = heading.under.setdefault(name, _Heading())
        heading.marks.append(mark)
    _inspect(root, marks, book, sink)
    terms = _terms(root, words)
    groups = groupby(terms, key=lambda term: collation.letter(term.heading, words.alphabet))
    return tuple(LetterGroup(letter, tuple(group)) for letter, group in groups)


def _marks(chapter: Chapter, sink: Sink) -> Iterator[_Mark]:
    for token, span in tokens.blocks(chapter):
        children = tuple(token.children or ())
        for index, child in enumerate(children):
            if is_term(child):
                place = tokens.inside(child, span)
                enclosed = children[index + 1 : tokens.enclosed(children, index)]
                entry = str(child.attrs.get("entry") or tokens.text(enclosed))
                path = tuple(name for name in map(_tidy, entry.split("!")) if name)
                if path:
                    yield _Mark(
                        path,
                        str(child.attrs["id"]),
                        place,
                        str(child.attrs.get("lang", "")),
                        _several(child.attrs.get("see")),
                        _several(child.attrs.get("seealso")),
                    )
                else:
                    sink.report(rules.EMPTY_TERM, place)


def _tidy(name: str) -> str:
    return " ".join(name.replace("\u00ad", "").split())


def _several(value: str | int | float | None) -> tuple[str, ...]:
    return tuple(name for name in map(_tidy, str(value or "").split(";")) if name)


def _terms(heading: _Heading, words: Words) -> tuple[Term, ...]:
    names = sorted(heading.under, key=lambda name: collation.key(name, words.alphabet))
    return tuple(_term(name, heading.under[name], words) for name in names)


def _term(name: str, heading: _Heading, words: Words) -> Term:
    def pointed(side: str) -> tuple[str, ...]:
        named = {see for mark in heading.marks for see in getattr(mark, side)}
        return tuple(sorted(named, key=lambda see: collation.key(see, words.alphabet)))

    return Term(
        name,
        next((mark.lang for mark in heading.marks if mark.lang), ""),
        tuple(mark.anchor for mark in heading.marks if not mark.see),
        pointed("see"),
        pointed("see_also"),
        _terms(heading, words),
    )


def _inspect(root: _Heading, marks: list[_Mark], book: Book, sink: Sink) -> None:
    paths = {mark.path[:depth] for mark in marks for depth in range(1, len(mark.path) + 1)}
    headings = {"!".join(path) for path in paths}
    for mark in marks:
        for see in (*mark.see, *mark.see_also):
            if see not in headings:
                near = nearest(see, headings)
                term = ", ".join(mark.path)
                sink.report(rules.ORPHAN_SEE, mark.span, term=term, see=see, suggestion=near)
    _inspect_headings(root, (), sink)
    _inspect_likes(paths, marks, book.meta.language, sink)
    marked = {mark.span.path for mark in marks}
    for chapter in book.chapters:
        if chapter.number is not None and chapter.source.path not in marked:
            name = chapter.front.running_title
            place = chapter.source.span()
            sink.report(rules.CHAPTER_WITHOUT_TERMS, place, chapter=name)


def _inspect_headings(heading: _Heading, path: Path, sink: Sink) -> None:
    for name, under in heading.under.items():
        here = (*path, name)
        bare = [mark for mark in under.marks if not mark.see]
        sees = [mark for mark in under.marks if mark.see]
        if bare and sees:
            sink.report(rules.SEE_WITH_LOCATORS, sees[0].span, term=", ".join(here))
        if len(bare) > MOST_LOCATORS:
            term = "!".join(here)
            sink.report(rules.MANY_LOCATORS, bare[0].span, term=term, count=len(bare))
        _inspect_headings(under, here, sink)


def _inspect_likes(paths: Collection[Path], marks: list[_Mark], language: str, sink: Sink) -> None:
    first: dict[Path, _Mark] = {}
    for mark in marks:
        for depth in range(1, len(mark.path) + 1):
            first.setdefault(mark.path[:depth], mark)
    order = {path: place for place, path in enumerate(first)}
    stem = _stemmer(language)
    likes: dict[tuple[Path, str], Path] = {}
    for path in sorted(paths, key=lambda path: order[path]):
        other = likes.setdefault((path[:-1], stem(path[-1])), path)
        if other != path:
            term, earlier = "!".join(path), "!".join(other)
            sink.report(rules.NEAR_DUPLICATE, first[path].span, term=term, other=earlier)


def _stemmer(language: str) -> Callable[[str], str]:
    """A function that makes singular and plural, capitals, spaces and hyphens alike."""
    name = _STEMMERS.get(language.lower().split("-")[0])
    if name is None:
        return lambda text: "".join(_WORD.findall(text.casefold()))
    stemmer = Stemmer.Stemmer(name)
    return lambda text: stemmer.stemWord("".join(_WORD.findall(text.casefold())))
