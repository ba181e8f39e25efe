"""What is asked of the compiler, and how it says how far it has come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from book.ground.cache import Cache
from book.ground.errors import Lang, Text
from book.ground.resources import Resources, own


class Edition(StrEnum):
    """What is made of the book (design section 8)."""

    WEB = "web"
    SCREEN = "screen"
    PRINT = "print"
    EPUB = "epub"


PAGED = frozenset({Edition.SCREEN, Edition.PRINT, Edition.EPUB})
"""The editions that pages are set for: an EPUB has none, but says where those of paper begin."""


class Progress(Protocol):
    """Where the compiler says what it is doing."""

    def stage(self, name: Text, total: int = 0) -> None:
        """Begin a stage of `total` steps (0: not counted)."""

    def step(self, label: str = "") -> None:
        """One step of the stage is done."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built, from what, to where."""

    book: Path
    output: Path
    home: Path
    """The folder of the compiler: its own templates and styles, and the cache."""
    shown_from: Path
    """The folder that paths in findings are relative to."""
    editions: frozenset[Edition]
    chapter: str = ""
    jobs: int = 1
    use_cache: bool = True
    release: bool = False
    trusted: bool = False
    """Take the book's own templates and styles, too."""
    lang: Lang = "nb"
    """Of what the report says."""

    @property
    def cache(self) -> Path:
        """Where work is kept between builds."""
        return self.home / ".cache"

    @property
    def kept(self) -> Cache | None:
        """What was made before, by what it was made from; None if it is not to be used."""
        return Cache(self.cache / "press") if self.use_cache else None

    @property
    def resources(self) -> Resources:
        """Templates and styles: the compiler's, and before them a trusted book's own."""
        return Resources.of(self.book, self.home, trusted=self.trusted)

    @property
    def left_out(self) -> tuple[str, ...]:
        """Folders of the book that are not used, because it is not trusted."""
        return () if self.trusted or self.book == self.home else own(self.book)

    @property
    def words(self) -> str:
        """The order in words, for its stamp; how many hands do the work changes nothing."""
        editions = ",".join(sorted(self.editions))
        flags = f"{self.release}|{self.trusted}|{self.lang}"
        return f"{self.book}|{self.output}|{self.shown_from}|{editions}|{flags}"
