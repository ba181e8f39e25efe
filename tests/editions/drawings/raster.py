"""A sheet as grey pixels, to measure what a reader could tell apart."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from book.editions.drawings.sheet import Disc, Region, Sheet

Grey = NDArray[np.float64]
"""Rows and columns of reflectance, 0 (black) to 1 (paper)."""

TEMPLATE = Path(__file__).parents[3] / "templates" / "drawing.svg.j2"


def palette() -> dict[str, str]:
    """The colours of paper by role, as the template has them."""
    line = next(x for x in TEMPLATE.read_text("utf-8").splitlines() if "set paper" in x)
    return dict(re.findall(r'"([a-z0-9-]+)": "(#[0-9a-f]{6})"', line))


def grey(colour: str) -> float:
    """How light a colour is in grey: the luma of ITU-R BT.601, which a copier comes near."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def pixels(sheet: Sheet, dots_per_mm: float = 12.0) -> Grey:
    """Filled areas and discs as they print in grey, at about 300 dots to the inch."""
    fine = 3
    scale = dots_per_mm * fine
    size = (round(sheet.width * scale), round(sheet.height * scale))
    colours = palette()
    image = Image.new("L", size, 255)
    for item in sheet.items:
        if isinstance(item, Region):
            mask = Image.new("1", size, 0)
            for part in item.d.split("M")[1:]:
                points = [tuple(map(float, p.split())) for p in part.rstrip("Z").split("L")]
                one = Image.new("1", size, 0)
                ImageDraw.Draw(one).polygon([(x * scale, y * scale) for x, y in points], fill=1)
                mask = Image.fromarray(np.asarray(mask) ^ np.asarray(one))
            image.paste(round(255 * grey(colours[item.role])), mask=mask)
        elif isinstance(item, Disc) and item.width:
            x, y, r, half = (v * scale for v in (item.x, item.y, item.r, item.width / 2))
            tone = round(255 * grey(colours[item.role]))
            draw = ImageDraw.Draw(image)
            draw.ellipse((x - r - half, y - r - half, x + r + half, y + r + half), fill=tone)
            draw.ellipse((x - r + half, y - r + half, x + r - half, y + r - half), fill=255)
        elif isinstance(item, Disc):
            x, y, r = item.x * scale, item.y * scale, item.r * scale
            tone = round(255 * grey(colours[item.role]))
            ImageDraw.Draw(image).ellipse((x - r, y - r, x + r, y + r), fill=tone)
    small = image.resize((size[0] // fine, size[1] // fine), Image.Resampling.BOX)
    return np.asarray(small, dtype=np.float64) / 255


def difference(one: Grey, other: Grey) -> float:
    """How much ink differs, to the ink of both: 0 for the same picture, 1 for nothing shared."""
    first, second = 1 - one, 1 - other
    return float(np.abs(first - second).sum() / (first + second).sum())
