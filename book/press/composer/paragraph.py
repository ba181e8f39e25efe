"""What a paragraph is to the composer, and how it may be set. Lengths are in px unless said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Shape(Enum):
    """How the lines of a paragraph stand."""

    JUSTIFIED = "every line but the last is as wide as the measure"
    RAGGED = "lines end where they end"
    BALANCED = "ragged in as few lines as possible, and those alike: a heading"


class Break(NamedTuple):
    """A place where a line may end; everything is measured from the start of the paragraph.

    The line that ends here reaches to `end`; the one that follows starts at `start` (what lies
    between, a space, is dropped). A tuple, because a page has some thousand of them.
    """

    end: float
    """Right edge of the text, the hyphen of hyphenation included."""
    end_spaces: int
    """Word spaces up to there."""
    end_glyphs: int
    """Glyphs up to there."""
    start: float
    start_spaces: int
    start_glyphs: int
    hang_end: float = 0.0
    """How far the last glyph of the line may stand out on the right."""
    hang_start: float = 0.0
    """How far the first glyph of the next line may stand out on the left."""
    cost: float = 0.0
    """What it costs to break here, in plain hyphens."""
    is_hyphen: bool = False
    """Whether the line ends in a hyphen, and counts in a run of them."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text as the places where it may be broken; the last is its end."""

    measure: float
    indent: float
    em: float
    space: float
    """The natural width of a word space."""
    breaks: tuple[Break, ...]
    hang_start: float = 0.0
    """How far the first glyph of the first line may stand out on the left."""
    shape: Shape = Shape.JUSTIFIED
    turns: frozenset[int] = frozenset()
    """Lines, from 1, that end a page: none of them may end in a hyphen."""

    @property
    def runt_width(self) -> float:
        """A last line that is shorter is a runt."""
        return max(self.indent, self.measure / 10)


@dataclass(frozen=True, slots=True)
class Setting:
    """One way to set a paragraph."""

    demerits: float
    breaks: tuple[int, ...]
    """Indices into `Paragraph.breaks`, without the last."""
    is_forced: bool = False
    """Whether a line had to give more than the limits allow."""

    @property
    def lines(self) -> int:
        """How many lines it has."""
        return len(self.breaks) + 1
