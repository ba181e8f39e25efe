"""The small books of this room, read and assembled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from book.assembly import Assembly, assemble
from book.findings.diagnostics import Sink
from book.manuscript.project import load

BOOKS = Path(__file__).parent / "books"


@pytest.fixture
def assembled() -> Callable[[str], tuple[Assembly, Sink]]:
    """Give a small book by its folder's name, and what assembly had to say of it."""

    def read(name: str) -> tuple[Assembly, Sink]:
        book = load(BOOKS / name, BOOKS / name, Sink())
        sink = Sink()
        return assemble(book, sink), sink

    return read


@pytest.fixture
def small(assembled: Callable[[str], tuple[Assembly, Sink]]) -> Assembly:
    """Give the small book without faults."""
    assembly, _ = assembled("small")
    return assembly
