"""RG: the register (the index)."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

ORPHAN_SEE = Rule(
    code="RG001",
    severity=Severity.ERROR,
    message=Text(
        "registerordet «{term}» viser til «{see}», som ikke står i registeret",
        "the index term '{term}' points to '{see}', which is not in the index",
    ),
    hint=Text(
        "merk «{see}» i teksten med {{.register}}, eller rett henvisningen",
        "mark '{see}' in the text with {{.register}}, or correct the reference",
    ),
    why=Text(
        "Leseren blar til et ord som ikke er der.",
        "The reader turns to a word that is not there.",
    ),
    bad='[UH-sektoren]{.register see="høgskoler"}\n',
    good='[UH-sektoren]{.register see="høgskoler"} og [høgskoler]{.register}\n',
)

NEAR_DUPLICATE = Rule(
    code="RG002",
    severity=Severity.DECISION,
    message=Text(
        "registeret har både «{term}» og «{other}»",
        "the index has both '{term}' and '{other}'",
    ),
    hint=Text(
        'velg én form, og skriv {{.register entry="{other}"}} der den andre står',
        'choose one form, and write {{.register entry="{other}"}} where the other stands',
    ),
    why=Text(
        "Entall og flertall eller stor og liten bokstav deler sidetallene på to linjer.",
        "Singular and plural, or capital and small letters, split the pages over two lines.",
    ),
    bad="[studentoppgave]{.register} og [studentoppgaver]{.register}\n",
    good='[studentoppgave]{.register entry="studentoppgaver"} og [studentoppgaver]{.register}\n',
)

MANY_LOCATORS = Rule(
    code="RG003",
    severity=Severity.DECISION,
    message=Text(
        "registerordet «{term}» har {count} henvisninger uten underord",
        "the index term '{term}' has {count} locators without sub-entries",
    ),
    hint=Text(
        'del det opp, for eksempel {{.register entry="{term}!organisering"}}',
        'divide it, for instance {{.register entry="{term}!organisation"}}',
    ),
    why=Text(
        "Mer enn seks sidetall på rad hjelper ingen å finne fram.",
        "More than six page numbers in a row help nobody to find the way.",
    ),
    bad="[NTNU]{.register} sju ganger\n",
    good='[NTNU]{.register entry="NTNU!studentoppgaver"}\n',
)

SEE_WITH_LOCATORS = Rule(
    code="RG004",
    severity=Severity.WARNING,
    message=Text(
        "registerordet «{term}» har både sidetall og «se»",
        "the index term '{term}' has both pages and 'see'",
    ),
    hint=Text(
        "bruk «seealso» i stedet for «see», eller ta bort den ene merkingen",
        "use 'seealso' instead of 'see', or remove one of the marks",
    ),
    why=Text(
        "«Se» sier at alt står på det andre ordet; med sidetall heter det «se også».",
        "'See' says that all is under the other word; with pages it is 'see also'.",
    ),
    bad='[laben]{.register} og [laben]{.register see="Framtidslaben"}\n',
    good='[laben]{.register see="Framtidslaben"} og [Framtidslaben]{.register}\n',
)

EMPTY_TERM = Rule(
    code="RG005",
    severity=Severity.WARNING,
    message=Text("et registerord er tomt", "an index term is empty"),
    hint=Text(
        "skriv ordet mellom hakeparentesene, eller oppgi det med «entry»",
        "write the word between the square brackets, or give it with 'entry'",
    ),
    why=Text(
        "Et tomt ord kan ikke stå i registeret.",
        "An empty word cannot stand in the index.",
    ),
    bad="[]{.register}\n",
    good="[Framtidslaben]{.register}\n",
)

CHAPTER_WITHOUT_TERMS = Rule(
    code="RG006",
    severity=Severity.DECISION,
    message=Text(
        "kapitlet «{chapter}» har ingen registerord",
        "the chapter '{chapter}' has no index terms",
    ),
    hint=Text(
        "merk noen ord leseren kan lete etter, for eksempel [praksis]{{.register}}",
        "mark some words that readers may look for, for instance [placements]{{.register}}",
    ),
    why=Text(
        "Det som ikke står i registeret, finner ikke leseren av den trykte boka.",
        "Readers of the printed book do not find what is not in the index.",
    ),
    bad="Studentene er i praksis.\n",
    good="Studentene er i [praksis]{.register}.\n",
)
