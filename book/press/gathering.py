"""What the press hands to the bindery: the laid-out pages of one section, with what is in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """A point on a page of one gathering: page from 0, points from the trim's top left corner."""

    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that links may lead to."""

    name: str
    spot: Spot
    title: str
    """What stands there: the heading or caption it belongs to; may be empty."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the PDF's outline; level from 1."""

    level: int
    label: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph as content streams name it: its number, its width (1/1000 em), what it says."""

    number: int
    width: float
    text: str
    shape: int = -1
    """The glyph of the font file that is drawn, where `number` is made up; -1: `number` itself."""


@dataclass(frozen=True, slots=True)
class Design:
    """What a typeface looks like, as PDF describes it (ISO 32000-1 table 122), in 1/1000 em.

    The angle is in degrees, negative for letters that lean to the right.
    """

    italic_angle: float
    is_fixed_pitch: bool
    cap_height: int
    stem: int
    """How wide vertical stems are, across; 0 when the font has no letter to measure it on."""
    box: tuple[int, int, int, int]
    """What all glyphs are within: left, bottom, right, top."""


@dataclass(frozen=True, slots=True)
class FontUse:
    """A typeface as one gathering uses it, so that the whole book can embed it once."""

    key: str
    """The name of the font resource in the content streams."""
    name: str
    """The PDF BaseFont, with its subset tag and without the slash."""
    family: str
    digest: str
    """SHA-256 of the font file."""
    index: int
    ascent: int
    descent: int
    flags: int
    """ISO 32000-1 table 123."""
    design: Design
    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
class Gathering:
    """The printed pages of one section, as the binder sews them into the book.

    `pdf` holds pages, links and structure, but no fonts; links to other gatherings are URIs
    "book:ANCHOR".
    """

    name: str
    title: str
    first_folio: int
    pages: int
    pdf: bytes
    anchors: tuple[Anchor, ...]
    bookmarks: tuple[Bookmark, ...]
    fonts: tuple[FontUse, ...]
