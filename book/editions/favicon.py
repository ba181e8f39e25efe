"""The icon of the web edition: the first letter of the title, on the book's ground."""

from __future__ import annotations

from io import BytesIO

from markupsafe import Markup

from book.editions.templates import environment
from book.ground.resources import Resources

_FACE = "fonts/source-serif-4/SourceSerif4Display-Regular.ttf"
SIZE, LETTER = 32, 21
"""The icon's side and the letter's height, in the units of the drawing."""


def draw(title: str, resources: Resources) -> str:
    """The icon as SVG; a title that begins with no letter of the face gets a bare ground."""
    initial = next((char for char in title if char.isalnum()), "").upper()
    template = environment(resources).get_template("favicon.svg.j2")
    return template.render(size=SIZE, letter=_outline(initial, resources))


def _outline(letter: str, resources: Resources) -> Markup:
    """A letter as path data, in the middle of the icon."""
    from fontTools.pens.boundsPen import BoundsPen
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(resources.style(_FACE).read_bytes()), lazy=True)
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
