"""What the pass does not mend silently: the author or the editor decides."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markdown_it.token import Token

from book.findings.diagnostics import Rule, Sink
from book.findings.rules import typography as rules
from book.ground.source import LOST, NOT_IN_XML, SourceFile
from book.manuscript.lint import character_mends as mends
from book.manuscript.lint import norwegian
from book.manuscript.lint.own_words import own_words
from book.model import Chapter

_INVISIBLE = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069"
    "\ufeff\ufffe\uffff"
)
_FOUND = re.compile(
    f"(?P<invisible>[{_INVISIBLE}])"
    f"|(?P<pasted>[{''.join(mends.RETYPED)}\ue000-\uf8ff])"
    r"|(?P<dash>—+)"
    r"|(?<=\S)(?P<spaces> {2,})(?=\S)"
)


def inspect(chapter: Chapter, head: int, language: str, sink: Sink) -> None:
    """Report what does not belong in a book.

    Args:
        chapter: as written, before `polish`.
        head: how many lines the front matter takes.
        language: of the chapter; dashes are judged in Norwegian only.
        sink: takes the findings.
    """
    is_norwegian = language.lower().split("-")[0] in {"nb", "nn", "no"}
    inspector = _Inspector(chapter.source, chapter.source.lines(), is_norwegian, sink)
    for index, line in enumerate(inspector.lines[:head]):
        inspector.head(index, line)
    if NOT_IN_XML.search(chapter.source.text):
        for number, line in enumerate(inspector.lines[head:], head + 1):
            inspector.lost(number, line)
    for tokens in chapter.document.runs:
        inspector.body(tokens)
    if is_norwegian:
        norwegian.inspect(chapter, sink)


def inspect_quotes(chapter: Chapter, sink: Sink) -> None:
    """Report straight quotes that are left when `polish` has turned all pairs."""
    lines = chapter.source.lines()
    for token in chapter.document.inline():
        if token.type == "text" and '"' in token.content:
            line = token.meta.get("line", 0)
            column = lines[line - 1].find('"') + 1 if line else 0
            sink.report(rules.LONE_QUOTE, chapter.source.span(line, column))


class _Inspector:
    def __init__(self, source: SourceFile, lines: list[str], norwegian: bool, sink: Sink) -> None:
        self.source, self.lines, self.norwegian, self.sink = source, lines, norwegian, sink

    def head(self, index: int, line: str) -> None:
        if "://" in line:
            return
        for match in _FOUND.finditer(line):
            if not match["spaces"] and match[0] >= " ":  # YAML refuses control characters itself
                self._report(match, index + 1, match.start())

    def lost(self, number: int, line: str) -> None:
        """Report what the reader puts U+FFFD for."""
        for match in _FOUND.finditer(line):
            if NOT_IN_XML.match(match[0]):
                self._report(match, number, match.start(), mendable=True)

    def body(self, tokens: Iterable[Token]) -> None:
        for words in own_words(tokens):
            meta = words.token.meta
            for match in _FOUND.finditer(words.token.content):
                if match[0] == LOST and LOST not in self.source.text:
                    continue  # reported by `lost`
                line = meta.get("line", 0)
                near = meta.get("column", 1) - 1 + match.start()
                is_own = "column" in meta and words.own[match.start()] == match[0][0]
                self._report(match, line, near, mendable=is_own)

    def _report(
        self, match: re.Match[str], line: int, near: int, *, mendable: bool = False
    ) -> None:
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        found, name = match[0], f"U+{ord(match[0][0]):04X}"
        values: dict[str, str] = {}
        if text.startswith(found, near):
            at = near
            instead = mends.instead(text, at, found) if mendable else None
            values = {} if instead is None else {"found": found, "instead": instead}
        else:  # blanks at the end of a line put the parser's columns out by a few
            at = text.find(found, max(near - 4, 0))
            at = text.find(found) if at < 0 else at
        place = self.source.span(line, at + 1)
        if match["pasted"]:
            again = mends.RETYPED.get(found, "-")
            self.sink.report(rules.PASTED, place, char=found, name=name, again=again, **values)
        elif match["invisible"]:
            self.sink.report(rules.INVISIBLE, place, name=name, **values)
        elif match["spaces"] or self.norwegian:
            rule: Rule = rules.DOUBLE_SPACE if match["spaces"] else rules.EM_DASH
            self.sink.report(rule, place, **values)
