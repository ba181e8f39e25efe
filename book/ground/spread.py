"""The cover laid flat, as a matter of lengths."""

from __future__ import annotations

from dataclasses import dataclass

from book.ground.units import Length, Size

THIN_SPINE = Length.mm(6)
"""Below this a spine carries no words."""


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
