"""Follows a content stream; the operators themselves are in graphics, lettering and objects.

A stream that cannot be followed is read as far as it can; what was left out is noted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pikepdf

from book.bindery.preflight.facts import Elsewhere, Fill, Placement, Stroke, TextRun
from book.bindery.preflight.file_resources import FileResources, Instructions, Key
from book.bindery.preflight.geometry import Matrix, Rect
from book.bindery.preflight.paints import Space
from book.bindery.preflight.state import Path, State, TextPlace

UNREADABLE = (
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    OSError,
    RecursionError,
    pikepdf.PikepdfError,
)
"""What comes of content that is not as it should be."""
DEEPEST = 20
"""How far forms may be nested; deeper is taken for a circle."""


@dataclass(slots=True)
class Canvas:
    """What a page turns out to hold."""

    texts: list[TextRun] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: list[Placement] = field(default_factory=list)
    images: int = 0
    has_transparency: bool = False
    has_shading: bool = False
    group_spaces: list[Space] = field(default_factory=list)
    elsewhere: list[Elsewhere] = field(default_factory=list)
    press_settings: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def take_tiles(self, cell: Canvas, rect: Rect) -> None:
        """Take what the cell of a pattern holds, spread over a rectangle."""
        self.texts += (replace(run, rect=rect) for run in cell.texts)
        self.strokes += (replace(stroke, rect=rect) for stroke in cell.strokes)
        self.fills += (replace(fill, rect=rect, is_plain=False) for fill in cell.fills)
        self.pictures += (replace(picture, rect=rect) for picture in cell.pictures)
        self.elsewhere += (replace(thing, rect=rect) for thing in cell.elsewhere)
        self.group_spaces += cell.group_spaces
        self.press_settings += cell.press_settings
        self.faults += cell.faults
        self.has_transparency = self.has_transparency or cell.has_transparency
        self.has_shading = self.has_shading or cell.has_shading


@dataclass(slots=True)
class Painter:
    """One content stream being followed."""

    operators: Mapping[str, Operator]
    canvas: Canvas
    known: FileResources
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

    def follow(self, page: Any) -> None:
        """Run through the operators of a page."""
        try:
            instructions = pikepdf.parse_content_stream(page)
        except UNREADABLE as error:
            self.canvas.faults.append(str(error))
            return
        self._run(instructions)

    def _run(self, instructions: Instructions) -> None:
        for instruction in instructions:
            name = str(instruction.operator)
            act = self.operators.get(name)
            if act is None:
                continue
            try:
                act(self, instruction.operands)
            except UNREADABLE as error:
                self.canvas.faults.append(f"{name}: {error}")

    def enter(self, stream: Any, state: State, canvas: Canvas | None = None) -> None:
        """Follow a stream that this one paints: a form or the cell of a pattern.

        Args:
            stream: the form or cell.
            state: what it begins with.
            canvas: takes what it paints; that of this stream without one.
        """
        if stream.objgen in self.within or len(self.within) >= DEEPEST:
            self.canvas.faults.append(f"{stream.objgen[0]} 0 R holds itself")
            return
        inner = Painter(
            self.operators,
            canvas or self.canvas,
            self.known,
            self.page,
            stream.get("/Resources", self.resources),
            state,
            state.ctm,
            (*self.within, stream.objgen),
        )
        inner._run(self.known.instructions(stream))

    def space(self, value: Any) -> Space:
        """The colour space of a name or array."""
        return self.known.space(value, self.resources)

    def resource(self, kind: str, name: Any) -> Any:
        """PaintMode up what the stream calls by name."""
        return self.resources[kind][str(name)]

    def note_transparency(self) -> None:
        """Remember that something let through what is under it."""
        if self.state.is_transparent:
            self.canvas.has_transparency = True


Operator = Callable[[Painter, Any], None]
