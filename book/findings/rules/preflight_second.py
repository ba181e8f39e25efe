"""PF: where two readings of a print file disagree."""

from __future__ import annotations

from book.findings.diagnostics import warning

UNSEEN_INK = warning(
    "PF080",
    (
        "Ghostscript trykker {measured} % av platen {what} på siden; forkontrollen leste høyst "
        "{limit} %"
    ),
    (
        "Ghostscript prints {measured} % of plate {what} on the page; the preflight read at most "
        "{limit} %"
    ),
    "se på siden i et program som viser platene, og meld feilen: noe på den er ikke lest",
    "look at the page in a program that shows plates, and report it: something is unread",
)

UNSEEN_THING = warning(
    "PF081",
    "pdfium ser {measured} {what} på siden; forkontrollen leste {limit}",
    "pdfium sees {measured} {what} on the page; the preflight read {limit}",
    "se på siden, og meld feilen: noe på den er ikke lest",
    "look at the page, and report it: something on it is unread",
)
