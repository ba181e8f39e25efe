"""Paper and printing condition: which belong together, and how much ink a paper bears.

A printing condition is characterised on one class of paper (ISO 12647-2); colours that were worked
out for another come out darker and duller, or paler, than the proof.
"""

from __future__ import annotations

from collections.abc import Mapping

from book.findings.diagnostics import Sink
from book.findings.rules import printer as rules
from book.ground.source import SourceSpan
from book.model import Paper, Surface

SURFACES: Mapping[str, Surface] = {
    **dict.fromkeys(("FOGRA27", "FOGRA39", "FOGRA51"), Surface.COATED),
    **dict.fromkeys(("FOGRA29", "FOGRA30", "FOGRA47", "FOGRA52"), Surface.UNCOATED),
}
"""The paper that a condition of the registry was measured on (color.org, characterization data)."""
MOST_INK: Mapping[Surface, float] = {Surface.COATED: 330, Surface.UNCOATED: 300}
"""Per cent; what ECI's offset profiles for these papers were made with at most."""


def fits(condition: str, paper: Paper, sink: Sink, at: SourceSpan) -> bool:
    """Whether a condition was measured on such a paper; a contradiction is reported.

    Of a condition that is not known nothing is said.
    """
    measured_on = SURFACES.get(condition)
    if measured_on in (None, paper.surface):
        return True
    sink.report(
        rules.OTHER_PAPER,
        at,
        condition=condition,
        paper=paper.name,
        measured_on=measured_on,
        surface=paper.surface,
    )
    return False


def bears(paper: Paper, ink: float, sink: Sink, at: SourceSpan) -> bool:
    """Whether a paper bears so many per cent of ink; too many are reported."""
    most = MOST_INK[paper.surface]
    if ink <= most:
        return True
    sink.report(rules.TOO_MUCH_INK, at, ink=f"{ink:g}", limit=f"{most:g}", surface=paper.surface)
    return False
