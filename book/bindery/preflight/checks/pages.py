"""Pages: how many, how large, which boxes, what lies on top of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from book.bindery.preflight.facts import Boxes, PageFacts, PdfFacts
from book.bindery.preflight.fault import Check, Fault, PageCheck, Terms, mm, number
from book.bindery.preflight.geometry import Rect
from book.findings.rules import preflight_file as file_rules
from book.findings.rules import preflight_page as rules

SLACK = 0.05
"""Points within which two edges are the same; writers round."""
SIZE_SLACK = 0.1
"""Millimetres that a trim may be off."""
HARMLESS = ("PrinterMark", "TrapNet")
"""Annotations that ISO 15930-7 allows."""


def multiple(_: PdfFacts, terms: Terms) -> Iterator[Fault]:
    """The page count fills whole sheets."""
    count, step = terms.pages, terms.profile.page_multiple
    if not terms.is_cover and count % step:
        yield Fault(file_rules.PAGE_MULTIPLE, measured=str(count), limit=str(step))


def count(_: PdfFacts, terms: Terms) -> Iterator[Fault]:
    """The printer binds books of this many pages."""
    pages, profile = terms.pages, terms.profile
    most = profile.most_pages or pages
    if not terms.is_cover and not profile.fewest_pages <= pages <= most:
        limit = f"{profile.fewest_pages}–{profile.most_pages or '…'}"
        yield Fault(file_rules.PAGE_COUNT, measured=str(pages), limit=limit)


def sizes(facts: PdfFacts, terms: Terms) -> Iterator[Fault]:
    """All pages are as large as ordered, or as most of them."""
    measured = {number: _size(leaf.boxes.paper) for number, leaf in enumerate(facts.leaves, 1)}
    if not measured:
        return
    usual = Counter(measured.values()).most_common(1)[0][0]
    for page, size in measured.items():
        if _differ(size, usual):
            yield Fault(file_rules.PAGE_SIZES, page, measured=_shown(size), limit=_shown(usual))
    if terms.trim is not None:
        ordered = (terms.trim.width.in_mm, terms.trim.height.in_mm)
        if _differ(usual, ordered):
            yield Fault(file_rules.TRIM_SIZE, measured=_shown(usual), limit=_shown(ordered))


def _size(rect: Rect) -> tuple[float, float]:
    return (round(mm(rect.width), 1), round(mm(rect.height), 1))


def _differ(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1])) > SIZE_SLACK


def _shown(size: tuple[float, float]) -> str:
    return f"{number(size[0])} × {number(size[1])} mm"


def boxes(page: PageFacts, _: Terms) -> Iterator[Fault]:
    """There is a trim, and each box lies in the next."""
    if page.boxes.trim is None:
        yield Fault(rules.NO_TRIM, page.number)
    elif wrong := _wrong_nesting(page.boxes):
        yield Fault(rules.BOXES, page.number, what=wrong)
    if page.boxes.trim is not None and page.boxes.art is not None:
        yield Fault(rules.ART_BOX, page.number)
    crop = page.boxes.crop
    if crop is not None and not crop.holds(page.boxes.media, SLACK):
        yield Fault(rules.CROPPED, page.number)


def _wrong_nesting(boxes: Boxes) -> str:
    trim = boxes.paper
    bleed = boxes.bleed or trim
    if not bleed.holds(trim, SLACK):
        return "TrimBox > BleedBox"
    return "" if boxes.media.holds(bleed, SLACK) else "BleedBox > MediaBox"


def bleed(page: PageFacts, terms: Terms) -> Iterator[Fault]:
    """There is paper to cut away on every side."""
    limit = terms.profile.bleed.pt
    if page.boxes.trim is None:
        return
    least = bleed_of(page)
    if least < limit - SLACK:
        measured = number(mm(least), 2)
        yield Fault(
            rules.BLEED,
            page.number,
            measured=measured,
            limit=number(mm(limit), 2),
            weight=limit - least,
        )


def bleed_of(page: PageFacts) -> float:
    """The narrowest side of what is around the trim."""
    trim = page.boxes.paper
    around = (page.boxes.bleed or page.boxes.media).within(page.boxes.media)
    sides = (trim.x0 - around.x0, trim.y0 - around.y0, around.x1 - trim.x1, around.y1 - trim.y1)
    return min(sides)


def turned(page: PageFacts, _: Terms) -> Iterator[Fault]:
    """Pages are neither scaled nor rotated."""
    if abs(page.user_unit - 1) > 1e-6:
        yield Fault(rules.SCALED, page.number, measured=number(page.user_unit, 3))
    if page.rotation:
        yield Fault(rules.ROTATED, page.number, measured=str(page.rotation))


def on_top(page: PageFacts, _: Terms) -> Iterator[Fault]:
    """Nothing lies on top of a page."""
    area = page.boxes.bleed or page.boxes.media
    for annotation in page.annotations:
        if annotation.kind not in HARMLESS and annotation.rect.meets(area):
            yield Fault(rules.ANNOTATION, page.number, annotation.rect, what=annotation.kind)


def blank(page: PageFacts, terms: Terms) -> Iterator[Fault]:
    """Tell which pages are empty, so that somebody sees whether they are meant to be.

    In a book of ours the page map knows: a page on which nothing was laid out is meant to be empty.
    """
    if terms.laid_out is not None and page.number not in terms.laid_out:
        return
    paper = page.boxes.paper
    inked = [fill.rect for fill in page.fills if not fill.paint.is_white]
    inked += [run.rect for run in page.texts if run.is_visible and run.text.strip()]
    inked += [stroke.rect for stroke in page.strokes]
    inked += [picture.rect for picture in page.pictures]
    if not any(rect.meets(paper) for rect in inked):
        yield Fault(rules.BLANK, page.number)


def content(page: PageFacts, _: Terms) -> Iterator[Fault]:
    """Everything on a page can be read, and is in the file."""
    for fault in page.faults:
        yield Fault(rules.BROKEN_CONTENT, page.number, what=fault[:80])
    for thing in page.elsewhere:
        yield Fault(rules.ELSEWHERE, page.number, thing.rect, what=thing.kind)


OF_FILE: tuple[Check, ...] = (multiple, count, sizes)
CHECKS: tuple[PageCheck, ...] = (
    boxes,
    bleed,
    turned,
    on_top,
    blank,
    content,
)
