"""The icon of the web edition: the first letter of the title, on the book's ground."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from markupsafe import Markup

from book.editions.templates import environment
from book.ground.cache import Cache, compiler, once
from book.ground.files import digest
from book.ground.packages import version
from book.ground.resources import Resources

_FACE = "fonts/source-serif-4/SourceSerif4Display-Regular.ttf"
SIZE, LETTER = 32, 21
"""The icon's side and the letter's height, in the units of the drawing."""


def draw(title: str, resources: Resources, cache: Cache | None = None) -> str:
    """The icon as SVG; a title that begins with no letter of the face gets a bare ground."""
    initial = next((char for char in title if char.isalnum()), "").upper()
    template = environment(resources, cache).get_template("favicon.svg.j2")
    return template.render(size=SIZE, letter=_kept(initial, resources, cache))


def _kept(letter: str, resources: Resources, cache: Cache | None) -> Markup:
    """The outline of a letter: fontTools takes its time to load."""
    font = resources.style(_FACE).read_bytes()
    key = digest(f"favicon {compiler()} {version('fonttools')} {letter}\0".encode() + font)
    return Markup(once(cache, key, lambda: _outline(letter, font).encode()).decode())


@lru_cache(maxsize=8)  # the preview makes the icon at every edit
def _outline(letter: str, face: bytes) -> Markup:
    """A letter as path data, in the middle of the icon."""
    from fontTools.pens.boundsPen import BoundsPen
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(face), lazy=True)
    name = font.getBestCmap().get(ord(letter)) if letter else None
    if name is None:
        return Markup("")
    glyphs = font.getGlyphSet()
    bounds = BoundsPen(glyphs)
    glyphs[name].draw(bounds)
    left, bottom, right, top = bounds.bounds
    scale = LETTER / (top - bottom)
    x, y = (SIZE - scale * (left + right)) / 2, (SIZE + scale * (bottom + top)) / 2
    path = SVGPathPen(glyphs, ntos=lambda number: f"{number:.2f}".rstrip("0").rstrip("."))
    glyphs[name].draw(TransformPen(path, (scale, 0, 0, -scale, x, y)))
    return Markup(path.getCommands())
