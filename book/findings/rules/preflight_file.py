"""PF: what a print file as a whole must be: claims, fonts, number and size of pages."""

from __future__ import annotations

from book.findings.diagnostics import error, warning

UNREADABLE = error(
    "PF001",
    "filen lar seg ikke lese: {what}",
    "cannot read the file: {what}",
    "lag PDF-en på nytt, uten passord",
    "make the PDF anew, without a password",
)

ENCRYPTED = error(
    "PF002",
    "filen er kryptert",
    "the file is encrypted",
    "lagre PDF-en uten passord og sperrer",
    "save the PDF without password and restrictions",
)

NO_CLAIM = error(
    "PF003",
    "filen sier ikke at den er PDF/X-4, men «{what}»",
    "the file does not say it is PDF/X-4, but '{what}'",
    "eksporter som PDF/X-4, eller la bokkompilatoren lage trykkfilen",
    "export as PDF/X-4, or let the book compiler make the print file",
)

NO_INTENT = error(
    "PF004",
    "filen har {measured} trykkbetingelser (GTS_PDFX); det skal være én",
    "the file has {measured} print output intents (GTS_PDFX); there must be one",
    "eksporter med én utdatabetingelse: {limit}",
    "export with one output intent: {limit}",
)

INTENT_PROFILE = error(
    "PF005",
    "trykkbetingelsen har ingen CMYK-profil for utskrift ({measured})",
    "the output intent has no CMYK output profile ({measured})",
    "bygg inn profilen til {limit}",
    "embed the profile of {limit}",
)

CONDITION = warning(
    "PF006",
    "filen er laget for «{what}»; trykkeriet ber om {limit}",
    "the file was made for '{what}'; the printer asks for {limit}",
    "velg {limit} som trykkbetingelse ved eksport",
    "choose {limit} as output condition when exporting",
)

TRAPPED = error(
    "PF007",
    "filen sier ikke om fargene er overlappet (Trapped: «{what}»)",
    "the file does not say whether it is trapped (Trapped: '{what}')",
    "sett Trapped til False ved eksport",
    "set Trapped to False when exporting",
)

NO_ID = error(
    "PF008",
    "filen har ingen ID",
    "the file has no ID",
    "lagre PDF-en på nytt med et program som skriver PDF/X",
    "save the PDF again with a program that writes PDF/X",
)

ACTIVE = error(
    "PF009",
    "filen inneholder noe som kjører eller følger med: {what}",
    "the file holds something that runs or rides along: {what}",
    "eksporter uten skjema, skript og vedlegg",
    "export without forms, scripts and attachments",
)

LAYERS = warning(
    "PF010",
    "filen har lag: {what}",
    "the file has layers: {what}",
    "slå lagene sammen før eksport",
    "flatten the layers before exporting",
)

PAGE_MULTIPLE = warning(
    "PF011",
    "{measured} sider går ikke opp i {limit}",
    "{measured} pages is no multiple of {limit}",
    "legg til blanke sider bakerst til tallet går opp i {limit}",
    "add blank pages at the end to make a multiple of {limit}",
)

PAGE_COUNT = error(
    "PF012",
    "{measured} sider; trykkeriet binder bare {limit}",
    "{measured} pages; the printer only binds {limit}",
    "endre sidetallet, eller velg et annet trykkeri",
    "change the number of pages, or choose another printer",
)

PAGE_SIZES = error(
    "PF013",
    "sidene har ulike mål: {measured} i stedet for {limit}",
    "pages differ in size: {measured} instead of {limit}",
    "gi alle sidene samme format",
    "give all pages the same size",
)

TRIM_SIZE = error(
    "PF014",
    "formatet er {measured}, bestilt er {limit}",
    "the trim is {measured}, ordered is {limit}",
    "sett sideformatet til {limit}",
    "set the page size to {limit}",
)

NOT_EMBEDDED = error(
    "PF020",
    "skriften {what} er ikke bygd inn",
    "font {what} is not embedded",
    "eksporter med alle skrifter innebygd",
    "export with all fonts embedded",
)

TYPE3 = warning(
    "PF021",
    "skriften {what} er av type 3",
    "font {what} is of type 3",
    "bruk en TTF- eller OTF-utgave av skriften",
    "use a TTF or OTF version of the font",
)

STRAY_FONT = warning(
    "PF022",
    "tekst er satt med reserveskriften {what}",
    "text is set in the fallback font {what}",
    "velg en skrift som har tegnene, eller legg den i stilarket",
    "choose a font that has the characters, or add it to the style sheet",
)

VERSION = error(
    "PF015",
    "filen er PDF {measured}; PDF/X-4 bygger på PDF {limit}",
    "the file is PDF {measured}; PDF/X-4 builds on PDF {limit}",
    "eksporter som PDF/X-4 (PDF 1.6 eller 1.7)",
    "export as PDF/X-4 (PDF 1.6 or 1.7)",
)

FONT_PROGRAM = error(
    "PF023",
    "skriften {what} er bygd inn, men lar seg ikke lese",
    "font {what} is embedded but cannot be read",
    "bygg inn skriften på nytt fra en hel skriftfil",
    "embed the font again from a sound file",
)

NOTDEF = error(
    "PF024",
    "{measured} tegn mangler i skriften {what} og blir tomme bokser ({x} mm inn, {y} mm ned)",
    (
        "{measured} characters are missing from font {what} and become empty boxes ({x} mm across, "
        "{y} mm down)"
    ),
    "velg en skrift som har tegnene, eller bygg inn hele skriften",
    "choose a font that has the characters, or embed the whole font",
)
