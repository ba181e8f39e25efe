"""PF: what each page of a print file must be: boxes, edges, lines."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

NO_TRIM = Rule(
    code="PF030",
    severity=Severity.ERROR,
    message=Text(
        "siden sier ikke hvor den skal skjæres (TrimBox mangler)",
        "the page does not say where it is cut (no TrimBox)",
    ),
    hint=Text(
        "eksporter som PDF/X; da følger TrimBox med", "export as PDF/X; the TrimBox comes with it"
    ),
    why=Text(
        "Trykkeriet legger siden på arket etter TrimBox.",
        "The printer places the page on the sheet by its TrimBox.",
    ),
    bad="/MediaBox [0 0 499 697]",
    good="/TrimBox [9 9 490 688]",
)

BOXES = Rule(
    code="PF031",
    severity=Severity.ERROR,
    message=Text(
        "sideboksene ligger ikke inni hverandre: {what}",
        "the page boxes do not lie within each other: {what}",
    ),
    hint=Text(
        "eksporter på nytt; trim skal ligge i utfallende, og den i papiret",
        "export again; trim within bleed, bleed within media",
    ),
    why=Text(
        "Boksene sier hva som er papir, utfallende og ferdig side.",
        "The boxes say what is paper, bleed and finished page.",
    ),
    bad="/BleedBox [20 20 400 600]",
    good="/BleedBox [0 0 499 697]",
)

BLEED = Rule(
    code="PF032",
    severity=Severity.ERROR,
    message=Text(
        "utfallende er {measured} mm; trykkeriet krever {limit} mm",
        "the bleed is {measured} mm; the printer demands {limit} mm",
    ),
    hint=Text(
        "sett utfallende til {limit} mm på alle kanter", "set the bleed to {limit} mm on all sides"
    ),
    why=Text(
        "Skjæringen treffer aldri helt; uten utfallende blir det hvite striper.",
        "Cutting is never exact; without bleed white slivers show.",
    ),
    bad="bleed: 2mm",
    good="bleed: 3mm",
)

CROPPED = Rule(
    code="PF033",
    severity=Severity.WARNING,
    message=Text("CropBox er mindre enn papiret", "the CropBox is smaller than the media"),
    hint=Text(
        "fjern CropBox, eller gjør den lik MediaBox",
        "remove the CropBox, or make it equal to the MediaBox",
    ),
    why=Text(
        "Noen programmer skjærer bort utfallende etter CropBox.",
        "Some programs cut the bleed away by the CropBox.",
    ),
    bad="/CropBox [9 9 490 688]",
    good="/CropBox [0 0 499 697]",
)

SCALED = Rule(
    code="PF034",
    severity=Severity.ERROR,
    message=Text(
        "siden er skalert (UserUnit {measured})", "the page is scaled (UserUnit {measured})"
    ),
    hint=Text("lag siden i riktig størrelse", "make the page in its true size"),
    why=Text(
        "Mange trykkmaskiner leser ikke UserUnit; siden får feil mål.",
        "Many presses ignore UserUnit; the page gets the wrong size.",
    ),
    bad="/UserUnit 2",
    good="(ingen /UserUnit)",
)

ROTATED = Rule(
    code="PF035",
    severity=Severity.WARNING,
    message=Text("siden er rotert {measured} grader", "the page is rotated by {measured} degrees"),
    hint=Text("roter innholdet i stedet for siden", "turn the content instead of the page"),
    why=Text(
        "Roterte sider kan komme feil vei på arket.",
        "Rotated pages may come out the wrong way on the sheet.",
    ),
    bad="/Rotate 90",
    good="(ingen /Rotate)",
)

ANNOTATION = Rule(
    code="PF036",
    severity=Severity.ERROR,
    message=Text(
        "det ligger noe oppå siden: {what} ({x} mm inn, {y} mm ned)",
        "something lies on top of the page: {what} ({x} mm across, {y} mm down)",
    ),
    hint=Text(
        "ta bort lenker, kommentarer og skjemafelt før eksport",
        "remove links, comments and form fields before exporting",
    ),
    why=Text(
        "PDF/X tillater ingenting oppå siden innenfor utfallende.",
        "PDF/X allows nothing on top of the page within the bleed.",
    ),
    bad="/Annots [<< /Subtype /Link … >>]",
    good="(ingen /Annots)",
)

BLANK = Rule(
    code="PF037",
    severity=Severity.DECISION,
    message=Text("siden er blank", "the page is blank"),
    hint=Text("se at siden skal være tom", "see that the page is meant to be empty"),
    why=Text(
        "En blank side er ofte meningen, men noen ganger er innholdet borte.",
        "A blank page is often meant, but sometimes its content is gone.",
    ),
    bad="(side uten innhold)",
    good="(side med innhold)",
)

BROKEN_CONTENT = Rule(
    code="PF038",
    severity=Severity.ERROR,
    message=Text(
        "noe på siden lar seg ikke lese: {what}", "something on the page cannot be read: {what}"
    ),
    hint=Text(
        "lag siden på nytt; noe mangler i filen",
        "make the page again; something is missing from the file",
    ),
    why=Text(
        "Det som ikke lar seg lese, blir kanskje ikke trykt.",
        "What cannot be read may not be printed.",
    ),
    bad="/F9 10 Tf (skriften F9 finnes ikke)",
    good="/F1 10 Tf",
)

MARKS_INSIDE = Rule(
    code="PF039",
    severity=Severity.ERROR,
    message=Text(
        "skjæremerker eller passerfarge ligger innenfor utfallende ({x} mm inn, {y} mm ned)",
        "marks or registration colour lie within the bleed ({x} mm across, {y} mm down)",
    ),
    hint=Text(
        "flytt merkene utenfor utfallende, og bruk svart i stedet for passerfarge",
        "move the marks outside the bleed, and use black instead of registration colour",
    ),
    why=Text(
        "Passerfarge trykkes med alle farger på en gang og smitter av.",
        "Registration colour prints from every plate at once and sets off.",
    ),
    bad="/All CS 1 SCN (innenfor siden)",
    good="/All CS 1 SCN (utenfor utfallende)",
)

SAFETY = Rule(
    code="PF040",
    severity=Severity.WARNING,
    message=Text(
        "teksten «{what}» står {measured} mm fra kanten; trykkeriet ber om {limit} mm "
        "({x} mm inn, {y} mm ned)",
        "the text '{what}' is {measured} mm from the edge; the printer asks for {limit} "
        "mm ({x} mm across, {y} mm down)",
    ),
    hint=Text("flytt teksten lenger inn på siden", "move the text further into the page"),
    why=Text(
        "Skjæringen kan bomme et par millimeter.", "Cutting may be off by a couple of millimetres."
    ),
    bad="tekst 2 mm fra kanten",
    good="tekst 5 mm fra kanten",
)

GUTTER = Rule(
    code="PF041",
    severity=Severity.ERROR,
    message=Text(
        "teksten «{what}» står {measured} mm fra ryggen; med så mange sider kreves "
        "{limit} mm ({x} mm inn, {y} mm ned)",
        "the text '{what}' is {measured} mm from the spine; so many pages demand {limit} "
        "mm ({x} mm across, {y} mm down)",
    ),
    hint=Text("gjør innermargen bredere", "make the inner margin wider"),
    why=Text(
        "I en tykk bok forsvinner tekst nær ryggen inn i limet.",
        "In a thick book text near the spine vanishes into the glue.",
    ),
    bad="innermarg 9 mm, 400 sider",
    good="innermarg 16 mm, 400 sider",
)

SHORT_ART = Rule(
    code="PF042",
    severity=Severity.ERROR,
    message=Text(
        "noe når kanten, men stopper {measured} mm utenfor; det skal gå {limit} mm ut "
        "({x} mm inn, {y} mm ned)",
        "something reaches the edge but ends {measured} mm outside it; it must go out "
        "{limit} mm ({x} mm across, {y} mm down)",
    ),
    hint=Text(
        "forleng flaten eller bildet ut i utfallende, eller trekk det inn fra kanten",
        "extend the area or image into the bleed, or pull it in from the edge",
    ),
    why=Text(
        "Stopper trykket ved kanten, blir det hvite striper når arket skjæres.",
        "If ink ends at the edge, white slivers show when the sheet is cut.",
    ),
    bad="bakgrunn 170 × 240 mm",
    good="bakgrunn 176 × 246 mm",
)

HAIRLINE = Rule(
    code="PF043",
    severity=Severity.WARNING,
    message=Text(
        "en strek er {measured} pt tynn; minst {limit} pt trengs ({x} mm inn, {y} mm ned)",
        "a line is {measured} pt thin; at least {limit} pt is needed ({x} mm across, {y} mm down)",
    ),
    hint=Text("gjør streken tykkere", "make the line thicker"),
    why=Text(
        "Så tynne streker kan bli borte i trykk.", "Lines as thin as this may vanish in print."
    ),
    bad="0.1 w",
    good="0.25 w",
)

THIN_AREA = Rule(
    code="PF044",
    severity=Severity.WARNING,
    message=Text(
        "en fylt flate er bare {measured} pt bred, som en strek; minst {limit} pt trengs "
        "({x} mm inn, {y} mm ned)",
        "a filled area is only {measured} pt wide, like a line; at least {limit} pt is "
        "needed ({x} mm across, {y} mm down)",
    ),
    hint=Text("gjør flaten eller kantlinjen tykkere", "make the area or border thicker"),
    why=Text(
        "Streker som er tegnet som flater, blir like lett borte som andre streker.",
        "Lines drawn as areas vanish as easily as other lines.",
    ),
    bad="0 0 100 0.1 re f",
    good="0 0 100 0.25 re f",
)

ART_BOX = Rule(
    code="PF045",
    severity=Severity.ERROR,
    message=Text("siden har både TrimBox og ArtBox", "the page has both a TrimBox and an ArtBox"),
    hint=Text("ta bort ArtBox", "remove the ArtBox"),
    why=Text(
        "PDF/X tillater bare én av dem, for ellers er det uklart hvor arket skal skjæres.",
        "PDF/X allows only one of them; otherwise it is unclear where the sheet is cut.",
    ),
    bad="/TrimBox [9 9 491 690] /ArtBox [20 20 480 680]",
    good="/TrimBox [9 9 491 690]",
)

ELSEWHERE = Rule(
    code="PF046",
    severity=Severity.ERROR,
    message=Text(
        "noe på siden hentes eller kjøres utenfra: {what} ({x} mm inn, {y} mm ned)",
        "something on the page is fetched or run from outside: {what} ({x} mm across, {y} mm down)",
    ),
    hint=Text(
        "legg bildet eller siden inn i filen; PDF/X tillater verken OPI, PostScript eller "
        "henvisninger til andre filer",
        "put the image or page into the file; PDF/X allows neither OPI, PostScript nor "
        "references to other files",
    ),
    why=Text(
        "Det som trykkes, er da noe annet enn det du ser, eller ingenting.",
        "What is printed is then something else than what you see, or nothing.",
    ),
    bad="/OPI << /2.0 … >>",
    good="bildet ligger i filen",
)
