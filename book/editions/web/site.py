"""The web edition as pages that share their assets: a front page and a page a chapter."""

from __future__ import annotations

import string
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from book.assembly import Assembly
from book.assembly.assembled import Entry
from book.editions.html import glossary
from book.editions.html.kept_pages import kept_pages
from book.editions.html.pages import HOME, chapter_page, contents, in_order, on_pages, page_of
from book.editions.html.pictures import shelved
from book.editions.html.setting import Setting
from book.editions.search import index as search
from book.editions.search.index import Passage
from book.editions.search.passages import passages
from book.editions.templates import environment
from book.editions.web import crawling, favicon, front, linked_data, policy, scripts, stylesheet
from book.editions.web.faces import FaceCutter
from book.ground.cache import Cache
from book.ground.resources import Resources

SHEET, EARLY, SCRIPT = "assets/book.css", "assets/early.js", "assets/book.js"
INDEX, ICON = "assets/search-index.js", "assets/favicon.svg"
ALWAYS = string.printable + "".join(map(chr, range(0xA0, 0x180))) + "‘’‚“”„–—…•↩\u2002\u202f"
"""Letters the faces always have: so a new word seldom means new typefaces."""


@dataclass(frozen=True, slots=True)
class _Page:
    """A page's content and its neighbours; without an entry, the front page."""

    entry: Entry | None
    before: Entry | None
    after: Entry | None


class Site:
    """The pages of one book; a page is made when it is first asked for."""

    def __init__(
        self,
        assembly: Assembly,
        resources: Resources,
        assets: dict[str, bytes],
        cache: Cache | None = None,
    ) -> None:
        """Plan the pages.

        Args:
            assembly: the book.
            resources: where templates and style sheets are.
            assets: takes what pages show, by path.
            cache: what was made before.
        """
        self.assembly, self.resources, self.assets = assembly, resources, assets
        self.cache = cache
        entries = [entry for entry in in_order(assembly.contents) if entry.level != "part"]
        around: list[Entry | None] = [None, None, *entries, None]
        self._plan = {
            page_of(entry.anchor) if entry else HOME: _Page(entry, around[i], around[i + 2])
            for i, entry in enumerate([None, *entries])
        }
        self._glossary = glossary.entries(assembly.book)
        self._contents: dict[str, Markup] = {}
        self._kept = kept_pages(cache, "site", assembly, resources)
        self._pages: dict[str, str] = {}

    @property
    def titles(self) -> dict[str, str]:
        """File name and title of every page, in order."""
        title = self.assembly.book.meta.title
        return {
            name: page.entry.title if page.entry else title for name, page in self._plan.items()
        }

    def page(self, name: str) -> str:
        """Make one page.

        Raises:
            KeyError: there is no such page.
        """
        if name not in self._pages:
            content, plan = self._content(name), self._plan[name]
            page = self._setting(name).keep(name, content, lambda: self._page(name, plan))
            self._pages[name] = str(page)
        return self._pages[name]

    def shared(self, *, whole_faces: bool = False) -> dict[str, bytes]:
        """What all pages share: scripts, style sheet and typefaces, by path.

        Args:
            whole_faces: do not cut the typefaces to the letters of the book.
        """
        made: dict[str, bytes] = {}

        def shelve(name: str, data: bytes) -> str:
            made[f"assets/fonts/{name}"] = data
            return f"fonts/{name}"

        faces = None
        if not whole_faces:
            faces = FaceCutter(ALWAYS + "".join(map(self._content, self._plan)), self.cache)
        sheet = stylesheet.read(self.resources.style("web.css"), faces, shelve)
        script = scripts.read(self.resources)
        return {
            SHEET: sheet.encode(),
            EARLY: script.early.encode(),
            SCRIPT: script.late.encode(),
            ICON: favicon.draw(self.assembly.book.meta.title, self.resources, self.cache).encode(),
            **made,
        }

    def beside(self) -> dict[str, bytes]:
        """What search engines read, where it is known where the pages will live."""
        base = self.assembly.book.meta.url.rstrip("/")
        if not base:
            return {}
        date = self.assembly.book.meta.date
        changed = {
            name: page.entry.chapter.front.updated if page.entry and page.entry.chapter else date
            for name, page in self._plan.items()
        }
        return crawling.files(base, changed, environment(self.resources, self.cache))

    def index(self) -> bytes:
        """The search index of all pages, as a script."""
        return scripts.index_script(self.found()).encode()

    def found(self) -> search.Index:
        """What can be found on the pages."""
        return search.index(list(self._passages()), self.assembly.book.meta.language)

    def _passages(self) -> Iterator[Passage]:
        for name, page in self._plan.items():
            if page.entry is not None and page.entry.chapter is not None:
                yield from passages(self._content(name), on_pages(""))

    def _content(self, name: str) -> Markup:
        if name not in self._contents:
            entry, own = self._plan[name].entry, self._setting(name)
            if entry is None:
                self._contents[name] = front.opening(own) + front.closing(own)
            else:
                self._contents[name] = chapter_page(entry, own)
        return self._contents[name]

    def _setting(self, name: str) -> Setting:
        return Setting(
            self.assembly,
            environment(self.resources, self.cache),
            paged=False,
            endnotes=True,
            address=on_pages(name),
            picture=shelved(self.assembly.book, self.assets),
            kept=self._kept,
            glossary=self._glossary,
            browsed=True,
        )

    def _page(self, name: str, page: _Page) -> Markup:
        meta, entry = self.assembly.book.meta, page.entry
        chapter = entry.chapter if entry else None
        here = entry.anchor if entry else ""
        return self._setting(name).draw(
            "web.html.j2",
            title=f"{entry.title} – {meta.title}" if entry else meta.title,
            description=(chapter.front.abstract if chapter else "") or meta.description,
            kind="article" if entry else "book",
            policy=policy.shared(),
            head=Markup(f'<link rel="stylesheet" href="{SHEET}">\n<script src="{EARLY}"></script>'),
            foot=scripts.settings(self.assembly, INDEX)
            + Markup(f'\n<script src="{SCRIPT}"></script>'),
            icon=ICON,
            linked_data=linked_data.of_chapter(chapter, meta)
            if chapter
            else linked_data.of_book(self.assembly),
            canonical=f"{meta.url.rstrip('/')}/{name}" if meta.url else "",
            home=HOME,
            here=here,
            entries=contents(self.assembly.contents, here),
            content=self._content(name),
            before=page.before,
            after=page.after,
        )
