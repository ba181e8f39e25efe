"""A second reading of the file by programs that are not ours, held against the first.

Print maker and preflight share one interpreter; what it does not see is unseen by both. Ghostscript
says which ink is on which plate when the page is rendered, pdfium which letters and images are on
the page. Where they see more than the interpreter did, that is a finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from pypdfium2 import PdfDocument, raw

from book.bindery.preflight.facts import PageFacts, PdfFacts
from book.bindery.preflight.fault import Fault, number
from book.bindery.preflight.geometry import Rect
from book.bindery.preflight.paints import Paint
from book.bindery.preflight.spaces import CMYK_PLATES, REGISTRATION
from book.bindery.preflight.verdict import Verdict, letters
from book.findings.packing import pack, unpack
from book.findings.rules import preflight_second as rules
from book.ground.cache import Cache
from book.ground.files import digest
from book.ground.packages import version

INK_SLACK = 2.0
"""Per cent of a plate that rounding may add."""
LETTER_SLACK = 0.02
"""Part of a page's letters that the two may part over: they read ligatures differently."""
DEEPEST = 15
MOST_OBJECTS = 20_000
FULL = 100.0


def unseen_ink(page: PageFacts, rendered: Mapping[str, float]) -> Iterator[Fault]:
    """Ink that is on a rendered page, and that nothing the interpreter read could have laid there.

    Args:
        page: what the interpreter read.
        rendered: the most ink of each plate inside the bleed, in per cent.
    """
    expected = most_ink(page)
    for plate, found in rendered.items():
        limit = expected.get(plate, expected.get(REGISTRATION, 0.0))
        if found > limit + INK_SLACK:
            yield Fault(
                rules.UNSEEN_INK,
                page.number,
                what=plate,
                measured=number(found, 0),
                limit=number(limit, 0),
                weight=found - limit,
            )


def most_ink(page: PageFacts) -> dict[str, float]:
    """The most ink of each plate that what was read can lay inside the bleed, in per cent."""
    area = page.boxes.bleed or page.boxes.paper
    found: dict[str, float] = {}
    for paint in {paint for rect, paint in _laid(page) if rect.meets(area)}:
        for plate, ink in _plates(paint):
            found[plate] = max(found.get(plate, 0.0), ink)
    if page.has_transparency:  # blending may make more of a plate than any paint had
        found = dict.fromkeys(found, FULL)
    return found


def _laid(page: PageFacts) -> Iterator[tuple[Rect, Paint]]:
    for rect, paint, _mode in page.painted():
        yield rect, paint
    for picture in page.pictures:
        if picture.space is not None:
            yield picture.rect, Paint(picture.space)


def _plates(paint: Paint) -> Iterator[tuple[str, float]]:
    """The plates a paint may print on; colours that are no inks become some of the four."""
    if paint.by_plate:
        yield from ((plate, FULL * ink) for plate, ink in paint.by_plate)
    else:
        yield from ((plate, FULL) for plate in paint.space.plates or CMYK_PLATES)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What pdfium counts on a page."""

    letters: int
    images: int


def unseen_things(
    facts: PdfFacts, judged: Sequence[Verdict], data: bytes, cache: Cache | None = None
) -> Iterator[Fault]:
    """Letters and images that pdfium sees on a page, and the interpreter did not.

    A page that the interpreter could not follow to its end is a finding already, and is not shown
    to pdfium: what cost us too much would cost it more. One that pdfium has counted is known by
    its content.
    """
    document = PdfDocument(data)
    try:
        for index, (leaf, ours) in enumerate(zip(facts.leaves, judged, strict=True)):
            if index >= len(document) or not ours.is_whole:
                continue
            seen = _seen(document, index, leaf.key, cache)
            yield from _more(index + 1, "bokstaver/letters", seen.letters, ours.letters)
            yield from _more(index + 1, "bilder/images", seen.images, ours.images)
    finally:
        document.close()


def _seen(document: PdfDocument, index: int, known_by: str, cache: Cache | None) -> _Seen:
    key = digest(f"second {version('pypdfium2')} {known_by}".encode())
    if cache is not None and known_by and (kept := cache.get(key)) is not None:
        return unpack(kept, _Seen)
    page = document[index]
    text = page.get_textpage().get_text_bounded()
    objects = islice(page.get_objects(max_depth=DEEPEST), MOST_OBJECTS)
    images = sum(thing.type == raw.FPDF_PAGEOBJ_IMAGE for thing in objects)
    page.close()
    seen = _Seen(letters(text), images)
    if cache is not None and known_by:
        cache.put(key, pack(seen))
    return seen


def _more(page: int, what: str, theirs: int, ours: int) -> Iterator[Fault]:
    if theirs > ours * (1 + LETTER_SLACK):
        yield Fault(
            rules.UNSEEN_THING,
            page,
            what=what,
            measured=str(theirs),
            limit=str(ours),
            weight=theirs - ours,
        )
