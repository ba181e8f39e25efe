"""Rules on the boxes an author sets apart from the text: pull quotes, advice, fact boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from book.findings.diagnostics import Sink
from book.findings.rules import checks as rules
from book.model import Chapter

MOST = {"sitat": 240, "verdt": 480}
"""Characters that can be read at a glance: four display lines, six lines of a box."""
BOXES = ("faktaboks", *MOST)


def inspect(chapter: Chapter, sink: Sink) -> None:
    """Report boxes that are empty, too long to be set apart, or hold headings."""
    for name, opening, inside in _boxes(chapter.document.tokens):
        line = (opening.map or [0])[0] + 1
        place = chapter.source.locate(line, name)
        length = sum(len(_words(token)) for token in inside)
        if not inside:
            sink.report(rules.EMPTY_BOX, place, name=name)
        elif length > MOST.get(name, length):
            sink.report(rules.LONG_BOX, place, name=name, length=length, most=MOST[name])
        if name in MOST and any(token.type == "heading_open" for token in inside):
            sink.report(rules.HEADING_IN_BOX, place, name=name)


def _boxes(tokens: Sequence[Token]) -> Iterator[tuple[str, Token, Sequence[Token]]]:
    """Each box with its name, its opening token and what it holds."""
    open_: list[int] = []
    for index, token in enumerate(tokens):
        name = token.type.removeprefix("container_").rpartition("_")[0]
        if name not in BOXES or not token.type.startswith("container_"):
            continue
        if token.nesting == 1:
            open_.append(index)
        else:
            first = open_.pop()
            yield name, tokens[first], tokens[first + 1 : index]


def _words(token: Token) -> str:
    """What a reader sees of an inline token; citations and notes take no room of their own."""
    return "".join(
        child.content for child in token.children or () if child.type in {"text", "code_inline"}
    )
