"""Broken YAML in plain words: the parser's complaint becomes one finding at one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from book.findings.diagnostics import Rule, Sink
from book.findings.rules import yaml as rules
from book.ground.source import SourceFile

if TYPE_CHECKING:
    from yaml import Mark, YAMLError

_BY_COMPLAINT: tuple[tuple[str, Rule], ...] = (
    ("mapping values are not allowed", rules.COLON),
    ("found a tab", rules.TAB),
    ("unexpected end of stream", rules.UNCLOSED_QUOTE),
    ("document indicator", rules.UNCLOSED_QUOTE),
    ("expected ',' or", rules.UNCLOSED_BRACKET),
    ("expected node content", rules.UNCLOSED_BRACKET),
    ("expected key", rules.INDENT),
    ("expected '-'", rules.INDENT),
    ("block end", rules.INDENT),
    ("escape character", rules.SPECIAL_START),
    ("cannot start any token", rules.SPECIAL_START),
    ("could not find expected ':'", rules.NOT_KEYS),
)
"""Words of libyaml's and PyYAML's complaints, which agree on these."""

_WHERE_IT_OPENED = (rules.UNCLOSED_QUOTE, rules.UNCLOSED_BRACKET)


def report(error: YAMLError, source: SourceFile, text: str, above: int, sink: Sink) -> None:
    """Report what the parser stumbled on, where the author can mend it."""
    complaint = getattr(error, "problem", None) or ""
    rule = next((rule for words, rule in _BY_COMPLAINT if words in complaint), rules.BROKEN)
    mark: Mark | None = getattr(error, "problem_mark", None)
    if rule in _WHERE_IT_OPENED:
        mark = getattr(error, "context_mark", None) or mark
    lines = text.split("\n")
    line, column = (mark.line, mark.column) if mark else _unreadable(error, text)
    line = min(line, len(lines) - 1)
    if rule is rules.SPECIAL_START and lines[line][column : column + 1] == "\t":
        rule = rules.TAB
    if rule is rules.COLON and ":" not in lines[line][:column]:
        indented = lines[line].startswith(" ")
        rule, line = (rules.INDENT, line) if indented else (rules.NOT_KEYS, max(line - 1, 0))
        column = 0
    column = min(column, max(len(lines[line]) - 1, 0))
    sink.report(rule, source.span(line + above + 1, column + 1))


def _unreadable(error: YAMLError, text: str) -> tuple[int, int]:
    """Where a character stands that YAML cannot hold at all."""
    position = getattr(error, "position", 0)
    before = text[: position if isinstance(position, int) else 0]
    return before.count("\n"), len(before) - before.rfind("\n") - 1
