"""CR: who is credited."""

from __future__ import annotations

from book.findings.diagnostics import decision, warning

UNUSED_CONTRIBUTOR = warning(
    "CR001",
    "«{name}» står blant bidragsyterne, men er ikke kreditert noe sted",
    "'{name}' is among the contributors but is credited nowhere",
    "før personen opp under «authors» eller «editors» i kapitlet, eller ta navnet ut",
    "list the person under 'authors' or 'editors' in the chapter, or take the name out",
)

TWO_SPELLINGS = decision(
    "CR002",
    "«{name}» og «{other}» ser ut til å være samme person",
    "'{name}' and '{other}' seem to be the same person",
    "skriv navnet likt begge steder, helst som id fra «contributors» i book.yaml",
    "write the name alike in both places, best as an id from 'contributors' in book.yaml",
)
