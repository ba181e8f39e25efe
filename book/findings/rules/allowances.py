"""RL: rules that authors set aside in a chapter."""

from __future__ import annotations

from book.findings.diagnostics import error

UNUSED = error(
    "RL001",
    "unntaket for {code} trengs ikke",
    "the allowance for {code} is not needed",
    "fjern linjen under allow",
    "remove the line under allow",
)

NO_REASON = error(
    "RL002",
    "unntaket for {code} mangler begrunnelse",
    "the allowance for {code} has no reason",
    "skriv hvorfor: because: …",
    "write why: because: …",
)

UNKNOWN_RULE = error(
    "RL003",
    "det finnes ingen regel {code}",
    "there is no rule {code}",
    "bruk koden som står i meldingen du vil sette til side",
    "use the code that stands in the message you want to set aside",
)
