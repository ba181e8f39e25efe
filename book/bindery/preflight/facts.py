"""What a PDF is, as values: everything the checks know of it.

Rectangles are points of the page's own coordinate system; `PageFacts.place` tells where something
is as people measure it, in millimetres from the trim's top left corner. Pages count from 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from book.bindery.preflight.geometry import POINTS_PER_MM, Rect


class Family(Enum):
    """What kind of colour a colour space is for a printing press."""

    INK = "ink"
    """DeviceCMYK, DeviceGray, and their calibrated kin: plates the press has."""
    FOREIGN = "foreign"
    """RGB, Lab and other colours that no plate can print."""
    SPOT = "spot"
    """Separation and DeviceN: plates of their own."""
    PATTERN = "pattern"


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space: its family, its name as people know it, and the plates it prints on."""

    family: Family
    label: str
    components: int
    plates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour to fill or stroke with; no values for a pattern."""

    space: Space
    values: tuple[float, ...] = ()

    @property
    def inks(self) -> tuple[float, ...]:
        """How much of each plate, 0 to 1; empty when it cannot be told."""
        if self.space.family is Family.INK and self.space.components == 1:
            return tuple(1 - value for value in self.values)
        if self.space.family in (Family.INK, Family.SPOT):
            return self.values
        return ()

    @property
    def total(self) -> float:
        """Ink in per cent of one plate; 0 when it cannot be told."""
        return 100 * sum(self.inks)

    @property
    def is_white(self) -> bool:
        """Whether it leaves the paper bare."""
        if self.space.family is Family.FOREIGN:
            return len(self.values) == 3 and min(self.values) > 0.999
        return bool(self.inks) and max(self.inks) < 0.001

    @property
    def is_black_only(self) -> bool:
        """Whether it prints from the black plate alone."""
        return len(self.inks) in (1, 4) and max((0.0, *self.inks[:-1])) < 0.001


@dataclass(frozen=True, slots=True)
class PaintMode:
    """How something is laid on what is under it."""

    opaque: bool = True
    overprints: bool = False


@dataclass(frozen=True, slots=True)
class TextRun:
    """Words shown by one operator: the box their font gives them, and their size in points."""

    rect: Rect
    size: float
    paint: Paint
    mode: PaintMode
    font: str
    text: str
    is_visible: bool = True


@dataclass(frozen=True, slots=True)
class Stroke:
    """A drawn line and its width in points."""

    rect: Rect
    width: float
    paint: Paint
    mode: PaintMode


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled shape, as far as the clip lets it be seen."""

    rect: Rect
    paint: Paint
    mode: PaintMode
    is_plain: bool
    """Whether the shape is a rectangle, so that `rect` is all of it."""


@dataclass(frozen=True, slots=True)
class Placement:
    """An image where it is placed: its pixels, their depth, and their density in print."""

    rect: Rect
    key: tuple[int, int]
    """Object and generation; (0, 0) for an inline image."""
    width: int
    height: int
    bits: int
    space: Space | None
    """None for a stencil mask, which is painted in the fill colour."""
    ppi: float
    across: float
    """Points in the direction of the image's rows."""
    down: float
    mode: PaintMode


@dataclass(frozen=True, slots=True)
class Annotation:
    """Something that lies on the page and is not part of it."""

    kind: str
    rect: Rect


@dataclass(frozen=True, slots=True)
class Boxes:
    """The page's boxes (ISO 32000-1 14.11.2) as written; None where not written."""

    media: Rect
    crop: Rect | None
    bleed: Rect | None
    trim: Rect | None

    @property
    def paper(self) -> Rect:
        """What is left when the page has been cut."""
        return self.trim or self.crop or self.media


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page."""

    number: int
    boxes: Boxes
    rotation: int = 0
    user_unit: float = 1.0
    annotations: tuple[Annotation, ...] = ()
    texts: tuple[TextRun, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    fills: tuple[Fill, ...] = ()
    pictures: tuple[Placement, ...] = ()
    blend_space: Space | None = None
    """Colour space of the page's transparency group, where one is named."""
    has_transparency: bool = False
    has_shading: bool = False
    faults: tuple[str, ...] = ()
    """What could not be read of its content."""

    @property
    def text(self) -> str:
        """All words in the order they are painted."""
        return " ".join(run.text for run in self.texts)

    def painted(self) -> Iterator[tuple[Rect, Paint, PaintMode]]:
        """All that is laid down in a colour, images apart."""
        for fill in self.fills:
            yield (fill.rect, fill.paint, fill.mode)
        for stroke in self.strokes:
            yield (stroke.rect, stroke.paint, stroke.mode)
        for run in self.texts:
            if run.is_visible:
                yield (run.rect, run.paint, run.mode)

    def place(self, rect: Rect) -> tuple[float, float]:
        """Millimetres from the trim's left and top edge to the rectangle's top left corner."""
        trim = self.boxes.paper
        across = (rect.x0 - trim.x0) / POINTS_PER_MM
        return (round(across, 1), round((trim.y1 - rect.y1) / POINTS_PER_MM, 1))


@dataclass(frozen=True, slots=True)
class FontFacts:
    """A font of the file."""

    name: str
    subtype: str
    is_embedded: bool
    first_page: int


@dataclass(frozen=True, slots=True)
class Intent:
    """An output intent: what kind, which printing condition, and its profile's channels."""

    kind: str
    condition: str
    registry: str
    channels: int
    """0 when no profile is embedded."""


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """A PDF file."""

    version: str
    is_encrypted: bool
    has_id: bool
    claims: tuple[str, ...]
    """Standards that the XMP metadata names, as "PDF/X-4"."""
    trapped: str
    title: str
    intents: tuple[Intent, ...]
    active: tuple[str, ...]
    """What does something when opened or clicked: forms, scripts, attached files."""
    layers: tuple[str, ...]
    fonts: tuple[FontFacts, ...]
    pages: tuple[PageFacts, ...]
