"""Sets a whole chapter: opening, fact box, text, notes, sources."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from book.assembly.credits import byline
from book.assembly.words import words
from book.editions.html.compositor import Compositor
from book.editions.html.openings import key_figures
from book.editions.html.setting import Setting
from book.editions.markup import place
from book.model import Chapter

READ_A_MINUTE = 220
"""Words of running text; of non-fiction in English people read 238 (Brysbaert 2019)."""


def compose(chapter: Chapter, setting: Setting) -> Markup:
    """The chapter as one element; its labels are in its own language."""
    front = chapter.front
    if front.lang:
        labels = words(front.lang)
        setting = replace(setting, assembly=replace(setting.assembly, words=labels))
    compositor = Compositor(chapter, setting)
    body = compositor.body()
    return setting.draw(
        "chapter.html.j2",
        chapter=chapter,
        byline=byline(chapter),
        minutes=_minutes(body),
        src=place(front.span("title")),
        abstract_src=place(front.span("abstract")),
        picture=setting.picture(chapter, front.image) if front.image else None,
        image_src=place(front.span("image")),
        figures=key_figures(
            chapter, setting.assembly.portraits.get(chapter.slug), setting.assembly.words
        ),
        facts=_facts(chapter, setting),
        body=body,
        notes=_notes(compositor) if setting.endnotes else "",
        sources=_sources(chapter, setting),
    )


def _facts(chapter: Chapter, setting: Setting) -> Markup:
    """A partnership's facts: as a picture where it has a portrait, else as a form."""
    if chapter.front.partnership is None:
        return Markup("")
    pictured = chapter.slug in setting.assembly.portraits
    template = "facts.html.j2" if pictured else "factbox.html.j2"
    src = place(chapter.front.span("partnership"))
    return setting.draw(template, chapter=chapter, src=src)


def _sources(chapter: Chapter, setting: Setting) -> Markup:
    """The chapter's own list; paper has the one of the whole book instead, where there is one."""
    printed_once = setting.paged and setting.assembly.sources_at
    if not chapter.front.sources or printed_once:
        return Markup("")
    return setting.draw("sources.html.j2", chapter=chapter)


def _minutes(body: Markup) -> int:
    """How long a text takes to read; 0 for one of less than a page or two."""
    minutes = round(len(body.striptags().split()) / READ_A_MINUTE)
    return minutes if minutes > 1 else 0


def _notes(compositor: Compositor) -> Markup:
    """The notes after the text; nothing when there are none."""
    footnotes = compositor.chapter.document.footnotes
    if not footnotes:
        return Markup("")
    notes = [(n, compositor.run(body)) for n, body in enumerate(footnotes.values(), 1)]
    return compositor.setting.draw("notes.html.j2", chapter=compositor.chapter, notes=notes)
