"""Sew gatherings into one PDF: pages, links, outline, structure, fonts, labels and metadata.

Knows nothing of HTML or of the engine. Time grows with the pages: each gathering is read once and
copied once.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from book.bindery.binding.embedding import embed_fonts
from book.bindery.binding.links import settle_links, write_destinations
from book.bindery.binding.metadata import write_metadata
from book.bindery.binding.outline import BoundPage, PlacedGathering, write_outline
from book.bindery.binding.structure import Structure
from book.ground.cache import Cache, deflated
from book.model import BookMeta
from book.press.gathering import FontUse, Gathering

_FLAT = 7
"""How hard pages are pressed: a hundredth larger than by 9, in half the time."""

CutFont = Callable[[FontUse], bytes]
"""Gives the font file of a typeface, cut down to the glyphs that are used."""


def bind(
    gatherings: Iterable[Gathering],
    meta: BookMeta,
    cut_font: CutFont,
    cache: Cache | None = None,
) -> bytes:
    """Bind gatherings, in their order, into a tagged PDF (PDF/UA-1).

    A section begins on the page of its first folio; what is between is truly blank. Gatherings are
    taken one by one, and their files let go when placed.
    """
    out = pikepdf.new()
    structure = Structure(out)
    placed: list[PlacedGathering] = []
    fonts: list[pikepdf.Object] = []
    for gathering in gatherings:
        with Pdf.open(io.BytesIO(gathering.pdf)) as pdf:
            if placed:
                _add_blanks(out, gathering.first_folio - _next_folio(placed[-1]))
            start = len(out.pages)
            structure.renumber(pdf)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", pikepdf.PageCopyWarning)  # named again below
                out.pages.extend(pdf.pages)
            _press_flat(out, start, cache)
            structure.take(pdf)
        placed.append(PlacedGathering(replace(gathering, pdf=b""), start))
        fonts.append(out.pages[start].obj.Resources.Font)
    embed_fonts(out, [part.gathering for part in placed], fonts, cut_font)
    structure.write()
    pages = _bound_pages(out)
    settle_links(pages, write_destinations(out, placed, pages), meta.language)
    write_outline(out, placed, pages)
    _write_labels(out, placed)
    write_metadata(out, meta)
    return _save(out)


def _press_flat(out: Pdf, start: int, cache: Cache | None) -> None:
    """Compress the pages from `start` on, so that the gathering's own file need not be kept."""
    for page in out.pages[start:]:
        contents = page.obj.Contents
        if "/Filter" not in contents:
            flat = deflated(cache, contents.read_raw_bytes(), _FLAT)
            contents.write(flat, filter=Name.FlateDecode)


def _next_folio(placed: PlacedGathering) -> int:
    return placed.gathering.first_folio + placed.gathering.pages


def _add_blanks(out: Pdf, count: int) -> None:
    """Add empty pages of the size and boxes of the page before."""
    before = out.pages[-1].obj
    for _ in range(count):
        page = Dictionary(Type=Name.Page, Resources=Dictionary())
        for box in ("/MediaBox", "/TrimBox", "/BleedBox"):
            page[box] = Array(list(before[box]))
        out.pages.append(pikepdf.Page(page))


def _bound_pages(out: Pdf) -> tuple[BoundPage, ...]:
    pages = [page.obj for page in out.pages]
    return tuple(BoundPage(page, float(page.TrimBox[0]), float(page.TrimBox[3])) for page in pages)


def _write_labels(out: Pdf, placed: Sequence[PlacedGathering]) -> None:
    """Label pages with their folios (ISO 32000-1 clause 12.4.2)."""
    numbers = Array()
    shift: int | None = None
    for part in placed:
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
