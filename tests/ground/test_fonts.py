"""Fonts cut with HarfBuzz keep what was asked for, and draw it as the whole font does."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from book.ground.fonts import keep_glyphs, keep_letters

FONT = (
    Path(__file__).resolve().parents[2]
    / "styles/fonts/source-serif-4/SourceSerif4SmText-Regular.ttf"
)


@pytest.fixture(scope="module")
def whole() -> TTFont:
    return TTFont(FONT)


def outline(font: TTFont, number: int) -> list[object]:
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[font.getGlyphName(number)].draw(pen)
    return list(pen.value)


def test_glyphs_keep_their_numbers_and_outlines(whole: TTFont) -> None:
    wanted = [whole.getGlyphID(whole.getBestCmap()[ord(letter)]) for letter in "aåÆ–"]
    cut = TTFont(BytesIO(keep_glyphs(FONT.read_bytes(), 0, wanted)))
    assert [outline(cut, number) for number in wanted] == [outline(whole, n) for n in wanted]


def test_nothing_is_kept_behind_the_last_glyph_and_nothing_drawn_between(whole: TTFont) -> None:
    first, last = sorted(whole.getGlyphID(whole.getBestCmap()[ord(letter)]) for letter in "ab")
    cut = TTFont(BytesIO(keep_glyphs(FONT.read_bytes(), 0, [first, last])))
    assert cut["maxp"].numGlyphs == last + 1
    assert not any(outline(cut, number) for number in range(1, last) if number != first)
    assert "GSUB" not in cut


def test_letters_keep_their_kerning_and_the_licence(whole: TTFont) -> None:
    cut = TTFont(BytesIO(keep_letters(FONT.read_bytes(), "AVå", ("kern",))))
    assert set(cut.getBestCmap()) == {ord("A"), ord("V"), ord("å")}
    assert {record.FeatureTag for record in cut["GPOS"].table.FeatureList.FeatureRecord} == {"kern"}
    assert cut["name"].getDebugName(13) == whole["name"].getDebugName(13)


def test_what_is_no_font_is_refused() -> None:
    with pytest.raises(ValueError, match="HarfBuzz"):
        keep_glyphs(b"no font", 0, [1])
