"""Who speaks in the book: sentences about the sources instead of about the partnerships.

What is read is the running text. Left out are front matter, notes, tables, quotations and the boxes
that hold what is not known, for that is where uncertainty belongs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NOT_RUNNING = (
    re.compile(r"^\[\^[^\]]*\]:.*(?:\n+ {4}.*)*", re.M),  # notes
    re.compile(r"^::: ?(?:faktaboks|sitat)[^\n]*\n.*?^:::$", re.M | re.S),  # boxes, quotations
    re.compile(r"^:::.*$", re.M),  # other fences; what is in them is read
    re.compile(r"^\|.*$|^: .*$", re.M),  # tables and their captions
    re.compile(r"^#.*$", re.M),  # headings
)
_MARKUP = (
    (re.compile(r" ?\[@[^\]]*\]"), ""),  # citations
    (re.compile(r"\[\^[^\]]*\]"), ""),  # calls of notes
    (re.compile(r"\{[^{}]*\}"), ""),  # attributes
    (re.compile(r"\]\([^)]*\)"), "]"),  # targets of links; their words stay
    (re.compile(r"[\[\]*]"), ""),
)
_END = re.compile(r"(?<=[.?!])\s+(?=[A-ZÆØÅ«])")

_SOURCE = r"(?:kild(?:en|ene|er)|kjeld(?:a|ene)|wiki\w*|nettsid\w+|omtalen|artikkelen|utdraget)"
_SAYS = (
    r"(?:sier|seier|oppgir|nevner|viser|tier|gir|har|regner|framhever|skriver|omtaler|"
    r"trekker|peker|kaller|skiller|bruker)"
)
ABOUT_SOURCES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_SOURCE}\b(?: vår\w*)? {_SAYS}\b",
        rf"\b{_SAYS} (?:ikke |ikkje )?{_SOURCE}\b",
        rf"\bKS {_SAYS}\b",
        rf"\b{_SAYS} KS\b",
        r"\bslik vi (?:leser|forstår|ser|vurderer|tolker)\b",
        r"\b(?:vet vi|vi vet|veit vi|vi veit|vi har|har vi|vi fant|vi mener|mener vi)\b",
        r"\bvår(?:e|t)? (?:egen |eget |egne )?(?:slutning|lesning|tolkning)",
        r"\bi(?:kke|kkje) (?:kjent|oppgitt|omtalt|funnet|dokumentert)\b",
        r"\bgår ikke fram\b",
        r"\b(?:heter|står) det (?:i|hos|på) (?:KS|kilden|omtalen|siden)",
    )
)
"""What makes a source, its page or the editors the subject of a sentence."""


def running_text(chapter: str) -> str:
    """The running text of a chapter, its paragraphs apart."""
    body = chapter.split("---\n", 2)[2]
    for pattern in _NOT_RUNNING:
        body = pattern.sub("", body)
    for pattern, replacement in _MARKUP:
        body = pattern.sub(replacement, body)
    return body


def paragraphs(chapter: str) -> tuple[str, ...]:
    """The paragraphs of the running text, each on one line."""
    found = (" ".join(block.split()) for block in re.split(r"\n\s*\n", running_text(chapter)))
    return tuple(paragraph for paragraph in found if paragraph)


def sentences(paragraph: str) -> Iterator[str]:
    """The sentences of a paragraph."""
    yield from _END.split(paragraph)


def about_sources(paragraph: str) -> list[str]:
    """The sentences of a paragraph that are about where it comes from."""
    return [
        sentence
        for sentence in sentences(paragraph)
        if any(pattern.search(sentence) for pattern in ABOUT_SOURCES)
    ]
