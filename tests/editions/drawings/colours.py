"""Colours of drawings in every medium, and how they are seen.

Deuteranopia is simulated by the matrix of Machado, Oliveira and Fernandes (2009) for a severity of
1.0, on linear light; contrast is that of WCAG 2.1; grey is the luma of ITU-R BT.601, which a copier
comes near.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from book.bindery.inks.colour import Inks
from book.bindery.profile.files import read
from book.findings.diagnostics import Sink
from tests.styles.layout import STYLES

Light = NDArray[np.float64]
"""Red, green and blue on the last axis, linear, 0 to 1."""
Palette = dict[str, str]
"""Names of tokens, or roles of drawings, and their sRGB colours."""

DEUTAN = np.array(
    [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ]
)
LUMA = np.array([0.299, 0.587, 0.114])
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], LUMINANCE, [0.0193, 0.1192, 0.9505]])
WHITE = TO_XYZ @ np.ones(3)
TEMPLATE = STYLES.parent / "templates" / "drawing.svg.j2"

_TOKEN = re.compile(
    r"(--[a-z0-9-]+):\s*(light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)|#[0-9a-f]{6})\s*[;}]"
)
_FILL = re.compile(r"& \.([a-z0-9-]+)[ ,{].*?\bfill: var\((--[a-z-]+)\)")


def tokens() -> Iterator[tuple[str, Palette]]:
    """The tokens of print (with the cover's), and of the web in light and in dark."""
    paged = "".join((STYLES / name).read_text() for name in ("print/tokens.css", "cover.css"))
    yield "print", {name: value for name, value, _, _ in _TOKEN.findall(paged)}
    names = ("web.css", "web/drawings.css")
    web = _TOKEN.findall("".join((STYLES / name).read_text() for name in names))
    yield "light", {name: light or value for name, value, light, _ in web}
    yield "dark", {name: dark or value for name, value, _, dark in web}


def of_template(name: str = "paper") -> Palette:
    """Colours by role in the template of drawings: `paper`, or `solid` for the dark ground."""
    text = TEMPLATE.read_text("utf-8")
    pairs = r'"([a-z0-9-]+)": "(#[0-9a-f]{6})"'
    (line,) = re.findall(rf"set {name} = (.*)", text)
    base = {} if name == "paper" else of_template()
    return base | dict(re.findall(pairs, line))


def of_web(palette: Palette) -> Palette:
    """Colours by role in styles/web/drawings.css."""
    css = (STYLES / "web" / "drawings.css").read_text("utf-8")
    roles = {role: palette[token] for role, token in _FILL.findall(css)}
    return roles | {
        "band": roles["land"],
        "border": palette["--paper"],
        "rule": palette["--mark-rule"],
    }


def channels(colour: str) -> Light:
    """An sRGB colour as three numbers from 0 to 1."""
    return np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])


def linear(coded: Light) -> Light:
    """The light of sRGB numbers (IEC 61966-2-1)."""
    return np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)


def coded(light: Light) -> Light:
    """The sRGB numbers of light; what sRGB cannot show is cut to what it can."""
    held = np.clip(light, 0, 1)
    return np.where(held <= 0.0031308, held * 12.92, 1.055 * held ** (1 / 2.4) - 0.055)


def deutan(light: Light) -> Light:
    """Light as somebody with deuteranopia sees it."""
    seen: Light = light @ DEUTAN.T
    return seen


def lab(light: Light) -> Light:
    """L*, a* and b* of light."""
    ratio = TO_XYZ @ np.clip(light, 0, 1) / WHITE
    x, y, z = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def grey(colour: str) -> float:
    """How light a colour is in grey, 0 to 1."""
    return float(LUMA @ channels(colour))


def greyed(colour: str) -> str:
    """A colour in grey."""
    return f"#{round(255 * grey(colour)):02x}" + f"{round(255 * grey(colour)):02x}" * 2


def printed(colour: str) -> str:
    """A colour as the press lays it down, seen beside the paper's white."""
    inks = np.rint(255 * np.array([[_inks().of([*channels(colour)])]])).astype(np.uint8)
    press = ImageCms.ImageCmsProfile(io.BytesIO(_inks().profile.condition.data))
    shown = ImageCms.profileToProfile(
        Image.fromarray(inks, mode="CMYK"),
        press,
        ImageCms.createProfile("sRGB"),
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
    )
    assert shown is not None
    return "#" + bytes(np.asarray(shown)[0, 0]).hex()


@cache
def _inks() -> Inks:
    profile = read(STYLES / "profiles" / "skandinavisk-offset.yaml", Sink())
    assert profile is not None
    return Inks(profile)


def luminance(colour: str) -> float:
    """Relative luminance of sRGB, 0 to 1 (WCAG 2.1, definitions)."""
    return float(LUMINANCE @ linear(channels(colour)))


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
