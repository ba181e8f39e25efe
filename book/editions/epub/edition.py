"""Puts the EPUB together: content documents, style sheet, typefaces, pictures, cover."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from markupsafe import Markup

from book.assembly import Assembly
from book.assembly.assembled import Entry
from book.editions.epub.container import CONTENT, pack
from book.editions.epub.metadata import Metadata, metadata_of
from book.editions.epub.xhtml import Document, Page, PageStart, document_of
from book.editions.html.kept_pages import KeptPages, kept_pages
from book.editions.html.pages import chapter_page, front_page, in_order
from book.editions.html.pictures import shelved
from book.editions.html.setting import Setting
from book.editions.templates import environment
from book.editions.web import stylesheet
from book.editions.web.faces import FaceCutter
from book.ground.cache import Cache
from book.ground.resources import Resources

__all__ = ["PageStart", "as_one_page", "render"]

FRONT, NAVIGATION, COVER = "title.xhtml", "nav.xhtml", "cover.xhtml"
COVER_IMAGE, SHEET, PACKAGE = "cover.jpg", "book.css", "package.opf"
_TYPES = {
    "css": "text/css",
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "svg": "image/svg+xml",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xhtml": "application/xhtml+xml",
}
"""Core media types (EPUB 3.3, section 3.2) by ending."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the manifest of the package (EPUB 3.3, section 5.6.2)."""

    id: str
    href: str
    media_type: str
    properties: str = ""


@dataclass(frozen=True, slots=True)
class _Builder:
    """What the documents of one EPUB share."""

    assembly: Assembly
    resources: Resources
    metadata: Metadata
    assets: dict[str, bytes]
    page_starts: Sequence[PageStart]
    cache: Cache | None
    kept: KeptPages | None

    def documents(self) -> Iterator[Document]:
        """The content documents in reading order, after the cover."""
        front = self._setting(FRONT)
        yield self._document(
            FRONT, self.assembly.book.meta.title, front_page(front), "", "titlepage"
        )
        for entry in in_order(self.assembly.contents):
            name = file_of(entry.anchor)
            lang = entry.lang or (entry.chapter.front.lang if entry.chapter else "")
            content = chapter_page(entry, self._setting(name))
            yield self._document(name, entry.title, content, lang, _kind(entry))

    def _document(self, name: str, title: str, content: Markup, lang: str, kind: str) -> Document:
        language = lang or self.assembly.book.meta.language
        return document_of(name, title, language, kind, content, self.page_starts)

    def _setting(self, name: str) -> Setting:
        return Setting(
            self.assembly,
            environment(self.resources, self.cache),
            paged=False,
            endnotes=True,
            address=_address_from(name),
            picture=shelved(self.assembly.book, self.assets),
            kept=self.kept,
        )

    def draw(self, template: str, **values: object) -> bytes:
        """Fill one of the EPUB's own templates."""
        setting = self._setting(NAVIGATION)
        return setting.draw(f"epub/{template}", metadata=self.metadata, **values).encode()


def render(
    assembly: Assembly,
    resources: Resources,
    page_starts: Sequence[PageStart] = (),
    cover: bytes | None = None,
    cache: Cache | None = None,
) -> bytes:
    """Make the EPUB.

    Args:
        assembly: the book.
        resources: where templates and style sheets are.
        page_starts: where each printed page begins; without them it has no page list.
        cover: the front of the cover as JPEG; without it the book opens on its title page.
        cache: what was made before; cut typefaces and chapters are kept there.
    """
    assets: dict[str, bytes] = {}
    metadata = metadata_of(assembly.book, page_starts)
    kept = kept_pages(cache, "epub", assembly, resources)
    builder = _Builder(assembly, resources, metadata, assets, page_starts, cache, kept)
    documents = tuple(builder.documents())
    texts = {d.name: builder.draw("page.xhtml.j2", document=d) for d in documents}
    faces = FaceCutter("".join(text.decode() for text in texts.values()), cache)
    assets[SHEET] = stylesheet.read(resources.style("epub.css"), faces, _shelf(assets)).encode()
    if cover is not None:
        assets[COVER_IMAGE] = cover
        texts = {COVER: builder.draw("cover.xhtml.j2", image=COVER_IMAGE), **texts}
    pages = [page for document in documents for page in document.pages]
    own = [start.folio for start in page_starts if start.anchor == "contents"]
    pages += [Page(folio, f"{NAVIGATION}#page-{folio}") for folio in own]
    texts[NAVIGATION] = builder.draw(
        "nav.xhtml.j2",
        entries=assembly.contents,
        file_of=file_of,
        pages=sorted(pages, key=lambda page: page.folio),
        contents_pages=own,
        landmarks=_landmarks(documents, has_cover=cover is not None),
    )
    items = tuple(_items(documents, chain(texts, sorted(assets))))
    cover_page = [COVER] if COVER in texts else []
    read = [*cover_page, FRONT, NAVIGATION, *(document.name for document in documents[1:])]
    spine = [_identifier(name) for name in read]
    package = builder.draw(
        "package.opf.j2", items=items, spine=spine, navigation=_identifier(NAVIGATION)
    )
    return pack({PACKAGE: package, **texts, **dict(sorted(assets.items()))})


def as_one_page(epub: bytes) -> str:
    """All content documents as one HTML page, to compare their words with other editions."""
    with zipfile.ZipFile(io.BytesIO(epub)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xhtml")]
        texts = [archive.read(name).decode() for name in names if not name.endswith(NAVIGATION)]
        navigation = archive.read(f"{CONTENT}/{NAVIGATION}").decode()
    bodies = "".join(map(_body, texts))
    return f'<html><body><div id="contents">{_body(navigation)}</div>{bodies}</body></html>'


def _body(document: str) -> str:
    return document.partition("<body")[2].partition(">")[2].rpartition("</body>")[0]


def file_of(anchor: str) -> str:
    """The content document that holds an anchor."""
    home = anchor.partition("--")[0]
    return FRONT if home in {"title", "contents"} else f"{home}.xhtml"


def _address_from(here: str) -> Callable[[str], str]:
    def address(anchor: str) -> str:
        file = file_of(anchor)
        return f"#{anchor}" if file == here else f"{file}#{anchor}"

    return address


def _kind(entry: Entry) -> str:
    if entry.level == "part":
        return "part"
    return "chapter" if entry.chapter is not None else "index"


def _landmarks(documents: Sequence[Document], *, has_cover: bool) -> list[tuple[str, str]]:
    """Kind and address of the places a reading system may offer (EPUB 3.3, section 7.4.5)."""
    body = next((d.name for d in documents if d.kind in {"part", "chapter"}), FRONT)
    index = [("index", d.name) for d in documents if d.kind == "index"]
    front = [("cover", COVER)] if has_cover else []
    return [*front, ("toc", f"{NAVIGATION}#toc"), ("bodymatter", body), *index]


def _items(documents: Sequence[Document], names: Iterator[str]) -> Iterator[Item]:
    drawn = {document.name for document in documents if document.has_svg}
    for name in names:
        properties = "svg" if name in drawn else ""
        if name == NAVIGATION:
            properties = "nav"
        elif name == COVER_IMAGE:
            properties = "cover-image"
        ending = name.rpartition(".")[2].lower()
        yield Item(_identifier(name), name, _TYPES[ending], properties)


def _identifier(name: str) -> str:
    return "item-" + "".join(char if char.isalnum() else "-" for char in name)


def _shelf(assets: dict[str, bytes]) -> stylesheet.Shelve:
    def shelve(name: str, data: bytes) -> str:
        assets[f"fonts/{name}"] = data
        return f"fonts/{name}"

    return shelve
