"""What a check hands back, and what it is held against."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from book.bindery.preflight.facts import PageFacts, PdfFacts
from book.bindery.preflight.geometry import POINTS_PER_MM, Rect
from book.bindery.profile.profile import Profile
from book.findings.diagnostics import Rule
from book.ground.units import Size


@dataclass(frozen=True, slots=True)
class Terms:
    """What the file is to be: the printer's profile, the trim that was ordered, which part."""

    profile: Profile
    trim: Size | None = None
    is_cover: bool = False
    laid_out: frozenset[int] | None = None
    """The pages that something of the manuscript stands on; None: not known."""
    pages: int = 0
    """How many the file has."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as it should be, at one place.

    `weight` orders faults of one kind: the heaviest is told, the others are counted.
    """

    rule: Rule
    page: int = 0
    """0: the file as a whole."""
    rect: Rect | None = None
    what: str = ""
    """Faults of one rule that differ in this are told apart."""
    measured: str = ""
    limit: str = ""
    weight: float = 0.0
    excerpt: str = ""


Check = Callable[[PdfFacts, Terms], Iterator[Fault]]
"""Looks at a file as a whole."""
PageCheck = Callable[[PageFacts, Terms], Iterator[Fault]]
"""Looks at one page. What it says of it must not hang on the page's number, but for recto and
verso and whether it was laid out: it is kept."""


def number(value: float, digits: int = 1) -> str:
    """A number as it is shown: no needless zeros."""
    return f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"


def mm(points: float) -> float:
    """Points in millimetres."""
    return points / POINTS_PER_MM
