"""What a finding is, and where findings are collected.

A pass reports into the `Sink` it was handed; it never prints, logs or exits. How findings look is
`findings.reporting`'s affair, which rules there are is `findings.rules`'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from book.ground.errors import Lang, Text
from book.ground.source import SourceSpan


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    DECISION = "decision"
    """Not wrong in itself: the editor decides. Never fails a build, not even with --strict."""


@dataclass(frozen=True, slots=True)
class Mend:
    """How a rule's findings are mended where there is one right answer.

    Both texts are filled as messages are. `found` is what stands at the finding's place, letter by
    letter, `instead` what shall stand there; a finding that lacks one of their values has no mend.
    """

    found: str = "{found}"
    instead: str = "{instead}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of the catalogue; a code has one rule, so rules are equal by their codes.

    `message` says what is wrong, in lower case, in one clause, naming the offending value; `hint`
    begins with a verb and says how to mend it. Both may use the values handed to `Sink.report`.
    A code is never reused and never renumbered. Why a rule matters and how it looks, wrong and
    right, is in `findings.explanations`.
    """

    code: str
    severity: Severity = field(compare=False)
    message: Text = field(compare=False)
    hint: Text = field(compare=False)
    mend: Mend | None = field(compare=False)


def _rule(
    severity: Severity,
    code: str,
    nb: str,
    en: str,
    hint_nb: str,
    hint_en: str,
    *,
    mend: Mend | None = None,
) -> Rule:
    return Rule(code, severity, Text(nb, en), Text(hint_nb, hint_en), mend)


error = partial(_rule, Severity.ERROR)
"""A rule by its code, its message in both languages and its hint in both languages."""
warning = partial(_rule, Severity.WARNING)
decision = partial(_rule, Severity.DECISION)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding at one place."""

    rule: Rule
    span: SourceSpan
    values: tuple[tuple[str, str | int | float], ...] = ()
    suggestion: str = ""
    page: str = ""
    """The folio (or the page of a named PDF) the finding concerns, if it concerns one."""
    excerpt: str = ""
    """The words that a page finding is about, to find them on the page."""

    def message(self, lang: Lang) -> str:
        """What is wrong."""
        return self._fill(self.rule.message.in_(lang))

    def hint(self, lang: Lang) -> str:
        """How to mend it; a found suggestion ("did you mean") goes first."""
        hint = self._fill(self.rule.hint.in_(lang))
        if not self.suggestion:
            return hint
        question = "mente du «{}»?" if lang == "nb" else "did you mean '{}'?"
        return question.format(self.suggestion)

    def mend(self) -> Mend | None:
        """What to put instead of what, when this finding has one right answer."""
        values = dict(self.values)
        if self.rule.mend is None:
            return None
        try:
            found = self.rule.mend.found.format(**values)
            return Mend(found, self.rule.mend.instead.format(**values))
        except KeyError:
            return None

    def _fill(self, sentence: str) -> str:
        return sentence.format(**dict(self.values), page=self.page, excerpt=self.excerpt)

    @property
    def key(self) -> tuple[SourceSpan, str, str, str]:
        """Order of a report: by place, then code, then words; equal keys are one finding."""
        return (self.span, self.rule.code, self.message("nb"), self.page)


@dataclass(slots=True)
class Sink:
    """Collects the findings of one run; the only mutable value that passes share."""

    _found: list[Diagnostic] = field(default_factory=list)

    def report(
        self,
        rule: Rule,
        span: SourceSpan,
        *,
        suggestion: str = "",
        page: str = "",
        excerpt: str = "",
        **values: str | int | float,
    ) -> None:
        """Note one finding. `values` fill the {places} of the rule's texts."""
        self._found.append(
            Diagnostic(rule, span, tuple(sorted(values.items())), suggestion, page, excerpt)
        )

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Take over findings that were collected elsewhere (a worker, the cache)."""
        self._found.extend(diagnostics)

    def __iter__(self) -> Iterator[Diagnostic]:
        """All findings, each once, by place."""
        unique = {diagnostic.key: diagnostic for diagnostic in self._found}
        return iter([unique[key] for key in sorted(unique)])

    def __len__(self) -> int:
        return len(list(iter(self)))

    def count(self, severity: Severity) -> int:
        """How many findings weigh this much."""
        return sum(diagnostic.rule.severity is severity for diagnostic in self)
