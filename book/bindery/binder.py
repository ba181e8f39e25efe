"""Sew gatherings into one PDF: pages, links, outline, structure, fonts, labels and metadata.

Knows nothing of HTML or of the engine. Time grows with the pages: each gathering is read once and
copied once.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Sequence
from urllib.parse import unquote

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from book.bindery.embedding import embed_fonts
from book.bindery.metadata import write_metadata
from book.bindery.outline import Leaf, Sewn, write_outline
from book.bindery.structure import Structure
from book.model import BookMeta, FontUse, Gathering

BOOK_LINK = "book:"
"""Scheme of a link to an anchor of the book whose gathering was not known to the engine."""

CutFont = Callable[[FontUse], bytes]
"""Gives the font file of a typeface, cut down to the glyphs that are used."""


def bind(gatherings: Sequence[Gathering], meta: BookMeta, cut_font: CutFont) -> bytes:
    """Bind gatherings, in their order, into a tagged PDF (PDF/UA-1).

    A section begins on the page of its first folio; what is between is truly blank.
    """
    out = pikepdf.new()
    structure = Structure(out)
    sewn: list[Sewn] = []
    fonts: list[pikepdf.Object] = []
    for gathering in gatherings:
        with Pdf.open(io.BytesIO(gathering.pdf)) as pdf:
            if sewn:
                _add_blanks(out, gathering.first_folio - _next_folio(sewn[-1]))
            start = len(out.pages)
            structure.renumber(pdf)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", pikepdf.PageCopyWarning)  # named again below
                out.pages.extend(pdf.pages)
            structure.take(pdf)
        sewn.append(Sewn(gathering, start))
        fonts.append(out.pages[start].obj.Resources.Font)
    embed_fonts(out, gatherings, fonts, cut_font)
    structure.write()
    leaves = _leaves(out)
    _write_destinations(out, sewn, leaves)
    _resolve_links(leaves)
    write_outline(out, sewn, leaves)
    _write_labels(out, sewn)
    write_metadata(out, meta)
    return _save(out)


def _next_folio(sewn: Sewn) -> int:
    return sewn.gathering.first_folio + sewn.gathering.pages


def _add_blanks(out: Pdf, count: int) -> None:
    """Add empty pages of the size and boxes of the page before."""
    before = out.pages[-1].obj
    for _ in range(count):
        page = Dictionary(Type=Name.Page, Resources=Dictionary())
        for box in ("/MediaBox", "/TrimBox", "/BleedBox"):
            page[box] = Array(list(before[box]))
        out.pages.append(pikepdf.Page(page))


def _leaves(out: Pdf) -> tuple[Leaf, ...]:
    pages = [page.obj for page in out.pages]
    return tuple(Leaf(page, float(page.TrimBox[0]), float(page.TrimBox[3])) for page in pages)


def _write_destinations(out: Pdf, sewn: Sequence[Sewn], leaves: Sequence[Leaf]) -> None:
    """Name every anchor (ISO 32000-1 clause 12.3.2.3); of two equal ones the first counts."""
    found: dict[bytes, Array] = {}
    for part in sewn:
        for anchor, spot in part.gathering.anchors:
            leaf = leaves[part.start + spot.page]
            found.setdefault(bytes(String(anchor)), leaf.destination(spot))
    names = Array([thing for name in sorted(found) for thing in (String(name), found[name])])
    out.Root.Names = Dictionary(Dests=out.make_indirect(Dictionary(Names=names)))


def _resolve_links(leaves: Sequence[Leaf]) -> None:
    for leaf in leaves:
        for annotation in leaf.page.get("/Annots", ()):
            action = annotation.get("/A")
            if action is None or action.get("/S") != Name.URI:
                continue
            address = str(action.URI)
            if address.startswith(BOOK_LINK):
                anchor = unquote(address.removeprefix(BOOK_LINK))
                del annotation["/A"]
                annotation.Dest = String(anchor)
                if str(annotation.get("/Contents", "")) == address:
                    annotation.Contents = String(anchor)


def _write_labels(out: Pdf, sewn: Sequence[Sewn]) -> None:
    """Label pages with their folios (ISO 32000-1 clause 12.4.2)."""
    numbers = Array()
    shift: int | None = None
    for part in sewn:
        if part.gathering.first_folio - part.start != shift:
            shift = part.gathering.first_folio - part.start
            numbers.append(part.start)
            numbers.append(Dictionary(S=Name.D, St=part.gathering.first_folio))
    out.Root.PageLabels = Dictionary(Nums=numbers)


def _save(out: Pdf) -> bytes:
    buffer = io.BytesIO()
    out.save(
        buffer,
        min_version="1.7",
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
    )
    return buffer.getvalue()
