"""The book's hyphenation list: what is read of it, and what a section brings along to the press."""

from __future__ import annotations

from pathlib import Path

from book.editions.paged.hyphenation import divided
from book.findings.diagnostics import Sink
from book.manuscript import hyphenation
from book.manuscript.folder import Folder


def read(root: Path) -> tuple[str, ...]:
    return hyphenation.read(Folder(root, root), Sink())


def test_words_are_read_and_comments_are_not(tmp_path: Path) -> None:
    (tmp_path / "orddeling.txt").write_text("# Navn\nTrondheim\nkommune=styret  # ledd\n\n")
    assert read(tmp_path) == ("Trondheim", "kommune=styret")


def test_a_book_without_a_list_has_none(tmp_path: Path) -> None:
    assert read(tmp_path) == ()


def test_a_list_outside_the_book_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "fremmed.txt").write_text("hemmelig\n")
    inside = tmp_path / "bok"
    inside.mkdir()
    (inside / "orddeling.txt").symlink_to(tmp_path / "fremmed.txt")
    assert read(inside) == ()


def test_a_section_brings_the_words_it_has() -> None:
    html = "<p>Kommunestyret i Trondheim</p>"
    listed = ("kommune=styret", "fylkes=tinget", "Trondheim", "tema-tisk")
    assert list(divided(html, listed)) == ["kommune=styret", "Trondheim"]
