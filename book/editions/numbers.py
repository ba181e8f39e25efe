"""How numbers are written."""

from __future__ import annotations

from book.editions.markup import NO_BREAK, THIN_NO_BREAK


def grouped(number: int) -> str:
    """A whole number with the blank between thousands that the text has (NS-ISO 80000-1)."""
    return f"{number:,}".replace(",", THIN_NO_BREAK)


def megabytes(count: int, language: str) -> str:
    """How large a file is; at least a tenth."""
    shown = f"{max(count / 1e6, 0.1):.1f}"
    return f"{shown if language.startswith('en') else shown.replace('.', ',')}{NO_BREAK}MB"
