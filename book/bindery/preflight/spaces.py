"""What a colour space object means for a press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from pikepdf import Array, Name, Stream

from book.bindery.icc import Icc
from book.bindery.preflight.paints import Family, Paint, Space

CMYK_PLATES = ("Cyan", "Magenta", "Yellow", "Black")
GRAY = Space(Family.INK, "DeviceGray", 1, ("Black",))
CMYK = Space(Family.INK, "DeviceCMYK", 4, CMYK_PLATES)
RGB = Space(Family.FOREIGN, "DeviceRGB", 3)
PATTERN = Space(Family.PATTERN, "Pattern", 0)
UNKNOWN = Space(Family.FOREIGN, "ukjent/unknown", 0)
BLACK = Paint(GRAY, (0.0,))
REGISTRATION = "All"
"""The plate name that means every plate (ISO 32000-1 8.6.6.4)."""

_BY_NAME = {
    "/DeviceGray": GRAY,
    "/G": GRAY,
    "/CalGray": Space(Family.FOREIGN, "CalGray", 1),
    "/DeviceRGB": RGB,
    "/RGB": RGB,
    "/DeviceCMYK": CMYK,
    "/CMYK": CMYK,
    "/CalRGB": Space(Family.FOREIGN, "CalRGB", 3),
    "/Lab": Space(Family.FOREIGN, "Lab", 3),
    "/Pattern": PATTERN,
}
_BY_CHANNELS = {
    1: Space(Family.INK, "ICC Gray", 1, ("Black",)),
    3: Space(Family.FOREIGN, "ICC RGB", 3),
    4: Space(Family.INK, "ICC CMYK", 4, CMYK_PLATES),
}
_BY_ICC = {
    "GRAY": _BY_CHANNELS[1],
    "RGB": _BY_CHANNELS[3],
    "Lab": Space(Family.FOREIGN, "ICC Lab", 3),
    "CMYK": _BY_CHANNELS[4],
}
ReadProfile = Callable[[Any], Icc | None]
"""Reads the profile in a stream; None when it is none."""


def space_of(value: Any, resources: Any, icc_of: ReadProfile) -> Space:
    """Tell the space of a name or array; names are sought in the resources.

    Args:
        value: the name or array.
        resources: what names are sought in.
        icc_of: reads the profile of an ICCBased space.
    """
    if isinstance(value, Name):
        named = (resources or {}).get("/ColorSpace", {}).get(str(value))
        if named is not None and named != value:
            return space_of(named, resources, icc_of)
        return _BY_NAME.get(str(value), UNKNOWN)
    if isinstance(value, Array) and len(value):
        return _from_array(value, resources, icc_of)
    return UNKNOWN


def _from_array(value: Any, resources: Any, icc_of: ReadProfile) -> Space:
    kind = str(value[0])
    if kind == "/ICCBased" and isinstance(value[1], Stream):
        return _described(int(value[1].get("/N", 0)), icc_of(value[1]))
    if kind in ("/Indexed", "/I"):
        return space_of(value[1], resources, icc_of)
    if kind == "/Pattern" and len(value) > 1:
        return replace(PATTERN, base=space_of(value[1], resources, icc_of))
    if kind == "/Separation":
        name = str(value[1]).lstrip("/")
        return Space(Family.SPOT, name, 1, (name,))
    if kind == "/DeviceN":
        names = tuple(str(name).lstrip("/") for name in value[1])
        return Space(Family.SPOT, ", ".join(names), len(names), names)
    return _BY_NAME.get(kind, UNKNOWN)


def _described(said: int, icc: Icc | None) -> Space:
    """A space by its profile; what the file says of it counts where the profile is none."""
    if icc is None:
        return replace(_BY_CHANNELS.get(said, UNKNOWN), flaw="ICC?")
    space = _BY_ICC.get(icc.space, replace(UNKNOWN, label=f"ICC {icc.space}"))
    return space if space.components == said else replace(space, flaw=f"{space.label}, N={said}")


def initial(space: Space) -> Paint:
    """The colour that choosing a space begins with (ISO 32000-1 8.6.5)."""
    if space.family is Family.PATTERN:
        return Paint(space)
    if space.family is Family.SPOT:
        return Paint(space, (1.0,) * space.components)
    if space.components == 4:
        return Paint(space, (0.0, 0.0, 0.0, 1.0))
    return Paint(space, (0.0,) * space.components)
