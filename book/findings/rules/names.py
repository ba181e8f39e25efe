"""NA: one spelling of each name through the book, whoever wrote the chapter."""

from __future__ import annotations

from book.findings.diagnostics import Mend, warning

OTHER_SPELLING = warning(
    "NA001",
    "«{text}» heter «{name}» i denne boka",
    "'{text}' is called '{name}' in this book",
    "skriv «{name}»; er det dette som er galt, rett navnet i book.yaml",
    "write '{name}'; if that is what is wrong, correct the name in book.yaml",
    mend=Mend(),
)
