"""Files that were given the ending .md and are of another program, or in another encoding."""

from __future__ import annotations

import codecs

_STARTS = (
    ("{\\rtf", "RTF"),
    ("<!doctype html", "HTML"),
    ("<html", "HTML"),
    ("<!--[if", "HTML"),
    ("<meta", "HTML"),
    ("<p class=", "HTML"),
    ("<?xml", "XML"),
    ("%pdf-", "PDF"),
    ("pk\x03\x04", "Word (docx)"),
    ("ðï\x11à", "Word (doc)"),
)
"""What the files begin with when they are read as text, in lower case."""

_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
"""Stands uncompressed at the beginning of such a file (OpenDocument 1.3, part 2, 3.3)."""

_MARKED = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BY_NULS = {
    "x000": "utf-32-le",
    "000x": "utf-32-be",
    "x0x0": "utf-16-le",
    "0x0x": "utf-16-be",
}
"""Encodings without a mark, by which of the first four bytes are NUL."""


def kind(data: bytes) -> str:
    """What program a file is from; "" for a text."""
    if _OPEN_DOCUMENT in data[:200]:
        return "OpenDocument (odt)"
    start = decoded(data[:400])[0].lstrip("\ufeff \n\r").casefold()
    return next((name for mark, name in _STARTS if start.startswith(mark)), "")


def decoded(data: bytes) -> tuple[str, int | None]:
    """A text as well as it can be read: UTF-16 and 32 by their looks, else what Windows writes.

    Returns:
        The text, and the offset of the first byte that is not UTF-8; None when it is.
    """
    if wide := _wide(data):
        return data.decode(wide, "replace"), 0
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        return data.decode("cp1252", "replace"), error.start


def _wide(data: bytes) -> str:
    marked = next((name for mark, name in _MARKED if data.startswith(mark)), "")
    return marked or _BY_NULS.get("".join("x" if byte else "0" for byte in data[:4]), "")
