"""The paged editions: the book as sections, each a complete document for the press.

Screen and print have the same pages, so both get the same HTML.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from book.assembly import Assembly
from book.assembly.assembled import Entry
from book.assembly.contents import REGISTER
from book.editions.chapters import compose
from book.editions.compositor import Compositor
from book.editions.pictures import measured
from book.editions.setting import Picture, Setting
from book.editions.templates import environment
from book.model import Chapter, Edition, Kind, Look, Section


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

    def entries(lines: tuple[Entry, ...]) -> Iterator[Section]:
        for entry in lines:
            if entry.level == "part":
                part = setting.draw("part.html.j2", entry=entry)
                yield section(entry.anchor, entry.title, part)
                yield from entries(entry.entries)
            elif entry.chapter is not None:
                yield section(entry.anchor, entry.title, compose(entry.chapter, setting))
            elif entry.anchor == REGISTER:
                own = setting.draw("register-chapter.html.j2", entry=entry, tag="section")
                yield section(entry.anchor, entry.title, own)

    contents = setting.draw("contents.html.j2", entries=list(_lines(assembly.contents)))
    return (
        section("title", meta.title, _front(assembly, setting)),
        section("contents", assembly.words.contents, contents),
        *entries(assembly.contents),
    )


def _front(assembly: Assembly, setting: Setting) -> Markup:
    colophon = assembly.book.colophon
    text = Compositor(colophon, setting).body() if colophon else Markup("")
    return setting.draw("front.html.j2", colophon=text, credits=assembly.credits)


def _lines(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """The contents as one list. Sections of partnerships are left out: all have the same."""
    for entry in entries:
        yield entry
        chapter = entry.chapter
        if chapter is None or chapter.front.kind is not Kind.PARTNERSHIP:
            yield from _lines(entry.entries)
