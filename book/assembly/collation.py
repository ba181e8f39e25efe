"""The order of words in the register: a to z, then æ, ø, å; aa is å in a Norwegian book.

Small on purpose: no locale of the machine is asked, so every machine sorts alike. An alphabet is
the string of a language's letters, upper case (`Words.alphabet`).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

NORWEGIAN = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ"

_LIKE = {"ä": "æ", "ö": "ø", "đ": "d", "ŋ": "n", "ŧ": "t", "ð": "d", "þ": "th", "ß": "ss"}
"""Letters of the neighbours that go with a Norwegian one, or have no decomposition in Unicode."""
_BASE = {"æ": "ae", "ø": "o", "å": "a"}
"""Where an alphabet without them puts the three."""
_SIGNS = re.compile(r"[^\w\s]|_")

Key = tuple[tuple[int, ...], str]


@lru_cache(maxsize=1 << 14)
def key(text: str, alphabet: str = NORWEGIAN) -> Key:
    """The place of a word in the order; the text itself breaks ties.

    Case, accents and signs are seen only when all letters agree. A space comes before any letter
    and a figure between them: "by utvikling", "by 2", "bydel".
    """
    return tuple(_rank(char, alphabet) for char in _letters(text, alphabet)), text


@lru_cache(maxsize=1 << 14)
def letter(text: str, alphabet: str = NORWEGIAN) -> str:
    """The letter group a word belongs to; "#" for one that begins with a figure."""
    first = _letters(text, alphabet)[:1].upper()
    return first if first and first in alphabet else "#"


def _rank(char: str, alphabet: str) -> int:
    place = alphabet.find(char.upper())
    return ord(char) if place < 0 else 0x110000 + place


def _letters(text: str, alphabet: str) -> str:
    plain = unicodedata.normalize("NFC", text).casefold().replace("-", " ")
    plain = " ".join(_SIGNS.sub("", plain).split())
    if "Å" in alphabet:
        plain = plain.replace("aa", "å")
    return "".join(_letter(char, alphabet) for char in plain)


def _letter(char: str, alphabet: str) -> str:
    char = _LIKE.get(char, char)
    if char.upper() in alphabet:
        return char
    decomposed = unicodedata.normalize("NFD", char)
    return _BASE.get(char) or "".join(c for c in decomposed if not unicodedata.combining(c))
