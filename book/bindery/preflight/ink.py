"""How much ink lies on one place of a page.

A page of opaque colours is worked out: no place has more than the heaviest of them. Pages on which
something shines through, overprints, or is an image or gradient are rastered by Ghostscript, and
the plates added up; where Ghostscript is missing they are not checked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from book.bindery.preflight.facts import PageFacts, PdfFacts
from book.bindery.preflight.geometry import Rect
from book.ground.tools import find

RESOLUTION = 100
"""Pixels per inch of the raster: a patch of a quarter millimetre is seen."""
COARSE = 36
"""Pixels per inch where only the plates are looked at, not places."""
TOLERANCE = 1.0
"""Per cent: plates are rounded to 256 steps."""


@dataclass(frozen=True, slots=True)
class Heaviest:
    """The heaviest place of a page: ink in per cent, and where."""

    total: float
    rect: Rect | None = None


@dataclass(frozen=True, slots=True)
class InkSurvey:
    """What is known of each page's ink, and the pages of which nothing is."""

    heaviest: Mapping[int, Heaviest]
    unknown: tuple[int, ...] = ()
    rendered: Mapping[int, Mapping[str, float]] = field(default_factory=dict)
    """The most ink of each plate inside the bleed of the pages that were rendered, in per cent."""


def survey(facts: PdfFacts, bounds: Sequence[Heaviest | None], data: bytes) -> InkSurvey:
    """Measure the ink of the pages whose heaviest place could not be worked out.

    Args:
        facts: the file.
        bounds: what `worked_out` says of each page.
        data: the file's bytes.
    """
    known = {number: bound for number, bound in enumerate(bounds, 1) if bound is not None}
    rest = tuple(number for number in range(1, len(bounds) + 1) if number not in known)
    rendered: dict[int, Mapping[str, float]] = {}
    if (command := find("gs")) is not None:
        from book.bindery.preflight.separations import render  # brings numpy along

        measured = [facts.leaves[number - 1].facts for number in rest]
        opaque = [facts.leaves[number - 1].facts for number in known]
        for plates in render(command, data, measured, RESOLUTION):
            page, area = plates.page, area_of(plates.page)
            known[page.number] = Heaviest(*plates.heaviest(area))
            rendered[page.number] = plates.most(area)
        for plates in render(command, data, opaque, COARSE):
            rendered[plates.page.number] = plates.most(area_of(plates.page))
    unknown = tuple(number for number in rest if number not in known)
    return InkSurvey(dict(sorted(known.items())), unknown, rendered)


def area_of(page: PageFacts) -> Rect:
    """What of a page is looked at: inside the bleed, because marks outside it are meant heavy."""
    return (page.boxes.bleed or page.boxes.paper).within(page.boxes.media)


def worked_out(page: PageFacts) -> Heaviest | None:
    """The heaviest paint of a page on which every paint hides what is under it."""
    if page.pictures or page.has_transparency or page.has_shading or page.faults:
        return None
    heaviest = Heaviest(0.0)
    area = area_of(page)
    for rect, paint, mode in page.painted():
        if not rect.meets(area):
            continue
        if mode.overprints or not paint.inks:
            return None
        if paint.total > heaviest.total:
            heaviest = Heaviest(round(paint.total, 1), rect)
    return heaviest
