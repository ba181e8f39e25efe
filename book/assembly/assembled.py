"""What assembly adds to the Book: anchors, contents, register, credits, compiled blocks.

Values only. Every anchor is `slug` or `slug--id`, one namespace for the whole book.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from book.assembly.geography import Area, Portrait
from book.assembly.words import Words
from book.ground.source import SourceSpan
from book.model import Book, Chapter, Contributor, Place, ResultStatus, Theme


class TargetKind(StrEnum):
    """What stands at an anchor."""

    CHAPTER = "chapter"
    HEADING = "heading"
    FIGURE = "figure"
    TABLE = "table"
    SOURCE = "source"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Target:
    """A place that can be linked to."""

    anchor: str
    holds: TargetKind
    title: str
    """What a link without words of its own says: "Figur 3", the heading, the chapter's title."""
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents, with the lines under it."""

    level: str
    """part, chapter or section."""
    anchor: str
    number: str
    title: str
    byline: tuple[str, ...] = ()
    lang: str = ""
    """Of the chapter, where it is not the book's."""
    chapter: Chapter | None = None
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """A number in brackets that leads to a chapter's list of sources."""

    number: int
    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class GatheredResult:
    """A result with where it comes from."""

    text: str
    status: ResultStatus
    anchor: str
    chapter: Chapter


@dataclass(frozen=True, slots=True)
class ThemeResults:
    """`::: resultater`: what the partnerships have to show under a theme, in reading order."""

    anchor: str
    theme: Theme
    results: tuple[GatheredResult, ...]

    @property
    def by_partnership(self) -> tuple[tuple[Chapter, tuple[GatheredResult, ...]], ...]:
        """The results of each partnership, the furthest first."""
        chapters = {result.chapter.slug: result.chapter for result in self.results}
        furthest = sorted(self.results, key=lambda result: list(ResultStatus).index(result.status))
        return tuple(
            (chapter, tuple(result for result in furthest if result.chapter.slug == slug))
            for slug, chapter in chapters.items()
        )

    @property
    def by_status(self) -> tuple[tuple[ResultStatus, tuple[GatheredResult, ...]], ...]:
        """The results in the states there are, the furthest first."""
        groups = ((s, tuple(r for r in self.results if r.status is s)) for s in ResultStatus)
        return tuple((status, group) for status, group in groups if group)


@dataclass(frozen=True, slots=True)
class Cell:
    """How far a partnership has come under a theme, and where that is told."""

    theme: Theme
    status: ResultStatus | None
    """Of the result that has come furthest; None when there is none."""
    anchor: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One partnership's results by theme."""

    chapter: Chapter
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ThemeMatrix:
    """`::: temamatrise`: themes × partnerships."""

    anchor: str
    themes: tuple[Theme, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """What one partnership says of an aspect; no text when it says nothing."""

    text: str = ""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """What one partnership says of the aspects compared, in their order."""

    chapter: Chapter
    cells: tuple[Stated, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`::: sammenligning`: aspects of all partnerships that state one of them, a column each."""

    anchor: str
    aspects: tuple[str, ...]
    rows: tuple[ComparisonRow, ...]


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """A dated event of a partnership; `at` is the date as a year with a fraction."""

    chapter: Chapter
    date: str
    at: float
    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """`::: tidslinje`: the events of the agreements, by date."""

    anchor: str
    steps: tuple[DatedEvent, ...]

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """The partnerships by their first event."""
        return tuple({step.chapter.slug: step.chapter for step in self.steps}.values())


@dataclass(frozen=True, slots=True)
class Located:
    """A partnership and its place."""

    chapter: Chapter
    place: Place


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """`::: kart`: the partnerships on an outline."""

    anchor: str
    places: tuple[Located, ...]
    land: tuple[Area, ...]
    credit: str


@dataclass(frozen=True, slots=True)
class CollectedSource:
    """A source of the book, and the chapters that have it on their list."""

    title: str
    url: str
    accessed: str
    chapters: tuple[Chapter, ...]
    lang: str = ""
    """The language of its title; empty: the book's."""
    number: int | None = None
    text: str = ""
    """See `model.Source`."""


@dataclass(frozen=True, slots=True)
class AllSources:
    """`::: kilder`: the sources of the whole book by title."""

    anchor: str
    sources: tuple[CollectedSource, ...]


@dataclass(frozen=True, slots=True)
class RegisterHere:
    """`::: register`: where the register is printed."""

    anchor: str


@dataclass(frozen=True, slots=True)
class Network:
    """`::: nettverk`: each partnership's name with its partners, as pictures call them."""

    anchor: str
    ties: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Populations:
    """`::: folketall`: how many people live in each partnership that gives one number."""

    anchor: str
    people: tuple[tuple[str, int], ...]
    citations: tuple[Citation, ...]


Compiled = (
    ThemeResults
    | ThemeMatrix
    | Comparison
    | Timeline
    | PlaceMap
    | Network
    | Populations
    | AllSources
    | RegisterHere
)


@dataclass(frozen=True, slots=True)
class Term:
    """One heading of the register."""

    heading: str
    lang: str = ""
    locators: tuple[str, ...] = ()
    """Anchors, in reading order."""
    see: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """The terms under one letter."""

    letter: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Credit:
    """A contributor and what he or she has done."""

    contributor: Contributor
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Assembly:
    """The numbered, linked and compiled book."""

    book: Book
    words: Words
    targets: Mapping[str, Target]
    contents: tuple[Entry, ...]
    register: tuple[LetterGroup, ...]
    credits: tuple[Credit, ...]
    part_numbers: Mapping[int, int] = field(default_factory=dict)
    """Number of each numbered part by its place in `book.parts`."""
    sources_at: str = ""
    """The anchor of the list of all sources; empty when the book has none."""
    land: tuple[Area, ...] = ()
    """What maps are drawn on."""
    portraits: Mapping[str, Portrait] = field(default_factory=dict)
    """Of the partnerships that have a place on the map, by slug."""
