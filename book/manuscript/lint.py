"""Rules on a chapter as a whole: its headings, its facts and its sources.

Judges the model only; nothing is read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from book.findings.diagnostics import Sink
from book.findings.rules import CATALOGUE, references
from book.findings.rules import allowances as allow_rules
from book.findings.rules import checks as rules
from book.ground.source import SourceSpan
from book.manuscript import (
    accessibility,
    addresses,
    boxes,
    cited,
    facts,
    link_texts,
    names,
    quotations,
    scaffold,
)
from book.manuscript.own_words import OwnText
from book.manuscript.suggestions import nearest
from book.model import Book, Chapter, Kind, Status

_MARK = re.compile(r"(?<!\w)(TODO|TK|FIXME|XXX)(?!\w)")


def inspect(book: Book, sink: Sink) -> None:
    """Inspect every chapter of a book."""
    stated = book.meta.language if ("language",) in book.meta.keys else ""
    spellings = tuple(names.spellings(book.meta))
    everything = [*book.chapters, *([book.colophon] if book.colophon else [])]
    for chapter in everything:
        _headings(chapter, sink)
        boxes.inspect(chapter, sink)
        link_texts.inspect(chapter, sink)
        own = OwnText.of_chapter(chapter)
        accessibility.inspect(chapter, own, chapter.front.lang or stated, sink)
        facts.inspect(chapter, own, sink)
        names.inspect(own, spellings, sink)
        _written(chapter, sink)
        _partnership(chapter, sink)
        _sources(chapter, sink)
        _marks(chapter, sink)
        _allowances(chapter, sink)
    addresses.inspect(book, sink)
    quotations.inspect(book, sink)


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
        place = _place(chapter, token)
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


def _partnership(chapter: Chapter, sink: Sink) -> None:
    front = chapter.front
    if front.kind is Kind.PARTNERSHIP and ("partnership",) not in front.keys:
        sink.report(rules.NO_PARTNERSHIP, front.span("kind"))
    latest = ""
    for index, event in enumerate(front.partnership.agreement if front.partnership else ()):
        if event.date < latest[: len(event.date)]:
            place = front.span("partnership", "agreement", index)
            sink.report(rules.OUT_OF_ORDER, place, date=event.date)
        latest = max(latest, event.date)


def _sources(chapter: Chapter, sink: Sink) -> None:
    front = chapter.front
    known = [source.id for source in front.sources]
    stated = front.partnership is not None or bool(front.results)
    if stated and not known and ("sources",) not in front.keys and not front.unread:
        where = "partnership" if front.partnership else "results"
        sink.report(rules.NO_SOURCES, front.span(where))
    for index, result in enumerate(front.results):
        if not result.sources and ("results", index, "source") not in front.keys:
            place = front.span("results", index)
            sink.report(rules.RESULT_WITHOUT_SOURCE, place, text=result.text)
    used = set()
    for place, name in cited.citations(chapter):
        used.add(name)
        if name not in known and "sources" not in front.unread:
            near = nearest(name, known)
            sink.report(references.UNKNOWN_SOURCE, place, suggestion=near, source=name)
    for index, name in enumerate(known):
        if name not in used and not front.unread:
            sink.report(rules.UNUSED_SOURCE, front.span("sources", index), source=name)


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


def _allowances(chapter: Chapter, sink: Sink) -> None:
    for index, allow in enumerate(chapter.front.allow):
        place = chapter.front.span("allow", index)
        if allow.rule not in CATALOGUE:
            near = nearest(allow.rule, CATALOGUE)
            sink.report(allow_rules.UNKNOWN_RULE, place, suggestion=near, code=allow.rule)
        elif not allow.because.strip():
            sink.report(allow_rules.NO_REASON, place, code=allow.rule)


def _every(chapter: Chapter) -> Iterator[tuple[Token, Token]]:
    """Every token of body and notes with the block it stands in (a block: itself)."""
    document = chapter.document
    runs: Iterable[tuple[Token, ...]] = (document.tokens, *document.footnotes.values())
    for block in (token for run in runs for token in run):
        yield block, block
        for child in block.children or ():
            yield child, block


def _place(chapter: Chapter, block: Token, child: Token | None = None) -> SourceSpan:
    """Where a token stands, as nearly as its reader noted."""
    noted = child.meta if child else {}
    line = noted.get("line") or (block.map or [-1])[0] + 1
    return chapter.source.span(line, noted.get("column", 0))
