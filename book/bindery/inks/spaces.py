"""Colour spaces of a bound file that have to go, and how their values are read as colours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pikepdf import Array, Name, Stream

from book.bindery.inks.colour import Rgb, srgb_of_lab

Values = Sequence[float]


def _grey(values: Values) -> Rgb:
    return (values[0], values[0], values[0])


def _rgb(values: Values) -> Rgb:
    return (values[0], values[1], values[2])


def _lab(values: Values) -> Rgb:
    return srgb_of_lab(values[0], values[1], values[2])


def _cmyk(values: Values) -> Rgb:
    """Only for soft masks, where inks count as lightness (ISO 32000-1 10.3.5)."""
    c, m, y, k = values
    return (1 - min(1, c + k), 1 - min(1, m + k), 1 - min(1, y + k))


@dataclass(frozen=True, slots=True)
class Reading:
    """How values of a space are read: as inks already, or as a colour."""

    to_rgb: Callable[[Values], Rgb]
    is_cmyk: bool = False


GREY, RGB, LAB = Reading(_grey), Reading(_rgb), Reading(_lab)
CMYK = Reading(_cmyk, is_cmyk=True)
_BY_NAME = {
    "/DeviceGray": GREY,
    "/G": GREY,
    "/CalGray": GREY,
    "/DeviceRGB": RGB,
    "/RGB": RGB,
    "/CalRGB": RGB,
    "/Lab": LAB,
    "/DeviceCMYK": CMYK,
    "/CMYK": CMYK,
}
_BY_CHANNELS = {1: GREY, 3: RGB, 4: CMYK}


def reading_of(space: Any, resources: Any) -> Reading | None:
    """How a space is read; None for a pattern, a spot colour or an indexed space."""
    if isinstance(space, Name):
        named = (resources or {}).get("/ColorSpace", {}).get(str(space))
        if named is not None and named != space:
            return reading_of(named, resources)
        return _BY_NAME.get(str(space))
    if isinstance(space, Array) and len(space):
        if space[0] == Name.ICCBased and isinstance(space[1], Stream):
            return _BY_CHANNELS.get(int(space[1].get("/N", 0)))
        return _BY_NAME.get(str(space[0]))
    return None
