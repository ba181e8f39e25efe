"""What is worked out of single pages, kept as long as the page is what it was."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from book.bindery.page_cache import PageCache
from book.bindery.preflight.checks import edges, inks, pages
from book.bindery.preflight.facts import Leaf, PageFacts
from book.bindery.preflight.fault import Fault, Terms
from book.bindery.preflight.ink import Heaviest, worked_out
from book.findings.packing import pack, unpack
from book.ground.cache import Cache, once
from book.ground.files import digest

CHECKS = (*pages.CHECKS, *edges.CHECKS, *inks.CHECKS)
_LETTERS = re.compile(r"[^\W_]+")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What preflight makes of a page by itself."""

    faults: tuple[Fault, ...]
    heaviest: Heaviest | None
    """Its heaviest place, if that can be worked out."""
    words: tuple[str, ...]
    """Those it shows, in the order they are painted."""
    letters: int
    images: int
    is_whole: bool
    """Whether it could be followed to its end."""


def verdicts(leaves: tuple[Leaf, ...], terms: Terms, cache: Cache | None) -> tuple[Verdict, ...]:
    """Run the checks of single pages, or find what they said before."""
    gutter = terms.profile.gutter_for(len(leaves))
    around = digest(pack((terms.profile, terms.trim, terms.is_cover, gutter)))
    found = []
    for number, leaf in enumerate(leaves, 1):
        is_meant = terms.laid_out is None or number in terms.laid_out
        work = f"verdict {around} {number % 2} {is_meant}"
        verdict = of_page(leaf, cache, work, lambda page: _judged(page, terms), Verdict)
        faults = tuple(replace(fault, page=number) for fault in verdict.faults)
        found.append(replace(verdict, faults=faults) if faults else verdict)
    return tuple(found)


def _judged(page: PageFacts, terms: Terms) -> Verdict:
    return Verdict(
        tuple(fault for check in CHECKS for fault in check(page, terms)),
        worked_out(page),
        words_of(page),
        letters(page.text),
        page.images,
        not page.faults,
    )


def of_page(
    leaf: Leaf, cache: Cache | None, work: str, make: Callable[[PageFacts], T], kind: type[T]
) -> T:
    """What is worked out of a page now, or was before.

    Args:
        leaf: the page.
        cache: what was worked out before.
        work: what is done, and all it depends on besides the page.
        make: does it; the page's number must not matter.
        kind: what comes of it.
    """
    if cache is None or not leaf.key:
        return make(leaf.facts)
    key = PageCache(cache, work).key(leaf.key.encode())
    return unpack(once(cache, key, lambda: pack(make(leaf.facts))), kind)


def words_of(page: PageFacts) -> tuple[str, ...]:
    """The words a page shows, in the order they are painted."""
    return tuple(" ".join(run.text for run in page.texts if run.is_visible).split())


def letters(text: str) -> int:
    """How many letters and figures a text has."""
    return sum(map(len, _LETTERS.findall(text)))
