"""NA: one spelling of each name through the book, whoever wrote the chapter."""

from __future__ import annotations

from book.findings.diagnostics import Mend, Rule, Severity
from book.ground.errors import Text

OTHER_SPELLING = Rule(
    code="NA001",
    severity=Severity.WARNING,
    message=Text(
        "«{text}» heter «{name}» i denne boka", "'{text}' is called '{name}' in this book"
    ),
    hint=Text(
        "skriv «{name}»; er det dette som er galt, rett navnet i book.yaml",
        "write '{name}'; if that is what is wrong, correct the name in book.yaml",
    ),
    why=Text(
        "Et navn i to skrivemåter ser ut som to institusjoner, og registeret og søket finner bare "
        "den ene. Navnene står under names og institutions i book.yaml.",
        "A name in two spellings looks like two institutions, and index and search find only one "
        "of them. The names are those of names and institutions in book.yaml.",
    ),
    bad="names:\n  - {name: Nord universitet, never: [Universitetet i Nord]}\n",
    good="names:\n  - {name: Nord universitet}\n",
    mend=Mend(),
)
