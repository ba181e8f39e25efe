"""What one room hands to the next on the way from a book to its files.

Frozen values: sections of HTML, laid-out gatherings, and where the look of both is sought.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from book.units import Length, Size

THIN_SPINE = Length.mm(6)
"""Below this a spine carries no words."""


class Edition(StrEnum):
    """What is made of the book (design section 8)."""

    WEB = "web"
    SCREEN = "screen"
    PRINT = "print"


@dataclass(frozen=True, slots=True)
class Section:
    """One stretch of the paged editions that starts on a recto and is laid out alone.

    `html` is a complete document without style sheets. Where a folio belongs it holds
    `<span data-folio="ANCHOR"></span>` (one anchor) or `<span data-folios="A B C"></span>` (a
    locator list of the register); the press fills both from the page map. `name` is stable
    between builds: the chapter's slug, or "title", "contents", "part-1", ...
    """

    name: str
    title: str
    html: str


@dataclass(frozen=True, slots=True)
class Spread:
    """The cover laid flat: back, spine and front on one page."""

    leaf: Size
    """The trim of the book."""
    spine: Length
    bleed: Length

    @property
    def size(self) -> Size:
        """The trim of the whole spread."""
        width = Length(2 * self.leaf.width.pt + self.spine.pt)
        return Size(width, self.leaf.height)

    @property
    def is_thin(self) -> bool:
        """Whether the spine is too thin to carry words: a fold may be off by two millimetres."""
        return self.spine < THIN_SPINE


@dataclass(frozen=True, slots=True)
class Look:
    """Where templates and style sheets are sought: the book's own folders first."""

    templates: tuple[Path, ...]
    styles: tuple[Path, ...]

    def style(self, name: str) -> Path:
        """The first folder's file of this name.

        Raises:
            FileNotFoundError: no folder has it.
        """
        return _first(self.styles, name)

    def template(self, name: str) -> Path:
        """The first folder's file of this name.

        Raises:
            FileNotFoundError: no folder has it.
        """
        return _first(self.templates, name)


def _first(folders: tuple[Path, ...], name: str) -> Path:
    for folder in folders:
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(name)


@dataclass(frozen=True, slots=True)
class Spot:
    """A point on a page of one gathering: page from 0, points from the trim's top left corner."""

    page: int
    x: float
    y: float


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
    anchors: tuple[tuple[str, Spot], ...]
    bookmarks: tuple[Bookmark, ...]
    fonts: tuple[FontUse, ...]
