"""TY, continued: numbers, dates and abbreviations as Norwegian books write them (Språkrådet)."""

from __future__ import annotations

from book.findings.diagnostics import Mend, Rule, Severity
from book.ground.errors import Text

_WRITTEN = Text("«{text}» skrives «{again}»", "'{text}' is written '{again}'")
_HINT = Text("skriv «{again}»", "write '{again}'")


def _rule(code: str, why: Text, bad: str, good: str) -> Rule:
    return Rule(
        code=code,
        severity=Severity.WARNING,
        message=_WRITTEN,
        hint=_HINT,
        why=why,
        bad=f"---\ntitle: Oppdal\n---\n\n{bad}\n",
        good=f"---\ntitle: Oppdal\n---\n\n{good}\n",
        mend=Mend(),
    )


PERCENT = _rule(
    "TY006",
    Text(
        "På norsk er prosenttegnet et eget ord, med mellomrom foran.",
        "In Norwegian the per cent sign is a word of its own, with a space before it.",
    ),
    "Veksten var 5%.",
    "Veksten var 5 %.",
)
DEGREE = _rule(
    "TY007",
    Text(
        "Gradtegn og C hører sammen som én måleenhet, og enheter har mellomrom foran.",
        "The degree sign and C are one unit, and units have a space before them.",
    ),
    "Det var 5° C ute.",
    "Det var 5 °C ute.",
)
THOUSANDS = _rule(
    "TY008",
    Text(
        "Tusener skilles med mellomrom. Punktum og komma kan leses som desimaltegn.",
        "Thousands are parted by a space. A point or comma may be read as a decimal sign.",
    ),
    "Kommunen har 10.000 innbyggere.",
    "Kommunen har 10 000 innbyggere.",
)
DECIMAL = _rule(
    "TY009",
    Text("Norsk desimaltegn er komma.", "The Norwegian decimal sign is a comma."),
    "Avtalen gir 3.5 millioner kroner.",
    "Avtalen gir 3,5 millioner kroner.",
)
CLOCK = _rule(
    "TY010",
    Text(
        "Klokkeslett skrives på samme måte i hele boka: «kl.» med punktum, mellomrom, og punktum "
        "mellom timer og minutter.",
        "Times are written alike through the book: 'kl.' with its stop, a space, and a stop "
        "between hours and minutes.",
    ),
    "Møtet begynner kl 9:30.",
    "Møtet begynner kl. 9.30.",
)
DATE = _rule(
    "TY011",
    Text(
        "Dagen er et ordenstall: punktum og mellomrom etter. Måneder har liten bokstav.",
        "The day is an ordinal: a stop and a space after it. Months are in lower case.",
    ),
    "Avtalen er fra 20 Mai 2021.",
    "Avtalen er fra 20. mai 2021.",
)
ABBREVIATION = _rule(
    "TY012",
    Text(
        "Forkortelser har punktum, så leseren ser at ordet er avkortet, og opplesningen leser det "
        "helt ut. Målenheter og «kr» har ikke.",
        "Abbreviations have stops, so that readers see that a word is shortened and screen readers "
        "say it in full. Units and 'kr' have none.",
    ),
    "Avtalen gjelder bl.a forskning, og koster ca 2 mill kroner.",
    "Avtalen gjelder bl.a. forskning, og koster ca. 2 mill. kroner.",
)
YEARS = _rule(
    "TY013",
    Text(
        "Streken mellom to årstall betyr «til» og står uten mellomrom; med mellomrom er den en "
        "tankestrek.",
        "The dash between two years means 'to' and stands without spaces; with spaces it is a "
        "parenthesis.",
    ),
    "Avtalen gjaldt 2018 – 2021.",
    "Avtalen gjaldt 2018–2021.",
)
SECTION = _rule(
    "TY014",
    Text(
        "Paragraftegnet er et eget ord, med mellomrom etter.",
        "The section sign is a word of its own, with a space after it.",
    ),
    "Etter §5 i loven.",
    "Etter § 5 i loven.",
)
SPACING = _rule(
    "TY015",
    Text(
        "Skilletegn står tett inntil ordet foran og har mellomrom etter seg.",
        "Punctuation stands close to the word before it and has a space after it.",
    ),
    "Kommunen , skolen,bygda.",
    "Kommunen, skolen, bygda.",
)

AMPERSAND = Rule(
    code="TY016",
    severity=Severity.WARNING,
    message=Text("tegnet & mellom vanlige ord", "the sign & between common words"),
    hint=Text("skriv «og»", "write 'og'"),
    why=Text(
        "På norsk hører & bare hjemme i navn på firmaer.",
        "In Norwegian & belongs in the names of companies only.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nForskning & utvikling.\n",
    good="---\ntitle: Oppdal\n---\n\nForskning og utvikling.\n",
)

FROM_DASH = Rule(
    code="TY017",
    severity=Severity.WARNING,
    message=Text(
        "«{text}» har både ord og strek for det samme", "'{text}' has both word and dash for one"
    ),
    hint=Text(
        "skriv «fra … til», «mellom … og», eller bare streken",
        "write 'fra … til', 'mellom … og', or the dash alone",
    ),
    why=Text(
        "Streken leses «til». «Fra 2018–2021» blir da «fra 2018 til» uten fortsettelse.",
        "The dash is read 'to'. The word before it then has no fellow.",
    ),
    bad="---\ntitle: Oppdal\n---\n\nAvtalen gjaldt fra 2018–2021.\n",
    good="---\ntitle: Oppdal\n---\n\nAvtalen gjaldt fra 2018 til 2021.\n",
)

HEADING_STOP = Rule(
    code="TY018",
    severity=Severity.WARNING,
    message=Text("overskriften slutter med «{text}»", "the heading ends in '{text}'"),
    hint=Text("fjern tegnet", "remove the sign"),
    why=Text(
        "Overskrifter står alene på linja og trenger ikke noe tegn til slutt. I innholdet ser det "
        "ut som en feil.",
        "Headings stand alone on their line and need no mark at the end. In the contents it looks "
        "like an error.",
    ),
    bad="---\ntitle: Oppdal\n---\n\n## Bakgrunn:\n\nTekst.\n",
    good="---\ntitle: Oppdal\n---\n\n## Bakgrunn\n\nTekst.\n",
    mend=Mend(),
)
