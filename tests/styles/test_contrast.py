"""WCAG 2.1, 1.4.3: every text colour on every surface it may stand on, at least 4.5 to 1."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.editions.drawings.colours import contrast, tokens

from .layout import STYLES

AA = 4.5


def pairs() -> Iterator[tuple[str, str, str, str, str]]:
    for mode, palette in tokens():
        for text, surface in (("--ink", "--paper"), ("--on-solid", "--solid")):
            for over, ink in palette.items():
                for under, paper in palette.items():
                    if over.startswith(text) and under.startswith(surface):
                        yield mode, over, under, ink, paper


def test_the_measure_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


@pytest.mark.parametrize(("mode", "over", "under", "ink", "paper"), [*pairs()])
def test_text_can_be_read_on_every_surface(
    mode: str, over: str, under: str, ink: str, paper: str
) -> None:
    assert contrast(ink, paper) >= AA, f"{mode}: {over} {ink} on {under} {paper}"


def test_all_palettes_hold_the_same_pairs() -> None:
    names = {mode: {pair[1:3] for pair in pairs() if pair[0] == mode} for mode, _ in tokens()}
    assert len(names["light"]) >= 11
    assert names["light"] == names["dark"]
    assert names["light"] <= names["print"]


def test_print_text_is_neutral_or_the_accent() -> None:
    """Neutral text becomes black ink alone; a third hue would be set from four plates."""
    palette = dict(tokens())["print"]
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
    palette = dict(tokens())[mode]
    marks = {name: value for name, value in palette.items() if name.startswith("--mark")}
    assert len([name for name in marks if name.startswith("--mark-theme")]) == 6
    assert {"--mark-town", "--mark-campus"} <= set(marks)
    for name, colour in marks.items():
        assert contrast(colour, palette["--paper"]) >= 3, name


def test_drawings_have_the_colours_of_the_pages() -> None:
    """Roles are painted in one template; a token is the same colour there."""
    drawn = (STYLES.parent / "templates" / "drawing.svg.j2").read_text("utf-8")
    palette = dict(tokens())["print"]
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
