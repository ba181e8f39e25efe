"""UU: what keeps a reader out who cannot see the page, or reads it in another way (WCAG 2.2)."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

ALL_CAPS = Rule(
    code="UU001",
    severity=Severity.WARNING,
    message=Text("«{text}» er skrevet med store bokstaver", "'{text}' is written in capitals"),
    hint=Text(
        "skriv med vanlige bokstaver; skal noe framheves: *slik*",
        "write it in lower case; to stress something: *so*",
    ),
    why=Text(
        "Ord i store bokstaver er tunge å lese, og noen skjermlesere staver dem.",
        "Words in capitals are harder to read, and some screen readers spell them out.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nAvtalen er VELDIG VIKTIG FOR BYGDA.\n",
    good="---\ntitle: Oppdal\n---\n\nAvtalen er *veldig viktig* for bygda.\n",
)

COLOUR_ALONE = Rule(
    code="UU002",
    severity=Severity.DECISION,
    message=Text("«{text}» viser bare til en farge", "'{text}' refers to a colour alone"),
    hint=Text(
        "si også hva det er eller hvor det står: «den øverste, blå linja»",
        "say what it is or where it stands, too: 'the upper, blue line'",
    ),
    why=Text(
        "Den som ikke ser farger, eller leser en grå utskrift, finner ikke fram (WCAG 1.4.1).",
        "Whoever sees no colours, or reads a print in black, cannot find it (WCAG 1.4.1).",
    ),
    bad="---\ntitle: Oppdal\n---\n\nDe røde feltene viser skog.\n",
    good="---\ntitle: Oppdal\n---\n\nDe skraverte feltene viser skog.\n",
)

FOREIGN = Rule(
    code="UU003",
    severity=Severity.WARNING,
    message=Text(
        "«{text} …» ser ut til å være et annet språk enn kapitlets",
        "'{text} …' seems to be in another language than the chapter",
    ),
    hint=Text(
        "sett klammer om det som er på det andre språket: […]{{lang={language}}}",
        "put brackets around what is in the other language: […]{{lang={language}}}",
    ),
    why=Text(
        "Uten språkmerke leses engelsk opp med norsk uttale, og ordene deles feil (WCAG 3.1.2).",
        "Unmarked, English is read aloud as if it were Norwegian, and hyphenated wrongly (WCAG "
        "3.1.2).",
    ),
    bad=(
        "---\ntitle: Oppdal\nlang: nb\n---\n\n"
        "The city and the university have signed an agreement that is of use for both.\n"
    ),
    good=(
        "---\ntitle: Oppdal\nlang: nb\n---\n\n"
        "[The city and the university have signed an agreement that is of use for both.]{lang=en}\n"
    ),
)

NO_COLUMN_HEAD = Rule(
    code="UU004",
    severity=Severity.WARNING,
    message=Text(
        "kolonne {column} i tabellen har ingen overskrift", "column {column} has no heading"
    ),
    hint=Text(
        "skriv i tabellens første rad hva kolonnen viser",
        "write in the table's first row what the column shows",
    ),
    why=Text(
        "Den som får tabellen lest opp, hører overskriften foran hvert tall og har ikke annet å gå "
        "etter (WCAG 1.3.1).",
        "Whoever has a table read aloud hears the heading before each figure and has nothing else "
        "to go by (WCAG 1.3.1).",
    ),
    bad="---\ntitle: Oppdal\n---\n\n| År | |\n|---|---|\n| 2020 | 7 001 |\n",
    good="---\ntitle: Oppdal\n---\n\n| År | Folketall |\n|---|---|\n| 2020 | 7 001 |\n",
)

EMPTY_ROW = Rule(
    code="UU005",
    severity=Severity.WARNING,
    message=Text("raden er tom", "the row is empty"),
    hint=Text(
        "fjern raden; hører radene til to grupper, del tabellen i to",
        "remove the row; if the rows are of two groups, part the table in two",
    ),
    why=Text(
        "En tom rad leses opp som tomme celler, og den som lytter, tror at tall mangler.",
        "An empty row is read aloud as blank cells, and listeners think figures are missing.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n| År | Tall |\n|---|---|\n| 2020 | 7 |\n| | |\n| 2021 | 8 |\n",
    good="---\ntitle: Oppdal\n---\n\n| År | Tall |\n|---|---|\n| 2020 | 7 |\n| 2021 | 8 |\n",
)

BOLD_AS_HEADING = Rule(
    code="UU006",
    severity=Severity.WARNING,
    message=Text(
        "«{text}» er en overskrift som bare er gjort fet",
        "'{text}' is a heading that is only made bold",
    ),
    hint=Text("skriv ## foran i stedet for ** rundt", "write ## before it instead of ** around"),
    why=Text(
        "Bare ekte overskrifter kommer i innholdet, i bokmerkene og i lista skjermlesere hopper "
        "etter (WCAG 1.3.1).",
        "Only true headings reach contents, bookmarks and the list that screen readers jump by "
        "(WCAG 1.3.1).",
    ),
    bad="---\ntitle: Oppdal\n---\n\n**Bakgrunn**\n\nTekst.\n",
    good="---\ntitle: Oppdal\n---\n\n## Bakgrunn\n\nTekst.\n",
)

SAYS_IMAGE = Rule(
    code="UU007",
    severity=Severity.WARNING,
    message=Text(
        "den alternative teksten begynner med «{text}»", "the alternative text begins with '{text}'"
    ),
    hint=Text(
        "begynn rett på det bildet viser: ![Hytter under Trollheimen](…)",
        "begin with what the image shows: ![Cabins below the mountains](…)",
    ),
    why=Text(
        "Skjermleseren har alt sagt at det er et bilde.",
        "The screen reader has said already that it is an image.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n![Bilde av hytter](images/kart.png)\n",
    good="---\ntitle: Oppdal\n---\n\n![Hytter under Trollheimen](images/kart.png)\n",
)

LONG_ALT = Rule(
    code="UU008",
    severity=Severity.WARNING,
    message=Text(
        "den alternative teksten er på {length} tegn",
        "the alternative text has {length} characters",
    ),
    hint=Text(
        "si det viktigste på under {most} tegn, og resten i teksten ved siden av",
        "say the main point in less than {most} characters, and the rest in the text beside it",
    ),
    why=Text(
        "Den leses i ett strekk og kan ikke stanses eller hoppes i.",
        "It is read in one go and can neither be paused nor skipped through.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n![" + "Hytter, skog og fjell. " * 14 + "](images/kart.png)\n",
    good="---\ntitle: Oppdal\n---\n\n![Hytter under Trollheimen](images/kart.png)\n",
)
