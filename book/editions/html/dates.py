"""Dates as the book writes them; ISO 8601 years, months and days in."""

from __future__ import annotations

import re

from book.ground import months

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def written(date: str, language: str) -> str:
    """Write 2021-02-15 as "15. februar 2021"; what is no date stays as it is."""
    match = _DATE.fullmatch(date)
    if match is None or match[2] is None or not 1 <= int(match[2]) <= 12:
        return date
    norwegian = language.split("-")[0] in {"nb", "nn", "no"}
    month = (months.NORWEGIAN if norwegian else months.ENGLISH)[int(match[2]) - 1]
    if match[3] is None:
        return f"{month} {match[1]}"
    day = f"{int(match[3])}." if norwegian else str(int(match[3]))
    return f"{day}\u00a0{month} {match[1]}"
