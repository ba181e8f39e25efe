"""How numbers are written."""

from __future__ import annotations

from book.editions.markup import THIN_NO_BREAK


def grouped(number: int) -> str:
    """A whole number with the blank between thousands that the text has (NS-ISO 80000-1)."""
    return f"{number:,}".replace(",", THIN_NO_BREAK)
