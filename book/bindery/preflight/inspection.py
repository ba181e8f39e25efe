"""Preflight from end to end: read the file, run every check, say what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2

from book.bindery.preflight import second
from book.bindery.preflight.checks import file, pages
from book.bindery.preflight.facts import PdfFacts
from book.bindery.preflight.fault import Fault, Terms, number
from book.bindery.preflight.ink import TOLERANCE, InkSurvey, survey
from book.bindery.preflight.reading import UnreadableError, read
from book.bindery.preflight.report import Report, SourceMap, findings, page_ranges
from book.bindery.preflight.verdict import Verdict, verdicts
from book.bindery.profile.profile import Profile
from book.findings.rules import preflight_file, preflight_ink
from book.ground.cache import Cache
from book.ground.errors import Text
from book.ground.tools import GHOSTSCRIPT, find
from book.ground.units import Size

CHECKS = (*file.CHECKS, *pages.OF_FILE)
ALWAYS_LEFT_OUT = (
    Text(
        "om trykkeriets egen forkontroll (callas, PitStop) finner noe mer",
        "whether the printer's own preflight (callas, PitStop) finds anything else",
    ),
    Text(
        "om skriftenes tegn er hele, og om bildene viser det de skal",
        "whether the fonts' glyphs are sound, and whether images show what they should",
    ),
    Text(
        "det som er tegnet inne i type 3-skrifter og myke masker: ingen av lesningene ser det",
        "what is drawn inside Type 3 fonts and soft masks: none of the readings sees it",
    ),
)


def preflight(
    file: Path | bytes,
    profile: Profile,
    *,
    name: str = "",
    trim: Size | None = None,
    is_cover: bool = False,
    lines: SourceMap | None = None,
    cache: Cache | None = None,
) -> Report:
    """Hold a PDF against a printer's terms.

    Args:
        file: where it is, or its bytes.
        profile: the printer's terms.
        name: what to call the file in findings; the path's name without it.
        trim: the size that was ordered; None: whatever the file has.
        is_cover: a single spread, whose page count does not matter.
        lines: which source line stands where, when it is a book of ours.
        cache: pages that were read before.

    Raises:
        OSError: the path cannot be read.
    """
    data = file if isinstance(file, bytes) else file.read_bytes()
    name = name or ("PDF" if isinstance(file, bytes) else file.name)
    try:
        facts = read(data, cache)
    except UnreadableError as error:
        return _unreadable(str(error), name)
    laid_out = None if lines is None else lines.laid_out()
    terms = Terms(profile, trim, is_cover, laid_out, len(facts.leaves))
    judged = verdicts(facts.leaves, terms, cache)
    ink = survey(facts, [verdict.heaviest for verdict in judged], data)
    faults = [fault for check in CHECKS for fault in check(facts, terms)]
    faults.extend(fault for verdict in judged for fault in verdict.faults)
    faults.extend(_too_much_ink(ink, profile))
    for page, plates in ink.rendered.items():
        faults.extend(second.unseen_ink(facts.leaves[page - 1].facts, plates))
    is_read_twice, unseen = _second_reading(facts, judged, data, cache)
    faults.extend(unseen)
    left_out = _not_checked(facts, ink, is_read_twice=is_read_twice)
    words = tuple(verdict.words for verdict in judged)
    return Report(facts, findings(faults, facts, name, lines), left_out, ink, words)


def _second_reading(
    facts: PdfFacts, judged: Sequence[Verdict], data: bytes, cache: Cache | None
) -> tuple[bool, tuple[Fault, ...]]:
    """What pdfium sees that we did not, and whether it could read the file at all."""
    try:
        return True, tuple(second.unseen_things(facts, judged, data, cache))
    except pypdfium2.PdfiumError:
        return False, ()


def _unreadable(reason: str, name: str) -> Report:
    facts = PdfFacts("", False, False, (), "", "", (), (), (), (), ())
    fault = Fault(preflight_file.UNREADABLE, what=reason[:120])
    everything = Text("alt: filen lar seg ikke lese", "everything: the file cannot be read")
    return Report(facts, findings([fault], facts, name, None), (everything,), InkSurvey({}), ())


def _too_much_ink(ink: InkSurvey, profile: Profile) -> Iterator[Fault]:
    for page, heaviest in ink.heaviest.items():
        if heaviest.total > profile.ink + TOLERANCE:
            yield Fault(
                preflight_ink.INK,
                page,
                heaviest.rect,
                measured=number(heaviest.total, 0),
                limit=number(profile.ink, 0),
                weight=heaviest.total,
            )


def _not_checked(facts: PdfFacts, ink: InkSurvey, *, is_read_twice: bool) -> tuple[Text, ...]:
    left_out = list(ALWAYS_LEFT_OUT)
    if not is_read_twice:
        left_out.insert(
            0,
            Text(
                "om det er mer på sidene enn vi leste: pdfium fikk ikke åpnet filen",
                "whether there is more on the pages than we read: pdfium could not open the file",
            ),
        )
    how = GHOSTSCRIPT.install_command()
    is_missing = find("gs") is None
    nb = f"Ghostscript mangler ({how})" if is_missing else "Ghostscript fikk det ikke til"
    en = f"Ghostscript is missing ({how})" if is_missing else "Ghostscript could not do it"
    once = [number for number in range(1, len(facts.leaves) + 1) if number not in ink.rendered]
    if once:
        where = page_ranges(once)
        left_out.insert(0, Text(f"platene på side {where}: {nb}", f"plates of page {where}: {en}"))
    if ink.unknown:
        where = page_ranges(ink.unknown)
        left_out.insert(
            0, Text(f"fargemengden på side {where}: {nb}", f"the ink on page {where}: {en}")
        )
    return tuple(left_out)
