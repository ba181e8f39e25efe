"""How far punctuation hangs into the margin, so that the edge of a text looks straight.

Parts of the glyph's own width, as microtype sets them for a serif face of text size (R Schlicht,
"The microtype package", table of default protrusion). Letters stay: at text sizes what they could
hang is less than what a printer's trim varies.
"""

from __future__ import annotations

_RIGHT = {
    **dict.fromkeys(".", 0.7),
    **dict.fromkeys(",:-\u2010", 0.5),
    **dict.fromkeys("’", 0.4),
    **dict.fromkeys(";”", 0.3),
    **dict.fromkeys("–»)…", 0.2),
    **dict.fromkeys("!?", 0.1),
    "—": 0.15,
}
_LEFT = {"„": 0.4, "“": 0.3, "‘": 0.3, "«": 0.2, "–": 0.2, "(": 0.1}


def hang_at_end(char: str) -> float:
    """The part of a line's last glyph that may stand out on the right."""
    return _RIGHT.get(char, 0.0)


def hang_at_start(char: str) -> float:
    """The part of a line's first glyph that may stand out on the left."""
    return _LEFT.get(char, 0.0)
