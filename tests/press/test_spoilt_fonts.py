"""What becomes of a font file of the styles that is not whole."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from book.ground.errors import BookError, ExitCode
from book.press.engine.fontuse import fonts_used
from book.press.engine.tagging.glyphs import FontGlyphs
from tests.conftest import REPOSITORY

FONT = (REPOSITORY / "styles/fonts/source-serif-4/SourceSerif4SmText-Regular.ttf").read_bytes()


@pytest.mark.parametrize("left", [0, 12, 200, 4000, len(FONT) // 2])
@pytest.mark.parametrize(
    "use", [lambda font: fonts_used({1: font}), lambda font: FontGlyphs(font).add_space(b"] TJ")]
)
def test_a_font_that_is_cut_off_is_named(left: int, use: Callable[[object], object]) -> None:
    font = SimpleNamespace(
        hash="AAAAAA",
        name=b"/AAAAAA+Serif",
        family="Serif",
        file_content=FONT[:left],
        index=0,
        ascent=0,
        descent=0,
        flags=0,
        to_unicode={},
        widths={},
    )
    with pytest.raises(BookError, match="'Serif'") as refused:
        use(font)
    assert refused.value.exit_code == ExitCode.MISSING_TOOL
