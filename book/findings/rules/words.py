"""TX: the words of the pages against the words of the manuscript."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

WORDS_LOST = Rule(
    code="TX001",
    severity=Severity.ERROR,
    message=Text("ordene «{text}» står ikke på noen side", "the words '{text}' are on no page"),
    hint=Text(
        "del avsnittet eller tabellen i to, og bygg igjen",
        "split the paragraph or table in two, and build again",
    ),
    why=Text(
        "Sidemotoren kan miste ord; ingen ord skal mangle i boka.",
        "The page engine can lose words; no word of the book may be missing.",
    ),
    bad="en tabellrad som er høyere enn siden",
    good="den samme raden delt i to",
)
WORDS_MISREAD = Rule(
    code="TX002",
    severity=Severity.ERROR,
    message=Text(
        "ordene «{text}» blir lest som «{found}» i PDF-en",
        "the words '{text}' are read as '{found}' in the PDF",
    ),
    hint=Text(
        "skriv tegnet på en annen måte, for eksempel <sup> i stedet for ²",
        "write the character another way, for instance <sup> instead of ²",
    ),
    why=Text(
        "Skjermlesere, søk og kopiering får da andre ord enn dem som står på siden.",
        "Screen readers, search and copying then get other words than those on the page.",
    ),
    bad="12 m² og fotnote 2 med samme tegn i skriften",
    good="12 kvadratmeter",
)
WORDS_CUT_OFF = Rule(
    code="TX004",
    severity=Severity.ERROR,
    message=Text(
        "ordene fra «{text}» får ikke plass på siden",
        "the words from '{text}' on do not fit on their page",
    ),
    hint=Text(
        "flytt noe av noten opp i teksten, del tabellraden, eller bruk sluttnoter (endnotes: true)",
        "move some of the note into the text, split the row, or use endnotes (endnotes: true)",
    ),
    why=Text(
        "En note eller rad som er høyere enn siden, går ut over kanten og blir skåret bort.",
        "A note or row taller than the page runs over its edge and is cut off.",
    ),
    bad="en fotnote på tusen ord",
    good="den samme noten som et eget avsnitt",
)
WORDS_HIDDEN = Rule(
    code="TX003",
    severity=Severity.ERROR,
    message=Text(
        "ordene «{text}» er gjennomskinnelige, og skjermlesere får dem ikke",
        "the words '{text}' are translucent, and screen readers do not get them",
    ),
    hint=Text(
        "bruk en lysere farge i stilarket i stedet for opacity",
        "use a lighter colour in the style sheet instead of opacity",
    ),
    why=Text(
        "Tekst med opacity blir tegnet utenfor strukturen i PDF-en.",
        "Text with opacity is drawn outside the structure of the PDF.",
    ),
    bad="blockquote { opacity: 0.7 }",
    good="blockquote { color: #555555 }",
)
