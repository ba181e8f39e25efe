"""Every word of a chapter reaches its web page, and every file a page asks for is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from book.assembly import Assembly, assemble
from book.editions.web import edition as web
from book.editions.web.completeness import missing_files
from book.editions.web.edition import WebEdition
from book.findings.diagnostics import Sink
from book.ground.resources import Resources
from book.manuscript.lint.conservation import content, words
from book.manuscript.project import load

from .conftest import BOOKS, ROOMS

FOLDERS = {**BOOKS, "torture": ROOMS / "books" / "torture"}


@pytest.fixture(params=FOLDERS)
def made(request: pytest.FixtureRequest, resources: Resources) -> tuple[Assembly, WebEdition]:
    folder: Path = FOLDERS[request.param]
    assembly = assemble(load(folder, folder, Sink()), Sink())
    return assembly, web.render(assembly, resources)


def _read(page: str) -> Counter[str]:
    """The words of a page that readers get, alternative texts included."""

    def texts() -> Iterator[str]:
        for element in html.fromstring(page).iter():
            yield from (element.text or "", element.tail or "", element.get("alt") or "")

    return words(texts())


def test_every_word_of_a_chapter_is_on_its_page(made: tuple[Assembly, WebEdition]) -> None:
    assembly, edition = made
    for chapter in assembly.book.chapters:
        written = words(content(chapter.document))
        assert not written - _read(edition.pages[f"{chapter.slug}.html"]), chapter.slug


def test_every_file_a_page_asks_for_is_in_the_edition(made: tuple[Assembly, WebEdition]) -> None:
    assert list(missing_files(made[1])) == []


@pytest.mark.parametrize("name", ["images/hå p.png", "images/a&b.png"])
def test_a_picture_that_is_not_there_is_found(name: str) -> None:
    address = name.replace(" ", "%20").replace("å", "%C3%A5").replace("&", "&amp;")
    edition = WebEdition("", {"a.html": f'<img alt="x" src="{address}">'}, {name: b"x"})
    assert list(missing_files(edition)) == []
    assert list(missing_files(replace(edition, assets={}))) == [("a.html", name)]
