"""A mend asked for by a browser: only what is found, only where it still stands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from book.preview import mends
from book.preview.rebuilding import Rebuilder
from book.preview.state import PreviewState
from tests.conftest import HOUSE, REPOSITORY

TEXT = "---\ntitle: A\n---\r\n\nEn — to — tre.\n\nSe  her.\n"


@pytest.fixture
def chapter(tmp_path: Path) -> Path:
    shutil.copytree(REPOSITORY / "tests" / "books" / "minimal", tmp_path / "book")
    chapter = tmp_path / "book" / "1-the-shore.md"
    chapter.write_bytes(TEXT.encode())
    return chapter


def showing(chapter: Path) -> PreviewState:
    return Rebuilder(chapter.parent, HOUSE, chapter.parent, "nb").make()


DASH = {"path": "1-the-shore.md", "line": 5, "column": 4, "code": "TY001"}


def test_the_finding_is_mended_and_nothing_else(chapter: Path) -> None:
    assert mends.apply(showing(chapter), DASH)
    assert chapter.read_bytes().decode() == TEXT.replace("En — to", "En – to", 1)


@pytest.mark.parametrize(
    "change",
    [{"path": "../1-the-shore.md"}, {"line": 6}, {"column": "4"}, {"code": "FM002"}, {"path": {}}],
)
def test_what_is_not_found_is_not_mended(chapter: Path, change: dict[str, object]) -> None:
    assert not mends.apply(showing(chapter), {**DASH, **change})
    assert chapter.read_bytes().decode() == TEXT


def test_a_file_that_changed_since_is_left_alone(chapter: Path) -> None:
    state = showing(chapter)
    chapter.write_text("---\ntitle: A\n---\n\nAlt er nytt.\n", "utf-8")
    assert not mends.apply(state, DASH)
    chapter.unlink()
    assert not mends.apply(state, DASH)
