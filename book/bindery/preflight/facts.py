"""What a PDF is, as values: everything the checks know of it.

Rectangles are points of the page's own coordinate system; `PageFacts.place` tells where something
is as people measure it, in millimetres from the trim's top left corner. Pages count from 1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from book.bindery.icc import Icc
from book.bindery.preflight.geometry import POINTS_PER_MM, Rect
from book.bindery.preflight.paints import Paint, PaintMode, Space


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
    missing: int = 0
    """How many of its characters the font draws as .notdef."""


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
    paint: Paint | None
    """What a stencil mask is painted with."""
    ppi: float
    across: float
    """Points in the direction of the image's rows."""
    down: float
    mode: PaintMode
    mask_ppi: float = 0.0
    """Density of its soft mask; 0 where it has none."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Something that is not in the page but fetched or run when it prints."""

    kind: str
    """"OPI", "PostScript", "/F" (a file beside this one) or "/Ref" (a page of another file)."""
    rect: Rect


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
    art: Rect | None = None

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
    images: int = 0
    """How many images are drawn, those too that nothing is seen of, patterns apart."""
    blend_space: Space | None = None
    """Colour space of the page's transparency group, where one is named."""
    group_spaces: tuple[Space, ...] = ()
    """Colour spaces of the transparency groups that are drawn on it."""
    elsewhere: tuple[Elsewhere, ...] = ()
    press_settings: tuple[str, ...] = ()
    """Graphics state entries that tell a press how to work: transfer functions and halftones."""
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
        for picture in self.pictures:
            if picture.paint is not None:
                yield (picture.rect, picture.paint, picture.mode)

    def place(self, rect: Rect) -> tuple[float, float]:
        """Millimetres from the trim's left and top edge to the rectangle's top left corner.

        Left and top are those of the page as it is shown, turned by `rotation` clockwise.
        """
        trim = self.boxes.paper
        left, right = rect.x0 - trim.x0, trim.x1 - rect.x1
        bottom, top = rect.y0 - trim.y0, trim.y1 - rect.y1
        shown = {90: (bottom, left), 180: (right, bottom), 270: (top, right)}
        across, down = shown.get(self.rotation, (left, top))
        mm = self.user_unit / POINTS_PER_MM
        return (round(across * mm, 1), round(down * mm, 1))


@dataclass(frozen=True)
class Leaf:
    """A page that is unpacked when somebody asks for what it holds."""

    key: str
    """By what the page is known to the cache, its number apart; empty: it is not."""
    boxes: Boxes
    read: Callable[[], PageFacts]

    @cached_property
    def facts(self) -> PageFacts:
        """All that is known of the page."""
        return self.read()


@dataclass(frozen=True, slots=True)
class FontFacts:
    """A font of the file."""

    name: str
    subtype: str
    is_embedded: bool
    first_page: int
    is_readable: bool = True
    """Whether the font program in the file is one."""


@dataclass(frozen=True, slots=True)
class Intent:
    """An output intent: what kind, which printing condition, and its profile's channels."""

    kind: str
    condition: str
    registry: str
    channels: int
    """What the file says of its profile; 0 when none is embedded."""
    icc: Icc | None = None
    """What the profile is; None when none is embedded, or when it is none."""


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
    leaves: tuple[Leaf, ...]

    @property
    def pages(self) -> tuple[PageFacts, ...]:
        """Every page with all that it holds."""
        return tuple(leaf.facts for leaf in self.leaves)
