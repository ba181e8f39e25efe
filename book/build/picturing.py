"""The pictures of a report: every page, the spot of each finding, the pages that changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from book.bindery import page_images
from book.bindery.page_images import Box
from book.bindery.preflight.report import Patch
from book.build import last_release
from book.editions.report import Changes, PageImage
from book.findings.diagnostics import Diagnostic
from book.ground.cache import Cache
from book.model import Book

if TYPE_CHECKING:
    from book.build.typesetting import Typeset

_TALLEST = 220.0
"""Points of a spot: a third of a page; of a longer paragraph its beginning is enough."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of one build."""

    pages: tuple[PageImage, ...]
    spots: Mapping[Diagnostic, bytes]


def take(typeset: Typeset, findings: Sequence[Diagnostic], cache: Cache | None) -> Pictures:
    """Draw every page, and the place of each finding that has one."""
    drawn = page_images.thumbnails(typeset.bound, cache)
    pages = tuple(PageImage(typeset.first_folio + n, data) for n, data in enumerate(drawn))
    found = list(_placed(typeset, findings))
    pieces = page_images.spots(typeset.bound, [place for _, place in found])
    spots = dict(zip((finding for finding, _ in found), pieces, strict=True))
    return Pictures(pages, spots)


def changes(
    release: last_release.LastRelease, book: Book, now: Sequence[PageImage], cache: Cache | None
) -> Changes:
    """What is otherwise than in the last release, with both pictures of each page."""
    titles = tuple(chapter.front.running_title for chapter in release.changed(book))
    screen = release.screen(book)
    if screen is None or not now:
        return Changes(release.version, titles, ())
    first = now[0].folio
    old = page_images.thumbnails(screen, cache)
    then = [PageImage(first + number, data) for number, data in enumerate(old)]
    moved = last_release.moved_pages(old, [page.data for page in now])
    pairs = tuple((None if a is None else then[a], None if b is None else now[b]) for a, b in moved)
    return Changes(release.version, titles, pairs)


def _placed(
    typeset: Typeset, findings: Sequence[Diagnostic]
) -> Iterator[tuple[Diagnostic, tuple[int, Box]]]:
    """Each finding that stands on a page: page from 0, and where."""
    for finding in sorted(findings, key=lambda f: int(f.page) if f.page.isdecimal() else 0):
        if finding.span.line and (place := _place(typeset, finding)):
            yield finding, place


def _place(typeset: Typeset, finding: Diagnostic) -> tuple[int, Box] | None:
    """The block that begins last at or before the line, on the finding's page if it has one."""
    pages = typeset.lines.pages
    if finding.page.isdecimal():
        number = int(finding.page) - typeset.first_folio + 1
        pages = {number: pages.get(number, ())}
    best: tuple[int, Patch] | None = None
    for number, patches in pages.items():
        for patch in patches:
            if patch.span.path != finding.span.path or patch.span.line > finding.span.line:
                continue
            if best is None or patch.span.line > best[1].span.line:
                best = number, patch
    if best is None:
        return None
    number, patch = best
    return number - 1, (patch.x, patch.y, patch.width, min(patch.height, _TALLEST))
