"""The book's own pictures: what they are drawn from."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest

from book.assembly import Assembly, assemble
from book.findings.diagnostics import Sink
from book.manuscript.project import load

T = TypeVar("T")


@pytest.fixture(scope="session")
def norway() -> Assembly:
    """Give the real book, assembled."""
    root = Path(__file__).parents[3]
    return assemble(load(root / "chapters", root, Sink()), Sink())


def compiled(assembly: Assembly, kind: type[T]) -> T:
    """The first compiled block of a kind."""
    values = (
        token.meta.get("compiled")
        for chapter in assembly.book.chapters
        for token in chapter.document.tokens
    )
    return next(value for value in values if isinstance(value, kind))
