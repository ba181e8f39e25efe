"""Addresses as people read them on paper."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from book.assembly.references import OUTSIDE

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


def site(url: str) -> str:
    """The site alone, which is what paper has room for: "ks.no"."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def site_beside(title: str, url: str) -> str:
    """The site of a source, unless its title already names it: "KS: Oppdal" is on ks.no."""
    name = site(url)
    owner = name.rpartition(".")[0].rpartition(".")[2].replace("-", " ")
    plain = title.casefold().replace("å", "a").replace("ø", "o").replace("æ", "ae")
    return "" if owner and owner in plain else name


def is_outside(url: str) -> bool:
    """Whether an address may be linked to from the book; no other scheme is let through."""
    try:
        return urlsplit(url).scheme in OUTSIDE
    except ValueError:
        return False
