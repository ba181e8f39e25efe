"""What a print shop asks for, as a value.

Every limit is written with its source. Nothing else in the bindery knows a printer's number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from book.bindery.profile import stock
from book.findings.diagnostics import Sink
from book.ground.files import digest
from book.ground.source import SourceSpan
from book.ground.units import Length
from book.model import Paper


class Process(StrEnum):
    """How a shop prints."""

    OFFSET = "offset"
    DIGITAL = "digital"
    """The machine converts what it gets to its own inks and paper."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A printing condition: its name in the registry, and the profile that describes it."""

    identifier: str
    name: str
    registry: str
    icc: str
    data: bytes
    """The ICC profile."""
    profile_name: str

    @property
    def digest(self) -> str:
        """SHA-256 of the ICC profile."""
        return digest(self.data)


@dataclass(frozen=True, slots=True)
class Marks:
    """Crop marks: how far outside the trim they begin, how long and how thick they are."""

    offset: Length
    length: Length
    width: Length


@dataclass(frozen=True, slots=True)
class GutterStep:
    """The inner margin of a book of at most so many pages."""

    pages: int
    margin: Length


@dataclass(frozen=True, slots=True)
class Profile:
    """A print shop's terms."""

    name: str
    title: str
    condition: Condition
    bleed: Length
    safety: Length
    """From the trim to the nearest text."""
    image_ppi: float
    """What images should have at their printed size."""
    image_ppi_least: float
    """Below this the shop sends the file back."""
    image_ppi_most: float
    """Images are not sent denser than this."""
    line_art_ppi: float
    ink: float
    """Most ink at one place, in per cent of one plate."""
    hairline: Length
    text_size: Length
    coloured_text_size: Length
    """The least size of text that prints from more than one plate."""
    page_multiple: int
    paper: Paper
    marks: Marks | None = None
    gutter: tuple[GutterStep, ...] = ()
    fewest_pages: int = 1
    most_pages: int = 0
    """0: any number."""
    transparency: bool = True
    process: Process = Process.OFFSET
    sources: Mapping[str, str] | None = None
    """Who says so, by limit."""
    file: str = ""

    def gutter_for(self, pages: int) -> Length:
        """The inner margin that text must keep in a book of so many pages."""
        steps = [step.margin for step in self.gutter if pages <= step.pages]
        if steps:
            return min(steps)
        return max((step.margin for step in self.gutter), default=self.safety)

    def takes(self, paper: Paper, sink: Sink, at: SourceSpan) -> bool:
        """Whether colours and ink of this profile are for such a paper; if not, it is reported."""
        fits = self.process is Process.DIGITAL or stock.fits(
            self.condition.identifier, paper, sink, at
        )
        return stock.bears(paper, self.ink, sink, at) and fits

    def source_of(self, limit: str) -> str:
        """Who asks for this limit."""
        return (self.sources or {}).get(limit, "")
