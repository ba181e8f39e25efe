"""What a line may give, and what is thought ugly.

The defaults are those of this house; a style sheet changes the limits by custom properties
(`styles/README.md`).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a justified line may be stretched or squeezed; word spaces in em of the text."""

    word_space_min: float = 0.18
    word_space_max: float = 0.41
    letter_space: float = 0.01
    """Em put between letters, or taken, at most; 0: letters keep their distance."""
    glyph_scale: float = 0.02
    """How much wider or narrower glyphs may be drawn, as a part of their width; 0: as they are."""
    protrusion: float = 1.0
    """How much of what `protrusion` allows punctuation hangs out; 0: margins are straight."""


@dataclass(frozen=True, slots=True)
class Costs:
    """Demerits, on TeX's scale: a line at the edge of comfort has badness 100, demerits 12 100."""

    comfort: float = 0.1
    """A word space this many em wider than natural has badness 100."""
    line: float = 10.0
    """Added to every line's badness: fewer lines are better (TeX's linepenalty)."""
    hyphen: float = 300.0
    """A plain hyphen, squared (TeX's hyphenpenalty)."""
    second_hyphen: float = 3e5
    third_hyphen: float = 1e7
    turn: float = 2e7
    """A hyphen that is read over a page turn."""
    last_hyphen: float = 8e3
    """A hyphen at the end of the last line but one."""
    contrast: float = 3e4
    """A tight line beside a loose one."""
    runt_width: float = 2.8
    """A last line shorter than this many em ..."""
    runt: float = 5e5
    """... costs this."""
    rag: float = 5.0
    """A ragged line this many em short has badness 100."""
