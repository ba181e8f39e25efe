"""UU: what keeps a reader out who cannot see the page, or reads it in another way (WCAG 2.2)."""

from __future__ import annotations

from book.findings.diagnostics import decision, warning

ALL_CAPS = warning(
    "UU001",
    "«{text}» er skrevet med store bokstaver",
    "'{text}' is written in capitals",
    "skriv med vanlige bokstaver; skal noe framheves: *slik*",
    "write it in lower case; to stress something: *so*",
)

COLOUR_ALONE = decision(
    "UU002",
    "«{text}» viser bare til en farge",
    "'{text}' refers to a colour alone",
    "si også hva det er eller hvor det står: «den øverste, blå linja»",
    "say what it is or where it stands, too: 'the upper, blue line'",
)

FOREIGN = warning(
    "UU003",
    "«{text} …» ser ut til å være et annet språk enn kapitlets",
    "'{text} …' seems to be in another language than the chapter",
    "sett klammer om det som er på det andre språket: […]{{lang={language}}}",
    "put brackets around what is in the other language: […]{{lang={language}}}",
)

NO_COLUMN_HEAD = warning(
    "UU004",
    "kolonne {column} i tabellen har ingen overskrift",
    "column {column} has no heading",
    "skriv i tabellens første rad hva kolonnen viser",
    "write in the table's first row what the column shows",
)

EMPTY_ROW = warning(
    "UU005",
    "raden er tom",
    "the row is empty",
    "fjern raden; hører radene til to grupper, del tabellen i to",
    "remove the row; if the rows are of two groups, part the table in two",
)

BOLD_AS_HEADING = warning(
    "UU006",
    "«{text}» er en overskrift som bare er gjort fet",
    "'{text}' is a heading that is only made bold",
    "skriv ## foran i stedet for ** rundt",
    "write ## before it instead of ** around",
)

SAYS_IMAGE = warning(
    "UU007",
    "den alternative teksten begynner med «{text}»",
    "the alternative text begins with '{text}'",
    "begynn rett på det bildet viser: ![Hytter under Trollheimen](…)",
    "begin with what the image shows: ![Cabins below the mountains](…)",
)

LONG_ALT = warning(
    "UU008",
    "den alternative teksten er på {length} tegn",
    "the alternative text has {length} characters",
    "si det viktigste på under {most} tegn, og resten i teksten ved siden av",
    "say the main point in less than {most} characters, and the rest in the text beside it",
)
