"""Walking and changing a chapter's tokens.

Tokens are never changed in place: a pass hands in a function that returns the token itself or a
copy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import is_

from markdown_it.token import Token

from book.ground.source import SourceSpan
from book.model import Chapter, Document

Change = Callable[[Token, SourceSpan], Token]
"""Token and the place of the block it stands in (`inside` tells its own) → token."""


def change(chapter: Chapter, how: Change) -> Chapter:
    """Apply a change to every token of the body and of the footnotes, inline tokens included."""
    document = chapter.document
    return replace(
        chapter,
        document=Document(
            tuple(_changed(document.tokens, how, chapter)),
            {
                label: tuple(_changed(body, how, chapter))
                for label, body in document.footnotes.items()
            },
        ),
    )


def blocks(chapter: Chapter) -> Iterator[tuple[Token, SourceSpan]]:
    """Every token of body and footnotes with its place; inline tokens are its children."""
    for run in chapter.document.runs:
        place = chapter.source.span()
        for token in run:
            place = _place(token, place, chapter)
            yield token, place


def every(chapter: Chapter) -> Iterator[tuple[Token, SourceSpan]]:
    """Every token of body and footnotes, inline tokens included, with the place of its block."""
    for token, place in blocks(chapter):
        yield token, place
        for child in token.children or ():
            yield child, place


def text(tokens: Iterable[Token]) -> str:
    """The words of inline tokens, without marks."""
    return "".join(_word(token) for token in tokens)


def enclosed(tokens: Sequence[Token], start: int) -> int:
    """Where the token that closes `tokens[start]` stands."""
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    return len(tokens) - 1


def with_children(token: Token, children: list[Token]) -> Token:
    """A token with these children: itself when they are those it has (copies cost time)."""
    if all(map(is_, children, token.children or ())):
        return token
    return token.copy(children=children)


def _word(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return " "
    if token.type == "image":
        return text(token.children or ())
    if token.type in {"text", "code_inline"}:
        return token.content
    return text(token.children or ())


def _place(token: Token, before: SourceSpan, chapter: Chapter) -> SourceSpan:
    return _span(chapter.source.path, token.map[0] + 1, 0) if token.map else before


def _changed(tokens: Iterable[Token], how: Change, chapter: Chapter) -> Iterator[Token]:
    place = chapter.source.span()
    for token in tokens:
        place = _place(token, place, chapter)
        if token.children:
            children = [how(child, place) for child in token.children]
            yield how(with_children(token, children), place)
        else:
            yield how(token, place)


def inside(child: Token, block: SourceSpan) -> SourceSpan:
    """The place of an inline token as the reader noted it, else its block's."""
    line = child.meta.get("line", 0)
    return _span(block.path, line, child.meta.get("column", 0)) if line else block


@lru_cache(maxsize=1 << 16)
def _span(path: str, line: int, column: int) -> SourceSpan:
    """A place, made once: every pass asks for that of every token, the preview at every edit."""
    return SourceSpan(path, line, column)
