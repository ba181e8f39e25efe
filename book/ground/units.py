"""Lengths as printers write them, and as PDF counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass

POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "px": 0.75}
"""Points (1/72 inch, ISO 32000-1 clause 8.3.2.3) in each unit; px is CSS's 1/96 inch."""

_LENGTH = re.compile(r"\s*([0-9]+(?:[.,][0-9]+)?)\s*(pt|mm|cm|in|px)\s*")


@dataclass(frozen=True, order=True, slots=True)
class Length:
    """A length in points."""

    pt: float

    @classmethod
    def mm(cls, value: float) -> Length:
        """Make a length from millimetres."""
        return cls(value * POINTS["mm"])

    @classmethod
    def parse(cls, text: str) -> Length:
        """Read "170mm", "3 mm" or "0,25 pt".

        Raises:
            ValueError: there is no number, or no unit of `POINTS`.
        """
        match = _LENGTH.fullmatch(text)
        if match is None:
            raise ValueError(text)
        return cls(float(match[1].replace(",", ".")) * POINTS[match[2]])

    @property
    def in_mm(self) -> float:
        """The length in millimetres."""
        return self.pt / POINTS["mm"]

    def __str__(self) -> str:
        return f"{self.in_mm:.4f}".rstrip("0").rstrip(".") + "mm"


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height."""

    width: Length
    height: Length
