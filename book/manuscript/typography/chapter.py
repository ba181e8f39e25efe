"""Setting a chapter: its paragraphs, and the words of its head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

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
    language = meta.language
    return replace(
        meta,
        title=typeset(meta.title, language),
        subtitle=typeset(meta.subtitle, language),
        publisher=typeset(meta.publisher, language),
        edition=typeset(meta.edition, language),
        rights=typeset(meta.rights, language),
        description=typeset(meta.description, language),
        themes=tuple(
            replace(
                theme,
                title=typeset(theme.title, language),
                description=typeset(theme.description, language),
            )
            for theme in meta.themes
        ),
    )


def _front(front: FrontMatter, language: str) -> FrontMatter:
    return replace(
        front,
        title=typeset(front.title, language),
        short_title=typeset(front.short_title, language),
        abstract=typeset(front.abstract, language),
        keywords=tuple(typeset(word, language) for word in front.keywords),
        image_alt=typeset(front.image_alt, language),
        sources=tuple(replace(s, title=typeset(s.title, language)) for s in front.sources),
        results=tuple(replace(r, text=typeset(r.text, language)) for r in front.results),
        partnership=front.partnership and _partnership(front.partnership, language),
    )


def _partnership(partnership: Partnership, language: str) -> Partnership:
    def aspect(stated: Aspect | None) -> Aspect | None:
        return stated and replace(stated, text=typeset(stated.text, language))

    people = partnership.population
    return replace(
        partnership,
        population=people
        and replace(
            people, text=typeset(people.text, language), date=typeset(people.date, language)
        ),
        period=typeset(partnership.period, language),
        agreement=tuple(
            replace(event, text=typeset(event.text, language)) for event in partnership.agreement
        ),
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
