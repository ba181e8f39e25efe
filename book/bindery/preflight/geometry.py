"""Matrices and rectangles of a page, in points from its lower left corner (ISO 32000-1 8.3)."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
POINTS_PER_MM = 72 / 25.4


def product(first: Matrix, then: Matrix) -> Matrix:
    """Transform by `first`, and its result by `then`."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def matrix_of(values: Iterable[Any]) -> Matrix:
    """Read the six numbers of an array or of an operator."""
    a, b, c, d, e, f = (float(value) for value in values)
    return (a, b, c, d, e, f)


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Where a point comes to."""
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e, b * x + d * y + f)


def scale_of(matrix: Matrix) -> float:
    """How much a length grows, as the mean of both directions."""
    a, b, c, d, _, _ = matrix
    return math.sqrt(abs(a * d - b * c))


def thickness_of(
    matrix: Matrix, width: float, start: tuple[float, float], end: tuple[float, float]
) -> float:
    """How thick a line of some width is drawn between two points that are transformed already.

    Where a matrix stretches one direction only, a line along it is not thicker for it.
    """
    a, b, c, d, _, _ = matrix
    x, y = end[0] - start[0], end[1] - start[1]
    length = math.hypot(x, y)
    if not length:
        return width * scale_of(matrix)
    return width * math.hypot(d * x - c * y, a * y - b * x) / length


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.y1 - self.y0

    @property
    def is_empty(self) -> bool:
        """Whether nothing lies in it; a line has an extent in one direction."""
        return self.x1 < self.x0 or self.y1 < self.y0

    def within(self, other: Rect) -> Rect:
        """The part that lies in another one."""
        return Rect(
            max(self.x0, other.x0),
            max(self.y0, other.y0),
            min(self.x1, other.x1),
            min(self.y1, other.y1),
        )

    def grown(self, by: float) -> Rect:
        """Larger on every side."""
        return Rect(self.x0 - by, self.y0 - by, self.x1 + by, self.y1 + by)

    def holds(self, other: Rect, slack: float = 0.0) -> bool:
        """Whether another one lies inside, give or take `slack` points."""
        return (
            self.x0 - slack <= other.x0
            and self.y0 - slack <= other.y0
            and other.x1 <= self.x1 + slack
            and other.y1 <= self.y1 + slack
        )

    def meets(self, other: Rect) -> bool:
        """Whether the two share an area."""
        return (
            self.x0 < other.x1 and other.x0 < self.x1 and self.y0 < other.y1 and other.y0 < self.y1
        )


def around(points: Iterable[tuple[float, float]]) -> Rect:
    """The rectangle that just holds some points."""
    xs, ys = zip(*points, strict=True)
    return Rect(min(xs), min(ys), max(xs), max(ys))


def transformed(matrix: Matrix, x0: float, y0: float, x1: float, y1: float) -> Rect:
    """The upright rectangle around a transformed one."""
    corners = ((x0, y0), (x1, y0), (x0, y1), (x1, y1))
    return around([apply(matrix, x, y) for x, y in corners])
