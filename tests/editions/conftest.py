"""Small books, set as HTML with the book's own templates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from book.assembly import Assembly, assemble
from book.findings.diagnostics import Sink
from book.ground.resources import Resources
from book.manuscript.project import load

ROOMS = Path(__file__).parent.parent
BOOKS = {
    "everything": ROOMS / "editions" / "books" / "everything",
    "small": ROOMS / "assembly" / "books" / "small",
}


@pytest.fixture
def resources(repository: Path) -> Resources:
    """Give the templates and styles that the compiler ships."""
    return Resources((repository / "templates",), (repository / "styles",))


@pytest.fixture
def assembled() -> Callable[[str], Assembly]:
    """Give a small book by name."""

    def read(name: str) -> Assembly:
        folder = BOOKS.get(name, ROOMS / "books" / name)
        return assemble(load(folder, folder, Sink()), Sink())

    return read
