"""PF: what a print file as a whole must be: claims, fonts, number and size of pages."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

UNREADABLE = Rule(
    code="PF001",
    severity=Severity.ERROR,
    message=Text("filen lar seg ikke lese: {what}", "cannot read the file: {what}"),
    hint=Text("lag PDF-en på nytt, uten passord", "make the PDF anew, without a password"),
    why=Text(
        "Kan ikke vi lese filen, kan ikke trykkeriet det heller.",
        "If we cannot read the file, neither can the printer.",
    ),
    bad="(en fil som er kuttet av)",
    good="(en hel PDF)",
)

ENCRYPTED = Rule(
    code="PF002",
    severity=Severity.ERROR,
    message=Text("filen er kryptert", "the file is encrypted"),
    hint=Text(
        "lagre PDF-en uten passord og sperrer", "save the PDF without password and restrictions"
    ),
    why=Text(
        "PDF/X forbyr kryptering; trykkeriet må kunne behandle filen.",
        "PDF/X forbids encryption; the printer must be able to process the file.",
    ),
    bad="/Encrypt 12 0 R",
    good="(ingen /Encrypt)",
)

NO_CLAIM = Rule(
    code="PF003",
    severity=Severity.ERROR,
    message=Text(
        "filen sier ikke at den er PDF/X-4, men «{what}»",
        "the file does not say it is PDF/X-4, but '{what}'",
    ),
    hint=Text(
        "eksporter som PDF/X-4, eller la bokkompilatoren lage trykkfilen",
        "export as PDF/X-4, or let the book compiler make the print file",
    ),
    why=Text(
        "Trykkeriets maskiner velger behandling etter det filen sier den er.",
        "The printer's machines choose what to do by what the file says it is.",
    ),
    bad="(ingen GTS_PDFXVersion i XMP)",
    good="<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>",
)

NO_INTENT = Rule(
    code="PF004",
    severity=Severity.ERROR,
    message=Text(
        "filen har {measured} trykkbetingelser (GTS_PDFX); det skal være én",
        "the file has {measured} print output intents (GTS_PDFX); there must be one",
    ),
    hint=Text(
        "eksporter med én utdatabetingelse: {limit}", "export with one output intent: {limit}"
    ),
    why=Text(
        "Uten den vet ingen hvilket papir og hvilke farger filen er laget for.",
        "Without it nobody knows which paper and inks the file was made for.",
    ),
    bad="/OutputIntents []",
    good="/OutputIntents [<< /S /GTS_PDFX … >>]",
)

INTENT_PROFILE = Rule(
    code="PF005",
    severity=Severity.ERROR,
    message=Text(
        "trykkbetingelsen har ingen CMYK-profil for utskrift ({measured})",
        "the output intent has no CMYK output profile ({measured})",
    ),
    hint=Text("bygg inn profilen til {limit}", "embed the profile of {limit}"),
    why=Text(
        "Prøvetrykk og fargeomregning følger denne profilen.",
        "Proofs and colour conversion follow this profile.",
    ),
    bad="/DestOutputProfile << /N 3 >>",
    good="/DestOutputProfile << /N 4 >>",
)

CONDITION = Rule(
    code="PF006",
    severity=Severity.WARNING,
    message=Text(
        "filen er laget for «{what}»; trykkeriet ber om {limit}",
        "the file was made for '{what}'; the printer asks for {limit}",
    ),
    hint=Text(
        "velg {limit} som trykkbetingelse ved eksport",
        "choose {limit} as output condition when exporting",
    ),
    why=Text(
        "Farger som er regnet ut for et annet papir, blir andre farger.",
        "Colours worked out for another paper become other colours.",
    ),
    bad="/OutputConditionIdentifier (CGATS TR 001)",
    good="/OutputConditionIdentifier (FOGRA39)",
)

TRAPPED = Rule(
    code="PF007",
    severity=Severity.ERROR,
    message=Text(
        "filen sier ikke om fargene er overlappet (Trapped: «{what}»)",
        "the file does not say whether it is trapped (Trapped: '{what}')",
    ),
    hint=Text("sett Trapped til False ved eksport", "set Trapped to False when exporting"),
    why=Text(
        "PDF/X krever svaret, ellers kan trykkeriet overlappe to ganger.",
        "PDF/X demands the answer, or the printer may trap twice.",
    ),
    bad="/Trapped /Unknown",
    good="/Trapped /False",
)

NO_ID = Rule(
    code="PF008",
    severity=Severity.ERROR,
    message=Text("filen har ingen ID", "the file has no ID"),
    hint=Text(
        "lagre PDF-en på nytt med et program som skriver PDF/X",
        "save the PDF again with a program that writes PDF/X",
    ),
    why=Text(
        "ID-en skiller denne filen fra den forrige du sendte.",
        "The ID tells this file from the one you sent before.",
    ),
    bad="trailer << /Root 1 0 R >>",
    good="trailer << /Root 1 0 R /ID [<…> <…>] >>",
)

ACTIVE = Rule(
    code="PF009",
    severity=Severity.ERROR,
    message=Text(
        "filen inneholder noe som kjører eller følger med: {what}",
        "the file holds something that runs or rides along: {what}",
    ),
    hint=Text(
        "eksporter uten skjema, skript og vedlegg", "export without forms, scripts and attachments"
    ),
    why=Text(
        "Papir kan ikke klikkes på, og PDF/X forbyr det.",
        "Paper cannot be clicked, and PDF/X forbids it.",
    ),
    bad="/OpenAction << /S /JavaScript … >>",
    good="(ingen handlinger)",
)

LAYERS = Rule(
    code="PF010",
    severity=Severity.WARNING,
    message=Text("filen har lag: {what}", "the file has layers: {what}"),
    hint=Text("slå lagene sammen før eksport", "flatten the layers before exporting"),
    why=Text(
        "Et lag som er skjult hos deg, kan bli trykt hos trykkeriet.",
        "A layer hidden on your screen may be printed at the printer's.",
    ),
    bad="/OCProperties << … >>",
    good="(ingen lag)",
)

PAGE_MULTIPLE = Rule(
    code="PF011",
    severity=Severity.WARNING,
    message=Text(
        "{measured} sider går ikke opp i {limit}", "{measured} pages is no multiple of {limit}"
    ),
    hint=Text(
        "legg til blanke sider bakerst til tallet går opp i {limit}",
        "add blank pages at the end to make a multiple of {limit}",
    ),
    why=Text(
        "Sidene trykkes på ark; trykkeriet legger ellers inn blanke sider der det passer dem.",
        "Pages are printed on sheets; else the printer adds blank pages where it suits them.",
    ),
    bad="231 sider",
    good="232 sider",
)

PAGE_COUNT = Rule(
    code="PF012",
    severity=Severity.ERROR,
    message=Text(
        "{measured} sider; trykkeriet binder bare {limit}",
        "{measured} pages; the printer only binds {limit}",
    ),
    hint=Text(
        "endre sidetallet, eller velg et annet trykkeri",
        "change the number of pages, or choose another printer",
    ),
    why=Text(
        "For tynne bøker får ingen rygg, og for tykke holder ikke i limet.",
        "Too thin a book gets no spine, and too thick a one breaks its glue.",
    ),
    bad="16 sider",
    good="24–828 sider",
)

PAGE_SIZES = Rule(
    code="PF013",
    severity=Severity.ERROR,
    message=Text(
        "sidene har ulike mål: {measured} i stedet for {limit}",
        "pages differ in size: {measured} instead of {limit}",
    ),
    hint=Text("gi alle sidene samme format", "give all pages the same size"),
    why=Text("Boka skjæres i ett format.", "The book is cut to one size."),
    bad="170 × 240 mm, 148 × 210 mm",
    good="170 × 240 mm",
)

TRIM_SIZE = Rule(
    code="PF014",
    severity=Severity.ERROR,
    message=Text(
        "formatet er {measured}, bestilt er {limit}", "the trim is {measured}, ordered is {limit}"
    ),
    hint=Text("sett sideformatet til {limit}", "set the page size to {limit}"),
    why=Text(
        "Trykkeriet skalerer ikke; feil format betyr ny fil.",
        "The printer does not scale; a wrong size means a new file.",
    ),
    bad="trim: A5",
    good="trim: 170 × 240 mm",
)

NOT_EMBEDDED = Rule(
    code="PF020",
    severity=Severity.ERROR,
    message=Text("skriften {what} er ikke bygd inn", "font {what} is not embedded"),
    hint=Text("eksporter med alle skrifter innebygd", "export with all fonts embedded"),
    why=Text(
        "Trykkeriet har ikke skriften din og setter en annen i stedet.",
        "The printer does not have your font and puts another in its place.",
    ),
    bad="/FontDescriptor << … >>",
    good="/FontDescriptor << /FontFile2 … >>",
)

TYPE3 = Rule(
    code="PF021",
    severity=Severity.WARNING,
    message=Text("skriften {what} er av type 3", "font {what} is of type 3"),
    hint=Text("bruk en TTF- eller OTF-utgave av skriften", "use a TTF or OTF version of the font"),
    why=Text(
        "Slike skrifter mangler finstilling og kan bli grove på trykk.",
        "Such fonts have no hints and may look coarse in print.",
    ),
    bad="/Subtype /Type3",
    good="/Subtype /TrueType",
)

STRAY_FONT = Rule(
    code="PF022",
    severity=Severity.WARNING,
    message=Text(
        "tekst er satt med reserveskriften {what}", "text is set in the fallback font {what}"
    ),
    hint=Text(
        "velg en skrift som har tegnene, eller legg den i stilarket",
        "choose a font that has the characters, or add it to the style sheet",
    ),
    why=Text(
        "Slike skrifter kommer inn når den egentlige mangler.",
        "Such fonts come in when the proper one is missing.",
    ),
    bad="/BaseFont /ABCDEF+DejaVuSans",
    good="/BaseFont /ABCDEF+SourceSerif4",
)

VERSION = Rule(
    code="PF015",
    severity=Severity.ERROR,
    message=Text(
        "filen er PDF {measured}; PDF/X-4 bygger på PDF {limit}",
        "the file is PDF {measured}; PDF/X-4 builds on PDF {limit}",
    ),
    hint=Text("eksporter som PDF/X-4 (PDF 1.6 eller 1.7)", "export as PDF/X-4 (PDF 1.6 or 1.7)"),
    why=Text(
        "Trykkeriets maskiner kan tolke nyere innhold annerledes, eller ikke i det hele tatt.",
        "The printer's machines may read newer content otherwise, or not at all.",
    ),
    bad="%PDF-2.0",
    good="%PDF-1.6",
)

FONT_PROGRAM = Rule(
    code="PF023",
    severity=Severity.ERROR,
    message=Text(
        "skriften {what} er bygd inn, men lar seg ikke lese",
        "font {what} is embedded but cannot be read",
    ),
    hint=Text(
        "bygg inn skriften på nytt fra en hel skriftfil", "embed the font again from a sound file"
    ),
    why=Text(
        "En skrift som er ødelagt, gir tomme sider eller stanser trykkeriets maskin.",
        "A broken font makes blank pages or halts the printer's machine.",
    ),
    bad="/FontFile2 med tilfeldige data",
    good="/FontFile2 med en hel skriftfil",
)

NOTDEF = Rule(
    code="PF024",
    severity=Severity.ERROR,
    message=Text(
        "{measured} tegn mangler i skriften {what} og blir tomme bokser ({x} mm inn, {y} mm ned)",
        "{measured} characters are missing from font {what} and become empty boxes "
        "({x} mm across, {y} mm down)",
    ),
    hint=Text(
        "velg en skrift som har tegnene, eller bygg inn hele skriften",
        "choose a font that has the characters, or embed the whole font",
    ),
    why=Text(
        "Skriften tegner sitt tegn for det som mangler (.notdef) i stedet for bokstaven.",
        "The font draws its sign for what is missing (.notdef) in place of the letter.",
    ),
    bad="<0000> Tj",
    good="<0024> Tj",
)
