"""What a chapter's author can do for readers who do not see the page (WCAG 2.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from book.findings.diagnostics import Sink
from book.findings.rules import accessibility as rules
from book.manuscript.lint import foreign_words
from book.manuscript.lint.own_words import OwnText
from book.model import Chapter

LONGEST_ALT = 300
"""Characters; what a screen reader says in about twenty seconds."""

_CAPITALS = re.compile(r"(?<!\w)[A-ZÆØÅ]{3,}(?: [A-ZÆØÅ]{2,}){2,}(?!\w)")
_COLOUR = r"(?:rød|grønn|blå|gul|oransje|lilla|rosa|brun|grå)"
_A_COLOUR = re.compile(rf"{_COLOUR}e? |(?:i|med) {_COLOUR}")
_MARK = r"(?:strek|linj|punkt|sirk|søyl|prikk|pil|kurv)"
_AREA = r"(?:felt|rute|boks|kolonne|område)"
"""In the plural: "det grønne feltet" is a branch of industry."""
_ONLY_COLOUR = re.compile(
    rf"(?i)(?<!\w)(?:(?:de|den|det|dei) {_COLOUR}e? (?:{_MARK}\w*|{_AREA}[ean]*ne)"
    r"|(?:vist|markert|merket|merka|merkt|tegnet|farget) (?:i|med) "
    r"(?:rødt|grønt|blått|gult|oransje|lilla|rosa|brunt|grått))(?!\w)"
)
_SAYS_IMAGE = re.compile(
    r"(?i)(?:et )?(?:bilde|foto|fotografi|illustrasjon)(?:et)? (?:av|som viser|frå|fra)(?!\w)"
)


def inspect(chapter: Chapter, own: OwnText, language: str, sink: Sink) -> None:
    """Report what keeps readers out of a chapter; `language` is what it says it is in."""
    for match in _CAPITALS.finditer(own.text):
        own.report(rules.ALL_CAPS, match, sink)
    for match in _ONLY_COLOUR.finditer(own.text) if _A_COLOUR.search(own.text) else ():
        own.report(rules.COLOUR_ALONE, match, sink)
    foreign_words.inspect(chapter, language, sink)
    _images(chapter, sink)
    for tokens in chapter.document.runs:
        _tables(tokens, chapter, sink)
        _bold(tokens, chapter, sink)


def _tables(tokens: Sequence[Token], chapter: Chapter, sink: Sink) -> None:
    for at, opening in enumerate(tokens):
        if opening.type != "tr_open" or opening.map is None:
            continue
        cells = list(_cells(tokens, at))
        place = chapter.source.span(opening.map[0] + 1, 1)
        is_head = tokens[at - 1].type == "thead_open"
        if is_head:
            for column, cell in enumerate(cells, 1):
                if column > 1 and not cell.content.strip():
                    sink.report(rules.NO_COLUMN_HEAD, place, column=column)
        elif not any(cell.content.strip() for cell in cells):
            sink.report(rules.EMPTY_ROW, place)


def _cells(tokens: Sequence[Token], at: int) -> Iterator[Token]:
    for token in tokens[at:]:
        if token.type == "tr_close":
            return
        if token.type == "inline":
            yield token


def _bold(tokens: Sequence[Token], chapter: Chapter, sink: Sink) -> None:
    """Report paragraphs of the text itself that are nothing but a few words in bold."""
    for opening, block in pairwise(tokens):
        if opening.type != "paragraph_open" or opening.level or "**" not in block.content[:2]:
            continue
        parts = [c for c in block.children or () if c.type != "text" or c.content]
        kinds = [part.type for part in parts]
        if kinds == ["strong_open", "text", "strong_close"]:
            words = parts[1].content
            if words[-1:] not in set(".!?:») ") and len(words.split()) <= 8:
                place = chapter.source.span((block.map or [0])[0] + 1, 1)
                sink.report(rules.BOLD_AS_HEADING, place, text=words)


def _images(chapter: Chapter, sink: Sink) -> None:
    for token in chapter.document.inline():
        if token.type != "image":
            continue
        place, alt = chapter.place(token), token.content.strip()
        if match := _SAYS_IMAGE.match(alt):
            sink.report(rules.SAYS_IMAGE, place, text=match[0])
        if len(alt) > LONGEST_ALT:
            sink.report(rules.LONG_ALT, place, length=len(alt), most=LONGEST_ALT)
