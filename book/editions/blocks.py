"""Draws the compiled blocks: their values from assembly meet their templates."""

from __future__ import annotations

from base64 import b64encode

from markdown_it.token import Token
from markupsafe import Markup

from book.assembly.assembled import (
    AllSources,
    Comparison,
    Compiled,
    PlaceMap,
    RegisterHere,
    ThemeMatrix,
    ThemeResults,
    Timeline,
)
from book.editions import drawings
from book.editions.markup import Attribute, start
from book.editions.setting import MEASURE, TALLEST, Setting
from book.model import ResultStatus

_TEMPLATES: dict[type[Compiled], str] = {
    ThemeResults: "results.html.j2",
    ThemeMatrix: "matrix.html.j2",
    Comparison: "comparison.html.j2",
    AllSources: "all-sources.html.j2",
    RegisterHere: "register.html.j2",
    PlaceMap: "map.html.j2",
    Timeline: "timeline.html.j2",
}


_MARKS = {
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
    words = setting.assembly.words
    if isinstance(value, PlaceMap):
        sheet = drawings.draw_map(value)
        names = ", ".join(f"{p.chapter.front.running_title} ({p.place.name})" for p in value.places)
        picture = _picture(setting, "map.svg.j2", sheet, value.anchor, f"{words.map}: {names}")
        lines = _lines(sheet.width, sheet.height, setting)
    elif isinstance(value, Timeline):
        plan = drawings.draw_timeline(value)
        names = ", ".join(chapter.front.running_title for chapter in value.chapters)
        alt = f"{words.timeline}, {value.steps[0].date[:4]}–{value.steps[-1].date[:4]}: {names}"
        picture = _picture(setting, "timeline.svg.j2", plan, value.anchor, alt)
        lines = _lines(plan.width, plan.height, setting)
    return setting.draw(
        _TEMPLATES[type(value)],
        block=value,
        label=str(token.meta.get("label", "")),
        attributes={"id": value.anchor, "style": lines, "data-src": token.meta.get("src")},
        picture=picture,
        marks=_MARKS,
    )


def _lines(width: float, height: float, setting: Setting) -> Attribute:
    """How many lines of the grid a drawing takes (see styles/README.md)."""
    return f"--lines: {min(TALLEST, round(MEASURE * height / width))}" if setting.paged else None


def _picture(setting: Setting, template: str, drawing: object, anchor: str, alt: str) -> Markup:
    """A drawing as an image of its own on paper, as part of the page on the web."""
    svg = setting.draw(template, drawing=drawing, here=anchor, alt=alt)
    if not setting.paged:
        return svg
    data = b64encode(svg.encode()).decode()
    return start("img", {"src": f"data:image/svg+xml;base64,{data}", "alt": alt})
