"""RE: what a book that is to be released must hold, over and above being right."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

NOT_FINAL = Rule(
    code="RE001",
    severity=Severity.ERROR,
    message=Text("kapitlet er merket «{status}»", "the chapter is marked '{status}'"),
    hint=Text(
        "sett status: final når kapitlet er godkjent, eller ta det ut av contents i book.yaml",
        "set status: final when the chapter is approved, or take it out of contents in book.yaml",
    ),
    why=Text(
        "Et utkast som kommer på trykk, kan ikke hentes tilbake.",
        "A draft that reaches the press cannot be called back.",
    ),
    bad="---\ntitle: Oppdal\nstatus: draft\n---\n",
    good="---\ntitle: Oppdal\nstatus: final\n---\n",
)

UNPROVEN = Rule(
    code="RE002",
    severity=Severity.ERROR,
    message=Text(
        "{claim} er ikke bevist for {output}: {detail}",
        "{claim} is not proven for {output}: {detail}",
    ),
    hint=Text(
        "kjør python3 build.py doctor for å se hva som mangler, og bygg på nytt",
        "run python3 build.py doctor to see what is missing, and build again",
    ),
    why=Text(
        "En fil som sier at den følger en standard, skal ha vært prøvd mot standarden.",
        "A file that claims a standard must have been checked against it.",
    ),
    bad="(veraPDF er ikke installert)",
    good="(veraPDF er installert, og begge kravene er bestått)",
)
