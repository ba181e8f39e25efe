"""Which paragraphs of a page get a line more or less, so that the page comes out full.

The engine fills pages from the top, so a page whose last lines stay empty (the next block would
not fit, or would leave a single line behind) can be filled by lines of its own without moving
anything on a later page. Pages are therefore independent choices of a few paragraphs each, and the
exchange over all pages of a chapter (Plass, "Optimal pagination techniques", 1981) comes down to
the cheapest paragraphs of each page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MOST_LINES = 4
"""A page that lacks more than this has lost a figure or a box to the next, and keeps its end."""
MOST_DEMERITS = 3.5e5
"""What a line more or less may cost a paragraph: some hyphens more or a pair of them, no runt."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paragraph that stands on a page as a whole, and what another number of lines costs it."""

    number: int
    longer: float
    """Demerits for a line more; infinite: it cannot."""
    shorter: float
    """Demerits for a line less."""


def lengthened(lines: int, candidates: Sequence[Candidate]) -> dict[int, int]:
    """Choose paragraphs to fill `lines` empty lines; as many as can be had.

    Returns:
        Candidates by number, with the lines they get: 1 each.
    """
    return _cheapest(lines, {c.number: c.longer for c in candidates}, 1)


def shortened(lines: int, candidates: Sequence[Candidate]) -> dict[int, int]:
    """Choose paragraphs that give up `lines` lines; empty if so many cannot be had."""
    chosen = _cheapest(lines, {c.number: c.shorter for c in candidates}, -1)
    return chosen if len(chosen) == lines else {}


def willing(candidate: Candidate, by: int) -> bool:
    """Whether a paragraph may have a line more (1) or less (-1)."""
    return (candidate.longer if by > 0 else candidate.shorter) <= MOST_DEMERITS


def _cheapest(lines: int, costs: dict[int, float], by: int) -> dict[int, int]:
    affordable = sorted((cost, number) for number, cost in costs.items() if cost <= MOST_DEMERITS)
    return {number: by for _, number in affordable[: max(lines, 0)]}
