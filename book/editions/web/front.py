"""What opens the web edition: title, map, themes and emblems, each a way into the book."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from book.assembly import Assembly
from book.assembly.assembled import Compiled, PlaceMap, ThemeResults
from book.editions.drawings import country, telling
from book.editions.html.compositor import Compositor
from book.editions.html.setting import Setting
from book.model import Theme


def opening(setting: Setting) -> Markup:
    """The first screen; what a book has not (a map, themes, emblems) is left out."""
    assembly = setting.assembly
    themes = list(_themes(assembly))

    def drawn() -> Markup:
        return setting.draw(
            "web-front.html.j2",
            first=next(iter(assembly.book.chapters), None),
            map=_map(setting),
            themes=themes,
            pictured=[c for c in assembly.book.partnerships if c.slug in assembly.portraits],
        )

    return setting.keep("opening", themes, drawn)


def closing(setting: Setting) -> Markup:
    """The colophon and the imprint, which in a book stand behind the title."""
    assembly = setting.assembly
    colophon = assembly.book.colophon
    text = Compositor(colophon, setting).body() if colophon else Markup("")
    return setting.draw("web-imprint.html.j2", colophon=text, credits=assembly.credits)


def _map(setting: Setting) -> Markup:
    """The book's map with its places as links; nothing in a book without one."""
    assembly = setting.assembly
    maps = (block for block, _ in _compiled(assembly) if isinstance(block, PlaceMap))
    found = next(maps, None)
    if found is None:
        return Markup("")
    alt = telling.country(found, assembly.portraits, assembly.words)
    return setting.illustrations.show(
        country.draw(found, assembly.portraits), alt, link=setting.address
    )


def _themes(assembly: Assembly) -> Iterator[tuple[Theme, str]]:
    """The themes the book gathers results under, and the heading each stands under."""
    for block, heading in _compiled(assembly):
        if isinstance(block, ThemeResults):
            yield block.theme, heading or block.anchor


def _compiled(assembly: Assembly) -> Iterator[tuple[Compiled, str]]:
    """The compiled blocks in reading order, each with the anchor of the heading before it."""
    for chapter in assembly.book.chapters:
        heading = ""
        for token in chapter.document.tokens:
            if token.type == "heading_open":
                heading = str(token.attrs.get("id", ""))
            elif "compiled" in token.meta:
                yield token.meta["compiled"], heading
