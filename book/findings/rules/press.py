"""PD: the page, its proof, and what the engine said."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

NO_IMAGE = Rule(
    code="PD001",
    severity=Severity.ERROR,
    message=Text(
        "bildet «{file}» lot seg ikke sette: {reason}", "cannot set image '{file}': {reason}"
    ),
    hint=Text(
        "se at filen ligger i bokas mappe og er en hel PNG, JPEG eller SVG",
        "see that the file is in the book's folder and is a whole PNG, JPEG or SVG",
    ),
    why=Text(
        "Siden ble satt uten bildet, og leseren ser bare et tomt felt.",
        "The page was set without the image, and the reader sees an empty space.",
    ),
    bad="![Kart](images/kart.tiff)",
    good="![Kart](images/kart.png)",
)
DEAD_LINK = Rule(
    code="PD002",
    severity=Severity.ERROR,
    message=Text(
        "lenken går til ankeret «{anchor}», som ikke finnes på noen side",
        "the link goes to anchor '{anchor}', which is on no page",
    ),
    hint=Text(
        "rett lenken, eller gi målet dette ankeret", "mend the link, or give its target this anchor"
    ),
    why=Text(
        "I PDF-en blir en slik lenke til vanlig tekst som ikke fører noe sted.",
        "In the PDF such a link becomes plain text that leads nowhere.",
    ),
    bad="[Oppdal](oppdal.md#utdaning)",
    good="[Oppdal](oppdal.md#utdanning)",
)
STYLE_IGNORED = Rule(
    code="PD003",
    severity=Severity.WARNING,
    message=Text(
        "stilarket har noe motoren ikke bruker: {text}",
        "the style sheet holds something the engine does not use: {text}",
    ),
    hint=Text(
        "fjern eller skriv om linjen i stilarket", "remove or rewrite the line in the style sheet"
    ),
    why=Text(
        "Linjen er uten virkning, så sidene ser annerledes ut enn stilarket sier.",
        "The line has no effect, so the pages look different from what the sheet says.",
    ),
    bad="p { text-wrap: pretty }",
    good="p { hyphens: auto }",
)
NO_GLYPH = Rule(
    code="PD004",
    severity=Severity.ERROR,
    message=Text(
        "tegnet «{char}» ({code}) finnes ikke i bokas skrifter",
        "the character '{char}' ({code}) is in none of the book's fonts",
    ),
    hint=Text(
        "skriv et annet tegn, eller legg en skrift som har det, i stilarket",
        "write another character, or add a font that has it to the style sheet",
    ),
    why=Text(
        "I PDF-en og på papir står et svart felt der tegnet skulle stå, og det leses høyt som det.",
        "On paper and in the PDF a black square stands in its place, and is read aloud as one.",
    ),
    bad="Fonten mangler tegnet 🙂.",
    good="Fonten har tegnet §.",
)
NO_FONT = Rule(
    code="PD005",
    severity=Severity.ERROR,
    message=Text("skriften «{family}» lot seg ikke laste", "cannot load font '{family}'"),
    hint=Text(
        "se at filen i @font-face finnes i stilmappen",
        "see that the file in @font-face is in the styles folder",
    ),
    why=Text(
        "Uten skriftfilen blir teksten satt med en annen skrift, og linjene faller annerledes.",
        "Without the file the text is set in another font, and the lines fall differently.",
    ),
    bad='src: url("borte.ttf")',
    good='src: url("../fonts/SourceSans3-Regular.ttf")',
)
TWO_ANCHORS = Rule(
    code="PD006",
    severity=Severity.WARNING,
    message=Text("ankeret «{anchor}» er satt to ganger", "anchor '{anchor}' is set twice"),
    hint=Text("gi ett av stedene et annet navn", "give one of the places another name"),
    why=Text(
        "Lenker og sidetall går da til det første stedet, aldri til det andre.",
        "Links and page numbers then go to the first place, never to the other.",
    ),
    bad="## Mål {#maal}\n\n## Mål {#maal}",
    good="## Mål {#maal}\n\n## Delmål {#delmaal}",
)
NO_SHEET = Rule(
    code="PD007",
    severity=Severity.ERROR,
    message=Text(
        "stilarket «{file}» lot seg ikke lese: {reason}",
        "cannot read style sheet '{file}': {reason}",
    ),
    hint=Text("se at filen finnes i stilmappen", "see that the file is in the styles folder"),
    why=Text(
        "Alt som står i stilarket, mangler på sidene.",
        "Everything the sheet says is missing from the pages.",
    ),
    bad='@import "borte.css";',
    good='@import "print/page.css";',
)
FOREIGN_FONT = Rule(
    code="PD008",
    severity=Severity.ERROR,
    message=Text(
        "tekst er satt med skriften «{family}», som ikke ligger i stilmappen",
        "text is set in the font '{family}', which is not in the styles folder",
    ),
    hint=Text(
        "legg skriften i stilarket med @font-face og en TTF- eller OTF-fil",
        "add the font to the style sheet with @font-face and a TTF or OTF file",
    ),
    why=Text(
        "En skrift som tilfeldigvis finnes på maskinen, gir andre sider på neste maskin.",
        "A font that happens to be on this machine gives other pages on the next one.",
    ),
    bad='font-family: "Times New Roman"',
    good='font-family: "Source Serif 4 SmText"',
)
NO_ALT = Rule(
    code="PD009",
    severity=Severity.ERROR,
    message=Text(
        "bildet «{file}» mangler tekst for dem som ikke ser det",
        "image '{file}' has no text for those who cannot see it",
    ),
    hint=Text(
        "skriv hva bildet viser, mellom hakeparentesene",
        "write what the image shows between the square brackets",
    ),
    why=Text(
        "Skjermlesere leser denne teksten i stedet for bildet, og loven krever den.",
        "Screen readers read this text in place of the image, and the law demands it.",
    ),
    bad="![](images/kart.svg)",
    good="![Kart over Oppdal](images/kart.svg)",
)
OVERFULL = Rule(
    code="PD101",
    severity=Severity.WARNING,
    message=Text("teksten går {mm} mm ut over margen", "the text runs {mm} mm into the margin"),
    hint=Text(
        "del et langt ord med mykt bindestrek, eller skriv om linjen «{excerpt}»",
        "give a long word a soft hyphen, or rewrite the line '{excerpt}'",
    ),
    why=Text(
        "Linjer som stikker ut, ser ut som feil og kan bli skåret bort i trykk.",
        "Lines that stick out look like faults and may be cut off in print.",
    ),
    bad="https://eksempel.no/en/svært/lang/adresse/uten/delingspunkter",
    good="[Prosjektets nettsted](https://eksempel.no/)",
)
COARSE_IMAGE = Rule(
    code="PD102",
    severity=Severity.WARNING,
    message=Text(
        "bildet «{file}» har {ppi} punkter per tomme i trykt størrelse; {wanted} trengs",
        "image '{file}' has {ppi} pixels per inch at its printed size; {wanted} are needed",
    ),
    hint=Text(
        "bruk en utgave av bildet som er minst {pixels} punkter bred",
        "use a version of the image that is at least {pixels} pixels wide",
    ),
    why=Text(
        "Grove bilder blir kornete på papir, og trykkeriet kan sende filen tilbake.",
        "Coarse images look grainy on paper, and the printer may return the file.",
    ),
    bad="![Foto](images/foto-300x200.jpg)",
    good="![Foto](images/foto-3000x2000.jpg)",
)
STRANDED_HEADING = Rule(
    code="PD103",
    severity=Severity.WARNING,
    message=Text(
        "overskriften «{title}» står nederst på siden uten tekst under",
        "the heading '{title}' stands at the foot of the page with no text under it",
    ),
    hint=Text(
        "flytt, korte inn eller forleng teksten foran overskriften",
        "move, shorten or lengthen the text before the heading",
    ),
    why=Text(
        "En overskrift skal stå sammen med det den er overskrift til.",
        "A heading belongs with what it is the heading of.",
    ),
    bad="## Bakgrunn (nederst på siden)",
    good="## Bakgrunn (med minst to linjer under)",
)
SHORT_LAST_PAGE = Rule(
    code="PD104",
    severity=Severity.DECISION,
    message=Text("siste side har bare {lines} linje(r)", "the last page has only {lines} line(s)"),
    hint=Text(
        "korte inn eller forleng kapitlet litt, om du vil unngå det",
        "shorten or lengthen the chapter a little to avoid it",
    ),
    why=Text(
        "En nesten tom side ser ut som en glipp og koster papir.",
        "A nearly empty page looks like a slip and costs paper.",
    ),
    bad="et kapittel som slutter med én linje på ny side",
    good="et kapittel som slutter med fem linjer eller flere",
)
LOOSE_LINE = Rule(
    code="PD105",
    severity=Severity.DECISION,
    message=Text(
        "linjen «{excerpt}» er strukket: ordmellomrom på {space} geviert",
        "the line '{excerpt}' is stretched: word spaces of {space} em",
    ),
    hint=Text(
        "gi et langt ord et delingspunkt i orddeling.txt, skriv {{.loosen}} eller {{.tighten}} "
        "over avsnittet, eller skriv om",
        "give a long word a point in hyphenation.txt, write {{.loosen}} or {{.tighten}} above "
        "the paragraph, or rewrite",
    ),
    why=Text(
        "Store hull mellom ordene gir uro på siden.",
        "Wide holes between words make the page restless.",
    ),
    bad="én   strukket   linje",
    good="en linje med vanlige mellomrom",
)
LADDER = Rule(
    code="PD106",
    severity=Severity.DECISION,
    message=Text(
        "{lines} linjer under hverandre slutter med bindestrek, den siste er «{excerpt}»",
        "{lines} lines under each other end in a hyphen, the last is '{excerpt}'",
    ),
    hint=Text(
        "skriv {{.loosen}} eller {{.tighten}} over avsnittet, eller bytt ut et langt ord",
        "write {{.loosen}} or {{.tighten}} above the paragraph, or replace a long word",
    ),
    why=Text(
        "Øyet finner ikke tilbake til riktig linje når flere på rad slutter likt.",
        "The eye loses its line when several in a row end alike.",
    ),
    bad="tre linjer på rad som slutter med en bindestrek",
    good="høyst to bindestreker under hverandre",
)
NOTE_LOST = Rule(
    code="PD110",
    severity=Severity.ERROR,
    message=Text("fotnote {number} kom ikke med på noen side", "footnote {number} is on no page"),
    hint=Text(
        "flytt noten noen ord, eller bruk sluttnoter (endnotes: true)",
        "move the note by some words, or use endnotes (endnotes: true)",
    ),
    why=Text(
        "Sidemotoren kan miste noter; ingen ord skal mangle i boka.",
        "The page engine can lose notes; no word of the book may be missing.",
    ),
    bad="to lange noter i samme siste linje",
    good="en note i hvert sitt avsnitt",
)
NOTE_MOVED = Rule(
    code="PD111",
    severity=Severity.WARNING,
    message=Text(
        "fotnote {number} står på en senere side enn tallet i teksten",
        "footnote {number} is on a later page than its number in the text",
    ),
    hint=Text(
        "korte inn noten, eller flytt tallet til en tidligere setning",
        "shorten the note, or move its number to an earlier sentence",
    ),
    why=Text(
        "Leseren venter å finne noten nederst på samme side.",
        "The reader expects to find the note at the foot of the same page.",
    ),
    bad="en lang note til sidens siste linje",
    good="en kort note",
)
NOTE_ORDER = Rule(
    code="PD112",
    severity=Severity.ERROR,
    message=Text("fotnote {number} står ikke i rekkefølge", "footnote {number} is out of order"),
    hint=Text(
        "flytt noten noen ord, eller bruk sluttnoter (endnotes: true)",
        "move the note by some words, or use endnotes (endnotes: true)",
    ),
    why=Text(
        "Noter i feil rekkefølge blir lest til feil sted i teksten.",
        "Notes out of order are read with the wrong place in the text.",
    ),
    bad="5, 3, 4",
    good="3, 4, 5",
)
UNSETTLED = Rule(
    code="PD120",
    severity=Severity.ERROR,
    message=Text(
        "sidetallene faller ikke til ro: {anchors}", "the page numbers will not settle: {anchors}"
    ),
    hint=Text(
        "korte inn eller forleng et avsnitt med henvisning til disse stedene",
        "shorten or lengthen a paragraph that refers to these places",
    ),
    why=Text(
        "Et sidetall flytter teksten, som flytter sidetallet; ett av dem blir galt.",
        "A number moves the text, which moves the number; one of them will be wrong.",
    ),
    bad="en henvisning i sidens siste linje til neste side",
    good="den samme henvisningen en linje tidligere",
)
NUMBER_OF_NOWHERE = Rule(
    code="PD121",
    severity=Severity.ERROR,
    message=Text(
        "sidetallet for «{anchor}» er ukjent: ankeret er ikke på noen side",
        "the page number of '{anchor}' is unknown: the anchor is on no page",
    ),
    hint=Text(
        "rett henvisningen, eller gi målet dette ankeret",
        "mend the reference, or give its target this anchor",
    ),
    why=Text(
        "Der sidetallet skulle stå, blir det trykt et spørsmålstegn.",
        "A question mark is printed where the page number should be.",
    ),
    bad="[Oppdal](oppdal.md#utdaning)",
    good="[Oppdal](oppdal.md#utdanning)",
)
WORKER_DIED = Rule(
    code="PD130",
    severity=Severity.ERROR,
    message=Text(
        "prosessen som satte «{section}», døde ({reason})",
        "the process that laid out '{section}' died ({reason})",
    ),
    hint=Text(
        "bygg igjen; skjer det på nytt, del kapitlet og se hvilket avsnitt som er årsaken",
        "build again; if it happens again, split the chapter to find the paragraph that causes it",
    ),
    why=Text(
        "Kapitlet mangler, så boka kan ikke bindes.",
        "The chapter is missing, so the book cannot be bound.",
    ),
    bad="(for lite minne på maskinen)",
    good="(færre prosesser: --jobs 1)",
)
ENGINE_SAID = Rule(
    code="PD999",
    severity=Severity.WARNING,
    message=Text("sidemotoren sier: {text}", "the page engine says: {text}"),
    hint=Text(
        "se etter noe uvanlig på dette stedet; meldingen er motorens egen",
        "look for something unusual here; the message is the engine's own",
    ),
    why=Text(
        "En melding vi ikke kjenner, kan bety at noe mangler på siden.",
        "A message we do not know may mean that something is missing from the page.",
    ),
    bad="",
    good="",
)
