"""ICC profiles as they are, not as the file says they are (ICC.1:2022 clause 7.2)."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import ImageCms

CHANNELS = {"GRAY": 1, "RGB": 3, "Lab": 3, "XYZ": 3, "CMYK": 4}
"""How many values a colour has, by the profile's colour space."""
OUTPUT = "prtr"
"""Device class of a profile that describes a printing condition."""


@dataclass(frozen=True, slots=True)
class Icc:
    """What a profile describes: its colour space ("CMYK") and device class ("prtr")."""

    space: str
    device_class: str

    @property
    def channels(self) -> int:
        """How many values a colour of it has; 0 for a space no PDF may use."""
        return CHANNELS.get(self.space, 0)


def read_icc(data: bytes) -> Icc | None:
    """Read a profile with LittleCMS; None when it is none, or shorter than it says it is."""
    if len(data) < int.from_bytes(data[:4], "big"):
        return None
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(data)).profile
    except (OSError, ImageCms.PyCMSError):
        return None
    return Icc(profile.xcolor_space.strip(), profile.device_class.strip())
