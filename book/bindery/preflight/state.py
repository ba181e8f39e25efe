"""The graphics state of a content stream (ISO 32000-1 8.4), as far as preflight needs it."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field
from typing import Any

from book.bindery.preflight.fonts import NO_FACE, Face
from book.bindery.preflight.geometry import IDENTITY, Matrix, Rect
from book.bindery.preflight.paints import Paint, PaintMode
from book.bindery.preflight.spaces import BLACK

INVISIBLE = (3, 7)
"""Text rendering modes that paint nothing (ISO 32000-1 9.3.6)."""


OUTLINED = (1, 5)
"""Text rendering modes that paint outlines only."""
STROKED = (1, 2, 5, 6)
"""Text rendering modes that paint outlines."""


@dataclass(slots=True)
class State:
    """What `q` saves and `Q` brings back."""

    ctm: Matrix
    clip: Rect
    fill: Paint = BLACK
    stroke: Paint = BLACK
    fill_pattern: Any = None
    stroke_pattern: Any = None
    width: float = 1.0
    fill_alpha: float = 1.0
    stroke_alpha: float = 1.0
    is_masked: bool = False
    is_blended: bool = False
    fill_overprints: bool = False
    stroke_overprints: bool = False
    face: Face = NO_FACE
    size: float = 0.0
    char_space: float = 0.0
    word_space: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0

    def kept(self) -> State:
        """A copy for the stack."""
        return copy(self)

    @property
    def fill_mode(self) -> PaintMode:
        """How a fill is laid on."""
        opaque = self.fill_alpha >= 1 and not self.is_masked and not self.is_blended
        return PaintMode(opaque, self.fill_overprints)

    @property
    def stroke_mode(self) -> PaintMode:
        """How a stroke is laid on."""
        opaque = self.stroke_alpha >= 1 and not self.is_masked and not self.is_blended
        return PaintMode(opaque, self.stroke_overprints)

    @property
    def is_transparent(self) -> bool:
        """Whether anything painted now lets through what is under it."""
        return self.fill_alpha < 1 or self.stroke_alpha < 1 or self.is_masked or self.is_blended

    def take(self, parameters: Any) -> None:
        """Apply an ExtGState dictionary."""
        if "/LW" in parameters:
            self.width = float(parameters["/LW"])
        self.fill_alpha = float(parameters.get("/ca", self.fill_alpha))
        self.stroke_alpha = float(parameters.get("/CA", self.stroke_alpha))
        if "/SMask" in parameters:
            self.is_masked = str(parameters["/SMask"]) != "/None"
        if "/BM" in parameters:
            mode = parameters["/BM"]
            name = str(mode) if str(mode).startswith("/") else str(mode[0])
            self.is_blended = name not in ("/Normal", "/Compatible")
        if "/OP" in parameters:
            self.stroke_overprints = bool(parameters["/OP"])
            self.fill_overprints = self.stroke_overprints
        if "/op" in parameters:
            self.fill_overprints = bool(parameters["/op"])


@dataclass(slots=True)
class TextPlace:
    """Where text stands: the text matrix and the line matrix (ISO 32000-1 9.4.1)."""

    matrix: Matrix = IDENTITY
    line: Matrix = IDENTITY

    def begin(self) -> None:
        """Go to the origin."""
        self.matrix = self.line = IDENTITY

    def put(self, matrix: Matrix) -> None:
        """Go to a place."""
        self.matrix = self.line = matrix

    def move(self, x: float, y: float) -> None:
        """Begin a line relative to the line before."""
        a, b, c, d, e, f = self.line
        self.put((a, b, c, d, a * x + c * y + e, b * x + d * y + f))

    def advance(self, by: float) -> None:
        """Go on along the line."""
        a, b, c, d, e, f = self.matrix
        self.matrix = (a, b, c, d, a * by + e, b * by + f)


@dataclass(slots=True)
class Path:
    """A path being built: the points it has, and whether it is a rectangle.

    Two rectangles of which one holds the other are a ring: what is painted is a border.
    """

    points: list[tuple[float, float]]
    starts: list[int] = field(default_factory=list)
    """Where in `points` each subpath begins."""
    is_straight: bool = True
    rectangles: int = 0
    corners: int = 0

    def clear(self) -> None:
        """Begin anew."""
        self.points.clear()
        self.starts.clear()
        self.is_straight, self.rectangles, self.corners = True, 0, 0

    def begin(self) -> None:
        """Begin a subpath at the next point."""
        self.starts.append(len(self.points))

    def subpaths(self) -> list[list[tuple[float, float]]]:
        """The points, subpath by subpath; a lone point is none."""
        ends = [*self.starts[1:], len(self.points)]
        cut = [self.points[a:b] for a, b in zip(self.starts, ends, strict=True)]
        return [points for points in cut if len(points) > 1]

    @property
    def is_rectangle(self) -> bool:
        """Whether it is one rectangle, or a rectangle drawn with lines."""
        if not self.is_straight or not self.points:
            return False
        if self.rectangles:
            return not self.corners
        if self.corners > 5:
            return False
        xs = {round(x, 2) for x, _ in self.points}
        ys = {round(y, 2) for _, y in self.points}
        return len(xs) <= 2 and len(ys) <= 2
