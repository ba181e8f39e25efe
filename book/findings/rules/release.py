"""RE: what a book that is to be released must hold, over and above being right."""

from __future__ import annotations

from book.findings.diagnostics import error

NOT_FINAL = error(
    "RE001",
    "kapitlet er merket «{status}»",
    "the chapter is marked '{status}'",
    "sett status: final når kapitlet er godkjent, eller ta det ut av contents i book.yaml",
    "set status: final when the chapter is approved, or take it out of contents in book.yaml",
)

UNPROVEN = error(
    "RE002",
    "{claim} er ikke bevist for {output}: {detail}",
    "{claim} is not proven for {output}: {detail}",
    "rett det validatoren peker på, og bygg på nytt",
    "mend what the validator points at, and build again",
)

NOT_SAID = error(
    "RE003",
    "book.yaml sier ikke «{key}»",
    "book.yaml does not say '{key}'",
    "skriv det inn i book.yaml",
    "write it into book.yaml",
)

NOT_COMMITTED = error(
    "RE004",
    "noe er endret siden siste commit: {files}",
    "something changed since the last commit: {files}",
    "legg endringene inn i git, så utgivelsen kan bygges på nytt og sammenlignes",
    "commit the changes, so that the release can be built again and compared",
)

NOT_CHECKED = error(
    "RE005",
    "{claim} er ikke prøvd for {output}",
    "{claim} has not been checked for {output}",
    "kjør python3 build.py doctor --install, og bygg på nytt",
    "run python3 build.py doctor --install, and build again",
)
