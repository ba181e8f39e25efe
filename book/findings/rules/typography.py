"""TY: dashes, quotes, blanks and characters that do not belong in a book."""

from __future__ import annotations

from book.findings.diagnostics import Mend, decision, warning

EM_DASH = warning(
    "TY001",
    "lang tankestrek (—)",
    "an em dash (—)",
    "skriv kort tankestrek med mellomrom: –",
    "write a spaced en dash: –",
    mend=Mend(),
)

DOUBLE_SPACE = decision(
    "TY002",
    "flere mellomrom på rad",
    "several spaces in a row",
    "la ett mellomrom stå",
    "leave one space",
    mend=Mend(),
)

INVISIBLE = warning(
    "TY003",
    "usynlig tegn {name}",
    "invisible character {name}",
    "slett tegnet; sett markøren bak ordet før og skriv mellomrommet på nytt",
    "delete the character; retype the space after the word before it",
    mend=Mend(),
)

PASTED = warning(
    "TY004",
    "tegnet «{char}» ({name}) er limt inn fra et annet program",
    "the character '{char}' ({name}) was pasted from another program",
    "skriv det på nytt her: {again}",
    "type it again here: {again}",
    mend=Mend(),
)

LONE_QUOTE = warning(
    "TY005",
    "anførselstegn uten make",
    "a quotation mark without its fellow",
    "sett inn tegnet som mangler, eller fjern dette",
    "add the missing mark, or remove this one",
)
