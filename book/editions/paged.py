"""The paged editions: the book as sections, each a complete document for the press.

Screen and print have the same pages, so both get the same HTML.
"""

from __future__ import annotations

from markupsafe import Markup

from book.assembly import Assembly
from book.assembly.assembled import Entry
from book.editions.leaves import chapter_leaf, front_leaf, in_order, lines
from book.editions.markup import with_fallback
from book.editions.pictures import measured
from book.editions.setting import Picture, Setting
from book.editions.templates import environment
from book.model import Chapter
from book.workpieces import Look, Section


def render(assembly: Assembly, look: Look) -> tuple[Section, ...]:
    """The sections in the order they are bound.

    Args:
        assembly: the book.
        look: where templates are.
    """
    setting = _setting(assembly, look)
    leaves = [_leaf(entry, setting) for entry in in_order(assembly.contents)]
    contents = setting.draw("contents.html.j2", entries=list(lines(assembly.contents)))
    return (
        _section("title", assembly.book.meta.title, front_leaf(setting), setting),
        _section("contents", assembly.words.contents, contents, setting),
        *leaves,
    )


def render_one(assembly: Assembly, look: Look, name: str) -> Section | None:
    """The section of one chapter or part alone; None if there is none of this name."""
    setting = _setting(assembly, look)
    found = (entry for entry in in_order(assembly.contents) if entry.anchor == name)
    return next((_leaf(entry, setting) for entry in found), None)


def _setting(assembly: Assembly, look: Look) -> Setting:
    def picture(chapter: Chapter, src: str) -> Picture:
        return measured(assembly.book, chapter, src)

    return Setting(
        assembly,
        environment(look),
        paged=True,
        endnotes=assembly.book.meta.endnotes,
        address=lambda anchor: f"#{anchor}",
        picture=picture,
    )


def _leaf(entry: Entry, setting: Setting) -> Section:
    return _section(entry.anchor, entry.title, chapter_leaf(entry, setting), setting)


def _section(name: str, title: str, content: Markup, setting: Setting) -> Section:
    book = setting.assembly.book.meta.title
    full = title if title == book else f"{title} – {book}"
    page = setting.draw("paged.html.j2", title=full, content=with_fallback(content))
    return Section(name, title, page)
