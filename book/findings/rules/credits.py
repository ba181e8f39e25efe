"""CR: who is credited."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

UNUSED_CONTRIBUTOR = Rule(
    code="CR001",
    severity=Severity.WARNING,
    message=Text(
        "«{name}» står blant bidragsyterne, men er ikke kreditert noe sted",
        "'{name}' is among the contributors but is credited nowhere",
    ),
    hint=Text(
        "før personen opp under «authors» eller «editors» i kapitlet, eller ta navnet ut",
        "list the person under 'authors' or 'editors' in the chapter, or take the name out",
    ),
    why=Text(
        "En bidragsyter som ikke krediteres, er oftest glemt.",
        "A contributor who is not credited has most often been forgotten.",
    ),
    bad="contributors:\n  - {id: kari, name: Kari Nordmann}\n",
    good="contributors:\n  - {id: kari, name: Kari Nordmann}\neditors: [kari]\n",
)

TWO_SPELLINGS = Rule(
    code="CR002",
    severity=Severity.DECISION,
    message=Text(
        "«{name}» og «{other}» ser ut til å være samme person",
        "'{name}' and '{other}' seem to be the same person",
    ),
    hint=Text(
        "skriv navnet likt begge steder, helst som id fra «contributors» i book.yaml",
        "write the name alike in both places, best as an id from 'contributors' in book.yaml",
    ),
    why=Text(
        "To skrivemåter gir personen to linjer i lista over bidragsytere.",
        "Two spellings give the person two lines in the list of contributors.",
    ),
    bad="authors: [{name: Kari B Nordmann}]\n",
    good="authors: [{name: Kari B. Nordmann}]\n",
)
