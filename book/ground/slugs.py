"""Slugs and ids: the one place that turns words into ASCII names."""

from __future__ import annotations

import re
import unicodedata

VALID = re.compile(r"[a-z0-9]+(?:[-_:.][a-z0-9]+)*")
"""What an id may look like: lower case ASCII, as in `fig:kart` or `lokale-satsinger`."""

_NORDIC = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ä": "a", "ö": "o", "ß": "ss", "đ": "d"})
_GAPS = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Turn words into lower case ASCII with hyphens; "" when nothing is left."""
    plain = unicodedata.normalize("NFC", text).casefold().translate(_NORDIC)
    plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return _GAPS.sub("-", plain).strip("-")
