"""TY, continued: numbers, dates and abbreviations as Norwegian books write them (Språkrådet)."""

from __future__ import annotations

from book.findings.diagnostics import Mend, Rule, warning


def _written(code: str) -> Rule:
    return warning(
        code,
        "«{text}» skrives «{again}»",
        "'{text}' is written '{again}'",
        "skriv «{again}»",
        "write '{again}'",
        mend=Mend(),
    )


PERCENT = _written("TY006")
DEGREE = _written("TY007")
THOUSANDS = _written("TY008")
DECIMAL = _written("TY009")
CLOCK = _written("TY010")
DATE = _written("TY011")
ABBREVIATION = _written("TY012")
YEARS = _written("TY013")
SECTION = _written("TY014")
SPACING = _written("TY015")

AMPERSAND = warning(
    "TY016",
    "tegnet & mellom vanlige ord",
    "the sign & between common words",
    "skriv «og»",
    "write 'og'",
)

FROM_DASH = warning(
    "TY017",
    "«{text}» har både ord og strek for det samme",
    "'{text}' has both word and dash for one",
    "skriv «fra … til», «mellom … og», eller bare streken",
    "write 'fra … til', 'mellom … og', or the dash alone",
)

HEADING_STOP = warning(
    "TY018",
    "overskriften slutter med «{text}»",
    "the heading ends in '{text}'",
    "fjern tegnet",
    "remove the sign",
    mend=Mend(),
)
