"""The web edition: one self-contained file, and a page a chapter that share their assets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from book.assembly import Assembly
from book.editions.html import glossary
from book.editions.html.kept_pages import kept_pages
from book.editions.html.pages import chapter_page, contents, in_order
from book.editions.html.pictures import embedded
from book.editions.html.setting import Setting
from book.editions.markup import data_url, for_readers
from book.editions.search import index as search
from book.editions.search.passages import passages
from book.editions.templates import environment
from book.editions.web import favicon, front, linked_data, policy, scripts, stylesheet
from book.editions.web.faces import FaceCutter
from book.editions.web.printed import File, Printed, emptied
from book.editions.web.site import ALWAYS, INDEX, Site
from book.ground.cache import Cache
from book.ground.resources import Resources

ABOVE = "../"
"""The way from a page to the folder of the single file and the PDFs."""


@dataclass(frozen=True, slots=True)
class WebEdition:
    """What is written for the web.

    The HTML carries `data-src` for the preview; `for_readers` takes it off.
    """

    single: str
    """The whole book as one file that asks for nothing outside itself."""
    pages: Mapping[str, str]
    """A page a chapter, by file name."""
    assets: Mapping[str, bytes]
    """Style sheet, scripts, search index, typefaces and images of the pages, by path."""

    def for_readers(self, printed: Printed | None = None, name: str = "") -> WebEdition:
        """The edition without the places of its blocks in the manuscript.

        Args:
            printed: what is known of the other editions; None: nothing is said of them.
            name: what the single file is called, for pages to say how large it is.
        """
        single = _finished(self.single, printed)
        if printed and name:
            own = File("single_file", name, len(single.encode()))
            printed = replace(printed, files=(*printed.files, own))
        pages = {name: _finished(page, printed, ABOVE) for name, page in self.pages.items()}
        return WebEdition(single, pages, self.assets)


def _finished(page: str, printed: Printed | None, folder: str = "") -> str:
    read = for_readers(page)
    return printed.put_into(read, folder) if printed else emptied(read)


def render(assembly: Assembly, resources: Resources, cache: Cache | None = None) -> WebEdition:
    """Make the web edition, both ways; what was made before is taken from the cache."""
    assets: dict[str, bytes] = {}
    site = Site(assembly, resources, assets, cache)
    pages = {name: site.page(name) for name in site.titles}
    assets |= site.shared()
    found = site.found()
    assets[INDEX] = scripts.index_script(found).encode()
    assets |= site.beside()
    single = render_single(assembly, resources, cache, _on_one_page(found))
    return WebEdition(single, pages, dict(sorted(assets.items())))


def _on_one_page(found: search.Index) -> search.Index:
    """What is found on pages, as the single file addresses it: every anchor bare."""

    def bare(href: str) -> str:
        page, _, anchor = href.rpartition("#")
        return f"#{anchor}" if page or href[:1] == "#" else f"#{href.removesuffix('.html')}"

    passages = tuple(replace(passage, href=bare(passage.href)) for passage in found.passages)
    return replace(found, passages=passages)


def render_single(
    assembly: Assembly,
    resources: Resources,
    cache: Cache | None = None,
    found: search.Index | None = None,
) -> str:
    """Make the one self-contained file.

    Args:
        assembly: the book.
        resources: where templates and style sheets are.
        cache: what was made before.
        found: its search index, where it is known.
    """
    meta = assembly.book.meta

    def address(anchor: str) -> str:
        return f"#{anchor}"

    setting = Setting(
        assembly,
        environment(resources, cache),
        paged=False,
        endnotes=True,
        address=address,
        picture=embedded(assembly.book),
        kept=kept_pages(cache, "single", assembly, resources),
        glossary=glossary.entries(assembly.book),
        browsed=True,
    )
    entries = list(in_order(assembly.contents))
    pages = [chapter_page(entry, setting) for entry in entries]
    if found is None:
        chapters = [page for page, entry in zip(pages, entries, strict=True) if entry.chapter]
        everything = [p for page in chapters for p in passages(page, address)]
        found = search.index(everything, meta.language)
    content = Markup("").join((front.opening(setting), *pages, front.closing(setting)))
    faces = FaceCutter(ALWAYS + str(content), cache)
    css = stylesheet.read(resources.style("web.css"), faces, stylesheet.embed)
    script = scripts.read(resources)
    return setting.draw(
        "web.html.j2",
        title=meta.title,
        description=meta.description,
        kind="book",
        policy=policy.sealed(style=css, scripts=(script.early, script.late)),
        head=Markup(f"<style>{css}</style>\n<script>{script.early}</script>"),
        foot=Markup("\n").join(
            (
                scripts.settings(assembly),
                scripts.data_block("search-index", found.as_data()),
                Markup(f"<script>{script.late}</script>"),
            )
        ),
        icon=data_url("image/svg+xml", favicon.draw(meta.title, resources, cache).encode()),
        linked_data=linked_data.of_book(assembly),
        canonical=meta.url,
        home="#title",
        here="",
        entries=contents(assembly.contents),
        content=Markup('<div class="book">\n{}</div>\n').format(content),
        before=None,
        after=None,
    )
