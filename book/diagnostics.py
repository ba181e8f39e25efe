"""What a finding is, and where findings are collected.

A pass reports into the `Sink` it was handed; it never prints, logs or exits. How findings look is
`book.reporting`'s affair, which rules there are is `book.rules`'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Literal

from book.source import SourceSpan

Lang = Literal["nb", "en"]


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    DECISION = "decision"
    """Not wrong in itself: the editor decides. Never fails a build, not even with --strict."""


class ExitCode(IntEnum):
    """What the process says when it ends (design section 5)."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    MISSING_TOOL = 3
    NOT_WRITABLE = 4


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in the two languages of the messages; may hold {named} places."""

    nb: str
    en: str

    def in_(self, lang: Lang) -> str:
        """The sentence in one language."""
        return self.nb if lang == "nb" else self.en


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of the catalogue.

    `message` says what is wrong, in lower case, in one clause, naming the offending value; `hint`
    begins with a verb and says how to mend it. Both may use the values handed to `Sink.report`.
    A code is never reused and never renumbered.
    """

    code: str
    severity: Severity
    message: Text
    hint: Text
    why: Text
    bad: str
    good: str


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


class BookError(Exception):
    """The world is broken (no Pango, port taken, disk full): one sentence and what to do."""

    def __init__(self, message: Text, hint: Text, exit_code: ExitCode) -> None:
        super().__init__(message.en)
        self.message, self.hint, self.exit_code = message, hint, exit_code
