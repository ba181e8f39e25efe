"""What the report says by itself, in the two languages of the messages."""

from __future__ import annotations

from book.findings.diagnostics import Severity
from book.ground.errors import Lang, Text
from book.model import Status

WEIGHTS = {
    Severity.ERROR: Text("Feil", "Errors"),
    Severity.WARNING: Text("Advarsler", "Warnings"),
    Severity.DECISION: Text("Til vurdering", "To decide"),
}
STATUSES = {
    Status.DRAFT: Text("utkast", "draft"),
    Status.REVIEW: Text("til lesing", "in review"),
    Status.FINAL: Text("ferdig", "final"),
}
_LABELS = {
    "title": Text("Redaktørens tavle", "The editor's board"),
    "none": Text("Ingen funn.", "No findings."),
    "hint": Text("Tips", "Hint"),
    "page": Text("s.", "p."),
    "claims": Text("Hva filene lover", "What the files claim"),
    "file": Text("Fil", "File"),
    "claim": Text("Krav", "Claim"),
    "verdict": Text("Dom", "Verdict"),
    "passed": Text("bestått", "passed"),
    "failed": Text("ikke bestått", "failed"),
    "not checked": Text("ikke prøvd", "not checked"),
    "how_to_check": Text(
        "python3 build.py doctor viser hva som mangler",
        "python3 build.py doctor shows what is missing",
    ),
    "findings": Text("Funn", "Findings"),
    "release": Text("Før boka kan gis ut", "Before the book can be released"),
    "ready": Text("Ingenting står i veien.", "Nothing stands in the way."),
    "chapters": Text("Kapitlene", "The chapters"),
    "chapter": Text("Kapittel", "Chapter"),
    "status": Text("Status", "Status"),
    "words": Text("Ord", "Words"),
    "results": Text("Resultater", "Results"),
    "found": Text("Funn", "Found"),
    "age": Text("Dager gammelt", "Days old"),
    "missing": Text("Mangler", "Missing"),
    "matrix": Text("Temaer og partnerskap", "Themes and partnerships"),
    "theme": Text("Tema", "Theme"),
    "shown": Text("Har noe å vise", "Has something to show"),
    "gap": Text("ingenting", "nothing"),
    "pages": Text("Sidene", "The pages"),
    "typography": Text("Linjer og sider", "Lines and pages"),
    "changes": Text("Endret siden utgivelsen {version}", "Changed since the release {version}"),
    "changed_chapters": Text("Kapitler med nye ord", "Chapters with new words"),
    "unchanged": Text("Ingenting er endret.", "Nothing has changed."),
    "before": Text("før", "before"),
    "after": Text("nå", "now"),
}


def said(lang: Lang) -> dict[str, str]:
    """The labels in one language."""
    return {name: text.in_(lang) for name, text in _LABELS.items()}
