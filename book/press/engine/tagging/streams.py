"""Content streams: read what their glyphs say, and change marks without moving ink.

An edit never adds or removes an item of a stream: the places of page numbers are known by item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pydyf

from book.press.engine.tagging.glyphs import SHOWN, FontGlyphs
from book.press.engine.tagging.nodes import Marked

_STRING = re.compile(rb"<([0-9a-f]*)>")
_CODE = re.compile(rb"....")


@dataclass(slots=True)
class Edits:
    """What is to be changed in marked content."""

    artifacts: dict[Marked, dict[str, str]] = field(default_factory=dict)
    """Sequences that are not content, with the properties of the artifact."""
    spaces: set[Marked] = field(default_factory=set)
    """Sequences that end in a space the engine dropped at the line end."""
    hyphens: set[Marked] = field(default_factory=set)
    """Sequences that end in a hyphen which is not in the text."""


@dataclass(frozen=True, slots=True)
class _Sequence:
    """A marked-content sequence: the place of its BDC, and of each string with its font."""

    at: Marked
    begins: int
    shown: tuple[tuple[int, str], ...]


def _sequences(page: int, items: Sequence[Any]) -> Iterator[_Sequence]:
    begins, mcid, font = 0, -1, ""
    shown: list[tuple[int, str]] = []
    for index, item in enumerate(items):
        if item == b"BDC":
            begins, mcid, shown = index, items[index - 1].get("MCID", -1), []
        elif item == b"EMC" and mcid >= 0:
            yield _Sequence(Marked(page, mcid), begins, tuple(shown))
            mcid = -1
        elif mcid >= 0 and isinstance(item, bytes):
            if item.endswith(SHOWN):
                shown.append((index, font))
            elif item.endswith(b" Tf"):
                font = item.split()[0][1:].decode()


def spoken(fonts: Mapping[Any, Any], page_streams: Sequence[Any]) -> dict[Marked, str]:
    """What the glyphs of each sequence say by the fonts' own tables, as any reader will have it."""
    tables: dict[str, dict[bytes, str]] = {}
    for font in fonts.values():
        table = {b"%04x" % glyph: text for glyph, text in font.to_unicode.items()}
        tables.setdefault(font.hash, {}).update(table)
    said = {}
    for page, stream in enumerate(page_streams):
        for sequence in _sequences(page, stream.stream):
            words = []
            for index, font in sequence.shown:
                read = tables[font].get
                for codes in _STRING.findall(stream.stream[index]):
                    words += [read(code, "\ufffd") for code in _CODE.findall(codes)]
            said[sequence.at] = "".join(words)
    return said


def rewrite(edits: Edits, page_streams: Sequence[Any], fonts: Mapping[Any, Any]) -> None:
    """Make the edits, and settle what the glyphs of the fonts say."""
    cases = {font.hash: FontGlyphs(font) for font in fonts.values()}
    for page, stream in enumerate(page_streams):
        items = stream.stream
        for sequence in tuple(_sequences(page, items)):
            if (properties := edits.artifacts.get(sequence.at)) is not None:
                items[sequence.begins - 2] = "/Artifact"
                items[sequence.begins - 1] = pydyf.Dictionary(properties)
            if not sequence.shown:
                continue
            index, font = sequence.shown[-1]
            if sequence.at in edits.hyphens:
                items[index] = cases[font].soften(items[index])
            elif sequence.at in edits.spaces:
                items[index] = cases[font].add_space(items[index])
