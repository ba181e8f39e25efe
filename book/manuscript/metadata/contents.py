"""The reading order: what book.yaml lists under `contents`, or all files by name.

What stands before the first part is front matter, what stands after the last is back matter, and
neither is numbered. A book without parts is numbered throughout.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain, groupby

from book.ground.source import SourceSpan
from book.manuscript.yaml.forms import Reading, listing, schema_of, takes, text
from book.manuscript.yaml.records import Record, made
from book.manuscript.yaml.tree import Node, Scalar
from book.model import NOWHERE, Chapter, KeyPath, Part


@dataclass(frozen=True, slots=True)
class Listed:
    """One chapter file, as listed."""

    file: str
    span: SourceSpan = NOWHERE


@dataclass(frozen=True, slots=True)
class ListedPart:
    """A part and its files, as listed."""

    part: str
    chapters: tuple[Listed, ...] = ()
    span: SourceSpan = NOWHERE


Contents = tuple[Listed | ListedPart, ...]


@takes({"type": "string", "pattern": "\\.md$"})
def _listed(node: Node, path: KeyPath, reading: Reading) -> Listed | None:
    file = text(node, path, reading)
    return Listed(file, node.span) if file else None


_PART = Record(
    {
        "part": (text, "Tittelen på delen."),
        "chapters": (listing(_listed, or_one=True), "Filene i delen, i rekkefølge."),
    },
    required=("part",),
    other_names={"title": "part"},
    meant={"del": "part", "kapitler": "chapters", "tittel": "part", "files": "chapters"},
)
_part = made(ListedPart, _PART)


@takes({"anyOf": [schema_of(_listed), _PART.schema()]})
def _item(node: Node, path: KeyPath, reading: Reading) -> Listed | ListedPart | None:
    if isinstance(node, Scalar):
        return _listed(node, path, reading)
    part = _part(node, path, reading)
    return ListedPart(part.part, part.chapters, node.span) if part else None


contents = listing(_item)


def by_name(files: Iterable[str]) -> Contents:
    """All files in the order of their names, numbers by value: 2-x before 10-x."""
    return tuple(Listed(file) for file in sorted(files, key=_natural))


def _natural(name: str) -> list[tuple[int, str]]:
    return [
        (int(piece), "") if piece.isdecimal() else (-1, piece.casefold())
        for piece in re.split(r"([0-9]+)", name)
        if piece
    ]


def files(order: Contents) -> tuple[Listed, ...]:
    """Every listed file, in reading order."""
    runs = (item.chapters if isinstance(item, ListedPart) else (item,) for item in order)
    return tuple(chain.from_iterable(runs))


def arrange(order: Contents, chapter_of: Callable[[Listed], Chapter | None]) -> tuple[Part, ...]:
    """Put the chapters that could be read into parts."""

    def chapters(items: Iterable[Listed]) -> tuple[Chapter, ...]:
        return tuple(chapter for chapter in map(chapter_of, items) if chapter)

    has_parts = any(isinstance(item, ListedPart) for item in order)
    parts: list[Part] = []
    for kind, run in groupby(order, key=type):
        items = tuple(run)
        parts += [
            Part(item.part, chapters(item.chapters), span=item.span)
            for item in items
            if isinstance(item, ListedPart)
        ]
        if kind is Listed and (loose := chapters(files(items))):
            parts.append(Part("", loose, numbered=not has_parts))
    return tuple(parts)
