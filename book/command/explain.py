"""Explain a rule of the catalogue."""

from __future__ import annotations

from book.findings.catalogue import MENDABLE, unfilled
from book.findings.explanations import explanation
from book.findings.rules import CATALOGUE
from book.ground.errors import BookError, ExitCode, Lang, Text


def explain(code: str, lang: Lang) -> str:
    """What a rule demands, why, and how it looks wrong and right.

    Raises:
        BookError: no rule has the code.
    """
    rule = CATALOGUE.get(code.upper())
    if rule is None:
        raise BookError(
            Text(f"Ingen regel heter {code}.", f"No rule is called {code}."),
            Text("se docs/diagnostics.md for alle kodene", "see docs/diagnostics.md for all codes"),
            ExitCode.USAGE,
        )
    told = explanation(rule)
    words = Text("Hvorfor|Slik mender du det|Galt|Rett", "Why|How to mend it|Wrong|Right")
    why, mend, bad, good = words.in_(lang).split("|")
    return "\n".join(
        (
            f"{rule.code} ({rule.severity}): {unfilled(rule.message, lang)}",
            f"\n{why}: {told.why.in_(lang)}",
            f"{mend}: {unfilled(rule.hint, lang)}",
            *([MENDABLE.in_(lang)] if rule.mend else []),
            f"\n{bad}:\n{_indent(told.bad)}",
            f"\n{good}:\n{_indent(told.good)}",
        )
    )


def _indent(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.rstrip("\n").split("\n"))
