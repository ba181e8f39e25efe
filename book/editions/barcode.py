"""The book trade's bar code: the ISBN as EAN-13 (ISO/IEC 15420), in millimetres, at nominal size.

Drawn as bars of full black with the light margins the symbol needs, so that it can be scanned from
any ground: eleven modules to the left and seven to the right.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import isbnlib
from barcode import EAN13

MODULE = 0.33
"""The X dimension in mm at magnification 1.0."""
HEIGHT, GUARD = 22.85, 24.5
"""Of bars and guard bars, mm; the digits stand beside the guards."""
LEFT, RIGHT = 11, 7
"""Light margins in modules."""
_GUARDS = frozenset({0, 2, 46, 48, 92, 94})
"""Modules at which guard bars begin."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A black bar; mm from the symbol's upper left corner."""

    x: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Barcode:
    """The symbol with its margins; `digits` stand below, each with the middle of its place."""

    width: float
    height: float
    bars: tuple[Bar, ...]
    digits: tuple[tuple[str, float], ...]
    isbn: str


def barcode_of(isbn: str) -> Barcode:
    """Draw an ISBN-13.

    Raises:
        ValueError: its check digit is wrong.
    """
    code = isbnlib.canonical(isbn)
    if not isbnlib.is_isbn13(code):
        raise ValueError(isbn)
    (modules,) = EAN13(code[:12]).build()
    width = (LEFT + len(modules) + RIGHT) * MODULE
    starts = (
        LEFT - 8,
        *(LEFT + 3 + 7 * n for n in range(6)),
        *(LEFT + 50 + 7 * n for n in range(6)),
    )
    digits = tuple(
        (digit, round((at + 3.5) * MODULE, 3)) for digit, at in zip(code, starts, strict=True)
    )
    return Barcode(round(width, 3), 26.0, tuple(_bars(modules)), digits, isbn)


def _bars(modules: str) -> Iterator[Bar]:
    at = 0
    for is_black, run in groupby(modules, "1".__eq__):
        count = len(list(run))
        if is_black:
            height = GUARD if at in _GUARDS else HEIGHT
            yield Bar(round((LEFT + at) * MODULE, 3), round(count * MODULE, 3), height)
        at += count
