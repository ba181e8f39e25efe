"""Follows a content stream; the operators themselves are in graphics, lettering and objects.

A stream that cannot be followed is read as far as it can; what was left out is noted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from book.bindery.preflight.facts import Fill, Placement, Stroke, TextRun
from book.bindery.preflight.fonts import Face, face_of
from book.bindery.preflight.geometry import Matrix
from book.bindery.preflight.state import Path, State, TextPlace

UNREADABLE = (
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    pikepdf.PdfError,
)
"""What comes of content that is not as it should be."""
DEEPEST = 20
"""How far forms may be nested; deeper is taken for a circle."""

Key = tuple[int, int]


@dataclass(slots=True)
class Faces:
    """The fonts of a file, each read once, with the page they are first used on."""

    faces: dict[Key, Face] = field(default_factory=dict)
    first_page: dict[Key, int] = field(default_factory=dict)

    def get(self, font: Any, page: int) -> Face:
        """The face of a font dictionary."""
        key = tuple(font.objgen) if font.is_indirect else (0, hash(str(font.get("/BaseFont"))))
        if key not in self.faces:
            self.faces[key] = face_of(font)
        self.first_page.setdefault(key, page)
        return self.faces[key]


@dataclass(slots=True)
class Canvas:
    """What a page turns out to hold."""

    texts: list[TextRun] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: list[Placement] = field(default_factory=list)
    has_transparency: bool = False
    has_shading: bool = False
    faults: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Painter:
    """One content stream being followed."""

    operators: Mapping[str, Operator]
    canvas: Canvas
    faces: Faces
    page: int
    resources: Any
    state: State
    base: Matrix
    """What the stream began with: patterns are placed by it (ISO 32000-1 8.7.3.1)."""
    within: tuple[Key, ...] = ()
    stack: list[State] = field(default_factory=list)
    path: Path = field(default_factory=lambda: Path([]))
    at: TextPlace = field(default_factory=TextPlace)
    clip_next: bool = False

    def follow(self, stream: Any) -> None:
        """Run through the operators."""
        try:
            instructions = pikepdf.parse_content_stream(stream)
        except UNREADABLE as error:
            self.canvas.faults.append(str(error))
            return
        for instruction in instructions:
            name = str(instruction.operator)
            act = self.operators.get(name)
            if act is None:
                continue
            try:
                act(self, instruction.operands)
            except UNREADABLE as error:
                self.canvas.faults.append(f"{name}: {error}")

    def enter(self, stream: Any, state: State) -> None:
        """Follow a stream that this one paints: a form or the cell of a pattern."""
        if stream.objgen in self.within or len(self.within) >= DEEPEST:
            self.canvas.faults.append(f"{stream.objgen[0]} 0 R holds itself")
            return
        resources = stream.get("/Resources", self.resources)
        within = (*self.within, stream.objgen)
        Painter(
            self.operators,
            self.canvas,
            self.faces,
            self.page,
            resources,
            state,
            state.ctm,
            within,
        ).follow(stream)

    def resource(self, kind: str, name: Any) -> Any:
        """PaintMode up what the stream calls by name."""
        return self.resources[kind][str(name)]

    def note_transparency(self) -> None:
        """Remember that something let through what is under it."""
        if self.state.is_transparent:
            self.canvas.has_transparency = True


Operator = Callable[[Painter, Any], None]
