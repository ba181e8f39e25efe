"""The text of a line box as one row of characters, each with its place and its box."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from book.press.engine.composing.glyphruns import Run, shape
from book.press.engine.composing.refusal import Refusal
from book.press.engine.notelinks import NOTE_CALL

WRAPS = ("normal", "pre-line")
_KNOWN = (*WRAPS, "nowrap")
_SPACES = " \u00a0"


@dataclass(frozen=True, slots=True)
class Piece:
    """One text box in the flow."""

    number: int
    text: str
    style: Any
    start: int
    """The index of its first character in the flow."""
    run: Run
    wraps: bool
    is_call: bool
    """Whether it is the call of a note, which stays with the word before it."""

    @property
    def end(self) -> int:
        """The index after its last character."""
        return self.start + len(self.text)

    def offset(self, index: int) -> int:
        """How many bytes of the box stand before a character of the flow."""
        return len(self.text[: index - self.start].encode())


@dataclass(slots=True)
class Flow:
    """A paragraph before it is broken; lists have an entry for each character.

    A line that begins with a character starts at its `opens`, before the margins of the inline
    boxes that begin there; one that ends with it ends at its `rights`.
    """

    text: str = ""
    pieces: list[Piece] = field(default_factory=list)
    owner: list[Piece] = field(default_factory=list)
    opens: list[float] = field(default_factory=list)
    rights: list[float] = field(default_factory=list)
    spaces: list[int] = field(default_factory=lambda: [0])
    """Word spaces before the character; one more for those in all."""
    glyphs: list[int] = field(default_factory=lambda: [0])
    """Glyphs before the character; one more for those in all."""
    ends: float = 0.0
    """Right edge of everything, margins of inline boxes included."""

    def add(self, box: Any, opening: float) -> None:
        """Append a text box, `opening` px of margins after what is there."""
        style, text = box.style, box.text
        if style["white_space"] not in _KNOWN or "\n" in text or "\t" in text:
            raise Refusal("white space is kept")
        if not style["font_size"]:
            raise Refusal("no size")
        run = shape(text, style)
        number, wraps = len(self.pieces), style["white_space"] in WRAPS
        is_call = (box.element_tag or "").endswith(NOTE_CALL)
        piece = Piece(number, text, style, len(self.text), run, wraps, is_call)
        x = self.ends + opening
        self.opens.append(self.ends)
        self.opens += [x + edge for edge in run.edges[1:-1]]
        self.rights += [x + edge for edge in run.edges[1:]]
        drawn = self.glyphs.pop()
        self.glyphs += [drawn + count for count in run.glyphs]
        self.spaces += accumulate(map(_SPACES.__contains__, text), initial=self.spaces.pop())
        self.owner += [piece] * len(text)
        self.pieces.append(piece)
        self.text += text
        self.ends = x + run.width


def text_boxes(line: Any) -> tuple[Any, ...]:
    """The boxes of the pieces of a line box's flow."""
    return tuple(box for box, _ in _walk(line) if box is not None)


def flow_of(line: Any) -> Flow:
    """Read a line box that has not been laid out.

    Raises:
        Refusal: there is something in it that the composer does not model.
    """
    flow = Flow()
    waiting = 0.0
    for box, margin in _walk(line):
        if box is None:
            waiting += margin
        else:
            flow.add(box, waiting)
            waiting = 0.0
    flow.ends += waiting
    if not flow.text.strip(_SPACES):
        raise Refusal("empty")
    return flow


def _walk(parent: Any) -> Iterator[tuple[Any, float]]:
    """Text boxes; and margins before what follows (no box)."""
    for child in parent.children:
        if isinstance(child, AbsolutePlaceholder) or not child.is_in_normal_flow():
            if not isinstance(child, AbsolutePlaceholder) and child.is_floated():
                raise Refusal("float")
        elif isinstance(child, boxes.TextBox):
            if child.text:
                yield child, 0.0
        elif isinstance(child, boxes.InlineBox):
            if child.is_leader:
                raise Refusal("leader")
            if child.style["position"] == "relative":
                raise Refusal("moved")
            yield None, _margins(child, "left")
            yield from _walk(child)
            yield None, _margins(child, "right")
        else:
            raise Refusal("inline block")


def _margins(box: Any, side: str) -> float:
    margin, padding = box.style[f"margin_{side}"], box.style[f"padding_{side}"]
    if margin == "auto" or {margin.unit, padding.unit} - {"px", None}:
        raise Refusal("relative margins")
    return float(margin.value + padding.value + box.style[f"border_{side}_width"])
