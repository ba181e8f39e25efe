"""How large the cover is: two trims and the spine, which follows from pages and paper."""

from __future__ import annotations

import io

import pypdfium2
from PIL import Image

from book.bindery.printing.sheet import leaves_for
from book.bindery.profile.profile import Profile
from book.ground.spread import Spread
from book.model import BookMeta

FRONT_HEIGHT = 2000
"""Pixels; readers' libraries show covers up to about that."""
SHARED = (1200, 630)
"""Pixels of the picture that is shown beside a shared link (Open Graph)."""


def spread(meta: BookMeta, profile: Profile, pages: int) -> Spread:
    """Measure the cover of a book.

    Args:
        meta: trim and, where the book names it, paper.
        profile: bleed, and the printer's usual paper.
        pages: how many pages were bound; blank leaves are added as in the print file.
    """
    printed = pages + leaves_for(pages, profile)
    paper = meta.paper or profile.paper
    return Spread(meta.trim, paper.spine(printed), profile.bleed)


def wide_image(front: bytes) -> bytes:
    """The front between margins of its own ground, as a JPEG of the size that is shared.

    Args:
        front: what `front_image` made.
    """
    whole = Image.open(io.BytesIO(front))
    wide = Image.new("RGB", SHARED, whole.getpixel((0, 0)))
    whole.thumbnail(SHARED)
    wide.paste(whole, ((SHARED[0] - whole.width) // 2, 0))
    return _as_jpeg(wide)


def front_image(bound: bytes, spread: Spread) -> bytes:
    """The front of the cover as a JPEG, `FRONT_HEIGHT` pixels high.

    Args:
        bound: the cover as one PDF page in screen colours, bleed around its trim.
        spread: how it is divided.
    """
    with pypdfium2.PdfDocument(bound) as pdf:
        page = pdf[0]
        edge_left, edge_bottom, edge_right, edge_top = page.get_mediabox()
        left, bottom, right, top = page.get_trimbox()
        scale = FRONT_HEIGHT / (top - bottom)
        front = left + spread.leaf.width.pt + spread.spine.pt
        crop = (front - edge_left, bottom - edge_bottom, edge_right - right, edge_top - top)
        picture = page.render(scale=scale, crop=crop).to_pil().convert("RGB")
    return _as_jpeg(picture)


def _as_jpeg(picture: Image.Image) -> bytes:
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=88, optimize=True)
    return target.getvalue()
