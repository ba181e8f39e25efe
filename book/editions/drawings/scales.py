"""Scales: values → millimetres, and which years are written on an axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, sqrt


@dataclass(frozen=True, slots=True)
class Linear:
    """A linear scale: `low` stands at `start`, `high` at `end`."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Where a value stands, to a hundredth."""
        share = (value - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 2)


def years(moments: Sequence[float], start: float, end: float) -> Linear:
    """A scale of whole years around moments."""
    first = floor(min(moments))
    return Linear(first, max(ceil(max(moments)), first + 1), start, end)


def written(scale: Linear, room: float) -> tuple[int, ...]:
    """The years that are written on an axis, each with so many millimetres."""
    span = scale.high - scale.low
    fitting = max(1, int(abs(scale.end - scale.start) / room))
    stride = max(1, ceil(span / fitting))
    return tuple(range(int(scale.low), int(scale.high) + 1, stride))


def radius(value: float, most: float, largest: float) -> float:
    """The radius of a disc whose area is to the largest's as the value is to the most."""
    return round(largest * sqrt(value / most), 2)
