from __future__ import annotations

from pathlib import Path

import pytest

from .reading import Reader


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    """Give a reader of manuscripts in an empty folder."""
    return Reader(tmp_path)
