"""RL: rules that authors set aside in a chapter."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

UNUSED = Rule(
    code="RL001",
    severity=Severity.ERROR,
    message=Text("unntaket for {code} trengs ikke", "the allowance for {code} is not needed"),
    hint=Text("fjern linjen under allow", "remove the line under allow"),
    why=Text(
        "Et unntak som ikke trengs, skjuler den neste feilen av samme slag.",
        "An allowance nobody needs hides the next fault of its kind.",
    ),
    bad="---\ntitle: A\nallow: [{rule: TY002, because: Dikt}]\n---\n\nEn bygd.\n",
    good="---\ntitle: A\n---\n\nEn bygd.\n",
)

NO_REASON = Rule(
    code="RL002",
    severity=Severity.ERROR,
    message=Text(
        "unntaket for {code} mangler begrunnelse", "the allowance for {code} has no reason"
    ),
    hint=Text("skriv hvorfor: because: …", "write why: because: …"),
    why=Text(
        "Den neste som leser, må kunne se om unntaket fortsatt gjelder.",
        "The next reader must be able to see whether it still holds.",
    ),
    bad="---\ntitle: A\nallow: [{rule: TY002}]\n---\n",
    good="---\ntitle: A\nallow: [{rule: TY002, because: Linjene er et dikt}]\n---\n",
)

UNKNOWN_RULE = Rule(
    code="RL003",
    severity=Severity.ERROR,
    message=Text("det finnes ingen regel {code}", "there is no rule {code}"),
    hint=Text(
        "bruk koden som står i meldingen du vil sette til side",
        "use the code that stands in the message you want to set aside",
    ),
    why=Text(
        "Et unntak for en regel som ikke finnes, virker ikke.",
        "An allowance for a rule that does not exist does nothing.",
    ),
    bad="---\ntitle: A\nallow: [{rule: TY02, because: Dikt}]\n---\n",
    good="---\ntitle: A\nallow: [{rule: TY002, because: Dikt}]\n---\n",
)
