"""The author's own words in a text: not code, not the words of a link, not quoted from others."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from markdown_it.token import Token

from book.findings.diagnostics import Rule, Sink
from book.ground.source import SourceFile
from book.model import Chapter

OTHERS = "\ufdd1"
"""Stands for every letter that is not the author's; a noncharacter, which no text contains."""
_QUOTING = frozenset({"blockquote", "container_sitat"})
_MARK = re.compile(r"[«“„\"]")
_QUOTED = re.compile(r"«[^»]*»?|[“„][^”“]*[”“]?|\"[^\"]*\"?")
"""A quotation, to the end of its block when nothing closes it."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text token."""

    token: Token
    own: str
    """Letter for letter, with what is quoted or a link's blotted out."""


@dataclass(frozen=True, slots=True)
class OwnText:
    """The words of many tokens as one text, a line each, to be searched at once."""

    source: SourceFile
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    """Where each token's words begin in the text."""
    text: str

    @classmethod
    def of(cls, source: SourceFile, blocks: Iterable[Token]) -> OwnText:
        """The own words of some blocks of a file."""
        tokens, pieces, starts, at = [], [], [], 0
        for words in own_words(blocks):
            tokens.append(words.token)
            pieces.append(words.own)
            starts.append(at)
            at += len(words.own) + 1
        return cls(source, tuple(tokens), tuple(starts), "\n".join(pieces))

    @classmethod
    def of_chapter(cls, chapter: Chapter) -> OwnText:
        """The own words of a chapter, notes included."""
        return cls.of(chapter.source, chain.from_iterable(chapter.document.runs))

    def report(self, rule: Rule, match: re.Match[str], sink: Sink, **values: str) -> None:
        """Report what a pattern found in the text; `instead` makes it a mend.

        The mend is left out where the place in the file is not certain.
        """
        index = bisect_right(self.starts, match.start()) - 1
        meta = self.tokens[index].meta
        line, column = meta.get("line", 0), meta.get("column", 0)
        near = column + match.start() - self.starts[index] if column else 0
        place = self.source.locate(line, match[0], near)
        if place.column != near or not near:
            values.pop("instead", None)
            place = self.source.locate(line, match[0].split("\n")[0], max(near - 4, 0))
        elif "instead" in values:
            values["found"] = match[0]
        sink.report(rule, place, text=match[0].replace("\n", " "), **values)


def own_words(tokens: Iterable[Token]) -> Iterator[Words]:
    """Every text token of some blocks, with its words."""
    quoting = 0
    for block in tokens:
        if block.type.rpartition("_")[0] in _QUOTING:
            quoting += block.nesting
        if block.children:
            yield from _own(block, quoting > 0)


def _own(block: Token, quoted: bool) -> Iterator[Words]:
    links, texts, own = 0, [], []
    for child in block.children or ():
        if child.type == "text":
            texts.append(child)
            own.append(OTHERS * len(child.content) if quoted or links else child.content)
        elif child.tag == "a":
            links += child.nesting
    if _MARK.search(block.content):
        own = _QUOTED.sub(_blotted, "\n".join(own)).split("\n")
    yield from map(Words, texts, own)


def _blotted(match: re.Match[str]) -> str:
    return "\n".join(OTHERS * len(line) for line in match[0].split("\n"))
