"""Broken YAML in plain words: the parser's complaint becomes one finding at one place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from book.findings.diagnostics import Rule, Sink
from book.findings.rules import yaml as rules
from book.ground.source import SourceFile, SourceSpan

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

_NO_BLANK = re.compile(
    r"(?P<before>\s*(?:- )?)(?P<mark>-(?=\w+:\s)|[A-Za-z_]+:)(?P<after>[^\s:/].*)"
)
_OPENS_QUOTE = re.compile(r"(?P<indent>\s*)(?:- )?[A-Za-z_]+:\s+(?P<quote>[\"'])(?P<rest>.*)")
_WHOLE_VALUE = re.compile(r"[a-z_]+: +(?P<value>\w[^\"\\#]*[^\s\"\\#]) *")
"""An outermost key whose value can have quotes put around it as it stands."""
_KEY = re.compile(r"(?P<indent>\s*)(?:- )?[A-Za-z_]+:(?:\s|$)")

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
    for earlier in range(max(line - 1, 0), line + 1):
        if report_no_blank(lines, source.span(earlier + above + 1), above, sink):
            return
    if opened := _unclosed_quote(lines[: line + 1]):
        rule, (line, column) = rules.UNCLOSED_QUOTE, opened
    if rule is rules.COLON and (whole := _WHOLE_VALUE.fullmatch(lines[line])):
        value, goes_on = whole["value"], lines[line + 1 : line + 2]
        if not goes_on or _KEY.match(goes_on[0]):
            place = source.span(line + above + 1, whole.start("value") + 1)
            sink.report(rule, place, found=value, instead=f'"{value}"')
            return
    sink.report(rule, source.span(line + above + 1, column + 1))


def report_no_blank(lines: Sequence[str], place: SourceSpan, above: int, sink: Sink) -> bool:
    """Report a line that lacks the blank after its colon or dash; False when it has it."""
    match = _NO_BLANK.fullmatch(lines[place.line - above - 1])
    if match:
        model = f"{match['mark']} {match['after']}"
        column = match.start("mark") + 1
        here = SourceSpan(place.path, place.line, column)
        mark, values = match["mark"], {"mark": match["mark"], "model": model}
        if column == 1 or mark == "-":  # an indented word and colon may stand in a text
            values |= {"found": mark, "instead": f"{mark} "}
        sink.report(rules.NO_BLANK, here, **values)
    return match is not None


def _unclosed_quote(lines: Sequence[str]) -> tuple[int, int] | None:
    """Where a value's quote opens that is not closed before the next key.

    YAML goes on to the next quote, lines below, and complains there.
    """
    for index, (line, following) in enumerate(pairwise(lines)):
        opening, key = _OPENS_QUOTE.fullmatch(line), _KEY.match(following)
        if opening is None or key is None or opening["quote"] in opening["rest"]:
            continue
        if len(key["indent"]) <= len(opening["indent"]):
            return index, opening.start("quote")
    return None


def _unreadable(error: YAMLError, text: str) -> tuple[int, int]:
    """Where a character stands that YAML cannot hold at all."""
    position = getattr(error, "position", 0)
    before = text[: position if isinstance(position, int) else 0]
    return before.count("\n"), len(before) - before.rfind("\n") - 1
