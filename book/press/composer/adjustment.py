"""What a line lacks or has too much, shared among its word spaces, letter spaces and glyphs.

As pdfTeX does (Hàn Thế Thành, "Micro-typographic extensions to the TeX typesetting system", 2000):
all give in proportion to what they may give, and what is then left falls on the word spaces.
"""

from __future__ import annotations

from dataclasses import dataclass

from book.press.composer.limits import Costs, Limits


@dataclass(frozen=True, slots=True)
class Adjustment:
    """How a line is drawn."""

    scale: float = 1.0
    """Factor on the width of glyphs."""
    letter: float = 0.0
    """Px after every glyph but the last of the line."""
    word: float = 0.0
    """Px added to every word space."""


AS_IT_IS = Adjustment()


@dataclass(frozen=True, slots=True)
class Elasticity:
    """What the parts of a line may give, px: stretching for one direction, shrinking the other."""

    word_stretch: float
    """Of one space, at badness 100."""
    word_shrink: float
    """Of one space, at most."""
    word_most: float
    """Of one space, stretched, at most."""
    letter: float
    """Of one gap between letters, at most, both ways; twice that before a space is too wide."""
    glyph: float
    """Of one px of glyphs, at most, both ways."""

    @staticmethod
    def of(limits: Limits, costs: Costs, em: float, space: float) -> Elasticity:
        """What text of a size may give whose word space is `space` px wide.

        The limits are of the white that is seen, to which a letter space on either side belongs.
        """
        small = 2 * limits.letter_space * em
        return Elasticity(
            costs.comfort * em,
            max(0.0, space * (1 - limits.glyph_scale) - small - limits.word_space_min * em),
            max(0.0, limits.word_space_max * em - small - space * (1 + limits.glyph_scale)),
            limits.letter_space * em,
            limits.glyph_scale,
        )

    def adjust(self, extra: float, spaces: int, glyphs: int, width: float) -> Adjustment:
        """Share `extra` px (negative: too much) over a line of `width` px as it is by nature."""
        gaps = max(glyphs - 1, 0)
        small = self.letter * gaps + self.glyph * width
        words = spaces * (self.word_stretch if extra >= 0 else self.word_shrink)
        if not small + words:
            return AS_IT_IS
        ratio = max(-1.0, min(1.0, extra / (small + words)))
        scale, letter = 1 + ratio * self.glyph, ratio * self.letter
        rest = extra - ratio * small
        hole = min(rest - spaces * self.word_most, self.letter * gaps)
        if hole > 0:
            letter, rest = letter + hole / gaps, rest - hole
        return Adjustment(scale, letter, rest / spaces if spaces else 0.0)
