"""The file as a whole: its claim, what it carries, its fonts."""

from __future__ import annotations

from collections.abc import Iterator

from book.bindery.icc import OUTPUT
from book.bindery.preflight.facts import Intent, PdfFacts
from book.bindery.preflight.fault import Check, Fault, Terms
from book.findings.rules import preflight_file as rules

X4 = "PDF/X-4"
NEWEST = (1, 7)
"""PDF/X-4 builds on PDF 1.6; files of 1.7 that hold nothing else are taken everywhere."""
STRAY = ("dejavu", "courier", "freeserif", "freesans", "nimbus")
"""Families that machines have for want of something better, and that nobody chooses for a book."""


def claim(facts: PdfFacts, _: Terms) -> Iterator[Fault]:
    """The file says it is PDF/X-4."""
    if X4 not in facts.claims:
        yield Fault(rules.NO_CLAIM, what=", ".join(facts.claims) or "PDF " + facts.version)


def encryption(facts: PdfFacts, _: Terms) -> Iterator[Fault]:
    """The file is open to everybody."""
    if facts.is_encrypted:
        yield Fault(rules.ENCRYPTED)


def intents(facts: PdfFacts, terms: Terms) -> Iterator[Fault]:
    """One printing condition, with a CMYK profile, and the one that the printer has."""
    wanted = terms.profile.condition.identifier
    found = [intent for intent in facts.intents if intent.kind == "GTS_PDFX"]
    if len(found) != 1:
        yield Fault(rules.NO_INTENT, measured=str(len(found)), limit=wanted)
        return
    intent = found[0]
    if wrong := _wrong_profile(intent):
        yield Fault(rules.INTENT_PROFILE, measured=wrong, limit=wanted)
    if intent.condition != wanted:
        yield Fault(rules.CONDITION, what=intent.condition, limit=wanted)


def _wrong_profile(intent: Intent) -> str:
    """What the profile of a printing condition is, if it is none for CMYK."""
    if intent.icc is None:
        return "ICC?" if intent.channels else "0"
    if (intent.icc.space, intent.icc.device_class, intent.channels) == ("CMYK", OUTPUT, 4):
        return ""
    return f"{intent.icc.space}, {intent.icc.device_class}, N={intent.channels}"


def version(facts: PdfFacts, _: Terms) -> Iterator[Fault]:
    """The file is of a PDF that PDF/X-4 knows."""
    if tuple(map(int, facts.version.split("."))) > NEWEST:
        limit = ".".join(map(str, NEWEST))
        yield Fault(rules.VERSION, measured=facts.version, limit=limit)


def trapped(facts: PdfFacts, _: Terms) -> Iterator[Fault]:
    """The file says whether its inks overlap."""
    if facts.trapped not in ("True", "False"):
        yield Fault(rules.TRAPPED, what=facts.trapped)


def identity(facts: PdfFacts, _: Terms) -> Iterator[Fault]:
    """The file has an ID."""
    if not facts.has_id:
        yield Fault(rules.NO_ID)


def active(facts: PdfFacts, _: Terms) -> Iterator[Fault]:
    """Nothing runs, and nothing rides along."""
    if facts.active:
        yield Fault(rules.ACTIVE, what=", ".join(facts.active))


def layers(facts: PdfFacts, _: Terms) -> Iterator[Fault]:
    """Nothing can be shown or hidden."""
    if facts.layers:
        yield Fault(rules.LAYERS, what=", ".join(facts.layers))


def fonts(facts: PdfFacts, _: Terms) -> Iterator[Fault]:
    """Every font is in the file, is an outline font, and was chosen."""
    for font in facts.fonts:
        if not font.is_embedded:
            yield Fault(rules.NOT_EMBEDDED, font.first_page, what=font.name)
        if font.subtype == "Type3":
            yield Fault(rules.TYPE3, font.first_page, what=font.name)
        if not font.is_readable:
            yield Fault(rules.FONT_PROGRAM, font.first_page, what=font.name)
        family = font.name.rsplit("+", 1)[-1].casefold()
        if family.startswith(STRAY):
            yield Fault(rules.STRAY_FONT, font.first_page, what=font.name)


CHECKS: tuple[Check, ...] = (
    claim,
    version,
    encryption,
    intents,
    trapped,
    identity,
    active,
    layers,
    fonts,
)
