"""WCAG 2.1, 1.4.3: every text colour on every surface it may stand on, at least 4.5 to 1."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from .layout import STYLES

AA = 4.5

Palette = dict[str, str]

_TOKEN = re.compile(
    r"(--[a-z0-9-]+):\s*(light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)|#[0-9a-f]{6})\s*[;}]"
)


def palettes() -> Iterator[tuple[str, Palette]]:
    """The tokens of print (with the cover's), and of the web in light and in dark."""
    paged = "".join((STYLES / name).read_text() for name in ("print/tokens.css", "cover.css"))
    yield "print", {name: value for name, value, _, _ in _TOKEN.findall(paged)}
    names = ("web.css", "web/drawings.css")
    web = _TOKEN.findall("".join((STYLES / name).read_text() for name in names))
    yield "light", {name: light or value for name, value, light, _ in web}
    yield "dark", {name: dark or value for name, value, _, dark in web}


def pairs() -> Iterator[tuple[str, str, str, str, str]]:
    for mode, palette in palettes():
        for text, surface in (("--ink", "--paper"), ("--on-solid", "--solid")):
            for over, ink in palette.items():
                for under, paper in palette.items():
                    if over.startswith(text) and under.startswith(surface):
                        yield mode, over, under, ink, paper


def luminance(colour: str) -> float:
    """Relative luminance of sRGB, 0 to 1 (WCAG 2.1, definitions)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


@pytest.mark.parametrize(("mode", "over", "under", "ink", "paper"), [*pairs()])
def test_text_can_be_read_on_every_surface(
    mode: str, over: str, under: str, ink: str, paper: str
) -> None:
    assert contrast(ink, paper) >= AA, f"{mode}: {over} {ink} on {under} {paper}"


def test_all_palettes_hold_the_same_pairs() -> None:
    names = {mode: {pair[1:3] for pair in pairs() if pair[0] == mode} for mode, _ in palettes()}
    assert len(names["light"]) >= 11
    assert names["light"] == names["dark"]
    assert names["light"] <= names["print"]


def test_print_text_is_neutral_or_the_accent() -> None:
    """Neutral text becomes black ink alone; a third hue would be set from four plates."""
    palette = dict(palettes())["print"]
    inks = {value for name, value in palette.items() if name.startswith("--ink")}
    hues = {ink for ink in inks if len({ink[1:3], ink[3:5], ink[5:7]}) > 1}
    assert hues == {palette["--ink-accent"]}


def test_colours_are_named_once() -> None:
    for file in (STYLES / "print").glob("*.css"):
        if file.name != "tokens.css":
            assert re.findall(r"#[0-9a-fA-F]{3,8}\b", file.read_text()) == [], file.name


@pytest.mark.parametrize("mode", ["print", "light", "dark"])
def test_marks_stand_out_from_the_paper(mode: str) -> None:
    """WCAG 2.1, 1.4.11: what carries meaning without being text, at least 3 to 1."""
    palette = dict(palettes())[mode]
    marks = {name: value for name, value in palette.items() if name.startswith("--mark")}
    assert len([name for name in marks if name.startswith("--mark-theme")]) == 6
    assert {"--mark-town", "--mark-campus"} <= set(marks)
    for name, colour in marks.items():
        assert contrast(colour, palette["--paper"]) >= 3, name


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_towns_and_partners_stand_out_from_the_land(mode: str) -> None:
    palette = dict(palettes())[mode]
    for mark in ("--mark-town", "--mark-campus"):
        for ground in ("--ground-land", "--ground-near", "--ground-both"):
            assert contrast(palette[mark], palette[ground]) >= 3, (mark, ground)


def test_drawings_have_the_colours_of_the_pages() -> None:
    """Roles are painted in one template; a token is the same colour there."""
    drawn = (STYLES.parent / "templates" / "drawing.svg.j2").read_text("utf-8")
    palette = dict(palettes())["print"]
    for role, token in {
        "town": "--mark-town",
        "campus": "--mark-campus",
        "both": "--ground-both",
        "land": "--ground-land",
        "near": "--ground-near",
        "ink": "--ink",
        "quiet": "--ink-quiet",
        "rule": "--hairline",
        "band": "--paper-tint",
        **{f"theme-{n}": f"--mark-theme-{n}" for n in range(1, 7)},
    }.items():
        assert f'"{role}": "{palette[token]}"' in drawn, role
