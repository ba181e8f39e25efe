"""What laid-out pages are, as values; everything the proof and the page map know of a page.

Lengths are points; rectangles are measured from the trim's top left corner; pages count from 0
within their section. `src` is where the words stand in the manuscript, "path:line", or "".
"""

from __future__ import annotations

from dataclasses import dataclass

from book.findings.diagnostics import Diagnostic
from book.ground.source import SourceSpan
from book.press.gathering import Anchor, Bookmark, FontUse, Gathering


def span_of(src: str) -> SourceSpan:
    """Read a `src`."""
    path, _, line = src.rpartition(":")
    return SourceSpan(path, int(line)) if path and line.isdecimal() else SourceSpan(src)


@dataclass(frozen=True, slots=True)
class Rect:
    """A place on a page."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Block:
    """The part of a block of text that stands on one page."""

    src: str
    tag: str
    rect: Rect
    lines: int
    """Lines of text that are the block's own, not those of blocks inside it."""


@dataclass(frozen=True, slots=True)
class Overrun:
    """Something that reaches past the right edge of the box it stands in."""

    src: str
    by: float
    excerpt: str


@dataclass(frozen=True, slots=True)
class LooseLine:
    """A justified line whose word spaces are stretched to `space` em."""

    src: str
    space: float
    excerpt: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """Hyphens under each other at the ends of `lines` lines; the excerpt is of the last."""

    src: str
    lines: int
    excerpt: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A raster image as placed."""

    src: str
    file: str
    width_px: int
    height_px: int
    width: float
    height: float

    @property
    def ppi(self) -> float:
        """Pixels per inch at the printed size, in the coarser direction."""
        across = self.width_px * 72 / self.width if self.width else 0.0
        down = self.height_px * 72 / self.height if self.height else 0.0
        return min(across, down)


@dataclass(frozen=True, slots=True)
class LineFigures:
    """How the lines of a page are set that the composer has justified."""

    spaces: tuple[float, ...] = ()
    """The word space of each line that is stretched or squeezed, em."""
    hyphens: int = 0
    """Lines that end in one."""
    pairs: int = 0
    """Two hyphens under each other; three or more are a `Ladder`."""
    runts: int = 0
    """Last lines shorter than a tenth of the measure or than the indent."""
    on_grid: int = 0
    """Lines of the body's size that stand on its grid."""
    off_grid: int = 0
    turns_on_hyphen: bool = False
    """Whether the page ends in a hyphen."""
    depth: float = 0.0
    """Points from the top of the text block to the lowest thing in it."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its trim size, what stands on it from top to bottom, and its faults."""

    width: float
    height: float
    blocks: tuple[Block, ...]
    overruns: tuple[Overrun, ...] = ()
    loose_lines: tuple[LooseLine, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    pictures: tuple[Picture, ...] = ()
    setting: LineFigures = LineFigures()

    @property
    def lines(self) -> int:
        """How many lines of text the page has, without head and foot."""
        return sum(block.lines for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: where it is called and where it stands; -1: nowhere."""

    number: str
    src: str
    called_on: int
    stands_on: int
    place: int
    """Which note of its page it is, from 0; -1 if it is lost."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font file that letters were set from, by its SHA-256."""

    family: str
    digest: str
    is_ours: bool
    """Whether the file is one that the style sheets name."""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is known of a section's pages."""

    pages: tuple[Page, ...]
    anchors: tuple[Anchor, ...]
    bookmarks: tuple[Bookmark, ...]
    notes: tuple[Note, ...]
    typefaces: tuple[Typeface, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A number in the PDF that is put in when the folios are known.

    `offsets` are the byte places of its digits, each one glyph code of four hex digits; `figures`
    chooses the row of `LaidOut.figures` they are taken from. Without an anchor it is the folio of
    its own page.
    """

    anchor: str
    page: int
    figures: int
    offsets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A section as it came from the engine."""

    name: str
    title: str
    key: str
    """The content key of the fragment it was laid out from."""
    pdf: bytes
    """The pages, with zeros for numbers; compressed, because most are kept longer than read."""
    facts: Facts
    fonts: tuple[FontUse, ...]
    slots: tuple[Slot, ...]
    figures: tuple[str, ...]
    """The glyph codes of 0 to 9 in each face a number is set in, forty hex digits a row."""
    is_rigid: bool
    """Whether a number stands where it cannot be put in afterwards; it must then be in the HTML."""
    diagnostics: tuple[Diagnostic, ...]

    def gathering(self, pdf: bytes, first_folio: int) -> Gathering:
        """Make what the bindery needs, with the numbers put in."""
        facts = self.facts
        return Gathering(
            self.name,
            self.title,
            first_folio,
            len(facts.pages),
            pdf,
            facts.anchors,
            facts.bookmarks,
            self.fonts,
        )
