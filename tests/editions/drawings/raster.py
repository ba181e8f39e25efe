"""A sheet as pixels, to measure what a reader could tell apart and what stands on what."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from book.editions.drawings.sheet import Disc, Item, Line, Region, Role, Sheet, Words

from .colours import grey, of_template

Grey = NDArray[np.float64]
"""Rows and columns of reflectance, 0 (black) to 1 (paper)."""
Roles = NDArray[np.uint8]
"""Rows and columns of what is on top: a role's place in `Role`, from 1, or 0 for the ground."""
Points = list[tuple[float, float]]

ROLES = list(Role)
FINE = 3
"""How many pixels a grey one is averaged from, each way."""


def painted(sheet: Sheet, dots_per_mm: float) -> Roles:
    """What is on top at every dot, words left out."""
    size = (round(sheet.width * dots_per_mm), round(sheet.height * dots_per_mm))
    result = np.zeros(size[::-1], np.uint8)
    for item in sheet.items:
        if not isinstance(item, Words):
            result[_covered(item, size, dots_per_mm)] = ROLES.index(item.role) + 1
    return result


def pixels(sheet: Sheet, dots_per_mm: float = 12.0) -> Grey:
    """The sheet as it prints in grey, at about 300 dots to the inch."""
    colours = of_template()
    tones = np.array([1.0, *(grey(colours[role]) for role in ROLES)])
    fine = np.rint(255 * tones[painted(sheet, dots_per_mm * FINE)]).astype(np.uint8)
    small = (fine.shape[1] // FINE, fine.shape[0] // FINE)
    image = Image.fromarray(fine).resize(small, Image.Resampling.BOX)
    return np.asarray(image, dtype=np.float64) / 255


def difference(one: Grey, other: Grey) -> float:
    """How much ink differs, to the ink of both: 0 for the same picture, 1 for nothing shared."""
    first, second = 1 - one, 1 - other
    return float(np.abs(first - second).sum() / (first + second).sum())


def neighbours(roles: Roles) -> set[tuple[int, int]]:
    """What touches what, each pair both ways."""
    found: set[tuple[int, int]] = set()
    for one, other in ((roles[:, 1:], roles[:, :-1]), (roles[1:], roles[:-1])):
        pairs = np.unique(one.astype(int) * 256 + other)
        found |= {(int(pair) // 256, int(pair) % 256) for pair in pairs}
    return found | {(other, one) for one, other in found}


def _covered(item: Item, size: tuple[int, int], scale: float) -> NDArray[np.bool_]:
    """The dots a thing lies on; a dashed line as a whole one."""
    mask = Image.new("1", size, 0)
    draw = ImageDraw.Draw(mask)
    if isinstance(item, Disc):
        x, y, r, half = (v * scale for v in (item.x, item.y, item.r, item.width / 2))
        draw.ellipse((x - r - half, y - r - half, x + r + half, y + r + half), fill=1)
        if item.width:
            draw.ellipse((x - r + half, y - r + half, x + r - half, y + r - half), fill=0)
    elif isinstance(item, Line):
        for points in _trails(item.d, scale):
            draw.line(points, fill=1, width=max(1, round(item.width * scale)))
    elif isinstance(item, Region):
        return _even_odd(_trails(item.d, scale), size)
    return np.asarray(mask)


def _even_odd(rings: list[Points], size: tuple[int, int]) -> NDArray[np.bool_]:
    whole = np.zeros(size[::-1], bool)
    for ring in rings:
        xs, ys = zip(*ring, strict=True)
        left, top = max(0, int(min(xs))), max(0, int(min(ys)))
        window = whole[top : int(max(ys)) + 2, left : int(max(xs)) + 2]
        if window.size:
            part = Image.new("1", window.shape[::-1], 0)
            ImageDraw.Draw(part).polygon([(x - left, y - top) for x, y in ring], fill=1)
            window ^= np.asarray(part)
    return whole


def _trails(d: str, scale: float) -> list[Points]:
    """The lines of path data in dots; a curve (one of the network's) as short pieces."""
    return [_trail(part, scale) for part in d.split("M") if part]


def _trail(part: str, scale: float) -> Points:
    start, *curve = part.split("C")
    points = [_point(pair, scale) for pair in start.rstrip("Z").split("L")]
    if part.endswith("Z"):
        points.append(points[0])
    if curve:
        numbers = [float(n) * scale for n in curve[0].split()]
        corners = np.array([points[0], *zip(numbers[::2], numbers[1::2], strict=True)])
        t = np.linspace(0, 1, 40)[:, None]
        weights = np.hstack([(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3])
        points = [(float(x), float(y)) for x, y in weights @ corners]
    return points


def _point(pair: str, scale: float) -> tuple[float, float]:
    x, y = pair.split()
    return float(x) * scale, float(y) * scale
