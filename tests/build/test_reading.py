"""A check finds the same again, whether or not it remembers."""

from __future__ import annotations

import shutil
from pathlib import Path

from book.build.reading import check
from tests.conftest import REPOSITORY


def faulty(folder: Path) -> Path:
    shutil.copytree(REPOSITORY / "tests/assembly/books/faulty-links", folder / "book")
    return folder / "book"


def test_a_check_of_an_unchanged_book_is_remembered(tmp_path: Path) -> None:
    book, cache = faulty(tmp_path), tmp_path / ".cache"
    found = check(book, tmp_path, (), cache)
    assert found
    assert found == check(book, tmp_path, (), cache) == check(book, tmp_path)
    assert any(cache.rglob("*"))


def test_a_mended_fault_is_not_told_again(tmp_path: Path) -> None:
    book, cache = faulty(tmp_path), tmp_path / ".cache"
    before = check(book, tmp_path, (), cache)
    (book / "en.md").write_text("---\ntitle: En\n---\n\nIngen lenker.\n")
    after = check(book, tmp_path, (), cache)
    assert after == check(book, tmp_path)
    assert after != before


def test_what_was_asked_about_one_file_is_not_the_answer_for_another(tmp_path: Path) -> None:
    book, cache = faulty(tmp_path), tmp_path / ".cache"
    one = check(book, tmp_path, (book / "en.md",), cache)
    other = check(book, tmp_path, (book / "oppdal.md",), cache)
    assert {finding.span.path for finding in one} == {"book/en.md"}
    assert "book/en.md" not in {finding.span.path for finding in other}


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    book, cache = faulty(tmp_path), tmp_path / "file"
    cache.write_text("no folder")
    assert check(book, tmp_path, (), cache) == check(book, tmp_path)
