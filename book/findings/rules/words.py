"""TX: the words of the pages against the words of the manuscript."""

from __future__ import annotations

from book.findings.diagnostics import error

WORDS_LOST = error(
    "TX001",
    "ordene «{text}» står ikke på noen side",
    "the words '{text}' are on no page",
    "del avsnittet eller tabellen i to, og bygg igjen",
    "split the paragraph or table in two, and build again",
)
WORDS_MISREAD = error(
    "TX002",
    "ordene «{text}» blir lest som «{found}» i PDF-en",
    "the words '{text}' are read as '{found}' in the PDF",
    "skriv tegnet på en annen måte, for eksempel <sup> i stedet for ²",
    "write the character another way, for instance <sup> instead of ²",
)
WORDS_CUT_OFF = error(
    "TX004",
    "ordene fra «{text}» får ikke plass på siden",
    "the words from '{text}' on do not fit on their page",
    "flytt noe av noten opp i teksten, del tabellraden, eller bruk sluttnoter (endnotes: true)",
    "move some of the note into the text, split the row, or use endnotes (endnotes: true)",
)
WORDS_HIDDEN = error(
    "TX003",
    "ordene «{text}» er gjennomskinnelige, og skjermlesere får dem ikke",
    "the words '{text}' are translucent, and screen readers do not get them",
    "bruk en lysere farge i stilarket i stedet for opacity",
    "use a lighter colour in the style sheet instead of opacity",
)
