"""The book trade's bar code: the ISBN as EAN-13 (ISO/IEC 15420), in millimetres, at nominal size.

Drawn as bars of full black with the light margins the symbol needs, so that it can be scanned from
any ground. An add-on of two or five digits, where the trade wants one (a price, an issue), stands
to the right of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import isbnlib
from barcode import EAN13
from barcode.charsets.ean import CODES

MODULE = 0.33
"""The X dimension in mm at magnification 1.0."""
HEIGHT, GUARD = 22.85, 24.5
"""Of bars and guard bars, mm; the digits stand beside the guards."""
LEFT, RIGHT = 11, 7
"""Light margins in modules."""
GAP, ADDON_RIGHT = 9, 5
"""Modules between symbol and add-on (7 to 12), and the light margin after that."""
ADDON_HEIGHT = 21.0
"""Of an add-on's bars, mm: they end with the guards and leave room for the digits above."""
SYMBOL = 95
"""Modules of the symbol."""
_GUARDS = frozenset({0, 2, 46, 48, 92, 94})
"""Modules at which guard bars begin."""
_BELOW, _ABOVE = 25.7, 2.7
"""Baselines of the digits, mm."""
_OF_TWO = ("AA", "AB", "BA", "BB")
"""The number sets of a two-digit add-on, by its value modulo 4 (ISO/IEC 15420, 4.3.4)."""
_OF_FIVE = (
    *("BBAAA", "BABAA", "BAABA", "BAAAB", "ABBAA"),
    *("AABBA", "AAABB", "ABABA", "ABAAB", "AABAB"),
)
"""The number sets of a five-digit add-on, by its check value (the same clause)."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A black bar; mm from the symbol's upper left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Digit:
    """A digit for people: the middle of its place and its baseline, mm."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Barcode:
    """The symbol with its margins."""

    width: float
    height: float
    bars: tuple[Bar, ...]
    digits: tuple[Digit, ...]
    isbn: str


def barcode_of(isbn: str, addon: str = "") -> Barcode:
    """Draw an ISBN-13, with an add-on of two or five digits if there is one.

    Raises:
        ValueError: its check digit is wrong, or the add-on has another number of digits.
    """
    code = isbnlib.canonical(isbn)
    if not isbnlib.is_isbn13(code):
        raise ValueError(isbn)
    (modules,) = EAN13(code[:12]).build()
    bars = list(_bars(modules, LEFT))
    starts = (
        LEFT - 8,
        *(LEFT + 3 + 7 * n for n in range(6)),
        *(LEFT + 50 + 7 * n for n in range(6)),
    )
    digits = [_digit(digit, at, _BELOW) for digit, at in zip(code, starts, strict=True)]
    end = LEFT + SYMBOL + RIGHT
    if addon:
        start, more = LEFT + SYMBOL + GAP, addon_modules(addon)
        bars += _bars(more, start, top=GUARD - ADDON_HEIGHT)
        digits += [_digit(digit, start + 4 + 9 * n, _ABOVE) for n, digit in enumerate(addon)]
        end = start + len(more) + ADDON_RIGHT
    return Barcode(round(end * MODULE, 3), 26.0, tuple(bars), tuple(digits), isbn)


def addon_modules(addon: str) -> str:
    """Light and dark modules of an add-on as "0" and "1".

    Raises:
        ValueError: it has neither two nor five digits.
    """
    if not addon.isdecimal() or len(addon) not in {2, 5}:
        raise ValueError(addon)
    numbers = [int(digit) for digit in addon]
    check = (3 * sum(numbers[::2]) + 9 * sum(numbers[1::2])) % 10
    sets = _OF_TWO[int(addon) % 4] if len(addon) == 2 else _OF_FIVE[check]
    coded = (CODES[name][number] for name, number in zip(sets, numbers, strict=True))
    return "1011" + "01".join(coded)


def _bars(modules: str, start: int, top: float = 0.0) -> Iterator[Bar]:
    """The dark runs of modules that begin at `start`; an add-on's begin lower, at `top`."""
    at = 0
    for is_black, run in groupby(modules, "1".__eq__):
        count = len(list(run))
        if is_black:
            end = GUARD if top or at in _GUARDS else HEIGHT
            width = round(count * MODULE, 3)
            yield Bar(round((start + at) * MODULE, 3), top, width, round(end - top, 3))
        at += count


def _digit(text: str, module: int, y: float) -> Digit:
    """A digit over or under the seven modules that code it."""
    return Digit(text, round((module + 3.5) * MODULE, 3), y)
