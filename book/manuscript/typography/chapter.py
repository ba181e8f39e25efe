"""Setting a chapter: its paragraphs, and the words of its head."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from markdown_it.token import Token

from book.manuscript.typography.marks import (
    JOINED,
    JOINED_NARROW,
    LINE,
    NARROW,
    NO_BREAK,
    THING,
    THROUGH,
)
from book.manuscript.typography.setting import holds_marks, typeset
from book.model import Aspect, BookMeta, Chapter, Document, FrontMatter, Partnership

_INTERRUPTIONS = re.compile(f"([\n{THROUGH}{THING}{LINE}{JOINED}{JOINED_NARROW}])")
_BLANK_OF = {JOINED: NO_BREAK, JOINED_NARROW: NARROW}


def polish(chapter: Chapter, language: str) -> Chapter:
    """Set a whole chapter."""
    document = chapter.document
    notes = document.footnotes.items()
    return replace(
        chapter,
        front=_front(chapter.front, language),
        document=Document(
            tuple(_block(token, language) for token in document.tokens),
            {label: tuple(_block(t, language) for t in note) for label, note in notes},
        ),
    )


def meta(meta: BookMeta) -> BookMeta:
    """Set the words of book.yaml."""
    set_ = partial(typeset, language=meta.language)
    return replace(
        meta,
        title=set_(meta.title),
        subtitle=set_(meta.subtitle),
        publisher=set_(meta.publisher),
        edition=set_(meta.edition),
        rights=set_(meta.rights),
        description=set_(meta.description),
        themes=tuple(
            replace(theme, title=set_(theme.title), description=set_(theme.description))
            for theme in meta.themes
        ),
    )


def _front(front: FrontMatter, language: str) -> FrontMatter:
    set_ = partial(typeset, language=language)
    return replace(
        front,
        title=set_(front.title),
        short_title=set_(front.short_title),
        abstract=set_(front.abstract),
        keywords=tuple(map(set_, front.keywords)),
        image_alt=set_(front.image_alt),
        sources=tuple(replace(source, title=set_(source.title)) for source in front.sources),
        results=tuple(replace(result, text=set_(result.text)) for result in front.results),
        partnership=front.partnership and _partnership(front.partnership, set_),
    )


def _partnership(partnership: Partnership, set_: Callable[[str], str]) -> Partnership:
    def aspect(stated: Aspect | None) -> Aspect | None:
        return stated and replace(stated, text=set_(stated.text))

    people = partnership.population
    return replace(
        partnership,
        population=people and replace(people, text=set_(people.text), date=set_(people.date)),
        period=set_(partnership.period),
        agreement=tuple(replace(e, text=set_(e.text)) for e in partnership.agreement),
        anchoring=aspect(partnership.anchoring),
        organisation=aspect(partnership.organisation),
        funding=aspect(partnership.funding),
    )


def _block(token: Token, language: str) -> Token:
    if not token.children:
        return token
    children = _inline(token.children, language)
    return token if children is token.children else token.copy(children=children)


def _inline(children: list[Token], language: str) -> list[Token]:
    written = "".join(map(_shown, children))
    if holds_marks("".join(c.content for c in children if c.type == "text")):
        return children
    set_ = typeset(written, language)
    return children if set_ == written else list(_rebuilt(set_, children))


def _shown(token: Token) -> str:
    match token.type:
        case "text":
            return token.content
        case "softbreak":
            return "\n"
        case "hardbreak":
            return LINE
    return THROUGH if token.nesting else THING


def _rebuilt(text: str, children: Sequence[Token]) -> Iterator[Token]:
    """Tokens again: what interrupted the text comes back in its place.

    Text and interruptions take turns, in the string as among the tokens, so the two are walked
    together. A line end that was joined is left out; the words after it go on in the same token.
    """
    stretches = _stretches(children)
    pieces = _INTERRUPTIONS.split(text)
    words, model = "", None
    for place, (before, interruption) in enumerate(stretches):
        words += pieces[2 * place]
        model = model if words and model else before
        mark = pieces[2 * place + 1] if interruption else ""
        if mark in _BLANK_OF:
            words += _BLANK_OF[mark]
            continue
        if words:
            yield (model or Token("text", "", 0)).copy(content=words)
        if interruption:
            yield interruption
        words, model = "", None


def _stretches(children: Iterable[Token]) -> list[tuple[Token | None, Token | None]]:
    """Text and the interruption after it, either of which may be missing."""
    out: list[tuple[Token | None, Token | None]] = []
    text: Token | None = None
    for child in children:
        if child.type == "text":
            text = text or child
        else:
            out.append((text, child))
            text = None
    return [*out, (text, None)]
