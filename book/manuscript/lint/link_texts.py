"""Rules on the words of links: they must say where a link leads, read alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from book.findings.diagnostics import Sink
from book.findings.rules import checks as rules
from book.model import Chapter

_SAYS_NOTHING = re.compile(
    r"(?:(?:klikk|trykk|se|les|les mer|les meir) )?her|(?:les )?(?:mer|meir)|dette"
    r"|denne(?: (?:lenken|lenka|lenkja|siden|sida))?|lenke|lenkje|link|nettsiden?"
    r"|(?:(?:click|see|read|read more) )?here|(?:read )?more|this(?: (?:link|page))?"
)


def inspect(chapter: Chapter, sink: Sink) -> None:
    """Report links whose words say nothing (WCAG 2.2, 2.4.9)."""
    for tokens in chapter.document.runs:
        for block in tokens:
            for link, words in _links(block.children or ()):
                if _SAYS_NOTHING.fullmatch(re.sub(r"[^\w ]", "", words).strip().casefold()):
                    sink.report(rules.LINK_SAYS_NOTHING, chapter.place(link), words=words)


def _links(children: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """Every link with the words a reader sees of it."""
    link, words = None, ""
    for child in children:
        if child.type == "link_open":
            link, words = child, ""
        elif child.type == "link_close" and link is not None:
            yield link, words
        else:
            words += child.content
