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
        "rett det validatoren peker på, og bygg på nytt",
        "mend what the validator points at, and build again",
    ),
    why=Text(
        "En fil som sier at den følger en standard, skal ha vært prøvd mot standarden.",
        "A file that claims a standard must have been checked against it.",
    ),
    bad="(veraPDF finner et bilde uten alternativ tekst)",
    good="(veraPDF har bestått begge kravene)",
)

NOT_SAID = Rule(
    code="RE003",
    severity=Severity.ERROR,
    message=Text("book.yaml sier ikke «{key}»", "book.yaml does not say '{key}'"),
    hint=Text("skriv det inn i book.yaml", "write it into book.yaml"),
    why=Text(
        "Trykkeri, bibliotek og bokhandel spør alle om det, og en utgitt bok svarer ikke senere.",
        "Printer, library and bookshop all ask for it, and a published book cannot answer later.",
    ),
    bad="title: Kunniversitetskommuner\n",
    good="title: Kunniversitetskommuner\npublisher: Redaksjonen\ndate: 2026-11-28\n",
)

NOT_COMMITTED = Rule(
    code="RE004",
    severity=Severity.ERROR,
    message=Text(
        "noe er endret siden siste commit: {files}",
        "something changed since the last commit: {files}",
    ),
    hint=Text(
        "legg endringene inn i git, så utgivelsen kan bygges på nytt og sammenlignes",
        "commit the changes, so that the release can be built again and compared",
    ),
    why=Text(
        "En utgivelse skal kunne lages en gang til, byte for byte, av det som er lagret.",
        "It must be possible to make a release again, byte for byte, from what is stored.",
    ),
    bad="git status: M chapters/oppdal.md",
    good="git status: ingenting å legge inn",
)

NOT_CHECKED = Rule(
    code="RE005",
    severity=Severity.ERROR,
    message=Text("{claim} er ikke prøvd for {output}", "{claim} has not been checked for {output}"),
    hint=Text(
        "kjør python3 build.py doctor --install, og bygg på nytt",
        "run python3 build.py doctor --install, and build again",
    ),
    why=Text(
        "En fil som sier at den følger en standard, skal ha vært prøvd mot standarden.",
        "A file that claims a standard must have been checked against it.",
    ),
    bad="(veraPDF er ikke installert)",
    good="(veraPDF er installert)",
)
