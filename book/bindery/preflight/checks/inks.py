"""Inks: colours no plate has, spot colours, text in several inks, overprint, transparency."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from book.bindery.preflight.facts import PageFacts, Placement
from book.bindery.preflight.fault import Fault, PageCheck, Terms, number
from book.bindery.preflight.geometry import Rect
from book.bindery.preflight.paints import Family
from book.bindery.preflight.spaces import CMYK_PLATES, REGISTRATION
from book.findings.diagnostics import Rule
from book.findings.rules import preflight_file as file_rules
from book.findings.rules import preflight_ink as rules

DARK = 0.85
"""From this much black, a text counts as black."""
NO_SPOT = frozenset((REGISTRATION, "None", *CMYK_PLATES))
"""Names of plates that are no spot colours, though they may be asked for as if they were."""
LARGE_TEXT = 24.0
"""Points from which several inks do no harm in black letters."""


def colours(page: PageFacts, _: Terms) -> Iterator[Fault]:
    """Everything is painted in inks."""
    for rect, paint, _look in page.painted():
        if paint.space.family is Family.FOREIGN:
            yield Fault(rules.FOREIGN_COLOUR, page.number, rect, what=paint.space.label)
        if paint.space.flaw:
            yield Fault(rules.BAD_PROFILE, page.number, rect, what=paint.space.flaw)


def pictures(page: PageFacts, _: Terms) -> Iterator[Fault]:
    """Every image is in inks."""
    for picture in page.pictures:
        space = picture.space
        if space is not None and space.family is Family.FOREIGN:
            yield Fault(rules.FOREIGN_IMAGE, page.number, picture.rect, what=space.label)
        if space is not None and space.flaw:
            yield Fault(rules.BAD_PROFILE, page.number, picture.rect, what=space.flaw)


def spots(page: PageFacts, _: Terms) -> Iterator[Fault]:
    """No plates but the four; registration colour is for marks."""
    found: list[tuple[Rect, Iterable[str]]] = [
        (rect, paint.space.plates)
        for rect, paint, _look in page.painted()
        if paint.space.family is Family.SPOT
    ]
    found += [
        (picture.rect, picture.space.plates)
        for picture in page.pictures
        if picture.space is not None and picture.space.family is Family.SPOT
    ]
    for rect, plates in found:
        names = [name for name in plates if name not in NO_SPOT]
        if names:
            yield Fault(rules.SPOT, page.number, rect, what=", ".join(names))


def text_inks(page: PageFacts, terms: Terms) -> Iterator[Fault]:
    """Black text is black alone, and small text is of one ink."""
    least = terms.profile.coloured_text_size.pt
    for run in page.texts:
        inks = dict(run.paint.by_plate)
        used = [ink for ink in inks.values() if ink > 0.01]
        if not run.is_visible or not run.text.strip() or len(used) < 2:
            continue
        mixed = "/".join(number(ink * 100, 0) for ink in inks.values())
        if inks.get("Black", 0) >= DARK and run.size < LARGE_TEXT:
            excerpt = run.text.strip()[:30]
            yield Fault(rules.RICH_BLACK, page.number, run.rect, what=mixed, measured=excerpt)
        elif run.size < least - 0.05:
            yield Fault(
                rules.MULTI_INK_TEXT,
                page.number,
                run.rect,
                what=mixed,
                measured=number(run.size),
                limit=number(least),
                weight=least - run.size,
            )


def small_text(page: PageFacts, terms: Terms) -> Iterator[Fault]:
    """Text is large enough to print and to read."""
    least = terms.profile.text_size.pt
    for run in page.texts:
        if run.is_visible and run.text.strip() and run.size < least - 0.05:
            yield Fault(
                rules.SMALL_TEXT,
                page.number,
                run.rect,
                excerpt=run.text,
                measured=number(run.size),
                limit=number(least),
                weight=least - run.size,
            )


def densities(page: PageFacts, terms: Terms) -> Iterator[Fault]:
    """Images have pixels enough at their printed size."""
    profile = terms.profile
    for picture in page.pictures:
        if picture.ppi <= 0:
            continue
        if 0 < picture.mask_ppi < profile.image_ppi_least * 0.995:
            yield _coarse_mask(page, picture, profile.image_ppi_least)
        rule, limit = rules.SOFT_IMAGE, profile.image_ppi
        if picture.bits == 1:
            rule, limit = rules.COARSE_LINE_ART, profile.line_art_ppi
        elif picture.ppi < profile.image_ppi_least:
            rule, limit = rules.COARSE_IMAGE, profile.image_ppi_least
        if picture.ppi < limit * 0.995:
            yield _density(page, picture, limit, rule)


def _density(page: PageFacts, picture: Placement, limit: float, rule: Rule) -> Fault:
    return Fault(
        rule,
        page.number,
        picture.rect,
        measured=number(picture.ppi, 0),
        limit=number(limit, 0),
        weight=limit - picture.ppi,
    )


def _coarse_mask(page: PageFacts, picture: Placement, limit: float) -> Fault:
    return Fault(
        rules.COARSE_MASK,
        page.number,
        picture.rect,
        measured=number(picture.mask_ppi, 0),
        limit=number(limit, 0),
        weight=limit - picture.mask_ppi,
    )


def characters(page: PageFacts, _: Terms) -> Iterator[Fault]:
    """Every character has a glyph."""
    for run in page.texts:
        if run.missing:
            yield Fault(
                file_rules.NOTDEF,
                page.number,
                run.rect,
                what=run.font,
                measured=str(run.missing),
                weight=run.missing,
            )


def settings(page: PageFacts, _: Terms) -> Iterator[Fault]:
    """A page leaves curves and screens to the press."""
    for setting in page.press_settings:
        yield Fault(rules.PRESS_SETTING, page.number, what=setting)


def transparency(page: PageFacts, terms: Terms) -> Iterator[Fault]:
    """Transparency is allowed, and blended in inks."""
    if page.has_transparency and not terms.profile.transparency:
        yield Fault(rules.TRANSPARENCY, page.number)
    space = page.blend_space
    if page.has_transparency and space is not None and space.family is not Family.INK:
        yield Fault(rules.BLEND_SPACE, page.number, what=space.label)
    for space in page.group_spaces:
        if space.family is not Family.INK:
            yield Fault(rules.BLEND_SPACE, page.number, what=space.label)


def overprint(page: PageFacts, _: Terms) -> Iterator[Fault]:
    """Only black overprints; white never."""
    for rect, paint, mode in page.painted():
        if not mode.overprints or paint.space.family is Family.PATTERN:
            continue
        if paint.is_white:
            yield Fault(rules.WHITE_OVERPRINT, page.number, rect)
        elif not paint.is_black_only and REGISTRATION not in paint.space.plates:
            mixed = "/".join(number(ink * 100, 0) for ink in paint.inks)
            yield Fault(rules.OVERPRINT, page.number, rect, what=mixed or paint.space.label)


CHECKS: tuple[PageCheck, ...] = (
    colours,
    pictures,
    spots,
    text_inks,
    small_text,
    densities,
    transparency,
    overprint,
    characters,
    settings,
)
