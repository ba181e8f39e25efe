"""What stands instead of a character that does not belong, where there is one right answer."""

from __future__ import annotations

RETYPED = {
    "\u2010": "-",
    "\u2011": "-",
    "\u00b4": "’",
    "\u02bc": "’",
    "\u201a": "‘",
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\u2022": "-",
    "\u00ac": "-",
    "\ufffd": "…",
}
"""Characters other programs leave behind, and what to type instead."""

_UNSURE = frozenset("\u201a\u00ac\ufffd")
"""An opening quote or a comma, a hyphen to keep or to drop, a letter that is lost."""

_NO_BLANK_AFTER = frozenset(".,;:!?)]")


def instead(line: str, at: int, found: str) -> str | None:
    """What to put for `found`, which stands at `at` in a line; None when that is not certain."""
    before, after = line[:at], line[at + len(found) :]
    match found[0]:
        case " ":
            return " "
        case "—":
            return _dash(before, after)
        case char if char == "\u2022" or "\ue000" <= char <= "\uf8ff":
            return "-" if not before.strip() and after[:1] in {" ", "\t"} else None
        case char if char in RETYPED:
            return None if char in _UNSURE else RETYPED[char]
    return _nothing(before, after)


def _dash(before: str, after: str) -> str:
    """An en dash, with the blanks that Norwegian wants around it; none between numbers."""
    if before[-1:].isdecimal() and after[:1].isdecimal():
        return "–"
    left = "" if not before.strip() or before[-1:] in {" ", "("} else " "
    right = "" if after[:1] in {"", " "} or after[:1] in _NO_BLANK_AFTER else " "
    return f"{left}–{right}"


def _nothing(before: str, after: str) -> str | None:
    """Nothing, for what cannot be seen; between letters it may have stood for a blank."""
    if before[-1:].isalnum() and after[:1].isalnum():
        return None
    makes_markup = not before.strip() and not after[:1].isalnum()
    return None if makes_markup else ""
