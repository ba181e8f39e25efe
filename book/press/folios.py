"""Page numbers: which anchor is on which page, and how a number gets into the text.

A number is laid out as zeros, as many as it has digits, and put in when all pages are known: where
figures are equally wide, which number it is changes nothing else on the page. So a chapter that
moves by some pages is not laid out again, and the fragments that refer to it are not either.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from book.press.facts import LaidOut

_HOLE = re.compile(r'<span data-folio(s?)="([^"]*)"></span>')
STANDING_FROM = 10
"""From this folio on a section may be laid out with another first folio than its own."""
UNKNOWN = "?"
"""What is printed for an anchor that is on no page; assembly has reported it."""


@dataclass(frozen=True, slots=True)
class PageMap:
    """Where everything is: the folio of each anchor, and first and last folio of each section."""

    folios: Mapping[str, int]
    spans: Mapping[str, tuple[int, int]]


def first_folio_after(last: int, *, runs_on: bool) -> int:
    """The folio of the next page, or of the next recto, an odd one."""
    return last + 1 + (0 if runs_on else last % 2)


def standing_first(first: int, pages: int) -> int:
    """The first folio a section is laid out with, so that few moves change it.

    It has as many digits on every page as the true one, and is a recto if that is; numbers below 10
    and sections in which the number of digits grows keep theirs.
    """
    digits = len(str(first))
    if first < STANDING_FROM or len(str(first + pages - 1)) != digits:
        return first
    return int(10 ** (digits - 1)) + first % 2


@lru_cache(maxsize=1024)
def referred(html: str) -> tuple[str, ...]:
    """The anchors whose folios a section prints, in order, some more than once."""
    return tuple(anchor for hole in _HOLE.finditer(html) for anchor in hole[2].split())


def has_runs(html: str) -> bool:
    """Whether a section prints runs of pages (12–14), which end where another text does."""
    return "<span data-folios=" in html


def set_numbers(html: str, folios: Mapping[str, int], *, masked: bool) -> str:
    """Put folios, or zeros in their place, where the HTML asks for them."""

    def fill(hole: re.Match[str]) -> str:
        anchors = hole[2].split()
        return _locators(anchors, folios, masked) if hole[1] else _single(hole[2], folios, masked)

    return _HOLE.sub(fill, html)


def _figures(anchor: str, folios: Mapping[str, int], masked: bool) -> str:
    if anchor not in folios:
        return UNKNOWN
    number = str(folios[anchor])
    return "0" * len(number) if masked else number


def _single(anchor: str, folios: Mapping[str, int], masked: bool) -> str:
    text = _figures(anchor, folios, masked)
    return f'<span class="folio" data-number-of="{anchor}">{text}</span>'


def _locators(anchors: Iterable[str], folios: Mapping[str, int], masked: bool) -> str:
    """Set a locator list: each page once, in order, neighbours as a range (12–14)."""
    first_on: dict[int, str] = {}
    for anchor in anchors:
        if anchor in folios:
            first_on.setdefault(folios[anchor], anchor)

    def link(page: int) -> str:
        anchor = first_on[page]
        text = _figures(anchor, folios, masked)
        return f'<a class="folio" href="#{anchor}" data-number-of="{anchor}">{text}</a>'

    pages = sorted(first_on)
    runs = [
        [page for _, page in run]
        for _, run in groupby(enumerate(pages), key=lambda at: at[1] - at[0])
    ]
    return ", ".join(
        link(run[0]) if len(run) == 1 else f"{link(run[0])}–{link(run[-1])}" for run in runs
    )


def print_numbers(laid_out: LaidOut, pages: PageMap) -> bytes:
    """Put the true numbers into the PDF of a section.

    Raises:
        ValueError: a number has another count of digits than it was laid out with.
    """
    pdf = bytearray(zlib.decompress(laid_out.pdf))
    first = pages.spans[laid_out.name][0]
    for slot in laid_out.slots:
        folio = pages.folios[slot.anchor] if slot.anchor else first + slot.page
        codes = laid_out.figures[slot.figures]
        for figure, offset in zip(str(folio), slot.offsets, strict=True):
            pdf[offset : offset + 4] = codes[4 * int(figure) : 4 * int(figure) + 4].encode()
    return bytes(pdf)
