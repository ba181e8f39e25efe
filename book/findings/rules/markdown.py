"""MD: how a chapter's text is marked up."""

from __future__ import annotations

from book.findings.diagnostics import error

TITLE_IN_BODY = error(
    "MD001",
    "overskrift på øverste nivå i teksten",
    "a heading of the top level in the text",
    "fjern linjen; tittelen står i hodet, og teksten begynner med ##",
    "remove the line; the title is in the head, and the text begins with ##",
)

UNKNOWN_CONTAINER = error(
    "MD002",
    "ukjent boks «{name}»",
    "unknown container '{name}'",
    "bruk en av disse: {known}",
    "use one of: {known}",
)

UNCLOSED_CONTAINER = error(
    "MD003",
    "boksen «{name}» blir aldri lukket",
    "the container '{name}' is never closed",
    "skriv en linje med bare ::: der boksen slutter",
    "write a line with only ::: where it ends",
)

STRAY_CLOSE = error(
    "MD004",
    "::: uten noe å lukke",
    "::: with nothing to close",
    "fjern linjen, eller skriv hva som åpner her: ::: faktaboks Overskrift",
    "remove the line, or say what opens here: ::: faktaboks Heading",
)

BROKEN_ATTRIBUTE = error(
    "MD005",
    "«{text}» lar seg ikke lese som egenskaper",
    "'{text}' cannot be read as attributes",
    'skriv {{#navn}} eller {{nøkkel="verdi"}} helt inntil det som skal ha dem, og lukk med }}',
    'write {{#name}} or {{key="value"}} close to what they belong to, and end with }}',
)

UNDEFINED_NOTE = error(
    "MD006",
    "fotnoten «{label}» er ikke skrevet",
    "the footnote '{label}' is not written",
    "skriv noten på en egen linje: [^{label}]: Teksten i noten",
    "write the note on a line of its own: [^{label}]: The words of the note",
)

UNUSED_NOTE = error(
    "MD007",
    "ingen viser til fotnoten «{label}»",
    "nothing refers to the footnote '{label}'",
    "skriv [^{label}] der noten hører til, eller fjern noten",
    "write [^{label}] where the note belongs, or remove the note",
)

NOTE_TWICE = error(
    "MD008",
    "fotnoten «{label}» er skrevet to ganger, først på linje {line}",
    "the footnote '{label}' is written twice, first on line {line}",
    "gi den ene noten et annet navn",
    "give one of the notes another name",
)

NOTE_IN_NOTE = error(
    "MD009",
    "fotnoten «{label}» er kalt fra en annen fotnote",
    "the footnote '{label}' is called from another footnote",
    "skriv alt i den ene noten",
    "write it all in the one note",
)

BROKEN_CITATION = error(
    "MD010",
    "«{text}» lar seg ikke lese som kildehenvisning",
    "'{text}' cannot be read as a citation",
    "skriv [@id], eller [@id; @id] for flere kilder",
    "write [@id], or [@id; @id] for several sources",
)

BROKEN_LINK = error(
    "MD011",
    "«{text}» lar seg ikke lese som lenke eller bilde",
    "'{text}' cannot be read as a link or image",
    "skriv [tekst](adresse) uten mellomrom imellom og i adressen",
    "write [text](address) without spaces between or in the address",
)

RAW_HTML = error(
    "MD012",
    "HTML i teksten: «{text}»",
    "HTML in the text: '{text}'",
    "skriv det samme i Markdown, eller fjern det",
    "write the same in Markdown, or remove it",
)

STRAY_CAPTION = error(
    "MD013",
    "bildetekst uten tabell over",
    "a caption with no table above it",
    "flytt linjen til rett under tabellen",
    "move the line to right below the table",
)

BAD_ID = error(
    "MD014",
    "stedet «#{id}» har et navn som ikke kan brukes i lenker",
    "the place '#{id}' has a name that links cannot use",
    "bruk bare små bokstaver a–z, sifre og bindestrek",
    "use only lower case a–z, digits and hyphens",
)

RESERVED_ID = error(
    "MD015",
    "navnet «#{id}» bruker boka selv",
    "the book uses the name '#{id}' itself",
    "velg et annet navn",
    "choose another name",
)

UNKNOWN_ATTRIBUTE = error(
    "MD016",
    "ukjent egenskap «{name}»",
    "unknown attribute '{name}'",
    "fjern den, eller bruk en av disse: {known}",
    "remove it, or use one of: {known}",
)

BROKEN_NOTE = error(
    "MD017",
    "«{text}» lar seg ikke lese som fotnote",
    "'{text}' cannot be read as a footnote",
    "skriv [^navn] uten mellomrom i navnet",
    "write [^name] without spaces in the name",
)
