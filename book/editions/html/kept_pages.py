"""Chapters as an edition set them before, by all that their HTML follows from.

A chapter's HTML follows from its own text and from what the book says of it and of others: heads,
anchors, register, map. A word in one chapter's text changes none of that for the others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import msgspec
from markdown_it.token import Token
from markupsafe import Markup

from book.assembly import Assembly
from book.assembly.assembled import Entry
from book.editions.html import glossary
from book.editions.html.pictures import Picture
from book.ground.cache import Cache, compiler, once
from book.ground.files import digest
from book.ground.packages import version
from book.ground.resources import Resources
from book.model import Chapter

PictureOf = Callable[[Chapter, str], Picture]

_MAKERS = ("jinja2", "markupsafe", "markdown-it-py", "pystemmer")
_encoder = msgspec.msgpack.Encoder(enc_hook=str)


@dataclass(frozen=True, slots=True)
class _Set:
    """A chapter's HTML, and the pictures it shows: address as written, digest of what was there."""

    html: str
    pictures: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class KeptPages:
    """The chapters, parts and register of one edition of one book."""

    cache: Cache
    around: bytes
    """Digest of the edition, and of all that chapters can say of each other."""

    def page(self, entry: Entry, picture: PictureOf, make: Callable[[PictureOf], Markup]) -> Markup:
        """The HTML of an entry of the contents.

        Args:
            entry: a part, a chapter, or the register.
            picture: the edition's pictures; it is asked for each, also when the HTML is known.
            make: sets the entry with the pictures it is given.
        """
        key = hashlib.sha256(self.around + entry.anchor.encode())
        if entry.chapter is not None:
            key.update(_encoder.encode(tuple(_own(entry.chapter))))
        found = self.cache.get(key.hexdigest())
        if found is not None:
            kept = msgspec.msgpack.decode(found, type=_Set)
            if entry.chapter is None or _shows(entry.chapter, kept, picture):
                return Markup(kept.html)
        seen: dict[str, str] = {}

        def noted(chapter: Chapter, src: str) -> Picture:
            shown = picture(chapter, src)
            seen[src] = digest(repr(shown).encode())
            return shown

        made = make(noted)
        self.cache.put(
            key.hexdigest(), msgspec.msgpack.encode(_Set(str(made), tuple(seen.items())))
        )
        return made

    def made(self, name: str, of: object, make: Callable[[], Markup]) -> Markup:
        """Other HTML of the edition.

        Args:
            name: what is made.
            of: what it follows from besides what any chapter may take from the book.
            make: makes it when it is not known.
        """
        key = hashlib.sha256(self.around + _encoder.encode((name, of))).hexdigest()
        return Markup(once(self.cache, key, lambda: make().encode()).decode())


def kept_pages(
    cache: Cache | None, edition: str, assembly: Assembly, resources: Resources
) -> KeptPages | None:
    """What was kept of an edition; without a cache nothing is."""
    if cache is None:
        return None
    key = hashlib.sha256(f"page {edition} {compiler()} {list(map(version, _MAKERS))}\0".encode())
    for folder in resources.templates:
        for file in sorted(folder.rglob("*.j2")):
            key.update(f"{file.relative_to(folder)}\0".encode() + file.read_bytes())
    key.update(_encoder.encode(tuple(_said_of_all(assembly))))
    return KeptPages(cache, key.digest())


def _said_of_all(assembly: Assembly) -> Iterator[object]:
    """What any chapter may take from the rest of the book."""
    book = assembly.book
    yield (book.meta, assembly.words, assembly.register, assembly.sources_at, assembly.land)
    for place, part in enumerate(book.parts):
        number = assembly.part_numbers.get(place)
        yield (part.title, number, tuple(chapter.slug for chapter in part.chapters))
    for chapter in book.chapters:
        yield (chapter.slug, chapter.number, chapter.source.path, chapter.front)
    yield tuple(glossary.entries(book).items())
    for target in assembly.targets.values():
        yield (target.anchor, target.holds, target.title)
    for slug, portrait in assembly.portraits.items():
        yield (slug, portrait.place, portrait.areas, portrait.parties)
    yield tuple(_lines(assembly.contents))


def _lines(entries: Sequence[Entry]) -> Iterator[object]:
    """The contents as they are read."""
    for entry in entries:
        yield (entry.level, entry.anchor, entry.title, entry.number)
        yield from _lines(entry.entries)


def _own(chapter: Chapter) -> Iterator[object]:
    """What a chapter says itself; a compiled block follows from what is said of all."""
    for token in chapter.document.tokens:
        yield _block(token)
    yield from chapter.document.footnotes.items()


def _block(token: Token) -> object:
    compiled = token.meta.get("compiled")
    if compiled is None:
        return token
    return (type(compiled).__name__, compiled.anchor, token.meta.get("label"), token.meta["src"])


def _shows(chapter: Chapter, kept: _Set, picture: PictureOf) -> bool:
    """Whether every picture is what it was; asks for all, so that the edition has them."""
    now = [digest(repr(picture(chapter, src)).encode()) for src, _ in kept.pictures]
    return now == [was for _, was in kept.pictures]
