"""Addresses as people read them on paper."""

from __future__ import annotations

import re
from urllib.parse import unquote

_SCHEME = re.compile(r"^(?:https?://|mailto:)", re.IGNORECASE)


def shown(url: str) -> str:
    """An address without its scheme and last slash, with letters instead of %C3%B8.

    What cannot be typed back (a space, a sign of control, bytes that are no text) stays encoded.
    """
    bare = _SCHEME.sub("", url).rstrip("/")
    try:
        plain = unquote(bare, errors="strict")
    except UnicodeDecodeError:
        return bare
    readable = plain.isprintable() and " " not in plain and "%" not in plain
    return plain if readable else bare
