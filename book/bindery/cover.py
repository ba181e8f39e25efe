"""How large the cover is: two trims and the spine, which follows from pages and paper."""

from __future__ import annotations

from book.bindery.profile import Profile
from book.bindery.sheet import leaves_for
from book.ground.spread import Spread
from book.model import BookMeta


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
