"""The paged editions: the book as sections, each a complete document for the press.

Screen and print have the same pages, so both get the same HTML.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup

from book.assembly import Assembly
from book.assembly.anchors import source_anchor
from book.assembly.assembled import Entry
from book.editions.html.kept_pages import kept_pages
from book.editions.html.pages import chapter_page, contents, front_page, in_order, pruned
from book.editions.html.pictures import Picture, measured
from book.editions.html.setting import Setting
from book.editions.markup import element, with_fallback
from book.editions.paged.hyphenation import divided
from book.editions.templates import environment
from book.ground.cache import Cache
from book.ground.resources import Resources
from book.model import Chapter
from book.press.section import Section

CONTENTS = 34
"""Lines of contents on the page they open on."""


def render(
    assembly: Assembly, resources: Resources, cache: Cache | None = None
) -> tuple[Section, ...]:
    """The sections in the order they are bound; see `sections`."""
    return tuple(sections(assembly, resources, cache))


def sections(
    assembly: Assembly, resources: Resources, cache: Cache | None = None
) -> Iterator[Section]:
    """Make the sections, one after the other, in the order they are bound.

    Args:
        assembly: the book.
        resources: where templates are.
        cache: chapters that were set before.
    """
    setting = _setting(assembly, resources, cache)
    listed = setting.draw("contents.html.j2", entries=_contents(assembly))
    front = _together((front_page(setting), listed))
    yield _section("title", assembly.book.meta.title, front, setting)
    groups = tuple(_groups(setting))
    for before, group, after in zip(((), *groups), groups, (*groups[1:], ()), strict=False):
        section = _entry_section(group, setting)
        yield replace(section, runs_on=_runs_on(before, group, after))


def render_one(assembly: Assembly, resources: Resources, name: str) -> Section | None:
    """The section of one chapter or part alone; None if there is none of this name."""
    setting = _setting(assembly, resources)
    found = (group for group in _groups(setting) if name in {entry.anchor for entry in group})
    return next((_entry_section(group, setting) for group in found), None)


def _groups(setting: Setting) -> Iterator[tuple[Entry, ...]]:
    """What starts on a page: a chapter, under its part's title where the part has no own page."""
    head: tuple[Entry, ...] = ()
    for entry in in_order(setting.assembly.contents):
        if entry.level == "part" and entry.entries and not setting.shown(entry):
            head = (entry,)
        else:
            yield (*head, entry)
            head = ()


def _together(pages: Sequence[Markup]) -> Markup:
    """What one section holds, as one element."""
    if len(pages) == 1:
        return pages[0]
    return element("div", Markup("\n").join(("", *pages)), {"class": "together"})


def _contents(assembly: Assembly) -> tuple[Entry, ...]:
    """The contents on one page: without sections where they would take another."""
    everything = contents(assembly.contents)
    if _count(everything) <= CONTENTS:
        return everything
    return pruned(everything, lambda entry: entry.level == "part")


def _count(entries: Sequence[Entry]) -> int:
    return sum(1 + _count(entry.entries) for entry in entries)


def _setting(assembly: Assembly, resources: Resources, cache: Cache | None = None) -> Setting:
    on_paper = places_on_paper(assembly)

    def picture(chapter: Chapter, src: str) -> Picture:
        return measured(assembly.book, chapter, src)

    return Setting(
        assembly,
        environment(resources, cache),
        paged=True,
        endnotes=assembly.book.meta.endnotes,
        address=lambda anchor: f"#{on_paper.get(anchor, anchor)}",
        picture=picture,
        kept=kept_pages(cache, "paged", assembly, resources),
    )


def _entry_section(group: tuple[Entry, ...], setting: Setting) -> Section:
    pages = _together([chapter_page(entry, setting) for entry in group])
    chapter = group[-1].chapter
    return _section(group[-1].anchor, group[-1].title, pages, setting, chapter)


def _runs_on(before: tuple[Entry, ...], group: tuple[Entry, ...], after: tuple[Entry, ...]) -> bool:
    """Whether a section opens on the next page, whichever side that is.

    Parts and numbered chapters open on a recto, so that one that moves is not laid out again. Two
    chapters need not: the one behind a part's own page, which is a verso always, and the last of a
    part, since what comes after it opens on a recto or runs on anyway.
    """
    if group[0].level == "part" or not _is_numbered(group):
        return group[0].level != "part"
    is_behind_part = bool(before) and before[-1].level == "part"
    is_last = _is_numbered(before) and (not _is_numbered(after) or after[0].level == "part")
    return is_behind_part or is_last


def _is_numbered(group: tuple[Entry, ...]) -> bool:
    chapter = group[-1].chapter if group else None
    return chapter is not None and chapter.number is not None


def places_on_paper(assembly: Assembly) -> dict[str, str]:
    """Where chapters' sources stand on paper: in the one list of the book, where it has one."""
    return {
        source_anchor(chapter, source.id): f"{assembly.sources_at}-{source.number}"
        for chapter in assembly.book.chapters
        for source in chapter.front.sources
        if assembly.sources_at and source.number
    }


def _section(
    name: str, title: str, content: Markup, setting: Setting, chapter: Chapter | None = None
) -> Section:
    book = setting.assembly.book.meta.title
    full = title if title == book else f"{title} – {book}"
    listed = setting.assembly.book.hyphenation
    parts = (entry for entry in setting.assembly.contents if entry.level == "part")
    part = next((p.title for p in parts if name in {e.anchor for e in p.entries}), "")
    number = chapter.number if chapter else None

    def made() -> Markup:
        return setting.draw(
            "paged.html.j2",
            title=full,
            content=with_fallback(content),
            hyphenation=" ".join(divided(content, listed)),
            part=part,
            number=number,
        )

    of = ("section", full, content, listed, part, number)
    return Section(name, title, setting.keep(name, of, made))
