"""Findings as people and programs read them: terminal text, JSON, GitHub annotations.

Data knows nothing of colour; here it is put on. Nothing here prints: the command line does.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Literal

from book.findings.diagnostics import Diagnostic, Severity
from book.findings.excerpts import Excerpts
from book.ground.errors import Lang, Text
from book.ground.printable import in_json, printable

Format = Literal["text", "json", "github"]

_COLOUR = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.DECISION: "36;1"}
_HINT = Text("tips", "hint")
_COUNTED = {
    Severity.ERROR: (Text("feil", "error"), Text("feil", "errors")),
    Severity.WARNING: (Text("advarsel", "warning"), Text("advarsler", "warnings")),
    Severity.DECISION: (Text("til vurdering", "to decide"), Text("til vurdering", "to decide")),
}
_GITHUB = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.DECISION: "notice",
}


_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def weigh(severity: Severity, *, strict: bool) -> Severity:
    """--strict raises warnings to errors; what is the editor's to decide stays so."""
    return Severity.ERROR if strict and severity is Severity.WARNING else severity


def render(
    diagnostics: Sequence[Diagnostic],
    lang: Lang,
    form: Format = "text",
    *,
    colour: bool = False,
    strict: bool = False,
    excerpts: Excerpts | None = None,
) -> str:
    """All findings in one form; the empty string when there are none, except as JSON.

    Args:
        diagnostics: what was found.
        lang: of the sentences.
        form: text for people, JSON for programs, or GitHub's annotations.
        colour: whether severities are coloured, in text.
        strict: whether warnings count as errors.
        excerpts: shows the line each finding is about, in text; None: places only.
    """
    match form:
        case "json":
            return as_json(diagnostics, lang, strict=strict)
        case "github":
            return "\n".join(_annotation(d, lang, strict=strict) for d in diagnostics)
        case "text":
            return "\n".join(
                as_text(d, lang, excerpts.of(d) if excerpts else "", colour=colour, strict=strict)
                for d in diagnostics
            )


def as_text(
    diagnostic: Diagnostic, lang: Lang, excerpt: str = "", *, colour: bool, strict: bool = False
) -> str:
    """One finding: what and where, the line, what to do; the first suffices alone (design 9)."""
    severity = weigh(diagnostic.rule.severity, strict=strict)
    head = f"{severity} {diagnostic.rule.code}:"
    if colour:
        head = f"\x1b[{_COLOUR[severity]}m{head}\x1b[0m"
    page = f" (s. {diagnostic.page})" if diagnostic.page else ""
    place, message = printable(str(diagnostic.span)), printable(diagnostic.message(lang))
    first = f"{place}: {head} {message}{printable(page)}"
    shown = f"{excerpt}\n" if excerpt else ""
    return f"{first}\n{shown}  {_HINT.in_(lang)}: {printable(diagnostic.hint(lang))}"


def as_json(diagnostics: Iterable[Diagnostic], lang: Lang, *, strict: bool = False) -> str:
    """A list of objects for editors and scripts: what is where, and the sentences in `lang`."""
    rows = [
        {
            "code": diagnostic.rule.code,
            "path": diagnostic.span.path,
            "line": diagnostic.span.line,
            "column": diagnostic.span.column,
            "values": dict(diagnostic.values),
            "suggestion": diagnostic.suggestion,
            "page": diagnostic.page,
            "excerpt": diagnostic.excerpt,
            "severity": weigh(diagnostic.rule.severity, strict=strict),
            "message": diagnostic.message(lang),
            "hint": diagnostic.hint(lang),
        }
        for diagnostic in diagnostics
    ]
    return in_json(json.dumps(rows, ensure_ascii=False, indent=2))


def _annotation(diagnostic: Diagnostic, lang: Lang, *, strict: bool) -> str:
    """A workflow command that GitHub shows at the line; values are escaped as its toolkit does."""
    span = diagnostic.span
    path = printable(span.path).translate(_PROPERTY)
    place = f"file={path},line={max(span.line, 1)}"
    if span.column:
        place += f",col={span.column}"
    level = _GITHUB[weigh(diagnostic.rule.severity, strict=strict)]
    message, hint = (
        printable(text).translate(_DATA)
        for text in (diagnostic.message(lang), diagnostic.hint(lang))
    )
    words = f"{message}%0A{_HINT.in_(lang)}: {hint}"
    return f"::{level} {place},title={diagnostic.rule.code}::{words}"


def count_line(diagnostics: Sequence[Diagnostic], lang: Lang, *, strict: bool = False) -> str:
    """What was found, counted ("2 feil, 1 advarsel"), or that nothing was."""
    weights = [weigh(diagnostic.rule.severity, strict=strict) for diagnostic in diagnostics]
    counts = [
        f"{number} {_COUNTED[severity][number != 1].in_(lang)}"
        for severity in Severity
        if (number := weights.count(severity))
    ]
    return ", ".join(counts) or Text("ingen funn", "no findings").in_(lang)


def fails(diagnostics: Iterable[Diagnostic], *, strict: bool) -> bool:
    """Whether the findings reach the fail level."""
    return any(weigh(d.rule.severity, strict=strict) is Severity.ERROR for d in diagnostics)
