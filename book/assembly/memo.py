"""What passes made of single chapters before, for those who assemble the same book again and again.

A chapter is known by identity: whoever reads the book again must hand in the same value for a text
that has not changed. A pass that says what else it looked at is then made only where that differs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from book.findings.diagnostics import Diagnostic, Sink
from book.model import Chapter

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Made:
    chapter: Chapter
    besides: object
    value: Any
    findings: tuple[Diagnostic, ...]


@dataclass(slots=True)
class PassMemo:
    """Results by pass and chapter; only what the last assembly used is kept."""

    _language: str = ""
    _known: dict[tuple[str, int], _Made] = field(default_factory=dict)
    _used: dict[tuple[str, int], _Made] = field(default_factory=dict)

    def begin(self, language: str) -> None:
        """Begin an assembly; in another language nothing is as it was."""
        self._known = self._used if language == self._language else {}
        self._used, self._language = {}, language

    def of(
        self, work: str, chapter: Chapter, besides: object, sink: Sink, how: Callable[[Sink], T]
    ) -> T:
        """The result of a pass for a chapter: as it was, unless something has changed.

        Args:
            work: the name of the pass.
            chapter: what it works on.
            besides: all else that it looks at, comparable.
            sink: takes the findings, old or new.
            how: does the work when it is not known.
        """
        key = (work, id(chapter))
        made = self._known.get(key)
        if made is None or made.chapter is not chapter or made.besides != besides:
            own = Sink()
            made = _Made(chapter, besides, how(own), tuple(own))
        self._used[key] = made
        sink.extend(made.findings)
        value: T = made.value
        return value
