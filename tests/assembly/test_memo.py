"""A book that is assembled again after an edit is the book assembled anew, findings and all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from book.assembly import assemble
from book.assembly.memo import PassMemo
from book.findings.diagnostics import Sink
from book.ground.cache import Cache
from book.manuscript.chapter_cache import ChapterCache
from book.manuscript.project import load

from .edits import EDITS, Edit, first

BOOKS = Path(__file__).parent / "books"
EVERYTHING = Path(__file__).parents[1] / "editions/books/everything"


@pytest.mark.parametrize("name", sorted(f.name for f in BOOKS.iterdir() if f.is_dir()))
@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit(name: str, edit: Edit, tmp_path: Path) -> None:
    folder = tmp_path / name
    shutil.copytree(BOOKS / name, folder)
    compare(folder, edit)


def test_after_all_edits_of_a_book_with_everything(tmp_path: Path) -> None:
    folder = tmp_path / "everything"
    shutil.copytree(EVERYTHING, folder)
    compare(folder, *EDITS)


def compare(folder: Path, *edits: Edit) -> None:
    readings, memo = ChapterCache(Cache(folder.parent / "kept")), PassMemo()
    assemble(load(folder, folder, Sink(), cache=readings), Sink(), memo)
    for edit in edits:
        edit(folder)
        again, anew = Sink(), Sink()
        kept = assemble(load(folder, folder, Sink(), cache=readings), again, memo)
        fresh = assemble(load(folder, folder, Sink()), anew)
        assert kept == fresh
        assert list(again) == list(anew)
        read, revived = Sink(), Sink()
        book = load(folder, folder, read)
        assert load(folder, folder, revived, cache=ChapterCache(readings.kept)) == book
        assert list(revived) == list(read)


def test_a_chapter_that_has_not_changed_is_not_worked_on_again(tmp_path: Path) -> None:
    folder = tmp_path / "small"
    shutil.copytree(BOOKS / "small", folder)
    readings, memo = ChapterCache(), PassMemo()
    before = assemble(load(folder, folder, Sink(), cache=readings), Sink(), memo).book
    first(folder).write_text(first(folder).read_text() + "\n\nEt ord til.\n")
    after = assemble(load(folder, folder, Sink(), cache=readings), Sink(), memo).book
    pairs = zip(before.chapters, after.chapters, strict=True)
    same = {one.slug for one, other in pairs if one is other}
    assert first(folder).stem not in same
    assert same
