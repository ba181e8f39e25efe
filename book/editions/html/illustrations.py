"""Drawings as an edition shows them: images of their own on paper, part of the page on the web."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from book.assembly import Assembly
from book.editions.drawings import emblem, locator, marks, strip, telling
from book.editions.drawings.sheet import Sheet, kind
from book.editions.markup import data_url, start
from book.model import Chapter


@dataclass(frozen=True, slots=True)
class Illustrations:
    """Draws what templates ask for."""

    assembly: Assembly
    templates: Environment
    paged: bool

    def show(
        self,
        sheet: Sheet,
        alt: str,
        *,
        on_solid: bool = False,
        link: Callable[[str], str] | None = None,
    ) -> Markup:
        """A drawing as an image; without a text alternative it only decorates.

        Args:
            sheet: the drawing.
            alt: what it shows, in words.
            on_solid: whether it stands on the book's dark ground.
            link: says where a chapter is, for a drawing that is a way to the chapters it marks.
        """
        svg = self.templates.get_template("drawing.svg.j2").render(
            sheet=sheet, alt=alt, kind=kind, on_solid=on_solid, link=link
        )
        if not self.paged:
            return Markup(svg)
        return start("img", {"src": data_url("image/svg+xml", svg.encode()), "alt": alt})

    def emblem(
        self, chapter: Chapter, size: float, *, told: bool = False, on_solid: bool = False
    ) -> Markup:
        """A partnership's emblem, this many millimetres wide; nothing without a portrait.

        Args:
            chapter: the partnership.
            size: what it is drawn for; small ones are coarser.
            told: whether it is a picture with a text alternative, or a mark beside a name.
            on_solid: whether it stands on the book's dark ground.
        """
        portrait = self.assembly.portraits.get(chapter.slug)
        if portrait is None:
            return Markup("")
        alt = telling.emblem(portrait, self.assembly.words) if told else ""
        return self.show(emblem.draw(portrait, size), alt, on_solid=on_solid)

    def mark(self, theme_id: str, size: float, *, told: bool = False) -> Markup:
        """A theme's mark; nothing for what is no theme of the book."""
        themes = self.assembly.book.meta.themes
        index = next((at for at, theme in enumerate(themes) if theme.id == theme_id), None)
        if index is None:
            return Markup("")
        alt = f"{self.assembly.words.theme}: {themes[index].title}" if told else ""
        return self.show(marks.draw(index, size), alt)

    def locator(self, chapter: Chapter, width: float, height: float) -> Markup:
        """Where a partnership is; nothing without a portrait."""
        portrait = self.assembly.portraits.get(chapter.slug)
        if portrait is None:
            return Markup("")
        sheet = locator.draw(portrait, self.assembly.land, width, height)
        return self.show(sheet, telling.locator(portrait, self.assembly.words))

    def strip(self, chapter: Chapter) -> Markup:
        """A partnership's agreement on the years of all; nothing without a dated event."""
        book = self.assembly.book
        sheet = strip.draw(chapter, book.partnerships, book.meta.date)
        if sheet is None:
            return Markup("")
        return self.show(sheet, telling.strip(chapter, self.assembly.words))
