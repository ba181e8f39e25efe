"""The print edition: the pages of the screen edition, made fit for a printing press.

The bound file is laid out in screen colours with bleed; here it becomes PDF/X-4: inks, exact boxes,
marks outside the bleed, full sheets, the claim. Words and places stay what they were.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Dictionary, Name

from book.bindery.inks.colour import Inks
from book.bindery.inks.images import ImageConverter, needs, profiles_of
from book.bindery.inks.plain_pages import fonts_called, is_plain, keep_only
from book.bindery.inks.recolour import Recolouring
from book.bindery.page_cache import Fingerprints, PageCache
from book.bindery.preflight.file_resources import FileResources
from book.bindery.preflight.geometry import Rect
from book.bindery.preflight.known_pages import KnownPages
from book.bindery.preflight.painter import Canvas
from book.bindery.preflight.painting import paint
from book.bindery.printing.sheet import Mounting, Sheet, leaves_for
from book.bindery.printing.x4 import PDF_VERSION, claim, strip
from book.bindery.profile.profile import Profile
from book.findings.packing import pack, unpack
from book.ground.cache import Cache
from book.ground.spread import Spread
from book.ground.units import Length, Size
from book.model import BookMeta


def press_ready(
    bound: bytes,
    profile: Profile,
    meta: BookMeta,
    images: Sequence[Path] = (),
    cache: Cache | None = None,
) -> bytes:
    """Make the inside of the book: PDF/X-4, single pages, filled to the printer's multiple.

    Args:
        bound: the bound pages, RGB, with artwork that reaches into the bleed. Boxes other than
            TrimBox do not matter: what is outside a cropped MediaBox is still there.
        profile: the printer's terms.
        meta: title, editors, date, trim.
        images: the image files of the book; PNGs among them may carry ICC profiles.
        cache: pages that were made before.

    Returns:
        The file; the same bytes for the same input.
    """
    with pikepdf.open(io.BytesIO(bound)) as pdf:
        sheet = Sheet(_trim_of(pdf), profile.bleed.pt, profile.marks)
        mounting = Mounting(pdf, sheet)
        _print_pages(mounting, profile, images, cache)
        mounting.add_leaves(leaves_for(len(pdf.pages), profile))
        claim(pdf, profile.condition, meta, "inside", cache)
        return _written(pdf)


def cover_ready(
    laid_out: bytes, profile: Profile, meta: BookMeta, spread: Spread, images: Sequence[Path] = ()
) -> bytes:
    """Make the cover: one PDF/X-4 page of back, spine and front, with fold marks at the spine."""
    with pikepdf.open(io.BytesIO(laid_out)) as pdf:
        back = spread.leaf.width.pt
        folds = (back, back + spread.spine.pt)
        mounting = Mounting(pdf, Sheet(spread.size, profile.bleed.pt, profile.marks, folds))
        _print_pages(mounting, profile, images, None)
        claim(pdf, profile.condition, meta, "cover", None)
        return _written(pdf)


def _trim_of(pdf: pikepdf.Pdf) -> Size:
    left, bottom, right, top = (float(value) for value in pdf.pages[0].trimbox)
    return Size(Length(right - left), Length(top - bottom))


def _print_pages(
    mounting: Mounting, profile: Profile, images: Sequence[Path], cache: Cache | None
) -> None:
    """Turn everything that is drawn into inks, and put every page on its sheet."""
    pdf, sheet = mounting.pdf, mounting.sheet
    strip(pdf)
    kept = cache and PageCache(cache, f"inked {sheet} {profile.condition.digest} {profile.ink}")
    keys = _keys(pdf, kept) if kept else [""] * len(pdf.pages)
    known = [_recalled(cache, key) for key in keys]
    canvases = _survey(pdf, sheet, known, cache)
    inks = Inks(profile)
    placements = [place for canvas in canvases for place in canvas.pictures]
    recolouring = Recolouring(
        pdf, inks, ImageConverter(inks, needs(placements), profiles_of(images))
    )
    made = []
    for page, canvas, key, found in zip(pdf.pages, canvases, keys, known, strict=True):
        recolouring.around(page)
        if found is None:
            artwork = recolouring.content(page)
            fonts = fonts_called(artwork) if canvas is PLAIN else None
            found = _Inked(sheet.mounted(page, artwork), fonts)
            if cache:
                cache.put(key, pack(found))
        made.append(found)
        if canvas.has_transparency:
            page.obj["/Group"] = Dictionary(
                Type=Name.Group, S=Name.Transparency, CS=Name.DeviceCMYK
            )
    recolouring.close()
    for page, inked in zip(pdf.pages, made, strict=True):
        mounting.mount(page, inked.content)
        if inked.fonts is not None:
            keep_only(page, inked.fonts)
        else:
            page.remove_unreferenced_resources()


@dataclass(frozen=True, slots=True)
class _Inked:
    """A page's content in inks, on its sheet."""

    content: bytes
    fonts: tuple[str, ...] | None
    """Of a plain page: all that it calls by name besides colour spaces and graphics states."""


def _recalled(cache: Cache | None, key: str) -> _Inked | None:
    found = cache.get(key) if cache else None
    return None if found is None else unpack(found, _Inked)


PLAIN = Canvas()
"""Of a page that need not be followed: nothing is placed on it, and nothing shines through."""
_COLOUR_KINDS = ("/ColorSpace", "/ExtGState")
"""The resources that decide how the content of a page is recoloured."""


def _keys(pdf: pikepdf.Pdf, kept: PageCache) -> list[str]:
    """The key of what the content of each page becomes."""
    fingerprints = Fingerprints()
    return [
        kept.key(fingerprints.of_page(page, _COLOUR_KINDS), repr(list(page.trimbox)).encode())
        for page in pdf.pages
    ]


def _survey(
    pdf: pikepdf.Pdf, sheet: Sheet, inked: Sequence[_Inked | None], cache: Cache | None
) -> list[Canvas]:
    """See how large every image is placed; inline images become objects first."""
    canvases = []
    known = FileResources()
    pages = KnownPages(PageCache(cache, "survey")) if cache else None
    for number, (page, before) in enumerate(zip(pdf.pages, inked, strict=True), 1):
        if is_plain(page) if before is None else before.fonts is not None:
            canvases.append(PLAIN)
            continue
        page.externalize_inline_images()
        left, bottom, right, top = (float(value) for value in page.trimbox)
        paper = Rect(left, bottom, right, top).grown(sheet.bleed)
        resources = page.obj.get("/Resources", Dictionary())
        of_page = (page, resources, paper, number, known)
        canvases.append(pages.reading(*of_page).canvas() if pages else paint(*of_page))
    return canvases


def _written(pdf: pikepdf.Pdf) -> bytes:
    target = io.BytesIO()
    pdf.save(
        target,
        force_version=PDF_VERSION,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        compress_streams=True,
        recompress_flate=False,
    )
    return target.getvalue()
