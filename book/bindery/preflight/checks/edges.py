"""Edges: text that stands too near them, artwork that stops at them, marks that cross them."""

from __future__ import annotations

from collections.abc import Iterator

from book.bindery.preflight.facts import Fill, PageFacts, TextRun
from book.bindery.preflight.fault import Fault, PageCheck, Terms, mm, number
from book.bindery.preflight.geometry import Rect
from book.bindery.preflight.paints import Paint, PaintMode
from book.bindery.preflight.spaces import CMYK, REGISTRATION
from book.findings.diagnostics import Rule
from book.findings.rules import preflight_page as rules

TOUCHES = 0.85
"""Points (0.3 mm) inside the trim from which something counts as reaching it."""
REACHES = 0.15
"""Points that artwork may lack to the bleed's edge."""
COVERS = 50
"""Areas that are remembered as covering an edge: the topmost ones of a page."""
SLACK = 0.1
"""Points of rounding in where a text begins."""


def safety(page: PageFacts, terms: Terms) -> Iterator[Fault]:
    """Text stands well inside the trim."""
    limit = terms.profile.safety.pt
    trim = page.boxes.paper
    for run in page.texts:
        if not run.is_visible or not run.text.strip() or not run.rect.meets(trim):
            continue  # what stands outside the trim is no part of the page
        near = _nearest(run.rect, trim)
        if near < limit - SLACK:
            yield _too_near(rules.SAFETY, page, run, near, limit)


def _too_near(rule: Rule, page: PageFacts, run: TextRun, near: float, limit: float) -> Fault:
    return Fault(
        rule,
        page.number,
        run.rect,
        excerpt=run.text,
        measured=number(mm(near)),
        limit=number(mm(limit)),
        weight=limit - near,
    )


def _nearest(rect: Rect, trim: Rect) -> float:
    """How far inside the trim a box stands; less than nothing when it crosses the trim."""
    sides = (rect.x0 - trim.x0, rect.y0 - trim.y0, trim.x1 - rect.x1, trim.y1 - rect.y1)
    return min(sides)


def gutter(page: PageFacts, terms: Terms) -> Iterator[Fault]:
    """Text keeps clear of the spine, the more so the thicker the book."""
    profile = terms.profile
    if terms.is_cover or not profile.gutter:
        return
    limit = profile.gutter_for(terms.pages).pt
    trim = page.boxes.paper
    for run in page.texts:
        recto = page.number % 2 == 1
        near = run.rect.x0 - trim.x0 if recto else trim.x1 - run.rect.x1
        if run.is_visible and run.text.strip() and 0 <= near < limit - SLACK:
            yield _too_near(rules.GUTTER, page, run, near, limit)


def artwork(page: PageFacts, terms: Terms) -> Iterator[Fault]:
    """What reaches the trim goes on to the edge of the bleed."""
    limit = terms.profile.bleed.pt
    covers: list[Rect] = []
    inside = page.boxes.paper.grown(-TOUCHES)  # what lies within it covers no edge
    for fill in reversed(list(_art(page))):
        out = _shortest(fill.rect, page.boxes.paper, limit)
        is_covered = out is not None and any(cover.holds(fill.rect, 0.1) for cover in covers)
        if fill.is_plain and fill.mode.opaque and not inside.holds(fill.rect):
            covers = [*covers, fill.rect][:COVERS]
        if out is not None and not is_covered:
            yield Fault(
                rules.SHORT_ART,
                page.number,
                fill.rect,
                measured=number(mm(max(out, 0)), 2),
                limit=number(mm(limit), 2),
                weight=limit - out,
            )


_SOME_INK = Paint(CMYK)


def _art(page: PageFacts) -> Iterator[Fill]:
    """All that is laid down, text apart: fills, images and lines. White is paper."""
    trim = page.boxes.paper
    for fill in page.fills:
        if not fill.paint.is_white and fill.rect.meets(trim):
            yield fill
    for picture in page.pictures:
        if picture.rect.meets(trim):
            yield Fill(picture.rect, _SOME_INK, PaintMode(), is_plain=True)
    for stroke in page.strokes:
        if not stroke.paint.is_white and stroke.rect.meets(trim):
            yield Fill(stroke.rect, stroke.paint, stroke.mode, is_plain=False)


def _shortest(rect: Rect, trim: Rect, limit: float) -> float | None:
    """How far out of the trim something goes where it goes too short; None: it is all right."""
    sides = (trim.x0 - rect.x0, trim.y0 - rect.y0, rect.x1 - trim.x1, rect.y1 - trim.y1)
    short = [out for out in sides if -TOUCHES < out < limit - REACHES]
    return min(short) if short else None


def marks(page: PageFacts, _: Terms) -> Iterator[Fault]:
    """Registration colour keeps outside the bleed."""
    area = page.boxes.bleed or page.boxes.paper
    for rect, paint, _look in page.painted():
        if REGISTRATION in paint.space.plates and rect.meets(area) and not paint.is_white:
            yield Fault(rules.MARKS_INSIDE, page.number, rect)


def hairlines(page: PageFacts, terms: Terms) -> Iterator[Fault]:
    """Lines are thick enough to print."""
    limit = terms.profile.hairline.pt
    area = page.boxes.bleed or page.boxes.paper
    for stroke in page.strokes:
        if stroke.width < limit - 0.005 and stroke.rect.meets(area.grown(1)):
            if stroke.paint.is_white or REGISTRATION in stroke.paint.space.plates:
                continue
            yield Fault(
                rules.HAIRLINE,
                page.number,
                stroke.rect,
                measured=number(stroke.width, 2) or "0",
                limit=number(limit, 2),
                weight=limit - stroke.width,
            )


def thin_areas(page: PageFacts, terms: Terms) -> Iterator[Fault]:
    """Areas that look like lines are as thick as lines must be."""
    limit = terms.profile.hairline.pt
    for fill in page.fills:
        thin = min(fill.rect.width, fill.rect.height)
        long = max(fill.rect.width, fill.rect.height)
        if not fill.is_plain or fill.paint.is_white or not fill.rect.meets(page.boxes.paper):
            continue
        if 0 < thin < limit - 0.005 and long > 4 * limit:
            yield Fault(
                rules.THIN_AREA,
                page.number,
                fill.rect,
                measured=number(thin, 2),
                limit=number(limit, 2),
                weight=limit - thin,
            )


CHECKS: tuple[PageCheck, ...] = (safety, gutter, artwork, marks, hairlines, thin_areas)
