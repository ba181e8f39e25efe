"""A file that was written, as far as it must be known again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from book.ground.files import digest


@dataclass(frozen=True, slots=True)
class Output:
    """A file that was made: where, how many pages (0: not paged), bytes, and their SHA-256."""

    path: str
    pages: int
    size: int
    sha256: str

    def is_whole(self) -> bool:
        """Whether the file is still there with the bytes that were written."""
        path = Path(self.path)
        return path.is_file() and digest(path.read_bytes()) == self.sha256
