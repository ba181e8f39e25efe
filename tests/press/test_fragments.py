"""A fragment's key changes with everything that can change its pages, and with nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from book.press import versions
from book.press.folios import PageMap
from book.press.fragments import fragmenter
from book.press.section import Section

from .sample_book import document, small_look

PICTURE = '<img src="images/bilde.png" alt="x">'
FIRST = Section(
    "en",
    "En",
    document(
        f'<section id="en"><p>Se <a href="#to">to</a>.</p>{PICTURE}'
        '<span data-folio="to"></span></section>'
    ),
)
SECOND = Section("to", "To", document('<section id="to"><p><a href="#to--x">x</a></p></section>'))
PAGES = PageMap({"en": 1, "to": 13}, {"en": (1, 12), "to": (13, 24)})


@dataclass(slots=True)
class Desk:
    """Two sections on a desk of their own."""

    folder: Path
    sheet: Path

    def keys(
        self,
        sections: tuple[Section, Section] = (FIRST, SECOND),
        pages: PageMap = PAGES,
    ) -> list[str]:
        fragments = fragmenter(sections, (self.sheet,), self.folder)
        return [
            fragments.cut(index, pages, page_count=12, rigid=False).content_key for index in (0, 1)
        ]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "images").mkdir()
    Image.new("RGB", (9, 9), "teal").save(tmp_path / "images/bilde.png")
    look = small_look(tmp_path / "look")
    (look.parent / "part.css").write_text("p { margin: 0 }")
    look.write_text('@import "part.css";\n' + look.read_text())
    return Desk(tmp_path, look)


def changed(before: list[str], after: list[str]) -> list[int]:
    return [n for n, (one, other) in enumerate(zip(before, after, strict=True)) if one != other]


def test_nothing_changed_changes_no_key(desk: Desk) -> None:
    assert changed(desk.keys(), desk.keys()) == []


def test_an_edited_section_changes_its_own_key_only(desk: Desk) -> None:
    before = desk.keys()
    edited = Section("to", "To", SECOND.html.replace("<p>", "<p>Ny "))
    assert changed(before, desk.keys((FIRST, edited))) == [1]


@pytest.mark.parametrize("name", ["small.css", "part.css", "SourceSerif4SmText-It.ttf"])
def test_a_sheet_what_it_imports_and_its_fonts_change_every_key(desk: Desk, name: str) -> None:
    before = desk.keys()
    file = desk.sheet.parent / name
    file.write_bytes(file.read_bytes() + b"\n")
    assert changed(before, desk.keys()) == [0, 1]


def test_a_file_of_the_look_that_no_sheet_names_changes_nothing(desk: Desk) -> None:
    before = desk.keys()
    (desk.sheet.parent / "annet.css").write_text("p { color: teal }")
    assert changed(before, desk.keys()) == []


def test_an_image_changes_the_key_of_the_section_that_shows_it(desk: Desk) -> None:
    before = desk.keys()
    Image.new("RGB", (9, 9), "red").save(desk.folder / "images/bilde.png")
    assert changed(before, desk.keys()) == [0]


def test_an_image_that_goes_missing_changes_the_key(desk: Desk) -> None:
    before = desk.keys()
    (desk.folder / "images/bilde.png").unlink()
    assert changed(before, desk.keys()) == [0]


def test_an_engine_upgrade_changes_every_key(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = desk.keys()
    monkeypatch.setattr("book.press.fragments.engine_versions", lambda: "weasyprint 71.0")
    assert changed(before, desk.keys()) == [0, 1]


def test_the_versions_name_engine_libraries_and_our_own_press() -> None:
    named = versions.engine_versions()
    assert "weasyprint 70.0" in named
    assert "pango 1." in named
    assert "harfbuzz " in named
    assert "not found" not in named
    assert "press " in named


def test_a_folio_with_as_many_digits_changes_no_key(desk: Desk) -> None:
    moved = PageMap({"en": 1, "to": 33}, {"en": (1, 32), "to": (33, 44)})
    assert changed(desk.keys(), desk.keys(pages=moved)) == []


def test_a_folio_with_another_number_of_digits_changes_who_prints_it_and_who_has_it(
    desk: Desk,
) -> None:
    moved = PageMap({"en": 1, "to": 113}, {"en": (1, 112), "to": (113, 124)})
    assert changed(desk.keys(), desk.keys(pages=moved)) == [0, 1]


def test_links_out_of_the_section_become_addresses_of_the_book(desk: Desk) -> None:
    fragments = fragmenter((FIRST, SECOND), (desk.sheet,), desk.folder)
    first = fragments.cut(0, PAGES, page_count=1, rigid=False)
    second = fragments.cut(1, PAGES, page_count=1, rigid=False)
    assert 'href="book:to"' in first.html
    assert 'href="#to--x"' in second.html  # nobody's anchor: left for the engine to tell
