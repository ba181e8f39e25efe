"""Draws the compiled blocks: their values from assembly meet their templates."""

from __future__ import annotations

from markdown_it.token import Token
from markupsafe import Markup

from book.assembly.assembled import (
    AllSources,
    Comparison,
    Compiled,
    Network,
    PlaceMap,
    Populations,
    RegisterHere,
    ThemeMatrix,
    ThemeResults,
    Timeline,
)
from book.editions.drawings import country, network, population, telling, timeline
from book.editions.drawings.sheet import Sheet
from book.editions.html.columns import fitted
from book.editions.html.pictures import MEASURE, TALLEST
from book.editions.html.setting import Setting
from book.editions.markup import Attribute
from book.model import ResultStatus

_TEMPLATES: dict[type[Compiled], str] = {
    ThemeResults: "results.html.j2",
    ThemeMatrix: "matrix.html.j2",
    Comparison: "comparison.html.j2",
    AllSources: "all-sources.html.j2",
    RegisterHere: "register.html.j2",
    PlaceMap: "map.html.j2",
    Timeline: "timeline.html.j2",
    Network: "network.html.j2",
    Populations: "population.html.j2",
}


MARKS = {
    ResultStatus.ACHIEVED: "●",
    ResultStatus.UNDER_WAY: "◉",
    ResultStatus.AGREED: "○",
    ResultStatus.GOAL: "◌",
}
"""The state of a result as a shape that holds without colour, from full to a dotted outline."""


def draw(token: Token, setting: Setting) -> Markup:
    """Draw one compiled block."""
    value: Compiled = token.meta["compiled"]
    picture, lines = Markup(""), None
    if drawn := _drawn(value, setting):
        sheet, alt = drawn
        picture, lines = setting.illustrations.show(sheet, alt), _lines(sheet, setting)
    block = setting.draw(
        _TEMPLATES[type(value)],
        block=value,
        label=str(token.meta.get("label", "")),
        attributes={"id": value.anchor, "style": lines, "data-src": token.meta.get("src")},
        picture=picture,
        marks=MARKS,
    )
    return fitted(block) if setting.paged and isinstance(value, Comparison) else block


def _drawn(value: Compiled, setting: Setting) -> tuple[Sheet, str] | None:
    """The picture of a block that has one, and what it shows in words."""
    assembly = setting.assembly
    match value:
        case PlaceMap():
            sheet = country.draw(value, assembly.portraits)
            return sheet, telling.country(value, assembly.portraits, assembly.words)
        case Timeline():
            sheet = timeline.draw(value, assembly.book.meta.date)
            return sheet, telling.timeline(value, assembly.words)
        case Network():
            return network.draw(value), telling.network(value, assembly.words)
        case Populations():
            return population.draw(value), telling.population(value, assembly.words)
    return None


def _lines(sheet: Sheet, setting: Setting) -> Attribute:
    """How many lines of the grid a drawing takes (see styles/README.md)."""
    if not setting.paged:
        return None
    return f"--lines: {min(TALLEST, round(MEASURE * sheet.height / sheet.width))}"
