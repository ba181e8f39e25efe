"""An edition made with what was kept is the edition made anew, whatever was edited."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from book.assembly import Assembly, assemble
from book.editions import epub
from book.editions.paged import sections as paged
from book.editions.web import edition as web
from book.findings.diagnostics import Sink
from book.ground.cache import Cache
from book.ground.resources import Resources
from book.manuscript.project import load
from tests.assembly.edits import EDITS, add_a_word, first

from .conftest import BOOKS


def change_a_picture(folder: Path) -> None:
    replace(next(folder.rglob("bro.svg")), "240", "360")


def move_a_partnership(folder: Path) -> None:
    replace(folder / "berg.md", "lat: 62.5", "lat: 61.5")


def reach_a_result(folder: Path) -> None:
    replace(folder / "aas.md", "status: i gang", "status: oppnådd")


def lose_a_goal(folder: Path) -> None:
    replace(folder / "aas.md", "### Senteret {#senteret}", "### Senteret {#annet}")


def redraw_the_map(folder: Path) -> None:
    replace(folder / "outline.json", "[12, 58]", "[11, 58]")


def rename_a_theme(folder: Path) -> None:
    replace(folder / "book.yaml", "title: Forskning", "title: Forskninga")


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


EDITS_OF = {
    "everything": (change_a_picture, *EDITS),
    "small": (
        change_a_picture,
        move_a_partnership,
        reach_a_result,
        lose_a_goal,
        redraw_the_map,
        rename_a_theme,
        *EDITS,
    ),
}


def made(book: Assembly, resources: Resources, cache: Cache | None) -> Iterator[object]:
    yield from paged.render(book, resources, cache)
    edition = web.render(book, resources, cache)
    yield edition.single
    yield from edition.pages.items()
    yield from edition.assets.items()
    yield epub.render(book, resources, cache=cache)


def read(folder: Path) -> Assembly:
    return assemble(load(folder, folder, Sink()), Sink())


@pytest.mark.parametrize("name", BOOKS)
def test_what_is_kept_is_what_is_made(name: str, resources: Resources, tmp_path: Path) -> None:
    folder, cache = tmp_path / "book", Cache(tmp_path / "cache")
    shutil.copytree(BOOKS[name], folder)
    list(made(read(folder), resources, cache))
    for edit in EDITS_OF[name]:
        edit(folder)
        book = read(folder)
        anew = list(made(book, resources, None))
        assert list(made(book, resources, cache)) == anew
        assert list(made(book, resources, cache)) == anew


def test_a_word_makes_one_chapter_anew(resources: Resources, tmp_path: Path) -> None:
    folder, cache = tmp_path / "book", Cache(tmp_path / "cache")
    shutil.copytree(BOOKS["everything"], folder)
    paged.render(read(folder), resources, cache)
    before = set(cache.folder.glob("*/*"))
    add_a_word(folder)
    paged.render(read(folder), resources, cache)
    new = set(cache.folder.glob("*/*")) - before
    assert len(new) == 2, "the chapter's HTML, and its section"
    assert all(first(folder).stem.encode() in file.read_bytes() for file in new)


@pytest.mark.parametrize("name", BOOKS)
def test_the_single_file_is_the_same_alone_and_beside_the_pages(
    name: str, resources: Resources
) -> None:
    book = read(BOOKS[name])
    assert web.render_single(book, resources) == web.render(book, resources).single
