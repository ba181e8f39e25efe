"""What a typeface looks like, read by fontTools."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from fontTools.misc import bezierTools
from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont, TTLibError

from book.ground.errors import BookError, ExitCode, Text
from book.press.gathering import Design

_STEMMED = "lIh1|"
"""Letters whose first stroke from the left is a whole vertical stem; the first the font has."""


@contextmanager
def reading(font: Any) -> Iterator[None]:
    """Read the file of a font of the engine's.

    Raises:
        BookError: it is cut off or otherwise spoilt; the engine sets with it all the same.
    """
    try:
        yield
    except (TTLibError, struct.error, AssertionError, LookupError, ValueError) as error:
        raise BookError(
            Text(
                f"Skriften «{font.family}» er ikke hel.", f"The font '{font.family}' is not whole."
            ),
            Text("hent filene i styles/ på nytt", "fetch the files in styles/ anew"),
            ExitCode.MISSING_TOOL,
        ) from error


@lru_cache(maxsize=64)
def measure(content: bytes, index: int = 0) -> Design:
    """Measure a TrueType or OpenType file, or one font of a collection."""
    with TTFont(io.BytesIO(content), fontNumber=index, lazy=True) as font:
        head, post, os2 = font["head"], font["post"], font.get("OS/2")
        unit = 1000 / head.unitsPerEm
        return Design(
            italic_angle=post.italicAngle,
            is_fixed_pitch=bool(post.isFixedPitch),
            cap_height=round(unit * (getattr(os2, "sCapHeight", 0) or font["hhea"].ascent)),
            stem=round(unit * _stem(font)),
            box=(
                *(round(unit * head.xMin), round(unit * head.yMin)),
                *(round(unit * head.xMax), round(unit * head.yMax)),
            ),
        )


def _stem(font: TTFont) -> float:
    """Measure the first stroke of a stemmed letter, a third of the way up."""
    glyphs, names = font.getGlyphSet(), font.getBestCmap() or {}
    name = next((names[ord(letter)] for letter in _STEMMED if ord(letter) in names), None)
    if name is None:
        return 0.0
    crossings = _Crossings(glyphs, font["hhea"].ascent / 3)
    glyphs[name].draw(crossings)
    left, right, *_ = (*sorted(crossings.found), 0.0, 0.0)
    return max(0.0, right - left)


class _Crossings(BasePen):  # type: ignore[misc]
    """Where outlines cross a level line."""

    def __init__(self, glyphs: Any, height: float) -> None:
        super().__init__(glyphs)
        self._line = ((-1e5, height), (1e5, height))
        self.found: list[float] = []

    def _moveTo(self, point: Any) -> None:  # noqa: N802
        """Nothing is drawn."""

    def _lineTo(self, point: Any) -> None:  # noqa: N802
        self._take((self._getCurrentPoint(), point))

    def _curveToOne(self, *points: Any) -> None:  # noqa: N802
        self._take((self._getCurrentPoint(), *points))

    def _take(self, segment: Any) -> None:
        met = bezierTools.segmentSegmentIntersections(segment, self._line)
        self.found += [crossing.pt[0] for crossing in met if 0 <= crossing.t1 < 1]
