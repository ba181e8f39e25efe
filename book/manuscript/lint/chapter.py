"""Whether a chapter is written and its headings lead through it."""

from __future__ import annotations

import re

from markdown_it.token import Token

from book.findings.diagnostics import Sink
from book.findings.rules import checks as rules
from book.manuscript import scaffold
from book.model import Chapter, Status

_MARK = re.compile(r"(?<!\w)(TODO|TK|FIXME|XXX)(?!\w)")


def inspect(chapter: Chapter, sink: Sink) -> None:
    """Report headings that skip a level or head nothing, and what is not finished."""
    _headings(chapter, sink)
    _written(chapter, sink)
    _marks(chapter, sink)


def _written(chapter: Chapter, sink: Sink) -> None:
    """Report a chapter that nobody has written yet."""
    if not chapter.document.tokens and chapter.source.text.strip():
        sink.report(rules.EMPTY_CHAPTER, chapter.source.span(len(chapter.source.lines())))
    if chapter.front.status is not Status.FINAL:
        return
    for number, line in enumerate(chapter.source.lines(), 1):
        if words := next((words for words in scaffold.PLACEHOLDERS if words in line), ""):
            sink.report(rules.SCAFFOLD, chapter.source.locate(number, words), words=words)
            return


def _headings(chapter: Chapter, sink: Sink) -> None:
    tokens = chapter.document.tokens
    above = 1
    for index, token in enumerate(tokens):
        if token.type != "heading_open":
            continue
        level = int(token.tag[1])
        place = chapter.source.span(token.map[0] + 1 if token.map else 0)
        if level > above + 1:
            marks = "#" * (above + 1)
            sink.report(rules.HEADING_JUMP, place, above=above, level=level, marks=marks)
        above = level
        following = tokens[index + 3] if index + 3 < len(tokens) else None
        ends = following is None or following.nesting == -1
        if ends or (following and _is_peer(following, level)):
            words = tokens[index + 1].content
            sink.report(rules.EMPTY_SECTION, place, heading=words)


def _is_peer(token: Token, level: int) -> bool:
    return token.type == "heading_open" and int(token.tag[1]) <= level


def _marks(chapter: Chapter, sink: Sink) -> None:
    if not _MARK.search(chapter.source.text):
        return
    code = {
        line
        for token in chapter.document.tokens
        if token.type in {"fence", "code_block"} and token.map
        for line in range(*token.map)
    }
    for index, line in enumerate(chapter.source.lines()):
        if index in code:
            continue
        for match in _MARK.finditer(line):
            place = chapter.source.span(index + 1, match.start() + 1)
            sink.report(rules.UNFINISHED, place, mark=match[1])
