"""The paged editions: the book as sections, each a complete document for the press.

Screen and print have the same pages, so both get the same HTML.
"""

from __future__ import annotations

from markupsafe import Markup

from book.assembly import Assembly
from book.editions.leaves import chapter_leaf, front_leaf, in_order, lines
from book.editions.pictures import measured
from book.editions.setting import Picture, Setting
from book.editions.templates import environment
from book.model import Chapter, Edition, Look, Section


def render(assembly: Assembly, look: Look, edition: Edition) -> tuple[Section, ...]:
    """The sections in the order they are bound.

    Args:
        assembly: the book.
        look: where templates are.
        edition: screen or print; both get the same sections.
    """
    assert edition is not Edition.WEB, "the web edition has no pages"
    meta = assembly.book.meta

    def picture(chapter: Chapter, src: str) -> Picture:
        return measured(assembly.book, chapter, src)

    setting = Setting(
        assembly,
        environment(look),
        paged=True,
        endnotes=meta.endnotes,
        address=lambda anchor: f"#{anchor}",
        picture=picture,
    )

    def section(name: str, title: str, content: Markup) -> Section:
        full = title if title == meta.title else f"{title} – {meta.title}"
        return Section(name, title, setting.draw("paged.html.j2", title=full, content=content))

    leaves = [
        section(entry.anchor, entry.title, chapter_leaf(entry, setting))
        for entry in in_order(assembly.contents)
    ]
    contents = setting.draw("contents.html.j2", entries=list(lines(assembly.contents)))
    return (
        section("title", meta.title, front_leaf(setting)),
        section("contents", assembly.words.contents, contents),
        *leaves,
    )
