"""A drawing as a value: regions, lines, discs and words on a sheet, in painting order.

Lengths are millimetres on paper, x to the right and y down. What a thing is painted with is a role,
not a colour: paper, screen and dark mode each have their own colours for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

MEASURE = 118.5
"""The width of the text: 336 pt."""
LETTER = 2.8
"""Size of words: 8 pt."""
HAIRLINE = 0.12
"""The thinnest line a press prints, mm: 0.25 pt also where a drawing is set at four fifths."""


class Role(StrEnum):
    """What something stands for; see templates/drawing.svg.j2 and styles/web/drawings.css."""

    LAND = "land"
    NEAR = "near"
    """Land that is the picture's subject: the county of a partnership."""
    BORDER = "border"
    TOWN = "town"
    """A municipality."""
    CAMPUS = "campus"
    """A knowledge partner."""
    BOTH = "both"
    """Where the two meet."""
    EDGE = "edge"
    """What keeps two areas apart: the colour of what is behind the drawing."""
    INK = "ink"
    QUIET = "quiet"
    RULE = "rule"
    BAND = "band"
    """A ground that leads the eye: every other row, a year."""
    THEME_1 = "theme-1"
    THEME_2 = "theme-2"
    THEME_3 = "theme-3"
    THEME_4 = "theme-4"
    THEME_5 = "theme-5"
    THEME_6 = "theme-6"


@dataclass(frozen=True, slots=True)
class Region:
    """A filled area; `d` is SVG path data, holes by the even-odd rule."""

    d: str
    role: Role


@dataclass(frozen=True, slots=True)
class Line:
    """A stroked path."""

    d: str
    role: Role
    width: float = 0.15
    dash: str = ""


@dataclass(frozen=True, slots=True)
class Disc:
    """A filled circle; with a width it is only its line."""

    x: float
    y: float
    r: float
    role: Role
    width: float = 0.0
    of: str = ""
    """The slug of the chapter it marks; a reader on a screen may follow it there."""


@dataclass(frozen=True, slots=True)
class Words:
    """A line of words; `align` is SVG's text-anchor, y the base line."""

    x: float
    y: float
    text: str
    role: Role = Role.INK
    size: float = LETTER
    align: str = "start"
    style: str = ""
    """bold, italic, or neither."""
    rest: str = ""
    """Words in the plain face after those."""
    turn: float = 0.0
    """Degrees clockwise around (x, y)."""
    of: str = ""
    """The slug of the chapter they name."""


Item = Region | Line | Disc | Words


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawing of a known size."""

    width: float
    height: float
    items: tuple[Item, ...]

    @classmethod
    def of(cls, width: float, height: float, items: Iterable[Item]) -> Sheet:
        """A sheet of these things, its size rounded to a hundredth."""
        return cls(round(width, 2), round(height, 2), tuple(items))

    @property
    def words(self) -> tuple[Words, ...]:
        """All that can be read on it."""
        return tuple(item for item in self.items if isinstance(item, Words))


def kind(item: Item) -> str:
    """The name of a thing's class, for the template."""
    return type(item).__name__.lower()
