"""What the rules of the dialect share while one file is read: its lines and where findings go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from book.findings.diagnostics import Diagnostic, Rule, Sink
from book.ground.source import SourceFile, SourceSpan


@dataclass(frozen=True, slots=True)
class ParseContext:
    """One file being read."""

    source: SourceFile
    lines: tuple[str, ...]
    sink: Sink

    @classmethod
    def of(cls, env: Mapping[str, Any]) -> ParseContext:
        """The context that a parser's rule works at."""
        context = env["context"]
        assert isinstance(context, cls)
        return context

    def report(
        self, rule: Rule, index: int, word: str = "", suggestion: str = "", /, **values: str | int
    ) -> None:
        """Report at a line counted from 0, in the column where `word` stands in it."""
        line = self.lines[index] if index < len(self.lines) else ""
        column = line.find(word) + 1 if word else 0
        place = self.source.span(min(index + 1, len(self.lines)), column)
        named = tuple(sorted(values.items()))
        self.sink.extend([Diagnostic(rule, place, named, suggestion=suggestion)])

    def start(self, index: int, words: str) -> int:
        """Where the words of a block begin in a line counted from 0: as a rule they end it."""
        line = self.lines[index].rstrip()
        return len(line) - len(words) if line.endswith(words) else line.find(words)

    def place(self, token: Token) -> SourceSpan:
        """Where an inline token stands."""
        return self.source.span(token.meta.get("line", 0), token.meta.get("column", 0))

    def sign(self, tokens: Iterable[Token]) -> None:
        """Give every block token its lines and its `src`; a close has those of its open."""
        open_: list[list[int]] = [[0, len(self.lines)]]
        for token in tokens:
            if token.nesting == -1 and len(open_) > 1:
                token.map = open_.pop()
            elif token.map is None:
                token.map = open_[-1]
            start, end = token.map
            token.map = [start, max(end, start + 1)]  # terms of definition lists say [n, n]
            token.meta["src"] = f"{self.source.path}:{token.map[0] + 1}"
            if token.nesting == 1:
                open_.append(token.map)


def line_of(state: StateBlock, line: int) -> str:
    """A line of what a block rule reads, without its indentation."""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
