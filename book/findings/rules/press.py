"""PD: the page, its proof, and what the engine said."""

from __future__ import annotations

from book.findings.diagnostics import decision, error, warning

NO_IMAGE = error(
    "PD001",
    "bildet «{file}» lot seg ikke sette: {reason}",
    "cannot set image '{file}': {reason}",
    "se at filen ligger i bokas mappe og er en hel PNG, JPEG eller SVG",
    "see that the file is in the book's folder and is a whole PNG, JPEG or SVG",
)
DEAD_LINK = error(
    "PD002",
    "lenken går til ankeret «{anchor}», som ikke finnes på noen side",
    "the link goes to anchor '{anchor}', which is on no page",
    "rett lenken, eller gi målet dette ankeret",
    "mend the link, or give its target this anchor",
)
STYLE_IGNORED = warning(
    "PD003",
    "stilarket har noe motoren ikke bruker: {text}",
    "the style sheet holds something the engine does not use: {text}",
    "fjern eller skriv om linjen i stilarket",
    "remove or rewrite the line in the style sheet",
)
NO_GLYPH = error(
    "PD004",
    "tegnet «{char}» ({code}) finnes ikke i bokas skrifter",
    "the character '{char}' ({code}) is in none of the book's fonts",
    "skriv et annet tegn, eller legg en skrift som har det, i stilarket",
    "write another character, or add a font that has it to the style sheet",
)
NO_FONT = error(
    "PD005",
    "skriften «{family}» lot seg ikke laste",
    "cannot load font '{family}'",
    "se at filen i @font-face finnes i stilmappen",
    "see that the file in @font-face is in the styles folder",
)
TWO_ANCHORS = warning(
    "PD006",
    "ankeret «{anchor}» er satt to ganger",
    "anchor '{anchor}' is set twice",
    "gi ett av stedene et annet navn",
    "give one of the places another name",
)
NO_SHEET = error(
    "PD007",
    "stilarket «{file}» lot seg ikke lese: {reason}",
    "cannot read style sheet '{file}': {reason}",
    "se at filen finnes i stilmappen",
    "see that the file is in the styles folder",
)
FOREIGN_FONT = error(
    "PD008",
    "tekst er satt med skriften «{family}», som ikke ligger i stilmappen",
    "text is set in the font '{family}', which is not in the styles folder",
    "legg skriften i stilarket med @font-face og en TTF- eller OTF-fil",
    "add the font to the style sheet with @font-face and a TTF or OTF file",
)
NO_ALT = error(
    "PD009",
    "bildet «{file}» mangler tekst for dem som ikke ser det",
    "image '{file}' has no text for those who cannot see it",
    "skriv hva bildet viser, mellom hakeparentesene",
    "write what the image shows between the square brackets",
)
OVERFULL = warning(
    "PD101",
    "teksten går {mm} mm ut over margen",
    "the text runs {mm} mm into the margin",
    "del et langt ord med mykt bindestrek, eller skriv om linjen «{excerpt}»",
    "give a long word a soft hyphen, or rewrite the line '{excerpt}'",
)
COARSE_IMAGE = warning(
    "PD102",
    "bildet «{file}» har {ppi} punkter per tomme i trykt størrelse; {wanted} trengs",
    "image '{file}' has {ppi} pixels per inch at its printed size; {wanted} are needed",
    "bruk en utgave av bildet som er minst {pixels} punkter bred",
    "use a version of the image that is at least {pixels} pixels wide",
)
STRANDED_HEADING = warning(
    "PD103",
    "overskriften «{title}» står nederst på siden uten tekst under",
    "the heading '{title}' stands at the foot of the page with no text under it",
    "flytt, korte inn eller forleng teksten foran overskriften",
    "move, shorten or lengthen the text before the heading",
)
SHORT_LAST_PAGE = decision(
    "PD104",
    "siste side har bare {lines} linje(r)",
    "the last page has only {lines} line(s)",
    "korte inn eller forleng kapitlet litt, om du vil unngå det",
    "shorten or lengthen the chapter a little to avoid it",
)
LOOSE_LINE = decision(
    "PD105",
    "linjen «{excerpt}» er strukket: ordmellomrom på {space} geviert",
    "the line '{excerpt}' is stretched: word spaces of {space} em",
    (
        "gi et langt ord et delingspunkt i orddeling.txt, skriv {{.loosen}} eller {{.tighten}} "
        "over avsnittet, eller skriv om"
    ),
    (
        "give a long word a point in hyphenation.txt, write {{.loosen}} or {{.tighten}} above the "
        "paragraph, or rewrite"
    ),
)
LADDER = decision(
    "PD106",
    "{lines} linjer under hverandre slutter med bindestrek, den siste er «{excerpt}»",
    "{lines} lines under each other end in a hyphen, the last is '{excerpt}'",
    "skriv {{.loosen}} eller {{.tighten}} over avsnittet, eller bytt ut et langt ord",
    "write {{.loosen}} or {{.tighten}} above the paragraph, or replace a long word",
)
NOTE_LOST = error(
    "PD110",
    "fotnote {number} kom ikke med på noen side",
    "footnote {number} is on no page",
    "flytt noten noen ord, eller bruk sluttnoter (endnotes: true)",
    "move the note by some words, or use endnotes (endnotes: true)",
)
NOTE_MOVED = warning(
    "PD111",
    "fotnote {number} står på en senere side enn tallet i teksten",
    "footnote {number} is on a later page than its number in the text",
    "korte inn noten, eller flytt tallet til en tidligere setning",
    "shorten the note, or move its number to an earlier sentence",
)
NOTE_ORDER = error(
    "PD112",
    "fotnote {number} står ikke i rekkefølge",
    "footnote {number} is out of order",
    "flytt noten noen ord, eller bruk sluttnoter (endnotes: true)",
    "move the note by some words, or use endnotes (endnotes: true)",
)
UNSETTLED = error(
    "PD120",
    "sidetallene faller ikke til ro: {anchors}",
    "the page numbers will not settle: {anchors}",
    "korte inn eller forleng et avsnitt med henvisning til disse stedene",
    "shorten or lengthen a paragraph that refers to these places",
)
NUMBER_OF_NOWHERE = error(
    "PD121",
    "sidetallet for «{anchor}» er ukjent: ankeret er ikke på noen side",
    "the page number of '{anchor}' is unknown: the anchor is on no page",
    "rett henvisningen, eller gi målet dette ankeret",
    "mend the reference, or give its target this anchor",
)
WORKER_DIED = error(
    "PD130",
    "prosessen som satte «{section}», døde ({reason})",
    "the process that laid out '{section}' died ({reason})",
    "bygg igjen; skjer det på nytt, del kapitlet og se hvilket avsnitt som er årsaken",
    "build again; if it happens again, split the chapter to find the paragraph that causes it",
)
ENGINE_SAID = warning(
    "PD999",
    "sidemotoren sier: {text}",
    "the page engine says: {text}",
    "se etter noe uvanlig på dette stedet; meldingen er motorens egen",
    "look for something unusual here; the message is the engine's own",
)
