"""PR: what a print shop asks for: printer profiles, and paper in book.yaml."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

NOT_LENGTH = Rule(
    code="PR001",
    severity=Severity.ERROR,
    message=Text("«{value}» er ikke et mål ({key})", "'{value}' is not a length ({key})"),
    hint=Text(
        "skriv et tall og en enhet, for eksempel 3mm", "write a number and a unit, such as 3mm"
    ),
    why=Text(
        "Uten enhet vet ingen om 3 er millimeter eller punkter.",
        "Without a unit nobody knows whether 3 means millimetres or points.",
    ),
    bad="bleed: {value: 3, source: trykkeriet}",
    good="bleed: {value: 3mm, source: trykkeriet}",
)
NO_PROFILE = Rule(
    code="PR002",
    severity=Severity.ERROR,
    message=Text("trykkeriprofilen «{name}» finnes ikke", "there is no printer profile '{name}'"),
    hint=Text(
        "velg en av disse, eller lag filen styles/profiles/{name}.yaml: {known}",
        "choose one of these, or write styles/profiles/{name}.yaml: {known}",
    ),
    why=Text(
        "Profilen sier hva trykkeriet krever; uten den kan trykkfilen ikke lages.",
        "The profile says what the printer asks for; without it no print file can be made.",
    ),
    bad="printer: skandinavsk-ofset",
    good="printer: skandinavisk-offset",
)
NO_ICC = Rule(
    code="PR003",
    severity=Severity.ERROR,
    message=Text(
        "fargeprofilen «{file}» kan ikke brukes: {reason}",
        "cannot use the colour profile '{file}': {reason}",
    ),
    hint=Text(
        "legg trykkeriets CMYK-profil (.icc) ved siden av profilen, og skriv filnavnet i icc",
        "put the printer's CMYK profile (.icc) beside the profile, and its file name in icc",
    ),
    why=Text(
        "Fargene regnes om til trykkfarger med denne filen.",
        "Colours are turned into inks with this file.",
    ),
    bad="icc: borte.icc",
    good="icc: ISOcoated_v2_300_bas.icc",
)
NO_ORDER = Rule(
    code="PR004",
    severity=Severity.ERROR,
    message=Text(
        "grensene motsier hverandre: {first} og {second}",
        "the limits contradict each other: {first} and {second}",
    ),
    hint=Text(
        "se over de to verdiene; den ene må være størst",
        "look at the two values; one must be larger",
    ),
    why=Text(
        "Ingen fil kan holde begge grensene samtidig.",
        "No file can keep both limits at the same time.",
    ),
    bad="image_ppi: {value: 300, source: …}\nimage_ppi_least: {value: 400, source: …}",
    good="image_ppi: {value: 300, source: …}\nimage_ppi_least: {value: 200, source: …}",
)
OTHER_PAPER = Rule(
    code="PR005",
    severity=Severity.ERROR,
    message=Text(
        "trykkbetingelsen {condition} er målt på papir av klassen {measured_on}, men «{paper}» er "
        "{surface}",
        "printing condition {condition} was measured on {measured_on} paper, but '{paper}' is "
        "{surface}",
    ),
    hint=Text(
        "velg et papir av klassen {measured_on}, eller trykkbetingelsen og ICC-profilen som hører "
        "til papiret (FOGRA39/51: coated, bestrøket; FOGRA47/52: uncoated, ubestrøket)",
        "choose a {measured_on} paper, or the condition and ICC profile that belong to the paper "
        "(FOGRA39/51: coated; FOGRA47/52: uncoated)",
    ),
    why=Text(
        "Fargene regnes ut for papiret i trykkbetingelsen; på et annet blir de noe annet enn "
        "prøvetrykket.",
        "Colours are worked out for the paper of the condition; on another they differ from the "
        "proof.",
    ),
    bad="condition: {identifier: FOGRA39, …}\npaper: {value: {surface: uncoated, …}, source: …}",
    good="condition: {identifier: FOGRA39, …}\npaper: {value: {surface: coated, …}, source: …}",
)
TOO_MUCH_INK = Rule(
    code="PR006",
    severity=Severity.ERROR,
    message=Text(
        "fargegrensen {ink} % er mer enn papir av klassen {surface} tåler ({limit} %)",
        "the ink limit of {ink} % is more than {surface} paper bears ({limit} %)",
    ),
    hint=Text("sett ink til {limit} eller mindre", "set ink to {limit} or less"),
    why=Text(
        "For mye farge tørker ikke og smitter av på neste ark.",
        "Too much ink does not dry, and sets off on the next sheet.",
    ),
    bad="ink: {value: 330, source: …}\npaper: {value: {surface: uncoated, …}, source: …}",
    good="ink: {value: 280, source: …}\npaper: {value: {surface: uncoated, …}, source: …}",
)
