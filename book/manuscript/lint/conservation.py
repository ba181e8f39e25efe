"""Nothing is lost between a manuscript and the book: every word of a text is somewhere in it.

The words are counted in the file itself, without the parser, and in what the parser made of it:
text, code, cells, captions, notes, alternative texts, attributes. What is missing has been told as
a finding, or is one. No rule can foresee every way a text can be swallowed; a count can.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from markdown_it.token import Token

from book.findings.diagnostics import Sink
from book.findings.rules import markdown_lost as rules
from book.manuscript.markdown import containers
from book.model import Chapter, Document

_WORD = re.compile(r"[^\W\d_]+|\d+")
_FOR_THE_PARSER = (
    re.compile(r"<!--(?:(?!-->).)*-->", re.DOTALL),  # a comment
    re.compile(r"\]\((?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)"),  # where a link leads
    re.compile(r"\]\[[^\]^@]*\]"),  # the name of an address that stands by itself
    re.compile(r"\n {0,3}\[[^\]^@]+\](?=:)"),  # … where it stands
    re.compile(r"\n[ >]*(?:[-*+][ \t]+)*\d{1,9}[.)](?=\s)"),  # the number of a list's item
    re.compile(rf"\n[ \t>]*:{{3,}}[ \t]*(?:{'|'.join(containers.NAMES)})\b", re.IGNORECASE),
)
"""What is written for the parser alone; each begins with a sign that is found fast."""
_FIELDS = ("lang", "entry", "see", "seealso")
_VALUES = ("id", "class", "src", "href")
_TOLD_LINES = 60
"""Characters of the lost words that a finding names."""


def inspect(chapter: Chapter, head: int, sink: Sink) -> None:
    """Report words of the text that are not in the chapter, unless a finding says why.

    Args:
        chapter: as read.
        head: how many lines the front matter takes.
        sink: what has been found in this text so far, and takes what is found here.
    """
    lines = chapter.source.lines()
    written, kept = _written("\n".join(lines[head:])), _kept(chapter.document)
    differing = dict(written.items() - kept.items())
    lost = Counter({w: n - kept[w] for w, n in differing.items() if n > kept[w]})
    if lost:
        _report(chapter, head, lost, sink)


def content(document: Document) -> Iterator[str]:
    """The words of a document that readers get, block by block; of images, the alternative text."""
    for tokens in document.runs:
        for token in tokens:
            if token.children is None:
                yield token.content
            else:
                yield "".join(map(_shown, token.children))


def words(texts: Iterable[str]) -> Counter[str]:
    """How often each word is there, whatever its marks."""
    return Counter(_WORD.findall("\n".join(texts)))


def _written(text: str) -> Counter[str]:
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    plain = "\n" + (html.unescape(composed) if "&" in composed else composed)
    for marks in _FOR_THE_PARSER:
        plain = marks.sub("\n", plain)
    return words([plain])


def _kept(document: Document) -> Counter[str]:
    return words((*content(document), *_syntax(document)))


def _shown(token: Token) -> str:
    """The words of an inline token; where markup parts two words, a blank does."""
    if token.type in {"text", "text_special", "code_inline", "image"}:
        return token.content.replace("×", "x")  # typography's sign for the letter
    return " "


def _syntax(document: Document) -> Iterator[str]:
    """What authors write in marks and braces, as far as the book makes something of it."""
    yield from document.footnotes
    for tokens in document.runs:
        for block in tokens:
            yield block.info
            yield from _attributes(block)
            for child in block.children or ():
                yield from _attributes(child)


def _attributes(token: Token) -> Iterator[str]:
    if token.attrs:
        for name, value in token.attrs.items():
            if name in _FIELDS:
                yield f"{name} {value}"
            elif name in _VALUES:
                yield unquote(str(value))
    if "ids" in token.meta:
        yield " ".join(token.meta["ids"])
    elif "label" in token.meta:
        yield str(token.meta["label"])


def _report(chapter: Chapter, head: int, lost: Counter[str], sink: Sink) -> None:
    """Report the passages that the lost words are from, each at its first line."""
    told = {finding.span.line for finding in sink}
    notes = {
        f"[^{label}]:" for finding in sink for name, label in finding.values if name == "label"
    }
    for first, passage in _passages(chapter.source.lines(), head):
        here = _written("\n".join(passage))
        is_told = told.intersection(range(first, first + len(passage) + 1))
        if not here & lost or is_told or passage[0].startswith(tuple(notes)):
            continue
        found = _near(chapter.document, first, first + len(passage))
        if missing := (here - found) & lost:
            lost -= missing
            text = " ".join(missing)[:_TOLD_LINES]
            sink.report(rules.LOST, chapter.source.span(first), text=text)


def _passages(lines: list[str], head: int) -> Iterator[tuple[int, list[str]]]:
    """Runs of lines without an empty one between; an indented one goes on with what is above."""
    first, run = 0, list[str]()
    for number, line in enumerate(lines[head:], head + 1):
        if line.strip() and (not run or run[-1].strip() or line.startswith("  ")):
            first, run = first if run else number, [*run, line]
        elif line.strip():
            yield first, run
            first, run = number, [line]
        elif run:
            run.append(line)
    if run:
        yield first, run


def _near(document: Document, first: int, end: int) -> Counter[str]:
    """The words of the blocks that begin on some lines."""
    here = tuple(t for run in document.runs for t in run if t.map and first <= t.map[0] + 1 < end)
    return _kept(Document(here))
