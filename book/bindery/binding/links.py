"""Where links lead, and what they say of it (ISO 14289-1 clause 7.18.5).

A link within the book says what stands where it leads, and on which page; one that leads out says
its words and its address.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from book.bindery.binding.outline import BoundPage, PlacedGathering

BOOK_LINK = "book:"
"""Scheme of a link to an anchor of the book whose gathering was not known to the engine."""
NOWHERE = "–"
"""Said by a link without words that leads nowhere, which was told as PD002."""
_PAGE_WORD = {"nb": "side", "nn": "side", "no": "side", "da": "side", "sv": "sida"}


@dataclass(frozen=True, slots=True)
class Target:
    """What a link may lead to."""

    title: str
    folio: int


def write_destinations(
    out: Pdf, placed: Sequence[PlacedGathering], pages: Sequence[BoundPage]
) -> Mapping[str, Target]:
    """Name every anchor (ISO 32000-1 clause 12.3.2.3); of two equal ones the first counts."""
    found: dict[bytes, Array] = {}
    targets: dict[str, Target] = {}
    for part in placed:
        for anchor in part.gathering.anchors:
            page = pages[part.start + anchor.spot.page]
            found.setdefault(bytes(String(anchor.name)), page.destination(anchor.spot))
            folio = part.gathering.first_folio + anchor.spot.page
            targets.setdefault(anchor.name, Target(anchor.title, folio))
    names = Array([thing for name in sorted(found) for thing in (String(name), found[name])])
    out.Root.Names = Dictionary(Dests=out.make_indirect(Dictionary(Names=names)))
    return targets


def settle_links(pages: Sequence[BoundPage], targets: Mapping[str, Target], language: str) -> None:
    """Make links into the book go there, and every link say where it goes.

    One into a part that is not bound here keeps its words and goes nowhere.
    """
    page_word = _PAGE_WORD.get(language.split("-")[0], "page")
    for page in pages:
        for link in page.page.get("/Annots", ()):
            if link.get("/Subtype") == Name.Link:
                _lead(link, targets)
                link.Contents = String(_said(link, targets, page_word))


def _lead(link: Object, targets: Mapping[str, Target]) -> None:
    address = str(link.get("/A", Dictionary()).get("/URI", ""))
    if address.startswith(BOOK_LINK):
        anchor = unquote(address.removeprefix(BOOK_LINK))
        del link["/A"]
        if anchor in targets:
            link.Dest = String(anchor)


def _said(link: Object, targets: Mapping[str, Target], page_word: str) -> str:
    words = str(link.get("/Contents", ""))
    if "/A" in link:
        address = str(link.A.get("/URI", ""))
        if not words:
            return address
        return words if address in words else f"{words} ({address})"
    target = targets.get(str(link.get("/Dest", "")))
    if target is None:
        return words or NOWHERE
    return ", ".join(part for part in (words, target.title, f"{page_word} {target.folio}") if part)
