"""Anchors: every place of the book that can be linked to, in one namespace.

A chapter's opening is `slug`, whatever stands in it `slug--id`. Headings without an id of their
own get one from their words; index terms are counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from markdown_it.token import Token

from book.assembly import tokens
from book.assembly.assembled import (
    AllSources,
    Compiled,
    RegisterHere,
    Target,
    TargetKind,
    ThemeResults,
)
from book.assembly.memo import PassMemo
from book.assembly.words import Words
from book.findings.diagnostics import Sink
from book.findings.rules import references as rules
from book.ground.slugs import slug
from book.ground.source import SourceSpan
from book.model import Book, Chapter, Document


def anchor(chapter: Chapter, local: str) -> str:
    """The anchor of an id in a chapter; without an id the chapter's own."""
    return f"{chapter.slug}--{local}" if local else chapter.slug


def source_anchor(chapter: Chapter, source_id: str) -> str:
    """The anchor of an entry in a chapter's list of sources."""
    return anchor(chapter, f"src-{source_id}")


def place(chapter: Chapter, sink: Sink) -> Chapter:
    """Write the full anchor on everything in a chapter that has an id or needs one."""
    return _Placer(chapter, sink).placed()


class _Placer:
    """Hands out the anchors of one chapter, each once."""

    def __init__(self, chapter: Chapter, sink: Sink) -> None:
        self.chapter, self.sink = chapter, sink
        self.terms = count(1)
        self.seen: dict[str, SourceSpan] = {}

    def placed(self) -> Chapter:
        document = self.chapter.document
        for token, block in tokens.every(self.chapter):
            if local := str(token.attrs.get("id", "")):
                self._claim(local, tokens.inside(token, block))
        body = tuple(self._walk(document.tokens))
        notes = {label: tuple(self._walk(note)) for label, note in document.footnotes.items()}
        return replace(self.chapter, document=Document(body, notes))

    def _claim(self, local: str, span: SourceSpan) -> None:
        if local in self.seen:
            place = self.chapter.source.locate(span.line, f"#{local}")
            self.sink.report(rules.TWICE_DEFINED, place, id=local, first=self.seen[local].line)
        else:
            self.seen[local] = span

    def _walk(self, run: tuple[Token, ...]) -> Iterator[Token]:
        for index, token in enumerate(run):
            if token.type == "heading_open" and "id" not in token.attrs:
                yield self._named(token, self._free(_slug(run[index + 1])))
            elif token.children:
                children = [self._inline(child) for child in token.children]
                yield tokens.with_children(token, children)
            else:
                yield self._named(token, str(token.attrs.get("id", "")))

    def _inline(self, token: Token) -> Token:
        local = str(token.attrs.get("id", ""))
        if not local and is_term(token):
            local = self._free(f"term-{next(self.terms)}")
        return self._named(token, local)

    def _free(self, wanted: str) -> str:
        local = wanted
        for number in count(2):
            if local not in self.seen:
                break
            local = f"{wanted}-{number}"
        self.seen[local] = self.chapter.source.span()
        return local

    def _named(self, token: Token, local: str) -> Token:
        if not local:
            return token
        return token.copy(attrs=token.attrs | {"id": anchor(self.chapter, local)})


def _slug(heading: Token) -> str:
    return slug(tokens.text(heading.children or ())) or "avsnitt"


def is_term(token: Token) -> bool:
    """Whether an inline token opens an index term."""
    return token.type == "span_open" and "register" in str(token.attrs.get("class", "")).split()


def targets(book: Book, words: Words, memo: PassMemo, sink: Sink) -> dict[str, Target]:
    """Everything that can be linked to, by anchor; call after figures have their labels."""

    def of(chapter: Chapter) -> tuple[Target, ...]:
        return memo.of("targets", chapter, None, sink, lambda _: tuple(_targets(chapter, words)))

    found = {target.anchor: target for chapter in book.chapters for target in reversed(of(chapter))}
    return dict(sorted(found.items()))


def _targets(chapter: Chapter, words: Words) -> Iterator[Target]:
    front, span = chapter.front, chapter.source.span()
    yield Target(chapter.anchor, TargetKind.CHAPTER, front.title, span)
    if front.partnership:
        yield Target(anchor(chapter, "fakta"), TargetKind.OTHER, front.running_title, span)
    if front.sources:
        yield Target(anchor(chapter, "kilder"), TargetKind.HEADING, words.sources, span)
    for source in front.sources:
        yield Target(source_anchor(chapter, source.id), TargetKind.SOURCE, source.title, span)
    run = chapter.document.tokens
    for index, token in enumerate(run):
        if token.type == "heading_open":
            title = tokens.text(run[index + 1 : index + 2])
            yield Target(str(token.attrs["id"]), TargetKind.HEADING, title, span)
    for token, block in tokens.every(chapter):
        if compiled := token.meta.get("compiled"):
            yield Target(compiled.anchor, *_compiled(compiled, token, words), block)
        elif token.attrs.get("id"):
            label = str(token.meta.get("label", ""))
            holds = TargetKind.OTHER
            if label:
                holds = TargetKind.FIGURE if label.startswith(words.figure) else TargetKind.TABLE
            place = tokens.inside(token, block)
            yield Target(str(token.attrs["id"]), holds, label or front.title, place)


def _compiled(compiled: Compiled, token: Token, words: Words) -> tuple[TargetKind, str]:
    match compiled:
        case ThemeResults():
            return TargetKind.OTHER, compiled.theme.title
        case AllSources():
            return TargetKind.OTHER, words.all_sources
        case RegisterHere():
            return TargetKind.OTHER, words.register
    label = str(token.meta["label"])
    return (TargetKind.FIGURE if label.startswith(words.figure) else TargetKind.TABLE), label
