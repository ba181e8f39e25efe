"""PR: what a print shop asks for: printer profiles, and paper in book.yaml."""

from __future__ import annotations

from book.findings.diagnostics import error

NOT_LENGTH = error(
    "PR001",
    "«{value}» er ikke et mål ({key})",
    "'{value}' is not a length ({key})",
    "skriv et tall og en enhet, for eksempel 3mm",
    "write a number and a unit, such as 3mm",
)
NO_PROFILE = error(
    "PR002",
    "trykkeriprofilen «{name}» finnes ikke",
    "there is no printer profile '{name}'",
    "velg en av disse, eller lag filen styles/profiles/{name}.yaml: {known}",
    "choose one of these, or write styles/profiles/{name}.yaml: {known}",
)
NO_ICC = error(
    "PR003",
    "fargeprofilen «{file}» kan ikke brukes: {reason}",
    "cannot use the colour profile '{file}': {reason}",
    "legg trykkeriets CMYK-profil (.icc) ved siden av profilen, og skriv filnavnet i icc",
    "put the printer's CMYK profile (.icc) beside the profile, and its file name in icc",
)
NO_ORDER = error(
    "PR004",
    "grensene motsier hverandre: {first} og {second}",
    "the limits contradict each other: {first} and {second}",
    "se over de to verdiene; den ene må være størst",
    "look at the two values; one must be larger",
)
OTHER_PAPER = error(
    "PR005",
    (
        "trykkbetingelsen {condition} er målt på papir av klassen {measured_on}, men «{paper}» er "
        "{surface}"
    ),
    (
        "printing condition {condition} was measured on {measured_on} paper, but '{paper}' is "
        "{surface}"
    ),
    (
        "velg et papir av klassen {measured_on}, eller trykkbetingelsen og ICC-profilen som hører "
        "til papiret (FOGRA39/51: coated, bestrøket; FOGRA47/52: uncoated, ubestrøket)"
    ),
    (
        "choose a {measured_on} paper, or the condition and ICC profile that belong to the paper "
        "(FOGRA39/51: coated; FOGRA47/52: uncoated)"
    ),
)
TOO_MUCH_INK = error(
    "PR006",
    "fargegrensen {ink} % er mer enn papir av klassen {surface} tåler ({limit} %)",
    "the ink limit of {ink} % is more than {surface} paper bears ({limit} %)",
    "sett ink til {limit} eller mindre",
    "set ink to {limit} or less",
)
