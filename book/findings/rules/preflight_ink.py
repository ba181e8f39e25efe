"""PF: what may be printed with: colours, images, text, ink."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

FOREIGN_COLOUR = Rule(
    code="PF050",
    severity=Severity.ERROR,
    message=Text(
        "farge i {what}, som ingen trykkplate har ({x} mm inn, {y} mm ned)",
        "colour in {what}, which no printing plate has ({x} mm across, {y} mm down)",
    ),
    hint=Text(
        "gjør fargene om til CMYK med trykkeriets profil",
        "convert the colours to CMYK with the printer's profile",
    ),
    why=Text(
        "Trykkeriet regner om fargene uten å spørre, og svart tekst blir firefarget.",
        "The printer converts without asking, and black text becomes four-coloured.",
    ),
    bad="0 0 0 rg",
    good="0 0 0 1 k",
)

FOREIGN_IMAGE = Rule(
    code="PF051",
    severity=Severity.ERROR,
    message=Text(
        "et bilde er i {what} ({x} mm inn, {y} mm ned)",
        "an image is in {what} ({x} mm across, {y} mm down)",
    ),
    hint=Text("gjør bildet om til CMYK eller gråtoner", "convert the image to CMYK or greyscale"),
    why=Text(
        "Trykkeriet regner om bildet uten å spørre.",
        "The printer converts the image without asking.",
    ),
    bad="/ColorSpace /DeviceRGB",
    good="/ColorSpace /DeviceCMYK",
)

SPOT = Rule(
    code="PF052",
    severity=Severity.WARNING,
    message=Text(
        "spesialfargen «{what}» gir en egen trykkplate ({x} mm inn, {y} mm ned)",
        "the spot colour '{what}' makes a plate of its own ({x} mm across, {y} mm down)",
    ),
    hint=Text(
        "gjør fargen om til CMYK, eller bestill spesialfargen",
        "convert the colour to CMYK, or order the spot colour",
    ),
    why=Text(
        "En ekstra plate koster, og er som regel ikke ment.",
        "An extra plate costs money, and is seldom meant.",
    ),
    bad="[/Separation /PANTONE#20300 …]",
    good="0.9 0.5 0 0 k",
)

RICH_BLACK = Rule(
    code="PF053",
    severity=Severity.ERROR,
    message=Text(
        "svart tekst «{measured}» er satt med flere farger ({what}) ({x} mm inn, {y} mm ned)",
        "black text '{measured}' is set in several inks ({what}) ({x} mm across, {y} mm down)",
    ),
    hint=Text("bruk bare svart (K 100) i tekst", "use black alone (K 100) for text"),
    why=Text(
        "Fargene treffer aldri helt likt, så bokstavene får fargede kanter.",
        "The inks never meet exactly, so letters get coloured edges.",
    ),
    bad="0.6 0.4 0.4 1 k",
    good="0 0 0 1 k",
)

MULTI_INK_TEXT = Rule(
    code="PF054",
    severity=Severity.WARNING,
    message=Text(
        "tekst på {measured} pt er satt med flere farger ({what}); minst {limit} pt "
        "trengs ({x} mm inn, {y} mm ned)",
        "text of {measured} pt is set in several inks ({what}); at least {limit} pt is "
        "needed ({x} mm across, {y} mm down)",
    ),
    hint=Text(
        "gjør teksten større eller sett den i én farge", "make the text larger or set it in one ink"
    ),
    why=Text(
        "Små bokstaver i flere farger blir uskarpe når fargene ikke treffer helt.",
        "Small letters in several inks look blurred when the inks do not meet exactly.",
    ),
    bad="7 pt tekst i 90/50/0/20",
    good="7 pt tekst i svart",
)

SMALL_TEXT = Rule(
    code="PF055",
    severity=Severity.WARNING,
    message=Text(
        "tekst på {measured} pt er for liten; minst {limit} pt trengs ({x} mm inn, {y} mm ned)",
        "text of {measured} pt is too small; at least {limit} pt is needed ({x} mm "
        "across, {y} mm down)",
    ),
    hint=Text("gjør teksten større", "make the text larger"),
    why=Text("Så små bokstaver gror igjen på trykk.", "Letters this small fill in on the press."),
    bad="4 pt tekst",
    good="6 pt tekst",
)

COARSE_IMAGE = Rule(
    code="PF060",
    severity=Severity.ERROR,
    message=Text(
        "et bilde har {measured} punkter per tomme; trykkeriet sender tilbake under "
        "{limit} ({x} mm inn, {y} mm ned)",
        "an image has {measured} pixels per inch; the printer returns files below "
        "{limit} ({x} mm across, {y} mm down)",
    ),
    hint=Text(
        "bruk en større utgave av bildet, eller trykk det mindre",
        "use a larger version of the image, or print it smaller",
    ),
    why=Text("Grove bilder blir kornete på papir.", "Coarse images look grainy on paper."),
    bad="300 × 200 punkter på 60 mm",
    good="1200 × 800 punkter på 60 mm",
)

SOFT_IMAGE = Rule(
    code="PF061",
    severity=Severity.WARNING,
    message=Text(
        "et bilde har {measured} punkter per tomme; {limit} er ønsket ({x} mm inn, {y} mm ned)",
        "an image has {measured} pixels per inch; {limit} are wanted ({x} mm across, {y} mm down)",
    ),
    hint=Text(
        "bruk en større utgave av bildet om det finnes",
        "use a larger version of the image if there is one",
    ),
    why=Text(
        "Bildet blir litt mykere enn de andre.",
        "The image will be a little softer than the others.",
    ),
    bad="600 × 400 punkter på 60 mm",
    good="1200 × 800 punkter på 60 mm",
)

COARSE_LINE_ART = Rule(
    code="PF062",
    severity=Severity.WARNING,
    message=Text(
        "en strektegning har {measured} punkter per tomme; {limit} trengs ({x} mm inn, {y} mm ned)",
        "line art has {measured} pixels per inch; {limit} are needed ({x} mm across, {y} mm down)",
    ),
    hint=Text(
        "bruk en tegning i SVG, eller en større utgave", "use a drawing in SVG, or a larger version"
    ),
    why=Text(
        "Svart-hvitt uten gråtoner viser hvert enkelt punkt.",
        "Black and white without greys shows every single pixel.",
    ),
    bad="1-bits bilde i 300 ppi",
    good="1-bits bilde i 1200 ppi",
)

INK = Rule(
    code="PF070",
    severity=Severity.ERROR,
    message=Text(
        "{measured} % farge på ett sted; trykkeriet tåler {limit} % ({x} mm inn, {y} mm ned)",
        "{measured} % ink at one place; the printer takes {limit} % ({x} mm across, {y} mm down)",
    ),
    hint=Text(
        "gjør fargen lysere, eller regn om bildet med trykkeriets profil",
        "make the colour lighter, or convert the image with the printer's profile",
    ),
    why=Text(
        "For mye farge tørker ikke, smitter av og kleber sidene sammen.",
        "Too much ink does not dry, sets off and glues pages together.",
    ),
    bad="1 1 1 1 k",
    good="0.6 0.4 0.4 1 k",
)

TRANSPARENCY = Rule(
    code="PF071",
    severity=Severity.ERROR,
    message=Text(
        "siden har gjennomsiktige elementer, som trykkeriet ikke tar",
        "the page has transparent elements, which the printer does not take",
    ),
    hint=Text("bruk heldekkende farger", "use opaque colours"),
    why=Text(
        "Eldre trykkflyt klarer ikke å regne ut det som skinner gjennom.",
        "Older workflows cannot work out what shines through.",
    ),
    bad="/ca 0.5",
    good="/ca 1",
)

BLEND_SPACE = Rule(
    code="PF072",
    severity=Severity.ERROR,
    message=Text("gjennomsiktighet blandes i {what}", "transparency is blended in {what}"),
    hint=Text(
        "sett blandefargerommet til CMYK ved eksport",
        "set the blending space to CMYK when exporting",
    ),
    why=Text(
        "Blandes fargene i RGB, blir svart tekst under noe gjennomsiktig firefarget.",
        "If colours are blended in RGB, black text under something transparent turns "
        "four-coloured.",
    ),
    bad="/Group << /CS /DeviceRGB >>",
    good="/Group << /CS /DeviceCMYK >>",
)

WHITE_OVERPRINT = Rule(
    code="PF073",
    severity=Severity.ERROR,
    message=Text(
        "noe hvitt er satt til å overtrykke og blir usynlig ({x} mm inn, {y} mm ned)",
        "something white is set to overprint and becomes invisible ({x} mm across, {y} mm down)",
    ),
    hint=Text("slå av overtrykk for hvitt", "turn overprint off for white"),
    why=Text(
        "Hvitt er papir; overtrykt hvitt trykker ingenting.",
        "White is paper; overprinted white prints nothing.",
    ),
    bad="/op true … 0 0 0 0 k",
    good="/op false … 0 0 0 0 k",
)

OVERPRINT = Rule(
    code="PF074",
    severity=Severity.WARNING,
    message=Text(
        "en farge er satt til å overtrykke det som er under ({what}) ({x} mm inn, {y} mm ned)",
        "a colour is set to overprint what is under it ({what}) ({x} mm across, {y} mm down)",
    ),
    hint=Text(
        "slå av overtrykk for alt annet enn svart", "turn overprint off for everything but black"
    ),
    why=Text(
        "Overtrykte farger blander seg med det som er under.",
        "Overprinted colours mix with what is under them.",
    ),
    bad="/op true … 1 0 0 0 k",
    good="/op true … 0 0 0 1 k",
)

BAD_PROFILE = Rule(
    code="PF056",
    severity=Severity.ERROR,
    message=Text(
        "en farge er beskrevet av en ICC-profil som ikke er det filen sier: {what} "
        "({x} mm inn, {y} mm ned)",
        "a colour is described by an ICC profile that is not what the file says: {what} "
        "({x} mm across, {y} mm down)",
    ),
    hint=Text(
        "eksporter på nytt med en hel profil, eller gjør fargene om til CMYK",
        "export again with a sound profile, or convert the colours to CMYK",
    ),
    why=Text(
        "Hva slike farger blir på trykk, avhenger av hvilken maskin som gjetter.",
        "What such colours become in print depends on which machine does the guessing.",
    ),
    bad="[/ICCBased << /N 4 >>] med en RGB-profil",
    good="[/ICCBased << /N 4 >>] med en CMYK-profil",
)

COARSE_MASK = Rule(
    code="PF063",
    severity=Severity.WARNING,
    message=Text(
        "masken til et bilde har {measured} punkter per tomme; {limit} trengs "
        "({x} mm inn, {y} mm ned)",
        "the mask of an image has {measured} pixels per inch; {limit} are needed "
        "({x} mm across, {y} mm down)",
    ),
    hint=Text("frilegg bildet i full oppløsning", "cut the image out at its full resolution"),
    why=Text(
        "En grov maske gir hakkete kanter, også rundt et skarpt bilde.",
        "A coarse mask makes jagged edges, around a sharp image too.",
    ),
    bad="bilde i 300 ppi, maske i 40 ppi",
    good="bilde og maske i 300 ppi",
)

PRESS_SETTING = Rule(
    code="PF075",
    severity=Severity.ERROR,
    message=Text(
        "siden endrer trykkerimaskinens egne innstillinger: {what}",
        "the page changes the press's own settings: {what}",
    ),
    hint=Text(
        "ta bort overføringskurver og raster ved eksport",
        "leave out transfer functions and halftones when exporting",
    ),
    why=Text(
        "Kurver og raster hører til maskinen; i filen gir de andre toner enn prøvetrykket.",
        "Curves and screens belong to the machine; in the file they make other tones than the "
        "proof.",
    ),
    bad="/ExtGState << /TR2 … >>",
    good="/ExtGState << /TR2 /Default >>",
)
