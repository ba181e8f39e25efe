"""The web edition: one self-contained file, and a page a chapter that share their assets."""

from __future__ import annotations

import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from book.assembly import Assembly
from book.assembly.assembled import Entry
from book.editions import linked_data, policy, stylesheet
from book.editions.leaves import HOME, chapter_leaf, front_leaf, in_order, lines, on_pages, page_of
from book.editions.markup import for_readers
from book.editions.pictures import embedded, shelved
from book.editions.setting import Setting
from book.editions.templates import environment
from book.model import Look

SHEET, SCRIPT = "assets/book.css", "assets/book.js"
ALWAYS = string.printable + "".join(map(chr, range(0xA0, 0x180))) + "‘’‚“”„–—…•↩\u2002\u202f"
"""Letters the faces always have: so a new word seldom means new typefaces."""


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
    """Style sheet, script, typefaces and images of the pages, by path."""

    def for_readers(self) -> WebEdition:
        """The edition without the places of its blocks in the manuscript."""
        pages = {name: for_readers(page) for name, page in self.pages.items()}
        return WebEdition(for_readers(self.single), pages, self.assets)


def render(assembly: Assembly, look: Look) -> WebEdition:
    """Make the web edition, both ways."""
    assets: dict[str, bytes] = {}
    pages = dict(render_pages(assembly, look, assets))
    return WebEdition(render_single(assembly, look), pages, dict(sorted(assets.items())))


def render_single(assembly: Assembly, look: Look) -> str:
    """Make the one self-contained file."""
    meta = assembly.book.meta
    setting = Setting(
        assembly,
        environment(look),
        paged=False,
        endnotes=True,
        address=lambda anchor: f"#{anchor}",
        picture=embedded,
    )
    leaves = [chapter_leaf(entry, setting) for entry in in_order(assembly.contents)]
    content = Markup("").join((front_leaf(setting), *leaves))
    css = stylesheet.read(look.style("web.css"), ALWAYS + str(content), stylesheet.embed)
    script = _script(look)
    return setting.draw(
        "web.html.j2",
        title=meta.title,
        description=meta.description,
        kind="book",
        policy=policy.sealed(style=css, script=script),
        head=Markup(f"<style>{css}</style>"),
        foot=Markup(f"<script>{script}</script>") if script else "",
        linked_data=linked_data.of_book(assembly),
        canonical=meta.url,
        home="#title",
        here="",
        entries=list(lines(assembly.contents)),
        content=Markup('<div class="book">\n{}</div>\n').format(content),
        before=None,
        after=None,
    )


def render_pages(
    assembly: Assembly, look: Look, assets: dict[str, bytes]
) -> Iterator[tuple[str, str]]:
    """Make a front page and a page a chapter, by file name.

    Args:
        assembly: the book.
        look: where templates and style sheets are.
        assets: takes what the pages share, by path.
    """
    templates = environment(look)
    script = _script(look)

    def setting(name: str) -> Setting:
        return Setting(
            assembly,
            templates,
            paged=False,
            endnotes=True,
            address=on_pages(name),
            picture=shelved(assembly.book, assets),
        )

    def shelve(name: str, data: bytes) -> str:
        assets[f"assets/fonts/{name}"] = data
        return f"fonts/{name}"

    leaves = [entry for entry in in_order(assembly.contents) if entry.level != "part"]
    settings = [setting(HOME), *(setting(page_of(entry.anchor)) for entry in leaves)]
    contents = [
        front_leaf(settings[0]),
        *(chapter_leaf(entry, own) for entry, own in zip(leaves, settings[1:], strict=True)),
    ]
    letters = ALWAYS + "".join(contents)
    assets[SHEET] = stylesheet.read(look.style("web.css"), letters, shelve).encode()
    if script:
        assets[SCRIPT] = script.encode()
    around: list[Entry | None] = [None, None, *leaves, None]
    for index, (own, content) in enumerate(zip(settings, contents, strict=True)):
        entry, before, after = around[index + 1], around[index], around[index + 2]
        yield (
            page_of(entry.anchor) if entry else HOME,
            _page(entry, own, content, before, after, has_script=bool(script)),
        )


def _page(
    entry: Entry | None,
    setting: Setting,
    content: Markup,
    before: Entry | None,
    after: Entry | None,
    *,
    has_script: bool,
) -> str:
    """A page around its content; without an entry, the front page."""
    assembly = setting.assembly
    meta = assembly.book.meta
    chapter = entry.chapter if entry else None
    name = page_of(entry.anchor) if entry else HOME
    return setting.draw(
        "web.html.j2",
        title=f"{entry.title} – {meta.title}" if entry else meta.title,
        description=(chapter.front.abstract if chapter else "") or meta.description,
        kind="article" if entry else "book",
        policy=policy.shared(script=has_script),
        head=Markup(f'<link rel="stylesheet" href="{SHEET}">'),
        foot=Markup(f'<script src="{SCRIPT}"></script>') if has_script else "",
        linked_data=linked_data.of_chapter(chapter, meta)
        if chapter
        else linked_data.of_book(assembly),
        canonical=f"{meta.url.rstrip('/')}/{name}" if meta.url else "",
        home=HOME,
        here=entry.anchor if entry else "",
        entries=list(lines(assembly.contents, entry.anchor if entry else "")),
        content=content,
        before=before,
        after=after,
    )


def _script(look: Look) -> str:
    """The script of the pages; a look may have none."""
    try:
        return look.style("web.js").read_text("utf-8")
    except FileNotFoundError:
        return ""
