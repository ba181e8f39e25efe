"""PF: where two readings of a print file disagree."""

from __future__ import annotations

from book.findings.diagnostics import Rule, Severity
from book.ground.errors import Text

UNSEEN_INK = Rule(
    code="PF080",
    severity=Severity.WARNING,
    message=Text(
        "Ghostscript trykker {measured} % av platen {what} på siden; forkontrollen leste høyst "
        "{limit} %",
        "Ghostscript prints {measured} % of plate {what} on the page; the preflight read at most "
        "{limit} %",
    ),
    hint=Text(
        "se på siden i et program som viser platene, og meld feilen: noe på den er ikke lest",
        "look at the page in a program that shows plates, and report it: something is unread",
    ),
    why=Text(
        "Det forkontrollen ikke ser, kan den ikke prøve.",
        "What the preflight does not see, it cannot check.",
    ),
    bad="lest: Black 100 %; trykt: Black 100 %, Cyan 40 %",
    good="lest og trykt: Black 100 %",
)

UNSEEN_THING = Rule(
    code="PF081",
    severity=Severity.WARNING,
    message=Text(
        "pdfium ser {measured} {what} på siden; forkontrollen leste {limit}",
        "pdfium sees {measured} {what} on the page; the preflight read {limit}",
    ),
    hint=Text(
        "se på siden, og meld feilen: noe på den er ikke lest",
        "look at the page, and report it: something on it is unread",
    ),
    why=Text(
        "Det forkontrollen ikke ser, kan den ikke prøve.",
        "What the preflight does not see, it cannot check.",
    ),
    bad="pdfium: 1200 bokstaver; forkontrollen: 900",
    good="pdfium: 1200 bokstaver; forkontrollen: 1200",
)
