"""Cut the book into fragments: values from which the bytes of their pages follow."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from book.press.folios import PageMap, set_numbers, standing_first
from book.press.materials import Material, Materials
from book.press.section import Section
from book.press.versions import engine_versions

BOOK_LINK = "book:"
"""Scheme of a link to an anchor in another fragment; the binder makes it a GoTo."""

_ID = re.compile(r"""<[a-zA-Z][^<>]*?\sid="([^"]+)\"""")
_INNER_LINK = re.compile(r"""(<a\b[^<>]*?\shref=")#([^"]+)\"""")

VARIANT = "pdf/ua-1"
"""What the engine is asked to write; the bindery makes both editions of it."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """One section, ready to be laid out alone."""

    name: str
    title: str
    html: str
    first_folio: int
    """The folio it is laid out with; see `folios.standing_first`."""
    sheets: tuple[Material, ...]
    images: tuple[Material, ...]
    base: Path
    """The folder that image addresses are relative to, and outside which nothing is read."""
    variant: str
    versions: str = field(default_factory=lambda: engine_versions())
    """Of the engine and what is under it: `versions.engine_versions`."""

    @property
    def content_key(self) -> str:
        """SHA-256 of everything that can change the bytes of the pages."""
        key = hashlib.sha256()
        for part in (
            self.name,
            self.title,
            self.html,
            str(self.first_folio),
            self.variant,
            self.versions,
            *(sheet.digest for sheet in self.sheets),
            *(image.digest for image in self.images),
        ):
            key.update(part.encode())
            key.update(b"\0")
        return key.hexdigest()


@dataclass(frozen=True, slots=True)
class Fragmenter:
    """What all fragments of a book share."""

    sections: tuple[Section, ...]
    sheets: tuple[Material, ...]
    materials: Materials
    base: Path
    variant: str
    homes: dict[str, int]
    """Which section an anchor is in, by index."""

    def cut(self, index: int, pages: PageMap, *, page_count: int, rigid: bool) -> Fragment:
        """Cut one section: numbers in, links to other sections as "book:" addresses.

        Args:
            index: which section.
            pages: where everything is, as far as known.
            page_count: how many pages the section has, as far as known.
            rigid: put the true folios in instead of zeros.
        """
        section = self.sections[index]
        html = set_numbers(section.html, pages.folios, masked=not rigid)
        first = pages.spans[section.name][0]

        def address(link: re.Match[str]) -> str:
            is_here = self.homes.get(link[2], index) == index
            return f'{link[1]}{"#" if is_here else BOOK_LINK}{link[2]}"'

        return Fragment(
            section.name,
            section.title,
            _INNER_LINK.sub(address, html),
            first if rigid else standing_first(first, page_count),
            self.sheets,
            self.materials.images(section.html, self.base),
            self.base,
            self.variant,
        )


def fragmenter(sections: Sequence[Section], sheets: Sequence[Path], base: Path) -> Fragmenter:
    """Read what all fragments of a book share: style sheets, and whose each anchor is."""
    materials = Materials()
    homes: dict[str, int] = {}
    for index, section in enumerate(sections):
        for anchor in _ID.findall(section.html):
            homes.setdefault(anchor, index)
    return Fragmenter(
        tuple(sections),
        tuple(materials.material(sheet) for sheet in sheets),
        materials,
        base.resolve(),
        VARIANT,
        homes,
    )
