"""Colours of the screen become inks of the press.

Neutral colours print from the black plate alone; other colours go through the printer's ICC profile
(relative colorimetric with black point compensation) and never exceed the printer's ink limit.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import mul
from typing import Any

from PIL import Image, ImageCms

from book.bindery.profile.profile import Profile

Rgb = tuple[float, float, float]
Cmyk = tuple[float, float, float, float]

NEUTRAL = 0.0079
"""Channels that differ by less (two of 255 steps) make a grey."""
_SRGB_FROM_XYZ = (
    (3.1338561, -1.6168667, -0.4906146),
    (-0.9787684, 1.9161415, 0.0334540),
    (0.0719453, -0.2289914, 1.4052427),
)
"""From D50 XYZ, Bradford adapted (B. Lindbloom, RGB/XYZ matrices)."""
_D50 = (0.96422, 1.0, 0.82521)


def is_neutral(rgb: Rgb) -> bool:
    """Whether a colour is a grey, black or white."""
    return max(rgb) - min(rgb) < NEUTRAL


def luminosity(rgb: Rgb) -> float:
    """How light a colour is in a soft mask (ISO 32000-1 11.5.3)."""
    return 0.3 * rgb[0] + 0.59 * rgb[1] + 0.11 * rgb[2]


def srgb_of_lab(lightness: float, a: float, b: float) -> Rgb:
    """Convert CIE L*a*b* (D50) to sRGB; what sRGB cannot show is cut to what it can."""
    fy = (lightness + 16) / 116
    scaled = ((fy + a / 500), fy, (fy - b / 200))
    cubed = (f**3 if f**3 > 216 / 24389 else (116 * f - 16) * 27 / 24389 for f in scaled)
    xyz = [part * white for part, white in zip(cubed, _D50, strict=True)]
    red, green, blue = (_curved(sum(map(mul, row, xyz))) for row in _SRGB_FROM_XYZ)
    return (red, green, blue)


def _curved(linear: float) -> float:
    """A channel of light as sRGB writes it (IEC 61966-2-1)."""
    light = min(1.0, max(0.0, linear))
    return round(1.055 * light ** (1 / 2.4) - 0.055 if light > 0.0031308 else 12.92 * light, 4)


@dataclass(slots=True)
class Inks:
    """What a printer's profile makes of colours."""

    profile: Profile
    _press: Any = None
    _transforms: dict[bytes, Any] = field(default_factory=dict)
    _known: dict[Rgb, Cmyk] = field(default_factory=dict)

    def of(self, rgb: Sequence[float]) -> Cmyk:
        """The inks of one colour: black alone for a grey."""
        red, green, blue = (min(1.0, max(0.0, float(value))) for value in rgb)
        colour = (red, green, blue)
        if is_neutral(colour):
            return (0.0, 0.0, 0.0, round(1 - sum(colour) / 3, 4))
        return self.mixed(colour)

    def mixed(self, rgb: Rgb) -> Cmyk:
        """The inks of one colour by the ICC profile, greys too."""
        if rgb not in self._known:
            red, green, blue = (round(value * 255) for value in rgb)
            one = self.of_image(Image.new("RGB", (1, 1), (red, green, blue)))
            c, m, y, k = (round(value / 255, 4) for value in one.tobytes())
            self._known[rgb] = (c, m, y, k)
        return self._known[rgb]

    def of_image(self, image: Image.Image, embedded: bytes = b"") -> Image.Image:
        """Convert an RGB image to CMYK from its own ICC profile, or sRGB without a sound one."""
        converted = ImageCms.applyTransform(image, self._transform(embedded))
        assert converted is not None
        return self.limited(converted)

    def limited(self, image: Image.Image, slack: float = 0.0) -> Image.Image:
        """Keep a CMYK image below the ink limit: black stays, the colours give way.

        `slack` is how many per cent to stay below it, for what JPEG will add.
        """
        limit = (self.profile.ink - slack) * 2.55
        extremes: Any = image.getextrema()
        if sum(heaviest for _, heaviest in extremes) <= limit:
            return image
        import numpy as np  # takes as long to load as ten pages to finish

        most, values = np.float32(limit), np.asarray(image)
        totals = values.sum(axis=2, dtype=np.int32)
        if not (totals > most).any():
            return image
        colours = values[..., :3].astype(np.float32)
        black = values[..., 3].astype(np.float32)
        room = np.maximum(most - black, 0)
        share = np.minimum(1, room / np.maximum(colours.sum(axis=2), 1))
        scaled = np.floor(colours * share[..., None]).astype(np.uint8)
        return Image.fromarray(np.dstack([scaled, values[..., 3]]), mode="CMYK")

    def _transform(self, embedded: bytes) -> Any:
        if self._press is None:
            data = self.profile.condition.data
            self._press = ImageCms.ImageCmsProfile(io.BytesIO(data))
        if embedded not in self._transforms:
            try:
                source: Any = ImageCms.ImageCmsProfile(io.BytesIO(embedded))
                self._transforms[embedded] = self._built(source)
            except (OSError, ImageCms.PyCMSError):  # none, spoilt, or of another space
                self._transforms[embedded] = self._built(ImageCms.createProfile("sRGB"))
        return self._transforms[embedded]

    def _built(self, source: Any) -> Any:
        return ImageCms.buildTransform(
            source,
            self._press,
            "RGB",
            "CMYK",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
