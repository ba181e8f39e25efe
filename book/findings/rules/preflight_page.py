"""PF: what each page of a print file must be: boxes, edges, lines."""

from __future__ import annotations

from book.findings.diagnostics import decision, error, warning

NO_TRIM = error(
    "PF030",
    "siden sier ikke hvor den skal skjæres (TrimBox mangler)",
    "the page does not say where it is cut (no TrimBox)",
    "eksporter som PDF/X; da følger TrimBox med",
    "export as PDF/X; the TrimBox comes with it",
)

BOXES = error(
    "PF031",
    "sideboksene ligger ikke inni hverandre: {what}",
    "the page boxes do not lie within each other: {what}",
    "eksporter på nytt; trim skal ligge i utfallende, og den i papiret",
    "export again; trim within bleed, bleed within media",
)

BLEED = error(
    "PF032",
    "utfallende er {measured} mm; trykkeriet krever {limit} mm",
    "the bleed is {measured} mm; the printer demands {limit} mm",
    "sett utfallende til {limit} mm på alle kanter",
    "set the bleed to {limit} mm on all sides",
)

CROPPED = warning(
    "PF033",
    "CropBox er mindre enn papiret",
    "the CropBox is smaller than the media",
    "fjern CropBox, eller gjør den lik MediaBox",
    "remove the CropBox, or make it equal to the MediaBox",
)

SCALED = error(
    "PF034",
    "siden er skalert (UserUnit {measured})",
    "the page is scaled (UserUnit {measured})",
    "lag siden i riktig størrelse",
    "make the page in its true size",
)

ROTATED = warning(
    "PF035",
    "siden er rotert {measured} grader",
    "the page is rotated by {measured} degrees",
    "roter innholdet i stedet for siden",
    "turn the content instead of the page",
)

ANNOTATION = error(
    "PF036",
    "det ligger noe oppå siden: {what} ({x} mm inn, {y} mm ned)",
    "something lies on top of the page: {what} ({x} mm across, {y} mm down)",
    "ta bort lenker, kommentarer og skjemafelt før eksport",
    "remove links, comments and form fields before exporting",
)

BLANK = decision(
    "PF037",
    "siden er blank",
    "the page is blank",
    "se at siden skal være tom",
    "see that the page is meant to be empty",
)

BROKEN_CONTENT = error(
    "PF038",
    "noe på siden lar seg ikke lese: {what}",
    "something on the page cannot be read: {what}",
    "lag siden på nytt; noe mangler i filen",
    "make the page again; something is missing from the file",
)

MARKS_INSIDE = error(
    "PF039",
    "skjæremerker eller passerfarge ligger innenfor utfallende ({x} mm inn, {y} mm ned)",
    "marks or registration colour lie within the bleed ({x} mm across, {y} mm down)",
    "flytt merkene utenfor utfallende, og bruk svart i stedet for passerfarge",
    "move the marks outside the bleed, and use black instead of registration colour",
)

SAFETY = warning(
    "PF040",
    (
        "teksten «{what}» står {measured} mm fra kanten; trykkeriet ber om {limit} mm ({x} mm inn, "
        "{y} mm ned)"
    ),
    (
        "the text '{what}' is {measured} mm from the edge; the printer asks for {limit} mm ({x} mm "
        "across, {y} mm down)"
    ),
    "flytt teksten lenger inn på siden",
    "move the text further into the page",
)

GUTTER = error(
    "PF041",
    (
        "teksten «{what}» står {measured} mm fra ryggen; med så mange sider kreves {limit} mm ({x} "
        "mm inn, {y} mm ned)"
    ),
    (
        "the text '{what}' is {measured} mm from the spine; so many pages demand {limit} mm ({x} "
        "mm across, {y} mm down)"
    ),
    "gjør innermargen bredere",
    "make the inner margin wider",
)

SHORT_ART = error(
    "PF042",
    (
        "noe når kanten, men stopper {measured} mm utenfor; det skal gå {limit} mm ut ({x} mm inn, "
        "{y} mm ned)"
    ),
    (
        "something reaches the edge but ends {measured} mm outside it; it must go out {limit} mm "
        "({x} mm across, {y} mm down)"
    ),
    "forleng flaten eller bildet ut i utfallende, eller trekk det inn fra kanten",
    "extend the area or image into the bleed, or pull it in from the edge",
)

HAIRLINE = warning(
    "PF043",
    "en strek er {measured} pt tynn; minst {limit} pt trengs ({x} mm inn, {y} mm ned)",
    "a line is {measured} pt thin; at least {limit} pt is needed ({x} mm across, {y} mm down)",
    "gjør streken tykkere",
    "make the line thicker",
)

THIN_AREA = warning(
    "PF044",
    (
        "en fylt flate er bare {measured} pt bred, som en strek; minst {limit} pt trengs ({x} mm "
        "inn, {y} mm ned)"
    ),
    (
        "a filled area is only {measured} pt wide, like a line; at least {limit} pt is needed ({x} "
        "mm across, {y} mm down)"
    ),
    "gjør flaten eller kantlinjen tykkere",
    "make the area or border thicker",
)

ART_BOX = error(
    "PF045",
    "siden har både TrimBox og ArtBox",
    "the page has both a TrimBox and an ArtBox",
    "ta bort ArtBox",
    "remove the ArtBox",
)

ELSEWHERE = error(
    "PF046",
    "noe på siden hentes eller kjøres utenfra: {what} ({x} mm inn, {y} mm ned)",
    "something on the page is fetched or run from outside: {what} ({x} mm across, {y} mm down)",
    (
        "legg bildet eller siden inn i filen; PDF/X tillater verken OPI, PostScript eller "
        "henvisninger til andre filer"
    ),
    (
        "put the image or page into the file; PDF/X allows neither OPI, PostScript nor references "
        "to other files"
    ),
)
