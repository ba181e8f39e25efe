"""Files of other programs that were given the ending .md."""

from __future__ import annotations

_STARTS = (
    ("{\\rtf", "RTF"),
    ("<!doctype html", "HTML"),
    ("<html", "HTML"),
    ("%pdf-", "PDF"),
    ("pk\x03\x04", "Word (docx)"),
    ("\xd0\xcf\x11\xe0", "Word (doc)"),
)
"""What the files begin with, read as Latin-1."""

_BYTE_ORDER_MARKS = ("\xff\xfe", "\xfe\xff")


def kind(start: str) -> str:
    """What program a file is from, by its first characters read as Latin-1; "" for a text."""
    folded = start.lstrip("\ufeff \r\n").casefold()
    return next((name for mark, name in _STARTS if folded.startswith(mark.casefold())), "")


def decoded(data: bytes) -> str:
    """A text that is not UTF-8: UTF-16 where its mark says so, otherwise what Windows writes."""
    if data[:2].decode("latin-1") in _BYTE_ORDER_MARKS:
        return data.decode("utf-16", "replace")
    return data.decode("cp1252", "replace")
