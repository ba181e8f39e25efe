"""What PDF is told of a typeface is what its outlines are."""

from __future__ import annotations

from pathlib import Path

import pytest

from book.press.engine.font_design import measure

FONTS = Path(__file__).resolve().parents[2] / "styles/fonts"
SANS, SERIF = "source-sans-3/SourceSans3", "source-serif-4/SourceSerif4SmText"


@pytest.mark.parametrize(
    ("name", "angle", "stem"),
    [
        (f"{SANS}-Regular", 0, 84),
        (f"{SANS}-It", -11, 78),
        (f"{SANS}-Semibold", 0, 115),
        (f"{SERIF}-Regular", 0, 88),
        (f"{SERIF}-It", -12, 78),
        (f"{SERIF}-Semibold", 0, 123),
    ],
)
def test_stems_and_slant_are_those_of_the_letters(name: str, angle: float, stem: int) -> None:
    """The stems of the upright sans are those its designers state in the hints of the OpenType."""
    design = measure((FONTS / f"{name}.ttf").read_bytes())
    assert design.italic_angle == angle
    assert design.stem == pytest.approx(stem, abs=2)
    assert not design.is_fixed_pitch
    assert design.cap_height in (660, 670)
    left, bottom, right, top = design.box
    assert left < 0 < design.cap_height < top < right
    assert bottom < 0
