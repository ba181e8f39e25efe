"""How the process ends, and the error that says so: sentences in the two languages of messages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

Lang = Literal["nb", "en"]


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


class BookError(Exception):
    """The world is broken (no Pango, port taken, disk full): one sentence and what to do."""

    def __init__(self, message: Text, hint: Text, exit_code: ExitCode) -> None:
        super().__init__(message.en)
        self.message, self.hint, self.exit_code = message, hint, exit_code


OUT_OF_MEMORY = BookError(
    Text("Maskinen har ikke minne nok til dette.", "This machine has not memory enough for this."),
    Text(
        "lukk andre programmer, eller bygg med --jobs 1",
        "close other programs, or build with --jobs 1",
    ),
    ExitCode.MISSING_TOOL,
)


def lacks_memory(error: BaseException) -> bool:
    """Whether memory is what was wanting: Python's, or that of a library to be loaded (dlopen)."""
    return isinstance(error, MemoryError) or (
        isinstance(error, ImportError) and "failed to map segment" in str(error)
    )
