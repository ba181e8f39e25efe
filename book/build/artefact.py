"""What a build makes, before it is written."""

from __future__ import annotations

from dataclasses import dataclass

INSIDE, COVER = "-trykk", "-omslag"
"""What is added to the book's name for the files of the print edition."""


@dataclass(frozen=True, slots=True)
class Artefact:
    """A finished file that is not written yet."""

    name: str
    data: bytes
    pages: int = 0
