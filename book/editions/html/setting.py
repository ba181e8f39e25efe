"""What an edition decides about setting text: addresses, pages, notes, pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import Environment
from markupsafe import Markup

from book.assembly import Assembly
from book.assembly.anchors import anchor
from book.assembly.assembled import Citation, Entry
from book.assembly.references import cite
from book.editions.html import dates, urls
from book.editions.html.citing import bracket
from book.editions.html.illustrations import Illustrations
from book.editions.html.kept_pages import KeptPages
from book.editions.html.pictures import Picture
from book.editions.html.titles import balanced, ended
from book.editions.markup import NO_BREAK, Attribute, element, in_language, start
from book.editions.numbers import grouped
from book.model import Chapter


@dataclass(frozen=True, slots=True)
class Setting:
    """The decisions of one edition."""

    assembly: Assembly
    templates: Environment
    paged: bool
    endnotes: bool
    """Notes after the chapter; else at the foot of the page."""
    address: Callable[[str], str]
    """Anchor → href."""
    picture: Callable[[Chapter, str], Picture]
    """Chapter and the address its author wrote → picture."""
    kept: KeptPages | None = None
    """Chapters that were set before."""
    glossary: Mapping[str, str] = field(default_factory=dict)
    """Where terms of the text are explained, by `glossary.key_of`; terms are links to it."""
    browsed: bool = False
    """Read in a browser: with permalinks, and room for what `book.editions.web.printed` puts in."""

    def draw(self, template: str, **values: object) -> Markup:
        """Fill a template with values; every template also gets the book's words and helpers."""
        return Markup(
            self.templates.get_template(template).render(
                words=self.assembly.words,
                meta=self.assembly.book.meta,
                register=self.assembly.register,
                paged=self.paged,
                browsed=self.browsed,
                href=self.address,
                page=self.page,
                folio=self.folio,
                homes=self.homes,
                anchor=anchor,
                cite=cite,
                spoken=self.spoken,
                cited=self.cited,
                balance=self.balance,
                ended=ended,
                all_sources=self.assembly.sources_at,
                start=start,
                shown=urls.shown,
                site_beside=urls.site_beside,
                is_outside=urls.is_outside,
                written=self._written,
                drawn=self.illustrations,
                shown_in=self.shown,
                portraits=self.assembly.portraits,
                grouped=grouped,
                **values,
            )
        )

    def keep(self, name: str, of: object, make: Callable[[], Markup]) -> Markup:
        """What follows from the book as chapters see it and from `of`, as it was made before."""
        return make() if self.kept is None else self.kept.made(name, of, make)

    @property
    def illustrations(self) -> Illustrations:
        """The edition's drawings."""
        return Illustrations(self.assembly, self.templates, self.paged)

    def link(self, anchor: str) -> Mapping[str, Attribute]:
        """What the start tag of a link to an anchor holds; in a browser it can tell the page."""
        return {"href": self.address(anchor), "data-folio": anchor if self.browsed else None}

    def shown(self, part: Entry) -> list[Chapter]:
        """The chapters of a part that have an emblem."""
        chapters = (entry.chapter for entry in part.entries)
        return [
            chapter for chapter in chapters if chapter and chapter.slug in self.assembly.portraits
        ]

    def cited(self, citations: Sequence[Citation]) -> Markup:
        """Citations tied to the words before them; nothing for none."""
        return Markup(NO_BREAK if citations else "") + bracket(citations, self.link)

    def spoken(self, lang: str, around: str = "") -> Markup:
        """The lang attribute of words in another language than those around; "" is the book's."""
        book = self.assembly.book.meta.language
        if (lang or book) == (around or book):
            return Markup("")
        return in_language(lang or book)

    def balance(self, title: str, size: float) -> str:
        """A title with its lines evened out; browsers do it themselves."""
        return balanced(title, size) if self.paged else title

    def homes(self, anchors: Sequence[str]) -> list[tuple[str, str]]:
        """Where the web register leads: anchor and chapter, "2" for the second place in it."""
        seen: Counter[str] = Counter()
        titles = {c.slug: c.front.running_title for c in self.assembly.book.chapters}
        found = []
        for place in anchors:
            home = place.partition("--")[0]
            seen[home] += 1
            target = titles[home]
            found.append((place, target if seen[home] == 1 else str(seen[home])))
        return found

    def _written(self, date: str) -> str:
        return dates.written(date, self.assembly.book.meta.language)

    def page(self, anchor: str) -> Markup:
        """Say "s. 37" in a paged edition, nothing on the web."""
        if not self.paged:
            return Markup("")
        return Markup(f"{self.assembly.words.page}{NO_BREAK}") + self.folio(anchor)

    def folio(self, anchor: str) -> Markup:
        """Where the press writes the folio of an anchor."""
        return element("span", "", {"data-folio": anchor})

    def see_page(self, anchor: str) -> Markup:
        """The page of a cross-reference: " (s. 37)"."""
        if not self.paged:
            return Markup("")
        return (
            start("span", {"class": "see-page"})
            + " ("
            + self.page(anchor)
            + ")"
            + Markup("</span>")
        )
