"""How much ink lies on one place of a page.

A page of opaque colours is worked out: no place has more than the heaviest of them. Pages on which
something shines through, overprints, or is an image or gradient are rastered by Ghostscript, and
the plates added up; where Ghostscript is missing they are not checked.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from book.bindery.preflight.facts import PageFacts, PdfFacts
from book.bindery.preflight.geometry import Rect
from book.ground.tools import find

RESOLUTION = 100
"""Pixels per inch of the raster: a patch of a quarter millimetre is seen."""
TOLERANCE = 1.0
"""Per cent: plates are rounded to 256 steps."""
TIME_LIMIT = 600


@dataclass(frozen=True, slots=True)
class Heaviest:
    """The heaviest place of a page: ink in per cent, where, and how much of the page exceeds."""

    total: float
    rect: Rect | None = None
    share_over: float = 0.0


@dataclass(frozen=True, slots=True)
class InkSurvey:
    """What is known of each page's ink, and the pages of which nothing is."""

    heaviest: Mapping[int, Heaviest]
    unknown: tuple[int, ...] = ()


def survey(facts: PdfFacts, data: bytes, limit: float) -> InkSurvey:
    """Work out or measure the ink of every page."""
    known = {page.number: bound for page in facts.pages if (bound := worked_out(page))}
    rest = tuple(page for page in facts.pages if page.number not in known)
    command = find("gs")
    if rest and command is not None:
        known |= _measured(command, data, rest, limit)
    unknown = tuple(page.number for page in rest if page.number not in known)
    return InkSurvey(dict(sorted(known.items())), unknown)


def worked_out(page: PageFacts) -> Heaviest | None:
    """The heaviest paint of a page on which every paint hides what is under it."""
    if page.pictures or page.has_transparency or page.has_shading or page.faults:
        return None
    heaviest = Heaviest(0.0)
    area = page.boxes.bleed or page.boxes.paper
    for rect, paint, mode in page.painted():
        if not rect.meets(area):
            continue
        if mode.overprints or not paint.inks:
            return None
        if paint.total > heaviest.total:
            heaviest = Heaviest(round(paint.total, 1), rect)
    return heaviest


def _measured(
    command: Path, data: bytes, pages: Sequence[PageFacts], limit: float
) -> dict[int, Heaviest]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "file.pdf"
        source.write_bytes(data)
        wanted = ",".join(str(page.number) for page in pages)
        arguments = [
            str(command),
            *("-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiff32nc"),
            *(f"-r{RESOLUTION}", "-dTextAlphaBits=1", "-dGraphicsAlphaBits=1"),
            *("-sCompression=lzw", f"-sPageList={wanted}"),
            f"-sOutputFile={folder / '%d.tif'}",
            str(source),
        ]
        try:
            subprocess.run(arguments, check=True, capture_output=True, timeout=TIME_LIMIT)
        except (OSError, subprocess.SubprocessError):
            return {}
        found = {}
        for index, page in enumerate(pages, 1):
            raster = folder / f"{index}.tif"
            if raster.exists():
                found[page.number] = _heaviest(raster, page, limit)
        return found


def _heaviest(raster: Path, page: PageFacts, limit: float) -> Heaviest:
    """Add up the plates inside the bleed; marks outside it are meant to be heavy."""
    with Image.open(raster) as image:
        plates = np.asarray(image.convert("CMYK")).astype(np.float32)
    totals = plates.sum(axis=2) / 2.55
    crop = page.boxes.crop or page.boxes.media
    area = (page.boxes.bleed or page.boxes.paper).within(crop)
    rows, columns = totals.shape
    across, down = columns / crop.width, rows / crop.height
    left, right = round((area.x0 - crop.x0) * across), round((area.x1 - crop.x0) * across)
    top, bottom = round((crop.y1 - area.y1) * down), round((crop.y1 - area.y0) * down)
    inside = totals[max(top, 0) : bottom, max(left, 0) : right]
    if not inside.size:
        return Heaviest(0.0)
    row, column = (int(at) for at in np.unravel_index(int(inside.argmax()), inside.shape))
    x, y = area.x0 + column / across, area.y1 - row / down
    most = round(float(inside.max()), 1)
    share = float((inside > limit + TOLERANCE).mean() * 100)
    return Heaviest(most, Rect(x, y, x, y), round(share, 3))
