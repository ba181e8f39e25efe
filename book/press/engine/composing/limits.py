"""What the style sheet lets lines give: custom properties, inherited like any other.

`--word-space-min`, `--word-space-max` and `--letter-space` in em, `--glyph-scale` in per cent,
`--protrusion` as a number.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from book.press.composer.limits import Limits

_UNITS = {"em": 1.0, "%": 0.01, "": 1.0}


def limits_of(style: Any) -> Limits:
    """Read the limits of a style; what it does not say, or not as a number, is as usual."""
    given = {}
    for field in fields(Limits):
        value = _number(style[f"__{field.name}"])
        if value is not None:
            given[field.name] = value
    return Limits(**given)


def _number(tokens: Any) -> float | None:
    parts = [token for token in tokens or () if token.type != "whitespace"]
    if len(parts) != 1 or parts[0].type not in ("number", "dimension", "percentage"):
        return None
    unit = getattr(parts[0], "lower_unit", "%" if parts[0].type == "percentage" else "")
    return parts[0].value * _UNITS[unit] if unit in _UNITS else None
