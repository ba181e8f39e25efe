"""Sets a whole chapter: opening, fact box, text, notes, sources."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from book.assembly.credits import byline
from book.assembly.words import words
from book.editions.compositor import Compositor
from book.editions.markup import place
from book.editions.setting import Setting
from book.model import Chapter


def compose(chapter: Chapter, setting: Setting) -> Markup:
    """The chapter as one element; its labels are in its own language."""
    front = chapter.front
    if front.lang:
        labels = words(front.lang)
        setting = replace(setting, assembly=replace(setting.assembly, words=labels))
    compositor = Compositor(chapter, setting)
    body = compositor.body()
    partnership = place(front.span("partnership"))
    return setting.draw(
        "chapter.html.j2",
        chapter=chapter,
        lang=front.lang if front.lang != setting.assembly.book.meta.language else "",
        byline=byline(chapter),
        src=place(front.span("title")),
        abstract_src=place(front.span("abstract")),
        picture=setting.picture(chapter, front.image) if front.image else None,
        image_src=place(front.span("image")),
        factbox=setting.draw("factbox.html.j2", chapter=chapter, src=partnership)
        if front.partnership
        else "",
        body=body,
        notes=_notes(compositor) if setting.endnotes else "",
        sources=setting.draw("sources.html.j2", chapter=chapter) if front.sources else "",
    )


def _notes(compositor: Compositor) -> Markup:
    """The notes after the text; nothing when there are none."""
    footnotes = compositor.chapter.document.footnotes
    if not footnotes:
        return Markup("")
    notes = [(n, compositor.run(body)) for n, body in enumerate(footnotes.values(), 1)]
    return compositor.setting.draw("notes.html.j2", chapter=compositor.chapter, notes=notes)
