"""The print edition: the pages of the screen edition, made fit for a printing press.

The bound file is laid out in screen colours with bleed; here it becomes PDF/X-4: inks, exact boxes,
marks outside the bleed, full sheets, the claim. Words and places stay what they were.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pikepdf
from pikepdf import Dictionary, Name

from book.bindery.inks.colour import Inks
from book.bindery.inks.images import ImageConverter, needs, profiles_of
from book.bindery.inks.plain_pages import is_plain
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
        claim(pdf, profile.condition, meta, "inside")
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
        claim(pdf, profile.condition, meta, "cover")
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
    canvases = _survey(pdf, sheet, cache)
    kept = cache and PageCache(cache, f"print {sheet} {profile.condition.digest} {profile.ink}")
    keys = _keys(pdf, kept) if kept else ("",) * len(canvases)
    inks = Inks(profile)
    placements = [place for canvas in canvases for place in canvas.pictures]
    recolouring = Recolouring(
        pdf, inks, ImageConverter(inks, needs(placements), profiles_of(images))
    )
    contents = []
    for page, canvas, key in zip(pdf.pages, canvases, keys, strict=True):
        recolouring.around(page)
        content = cache.get(key) if cache and key else None
        if content is None:
            content = sheet.mounted(page, recolouring.content(page))
            if cache and key:
                cache.put(key, content)
        contents.append(content)
        if canvas.has_transparency:
            page.obj["/Group"] = Dictionary(
                Type=Name.Group, S=Name.Transparency, CS=Name.DeviceCMYK
            )
    recolouring.close()
    for page, content in zip(pdf.pages, contents, strict=True):
        mounting.mount(page, content)


_COLOUR_KINDS = ("/ColorSpace", "/ExtGState")
"""The resources that decide how the content of a page is recoloured."""


def _keys(pdf: pikepdf.Pdf, kept: PageCache) -> list[str]:
    """The key of what the content of each page becomes."""
    fingerprints = Fingerprints()
    return [
        kept.key(fingerprints.of_page(page, _COLOUR_KINDS), repr(list(page.trimbox)).encode())
        for page in pdf.pages
    ]


def _survey(pdf: pikepdf.Pdf, sheet: Sheet, cache: Cache | None) -> list[Canvas]:
    """See how large every image is placed; inline images become objects first."""
    canvases = []
    known = FileResources()
    pages = KnownPages(PageCache(cache, "survey")) if cache else None
    for number, page in enumerate(pdf.pages, 1):
        if is_plain(page):
            canvases.append(Canvas())
            continue
        page.externalize_inline_images()
        left, bottom, right, top = (float(value) for value in page.trimbox)
        paper = Rect(left, bottom, right, top).grown(sheet.bleed)
        resources = page.obj.get("/Resources", Dictionary())
        of_page = (page, resources, paper, number, known)
        canvases.append(pages.reading(*of_page).canvas() if pages else paint(*of_page))
    return canvases


def _written(pdf: pikepdf.Pdf) -> bytes:
    pdf.remove_unreferenced_resources()
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
