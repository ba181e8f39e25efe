"""RF: links, anchors and citations."""

from __future__ import annotations

from book.findings.diagnostics import error

DEAD_FILE = error(
    "RF001",
    "lenken går til «{target}», og den fila er ikke med i boka",
    "the link goes to '{target}', and that file is not in the book",
    "rett filnavnet, eller ta fila med under «contents» i book.yaml",
    "correct the file name, or add the file under 'contents' in book.yaml",
)

DEAD_ANCHOR = error(
    "RF002",
    "lenken går til «{target}», men stedet «#{anchor}» finnes ikke i {file}",
    "the link goes to '{target}', but there is no place '#{anchor}' in {file}",
    "skriv {{#{anchor}}} bak overskriften det gjelder, eller rett lenken",
    "write {{#{anchor}}} after the heading it is about, or correct the link",
)

FOREIGN_SCHEME = error(
    "RF003",
    "lenken «{target}» er av et slag boka ikke tar med",
    "the link '{target}' is of a kind the book does not take",
    "bruk en adresse som begynner med https://, http:// eller mailto:",
    "use an address that begins with https://, http:// or mailto:",
)

TWICE_DEFINED = error(
    "RF004",
    "stedet «#{id}» er alt brukt på linje {first}",
    "the place '#{id}' is already used on line {first}",
    "gi ett av stedene et annet navn",
    "give one of the places another name",
)

UNKNOWN_SOURCE = error(
    "RF005",
    "kilden «{source}» står ikke i kapitlets kildeliste",
    "the source '{source}' is not in the chapter's list of sources",
    "legg kilden til under «sources» i toppen av fila, eller rett navnet",
    "add the source under 'sources' at the top of the file, or correct the name",
)

RESERVED_NAME = error(
    "RF007",
    "filnavnet «{file}» bruker boka selv",
    "the book itself uses the file name '{file}'",
    "gi fila et annet navn",
    "give the file another name",
)

EMPTY_LINK = error(
    "RF006",
    "lenken til «{target}» har ingen tekst",
    "the link to '{target}' has no words",
    "skriv hva lenken går til, mellom hakeparentesene",
    "write what the link leads to, between the square brackets",
)
