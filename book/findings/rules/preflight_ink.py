"""PF: what may be printed with: colours, images, text, ink."""

from __future__ import annotations

from book.findings.diagnostics import error, warning

FOREIGN_COLOUR = error(
    "PF050",
    "farge i {what}, som ingen trykkplate har ({x} mm inn, {y} mm ned)",
    "colour in {what}, which no printing plate has ({x} mm across, {y} mm down)",
    "gjør fargene om til CMYK med trykkeriets profil",
    "convert the colours to CMYK with the printer's profile",
)

FOREIGN_IMAGE = error(
    "PF051",
    "et bilde er i {what} ({x} mm inn, {y} mm ned)",
    "an image is in {what} ({x} mm across, {y} mm down)",
    "gjør bildet om til CMYK eller gråtoner",
    "convert the image to CMYK or greyscale",
)

SPOT = warning(
    "PF052",
    "spesialfargen «{what}» gir en egen trykkplate ({x} mm inn, {y} mm ned)",
    "the spot colour '{what}' makes a plate of its own ({x} mm across, {y} mm down)",
    "gjør fargen om til CMYK, eller bestill spesialfargen",
    "convert the colour to CMYK, or order the spot colour",
)

RICH_BLACK = error(
    "PF053",
    "svart tekst «{measured}» er satt med flere farger ({what}) ({x} mm inn, {y} mm ned)",
    "black text '{measured}' is set in several inks ({what}) ({x} mm across, {y} mm down)",
    "bruk bare svart (K 100) i tekst",
    "use black alone (K 100) for text",
)

MULTI_INK_TEXT = warning(
    "PF054",
    (
        "tekst på {measured} pt er satt med flere farger ({what}); minst {limit} pt trengs ({x} mm "
        "inn, {y} mm ned)"
    ),
    (
        "text of {measured} pt is set in several inks ({what}); at least {limit} pt is needed ({x} "
        "mm across, {y} mm down)"
    ),
    "gjør teksten større eller sett den i én farge",
    "make the text larger or set it in one ink",
)

SMALL_TEXT = warning(
    "PF055",
    "tekst på {measured} pt er for liten; minst {limit} pt trengs ({x} mm inn, {y} mm ned)",
    (
        "text of {measured} pt is too small; at least {limit} pt is needed ({x} mm across, {y} mm "
        "down)"
    ),
    "gjør teksten større",
    "make the text larger",
)

COARSE_IMAGE = error(
    "PF060",
    (
        "et bilde har {measured} punkter per tomme; trykkeriet sender tilbake under {limit} ({x} "
        "mm inn, {y} mm ned)"
    ),
    (
        "an image has {measured} pixels per inch; the printer returns files below {limit} ({x} mm "
        "across, {y} mm down)"
    ),
    "bruk en større utgave av bildet, eller trykk det mindre",
    "use a larger version of the image, or print it smaller",
)

SOFT_IMAGE = warning(
    "PF061",
    "et bilde har {measured} punkter per tomme; {limit} er ønsket ({x} mm inn, {y} mm ned)",
    "an image has {measured} pixels per inch; {limit} are wanted ({x} mm across, {y} mm down)",
    "bruk en større utgave av bildet om det finnes",
    "use a larger version of the image if there is one",
)

COARSE_LINE_ART = warning(
    "PF062",
    "en strektegning har {measured} punkter per tomme; {limit} trengs ({x} mm inn, {y} mm ned)",
    "line art has {measured} pixels per inch; {limit} are needed ({x} mm across, {y} mm down)",
    "bruk en tegning i SVG, eller en større utgave",
    "use a drawing in SVG, or a larger version",
)

INK = error(
    "PF070",
    "{measured} % farge på ett sted; trykkeriet tåler {limit} % ({x} mm inn, {y} mm ned)",
    "{measured} % ink at one place; the printer takes {limit} % ({x} mm across, {y} mm down)",
    "gjør fargen lysere, eller regn om bildet med trykkeriets profil",
    "make the colour lighter, or convert the image with the printer's profile",
)

TRANSPARENCY = error(
    "PF071",
    "siden har gjennomsiktige elementer, som trykkeriet ikke tar",
    "the page has transparent elements, which the printer does not take",
    "bruk heldekkende farger",
    "use opaque colours",
)

BLEND_SPACE = error(
    "PF072",
    "gjennomsiktighet blandes i {what}",
    "transparency is blended in {what}",
    "sett blandefargerommet til CMYK ved eksport",
    "set the blending space to CMYK when exporting",
)

WHITE_OVERPRINT = error(
    "PF073",
    "noe hvitt er satt til å overtrykke og blir usynlig ({x} mm inn, {y} mm ned)",
    "something white is set to overprint and becomes invisible ({x} mm across, {y} mm down)",
    "slå av overtrykk for hvitt",
    "turn overprint off for white",
)

OVERPRINT = warning(
    "PF074",
    "en farge er satt til å overtrykke det som er under ({what}) ({x} mm inn, {y} mm ned)",
    "a colour is set to overprint what is under it ({what}) ({x} mm across, {y} mm down)",
    "slå av overtrykk for alt annet enn svart",
    "turn overprint off for everything but black",
)

BAD_PROFILE = error(
    "PF056",
    (
        "en farge er beskrevet av en ICC-profil som ikke er det filen sier: {what} ({x} mm inn, "
        "{y} mm ned)"
    ),
    (
        "a colour is described by an ICC profile that is not what the file says: {what} ({x} mm "
        "across, {y} mm down)"
    ),
    "eksporter på nytt med en hel profil, eller gjør fargene om til CMYK",
    "export again with a sound profile, or convert the colours to CMYK",
)

COARSE_MASK = warning(
    "PF063",
    "masken til et bilde har {measured} punkter per tomme; {limit} trengs ({x} mm inn, {y} mm ned)",
    (
        "the mask of an image has {measured} pixels per inch; {limit} are needed ({x} mm across, "
        "{y} mm down)"
    ),
    "frilegg bildet i full oppløsning",
    "cut the image out at its full resolution",
)

PRESS_SETTING = error(
    "PF075",
    "siden endrer trykkerimaskinens egne innstillinger: {what}",
    "the page changes the press's own settings: {what}",
    "ta bort overføringskurver og raster ved eksport",
    "leave out transfer functions and halftones when exporting",
)
