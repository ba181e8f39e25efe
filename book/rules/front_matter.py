"""FM: the YAML head of a chapter."""

from __future__ import annotations

from book.diagnostics import Rule, Severity, Text

UNKNOWN_KEY = Rule(
    code="FM002",
    severity=Severity.ERROR,
    message=Text("ukjent nøkkel «{key}»", "unknown key '{key}'"),
    hint=Text(
        "fjern nøkkelen, eller bruk en av disse: {allowed}",
        "remove the key, or use one of: {allowed}",
    ),
    why=Text(
        "En feilskrevet nøkkel blir ellers borte uten at noen merker det.",
        "A misspelt key would otherwise be lost without anyone noticing.",
    ),
    bad="---\ntitel: Oppdal\n---\n",
    good="---\ntitle: Oppdal\n---\n",
)
