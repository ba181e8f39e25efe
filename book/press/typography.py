"""How well the lines and pages of a book are set, in figures: what the report tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the report of a build without pages has no figures to wait for
    from book.press.facts import Block, Page
    from book.press.pagination import Settled

WIDE, NARROW = 0.45, 0.18
"""Em; a word space beyond is counted."""
_SHORT = 8
"""Lines; a last page with fewer is counted."""
_SPLIT = frozenset(("p", "li", "dd", "blockquote"))
"""Blocks that may go on overleaf."""
_SAME_DEPTH = 7.0
"""Points by which facing pages may differ: half a line of the body."""


@dataclass(frozen=True, slots=True)
class Typography:
    """The figures of a book; word spaces in em."""

    pages: int
    blank: int
    """Pages left empty so that parts begin on a recto."""
    lines: int
    """Justified lines that are stretched or squeezed."""
    hyphens: float
    """To a hundred of them."""
    pairs: int
    ladders: int
    """Three hyphens under each other or more."""
    turns_on_hyphen: int
    space_median: float
    space_p99: float
    space_most: float
    wide: float
    """Per cent of the lines with word spaces over `WIDE`."""
    narrow: float
    runts: int
    widows: int
    orphans: int
    off_grid: int
    """Lines of the body that do not stand on its grid."""
    short_pages: int
    """Last pages of sections of more than one page, with fewer than eight lines."""
    unequal_spreads: int
    """Spreads of two pages that are both followed by more, and do not end at the same depth."""
    spreads: int


def measure(settled: Settled) -> Typography:
    """Count over all sections."""
    sections = [section.facts.pages for section in settled.laid_out]
    pages = [page for section in sections for page in section]
    spaces = sorted(space for page in pages for space in page.setting.spaces)
    breaks = [pair for section in sections for pair in pairwise(section)]
    spreads = list(_spreads(settled))
    return Typography(
        pages=len(pages),
        blank=sum(after[0] - before[1] - 1 for before, after in pairwise(_spans(settled))),
        lines=len(spaces),
        hyphens=_per_cent(sum(page.setting.hyphens for page in pages), len(spaces)),
        pairs=sum(page.setting.pairs for page in pages),
        ladders=sum(len(page.ladders) for page in pages),
        turns_on_hyphen=sum(page.setting.turns_on_hyphen for page in pages),
        space_median=_at(spaces, 0.5),
        space_p99=_at(spaces, 0.99),
        space_most=_at(spaces, 1.0),
        wide=_per_cent(sum(space > WIDE for space in spaces), len(spaces)),
        narrow=_per_cent(sum(space < NARROW for space in spaces), len(spaces)),
        runts=sum(page.setting.runts for page in pages),
        widows=sum(_is_single(after, before) for before, after in breaks),
        orphans=sum(_is_single(before, after) for before, after in breaks),
        off_grid=sum(page.setting.off_grid for page in pages),
        short_pages=sum(0 < s[-1].lines < _SHORT for s in sections if len(s) > 1),
        unequal_spreads=sum(
            abs(verso.setting.depth - recto.setting.depth) > _SAME_DEPTH for verso, recto in spreads
        ),
        spreads=len(spreads),
    )


def _per_cent(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0.0


def _at(values: list[float], part: float) -> float:
    return values[min(int(part * len(values)), len(values) - 1)] if values else 0.0


def _is_single(page: Page, other: Page) -> bool:
    """Whether a block that stands on both pages has a single line on the first given."""
    there = {(block.src, block.tag) for block in _splittable(other.blocks)}
    return any(b.lines == 1 and (b.src, b.tag) in there for b in _splittable(page.blocks))


def _splittable(blocks: Iterable[Block]) -> Iterator[Block]:
    return (block for block in blocks if block.tag in _SPLIT and block.lines and block.src)


def _spans(settled: Settled) -> list[tuple[int, int]]:
    return [settled.pages.spans[section.name] for section in settled.laid_out]


def _spreads(settled: Settled) -> Iterator[tuple[Page, Page]]:
    """Facing pages of one section that neither begins nor ends on them."""
    for section in settled.laid_out:
        first = settled.pages.spans[section.name][0]
        inner = list(enumerate(section.facts.pages, first))[1:-1]
        for (folio, verso), (_, recto) in pairwise(inner):
            if folio % 2 == 0:
                yield verso, recto
