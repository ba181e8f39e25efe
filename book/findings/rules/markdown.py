"""MD: how a chapter's text is marked up."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

TITLE_IN_BODY = Rule(
    code="MD001",
    severity=Severity.ERROR,
    message=Text("overskrift på øverste nivå i teksten", "a heading of the top level in the text"),
    hint=Text(
        "fjern linjen; tittelen står i hodet, og teksten begynner med ##",
        "remove the line; the title is in the head, and the text begins with ##",
    ),
    why=Text(
        "Tittelen settes av boka selv. To titler gir to kapitler i innholdet.",
        "The book sets the title itself. Two titles make two chapters in the contents.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n# Oppdal\n\nEn bygd.\n",
    good="---\ntitle: Oppdal\n---\n\n## Bakgrunn\n\nEn bygd.\n",
)

UNKNOWN_CONTAINER = Rule(
    code="MD002",
    severity=Severity.ERROR,
    message=Text("ukjent boks «{name}»", "unknown container '{name}'"),
    hint=Text("bruk en av disse: {known}", "use one of: {known}"),
    why=Text(
        "Boka vet bare hvordan de kjente boksene skal se ut.",
        "The book only knows how the known ones should look.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n::: faktabox Kort sagt\nTekst.\n:::\n",
    good="---\ntitle: Oppdal\n---\n\n::: faktaboks Kort sagt\nTekst.\n:::\n",
)

UNCLOSED_CONTAINER = Rule(
    code="MD003",
    severity=Severity.ERROR,
    message=Text("boksen «{name}» blir aldri lukket", "the container '{name}' is never closed"),
    hint=Text(
        "skriv en linje med bare ::: der boksen slutter", "write a line with only ::: where it ends"
    ),
    why=Text(
        "Uten slutt blir resten av kapitlet en del av boksen.",
        "Without an end the rest of the chapter becomes part of it.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n::: faktaboks Kort sagt\nTekst.\n",
    good="---\ntitle: Oppdal\n---\n\n::: faktaboks Kort sagt\nTekst.\n:::\n",
)

STRAY_CLOSE = Rule(
    code="MD004",
    severity=Severity.ERROR,
    message=Text("::: uten noe å lukke", "::: with nothing to close"),
    hint=Text(
        "fjern linjen, eller skriv hva som åpner her: ::: faktaboks Overskrift",
        "remove the line, or say what opens here: ::: faktaboks Heading",
    ),
    why=Text(
        "En boks åpner med ::: og et navn, og lukkes av ::: alene.",
        "A container opens with ::: and a name, and is closed by ::: alone.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nTekst.\n\n:::\n",
    good="---\ntitle: Oppdal\n---\n\n::: sitat\nTekst.\n:::\n",
)

BROKEN_ATTRIBUTE = Rule(
    code="MD005",
    severity=Severity.ERROR,
    message=Text(
        "«{text}» lar seg ikke lese som egenskaper", "'{text}' cannot be read as attributes"
    ),
    hint=Text(
        'skriv {{#navn}} eller {{nøkkel="verdi"}} helt inntil det som skal ha dem, og lukk med }}',
        'write {{#name}} or {{key="value"}} close to what they belong to, and end with }}',
    ),
    why=Text(
        "Ellers blir klammene trykt som de står.", "Otherwise the braces are printed as they stand."
    ),
    bad="---\ntitle: Oppdal\n---\n\n## Bakgrunn {#bakgrunn\n\nTekst.\n",
    good="---\ntitle: Oppdal\n---\n\n## Bakgrunn {#bakgrunn}\n\nTekst.\n",
)

UNDEFINED_NOTE = Rule(
    code="MD006",
    severity=Severity.ERROR,
    message=Text("fotnoten «{label}» er ikke skrevet", "the footnote '{label}' is not written"),
    hint=Text(
        "skriv noten på en egen linje: [^{label}]: Teksten i noten",
        "write the note on a line of its own: [^{label}]: The words of the note",
    ),
    why=Text(
        "Leseren ville møte et notetall som ikke fører noe sted.",
        "The reader would meet a note number that leads nowhere.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nEn bygd.[^a]\n",
    good="---\ntitle: Oppdal\n---\n\nEn bygd.[^a]\n\n[^a]: I Trøndelag.\n",
)

UNUSED_NOTE = Rule(
    code="MD007",
    severity=Severity.ERROR,
    message=Text("ingen viser til fotnoten «{label}»", "nothing refers to the footnote '{label}'"),
    hint=Text(
        "skriv [^{label}] der noten hører til, eller fjern noten",
        "write [^{label}] where the note belongs, or remove the note",
    ),
    why=Text(
        "En note som ingen viser til, kommer ikke med i boka.",
        "A note without a call does not reach the book.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nEn bygd.\n\n[^a]: I Trøndelag.\n",
    good="---\ntitle: Oppdal\n---\n\nEn bygd.[^a]\n\n[^a]: I Trøndelag.\n",
)

NOTE_TWICE = Rule(
    code="MD008",
    severity=Severity.ERROR,
    message=Text(
        "fotnoten «{label}» er skrevet to ganger, først på linje {line}",
        "the footnote '{label}' is written twice, first on line {line}",
    ),
    hint=Text("gi den ene noten et annet navn", "give one of the notes another name"),
    why=Text("Bare den ene ville komme med.", "Only one of them would be printed."),
    bad="---\ntitle: Oppdal\n---\n\nBygd.[^a]\n\n[^a]: Én.\n\n[^a]: To.\n",
    good="---\ntitle: Oppdal\n---\n\nBygd.[^a] Ja.[^b]\n\n[^a]: Én.\n\n[^b]: To.\n",
)

NOTE_IN_NOTE = Rule(
    code="MD009",
    severity=Severity.ERROR,
    message=Text(
        "fotnoten «{label}» er kalt fra en annen fotnote",
        "the footnote '{label}' is called from another footnote",
    ),
    hint=Text("skriv alt i den ene noten", "write it all in the one note"),
    why=Text(
        "En note under en note kan ikke settes på en bokside.",
        "A note beneath a note cannot be set on a book page.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nBygd.[^a]\n\n[^a]: Én.[^b]\n\n[^b]: To.\n",
    good="---\ntitle: Oppdal\n---\n\nBygd.[^a]\n\n[^a]: Én. To.\n",
)

BROKEN_CITATION = Rule(
    code="MD010",
    severity=Severity.ERROR,
    message=Text(
        "«{text}» lar seg ikke lese som kildehenvisning", "'{text}' cannot be read as a citation"
    ),
    hint=Text(
        "skriv [@id], eller [@id; @id] for flere kilder",
        "write [@id], or [@id; @id] for several sources",
    ),
    why=Text(
        "Ellers blir klammene trykt som de står, og kilden mangler i teksten.",
        "Otherwise the brackets are printed as they stand.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nAvtalen er ny [@ks oppdal].\n",
    good="---\ntitle: A\nsources: [{id: ks-oppdal, title: KS}]\n---\n\nNy avtale [@ks-oppdal].\n",
)

BROKEN_LINK = Rule(
    code="MD011",
    severity=Severity.ERROR,
    message=Text(
        "«{text}» lar seg ikke lese som lenke eller bilde",
        "'{text}' cannot be read as a link or image",
    ),
    hint=Text(
        "skriv [tekst](adresse) uten mellomrom imellom og i adressen",
        "write [text](address) without spaces between or in the address",
    ),
    why=Text(
        "Ellers blir klammene trykt som de står.",
        "Otherwise the brackets are printed as they stand.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nSe [KS](https://www.ks.no/en side).\n",
    good="---\ntitle: Oppdal\n---\n\nSe [KS](https://www.ks.no/en-side).\n",
)

RAW_HTML = Rule(
    code="MD012",
    severity=Severity.ERROR,
    message=Text("HTML i teksten: «{text}»", "HTML in the text: '{text}'"),
    hint=Text(
        "skriv det samme i Markdown, eller fjern det", "write the same in Markdown, or remove it"
    ),
    why=Text(
        "HTML slipper ikke gjennom; leseren ville sett selve kodene.",
        "HTML is not passed through; readers would see the very tags.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nEn <b>bygd</b>.\n",
    good="---\ntitle: Oppdal\n---\n\nEn **bygd**.\n",
)

STRAY_CAPTION = Rule(
    code="MD013",
    severity=Severity.ERROR,
    message=Text("bildetekst uten tabell over", "a caption with no table above it"),
    hint=Text("flytt linjen til rett under tabellen", "move the line to right below the table"),
    why=Text(
        "En linje som begynner med kolon, er teksten til tabellen rett over.",
        "A line that begins with a colon is the caption of the table right above.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n: Folketall\n",
    good="---\ntitle: Oppdal\n---\n\n| År | Tall |\n|---|---|\n| 2020 | 7 001 |\n\n: Folketall\n",
)

BAD_ID = Rule(
    code="MD014",
    severity=Severity.ERROR,
    message=Text(
        "stedet «#{id}» har et navn som ikke kan brukes i lenker",
        "the place '#{id}' has a name that links cannot use",
    ),
    hint=Text(
        "bruk bare små bokstaver a–z, sifre og bindestrek",
        "use only lower case a–z, digits and hyphens",
    ),
    why=Text(
        "Navnet blir del av adresser som skal virke i alle lesere.",
        "The name becomes part of addresses that must work everywhere.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n## Lærdom {#Lærdom}\n\nTekst.\n",
    good="---\ntitle: Oppdal\n---\n\n## Lærdom {#laerdom}\n\nTekst.\n",
)

RESERVED_ID = Rule(
    code="MD015",
    severity=Severity.ERROR,
    message=Text("navnet «#{id}» bruker boka selv", "the book uses the name '#{id}' itself"),
    hint=Text("velg et annet navn", "choose another name"),
    why=Text(
        "Boka lager selv stedene fakta, kilder og dem som begynner med src-, fn- og term-.",
        "The places fakta, kilder and those beginning with src-, fn- and term- are the book's.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n## Om kildene {#kilder}\n\nTekst.\n",
    good="---\ntitle: Oppdal\n---\n\n## Om kildene {#om-kildene}\n\nTekst.\n",
)

UNKNOWN_ATTRIBUTE = Rule(
    code="MD016",
    severity=Severity.ERROR,
    message=Text("ukjent egenskap «{name}»", "unknown attribute '{name}'"),
    hint=Text("fjern den, eller bruk en av disse: {known}", "remove it, or use one of: {known}"),
    why=Text(
        "En feilskrevet egenskap ville ellers bli borte uten at noen merket det.",
        "A misspelt attribute would otherwise be lost unnoticed.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n[speed dating]{land=en}\n",
    good="---\ntitle: Oppdal\n---\n\n[speed dating]{lang=en}\n",
)

BROKEN_NOTE = Rule(
    code="MD017",
    severity=Severity.ERROR,
    message=Text("«{text}» lar seg ikke lese som fotnote", "'{text}' cannot be read as a footnote"),
    hint=Text("skriv [^navn] uten mellomrom i navnet", "write [^name] without spaces in the name"),
    why=Text(
        "Ellers blir klammene trykt som de står.",
        "Otherwise the brackets are printed as they stand.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nEn bygd.[^en note]\n",
    good="---\ntitle: Oppdal\n---\n\nEn bygd.[^en-note]\n\n[^en-note]: I Trøndelag.\n",
)
