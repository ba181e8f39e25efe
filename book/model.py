"""The book as a value: what authors wrote, and what assembly adds to it.

Frozen, no I/O, no behaviour beyond small queries. Lengths are `Length`s, dates are kept as the
text the author wrote (a year, a month or a day), anchors are unique in the whole book.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from markdown_it.token import Token

from book.ground.source import SourceFile, SourceSpan
from book.ground.units import Length, Size

NOWHERE = SourceSpan("")
"""The place of what was not written anywhere."""
TRIM = Size(Length.mm(170), Length.mm(240))
"""The trim of a book that names none: a usual Norwegian non-fiction format."""


KeyPath = tuple[str | int, ...]
"""Where a value stands in YAML: ("results", 2, "theme")."""


class Kind(StrEnum):
    """What a chapter is."""

    PARTNERSHIP = "partnership"
    SUMMARY = "summary"
    TEXT = "text"


class Status(StrEnum):
    """How far a chapter has come; `--release` takes only final ones."""

    DRAFT = "draft"
    REVIEW = "review"
    FINAL = "final"


class ResultStatus(StrEnum):
    """How far a result has come, the furthest first."""

    ACHIEVED = "oppnådd"
    """It is there, and a source says so."""
    UNDER_WAY = "i gang"
    """Work has begun; nothing is concluded."""
    AGREED = "avtalt"
    """An agreement, a plan or a decision has it; no source says that it has begun."""
    GOAL = "mål"
    """Somebody wants it or expects it."""


@dataclass(frozen=True, slots=True)
class Contributor:
    """Somebody who is credited."""

    name: str
    id: str = ""
    role: str = ""
    affiliation: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Something a chapter cites as `[@id]`."""

    id: str
    title: str
    url: str = ""
    accessed: str = ""
    lang: str = ""
    """The language of its title; empty: the book's."""
    text: str = ""
    """The whole of it as a citation style writes it; empty: title, address and date are set."""
    number: int | None = None
    """Its number in the list of the whole book; None where the book has no such list."""


@dataclass(frozen=True, slots=True)
class Allow:
    """A rule an author sets aside in one chapter, with the reason."""

    rule: str
    because: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A point on the map: WGS84 degrees."""

    name: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Institution:
    """A knowledge partner as chapters name it, and where it has its campuses."""

    name: str
    short: str = ""
    """What maps and diagrams call it; the name when it is empty."""
    campuses: tuple[Place, ...] = ()

    @property
    def label(self) -> str:
        """The short name, or the name."""
        return self.short or self.name


@dataclass(frozen=True, slots=True)
class Name:
    """How a name is spelt in this book."""

    name: str
    never: tuple[str, ...] = ()
    """What people call it that the book does not."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure worth knowing, for a partnership's opening: "80", "student papers"."""

    value: str
    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Population:
    """How many people, when, and who says so."""

    value: int | None = None
    date: str = ""
    sources: tuple[str, ...] = ()
    text: str = ""
    """What is printed instead of the number: "over 100 000"."""


@dataclass(frozen=True, slots=True)
class Event:
    """A dated step of an agreement: ISO 8601 year, month or day."""

    date: str
    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Aspect:
    """One side of a partnership in a short phrase, for the comparison tables."""

    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Partnership:
    """The fields by which partnerships are compared."""

    name: str
    municipalities: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    county: str = ""
    areas: tuple[str, ...] = ()
    """Names of outlines in the map's file, where they are not the municipalities'."""
    place: Place | None = None
    started: int | None = None
    period: str = ""
    agreement: tuple[Event, ...] = ()
    population: Population | None = None
    anchoring: Aspect | None = None
    organisation: Aspect | None = None
    funding: Aspect | None = None
    signed_by: Aspect | None = None
    """Who bound themselves: the offices, not the persons."""
    governing_body: Aspect | None = None
    """The highest body of the partnership itself."""
    positions: Aspect | None = None
    """Working time set aside: "0,8 (4 × 20 %)"."""
    yearly_funding: Aspect | None = None
    fields: Aspect | None = None
    """The fields of work it covers."""
    figures: tuple[KeyFigure, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """Something a partnership has to show under a theme."""

    theme: str
    text: str
    status: ResultStatus = ResultStatus.GOAL
    """What nobody vouches for counts as a goal."""
    link: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The YAML head of a chapter, with the place of every key and value."""

    title: str
    short_title: str = ""
    kind: Kind = Kind.TEXT
    authors: tuple[Contributor, ...] = ()
    editors: tuple[Contributor, ...] = ()
    abstract: str = ""
    keywords: tuple[str, ...] = ()
    status: Status = Status.DRAFT
    updated: str = ""
    lang: str = ""
    license: str = ""
    image: str = ""
    image_alt: str = ""
    sources: tuple[Source, ...] = ()
    allow: tuple[Allow, ...] = ()
    partnership: Partnership | None = None
    results: tuple[Result, ...] = ()
    keys: Mapping[KeyPath, SourceSpan] = field(default_factory=dict)
    """Span of each key (for a list item: of the item)."""
    unread: frozenset[str] = frozenset()
    """Keys that broken YAML kept from being read: what they would have said is not missed."""

    @property
    def running_title(self) -> str:
        """What the running head and the matrix say."""
        return self.short_title or self.title

    def span(self, *path: str | int) -> SourceSpan:
        """Where a key stands; of the nearest enclosing key when it is not written."""
        while path and path not in self.keys:
            path = path[:-1]
        return self.keys.get(path, NOWHERE)


@dataclass(frozen=True, slots=True)
class Document:
    """A chapter's body as markdown-it tokens.

    Every block token's `map` is [first, end) in lines **of the file**, counted from 0 (the front
    matter's height is already added), and carries `meta["src"]`, "path:line". A pass copies what
    it changes.
    """

    tokens: tuple[Token, ...] = ()
    footnotes: Mapping[str, tuple[Token, ...]] = field(default_factory=dict)
    """Body of each footnote by label, in order of first call."""

    @property
    def runs(self) -> tuple[tuple[Token, ...], ...]:
        """The tokens of the body, and those of each footnote."""
        return (self.tokens, *self.footnotes.values())

    def inline(self) -> Iterator[Token]:
        """Every inline token of the body and of the footnotes."""
        for run in self.runs:
            for block in run:
                yield from block.children or ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file of the manuscript."""

    slug: str
    source: SourceFile
    front: FrontMatter
    document: Document
    number: int | None = None
    """Set by `assembly.numbering`; None in front and back matter."""

    @property
    def anchor(self) -> str:
        """The anchor of the chapter's opening; those inside it are `slug--id`."""
        return self.slug

    def place(self, token: Token) -> SourceSpan:
        """Where an inline token stands."""
        return self.source.span(token.meta.get("line", 0), token.meta.get("column", 0))


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject that results are gathered under."""

    id: str
    title: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A run of chapters; without a title: front matter, back matter, or a book without parts."""

    title: str
    chapters: tuple[Chapter, ...]
    numbered: bool = True
    span: SourceSpan = NOWHERE


@dataclass(frozen=True, slots=True)
class MapSource:
    """An outline that `::: kart` draws places on: a GeoJSON file of the book, and its credit."""

    path: str
    """Relative to the folder of book.yaml."""
    source: str = ""
    """The words under the map that say where the outline comes from."""
    areas: str = ""
    """A GeoJSON file with the outlines of municipalities, each named by its property "name"."""


class Surface(StrEnum):
    """What ink lies on: a coating of chalk that keeps it up, or the fibres that soak it in."""

    COATED = "coated"
    UNCOATED = "uncoated"


@dataclass(frozen=True, slots=True)
class Paper:
    """What a book is printed on, as paper makers put it."""

    name: str
    surface: Surface
    weight: float
    """Grams per square metre."""
    bulk: float
    """Cubic centimetres per gram."""
    cover: Length
    """Both boards of the cover together."""

    @property
    def leaf(self) -> Length:
        """How thick one leaf, two pages, is."""
        return Length.mm(self.weight * self.bulk / 1000)

    def spine(self, pages: int) -> Length:
        """How thick a bound book of so many pages is."""
        return Length(pages / 2 * self.leaf.pt + self.cover.pt)


@dataclass(frozen=True, slots=True)
class Isbns:
    """A number for each product (ISO 2108): paper, PDF and EPUB are three; empty where none is."""

    print: str = ""
    screen: str = ""
    epub: str = ""
    addon: str = ""
    """Two or five digits beside the bar code of the printed edition, where the trade wants them."""


@dataclass(frozen=True, slots=True)
class BookMeta:
    """What `book.yaml` says of the book as a whole."""

    title: str
    subtitle: str = ""
    language: str = "nb"
    editors: tuple[Contributor, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    publisher: str = ""
    date: str = ""
    """ISO 8601 day, month or year; the only clock of the build besides SOURCE_DATE_EPOCH."""
    edition: str = ""
    isbn: Isbns = Isbns()
    license: str = ""
    rights: str = ""
    description: str = ""
    url: str = ""
    """Where the web edition will live, for canonical links; empty: none are written."""
    citation_style: str = ""
    """The CSL style that sources from a reference manager are set in."""
    themes: tuple[Theme, ...] = ()
    institutions: tuple[Institution, ...] = ()
    names: tuple[Name, ...] = ()
    """The house style of names; institutions are names, too."""
    trim: Size = TRIM
    printer: str = "skandinavisk-offset"
    paper: Paper | None = None
    """The book's own paper; without it the printer's usual one."""
    output: str = "book"
    map: MapSource | None = None
    endnotes: bool = False
    """Notes at the end of each chapter instead of at the foot of the page."""
    source: SourceFile | None = None
    keys: Mapping[KeyPath, SourceSpan] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Book:
    """The manuscript, in reading order."""

    root: Path
    """The folder that holds book.yaml (or just the chapters)."""
    meta: BookMeta
    parts: tuple[Part, ...] = ()
    colophon: Chapter | None = None
    """kolofon.md / colophon.md: text for the imprint page; not in the contents."""
    hyphenation: tuple[str, ...] = ()
    """orddeling.txt / hyphenation.txt: words with the places where they may be divided."""

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """All chapters in reading order."""
        return tuple(chapter for part in self.parts for chapter in part.chapters)

    @property
    def texts(self) -> tuple[Chapter, ...]:
        """All chapters, and the colophon."""
        return (*self.chapters, *((self.colophon,) if self.colophon else ()))

    @property
    def partnerships(self) -> tuple[Chapter, ...]:
        """The chapters that describe a partnership, in reading order."""
        return tuple(c for c in self.chapters if c.front.kind is Kind.PARTNERSHIP)

    def theme(self, theme_id: str) -> Theme | None:
        """The theme with this id."""
        return next((theme for theme in self.meta.themes if theme.id == theme_id), None)
