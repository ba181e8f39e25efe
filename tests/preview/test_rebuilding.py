"""What the preview keeps of a book that is being broken and mended."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from book.ground.resources import Resources
from book.preview.rebuilding import Rebuilder
from tests.conftest import HOUSE, REPOSITORY

HEAD = "---\ntitle: {}\n---\n\n## Overskrift {{#her}}\n\n{}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a book of two chapters."""
    (tmp_path / "book.yaml").write_text("title: Bok\ncontents: [en.md, to.md]\n", "utf-8")
    (tmp_path / "en.md").write_text(HEAD.format("En", "Se [den andre](to.md#her)."), "utf-8")
    (tmp_path / "to.md").write_text(HEAD.format("To", "Ord."), "utf-8")
    return tmp_path


@pytest.fixture
def rebuilder(folder: Path) -> Rebuilder:
    return Rebuilder(folder, HOUSE, folder, "nb")


def codes(rebuilder: Rebuilder) -> set[str]:
    return {finding.rule.code for finding in rebuilder.make().findings}


def test_a_broken_chapter_stays_as_it_was_and_links_to_it_hold(
    rebuilder: Rebuilder, folder: Path
) -> None:
    sound = codes(rebuilder)
    (folder / "to.md").write_text("---\ntitle: [\n---\n\nAndre ord.\n", "utf-8")
    showing = rebuilder.make()
    assert "Ord." in (showing.page("to.html") or "")
    assert {finding.rule.code for finding in showing.findings} - sound == {"YA005"}


def test_a_chapter_whose_file_is_gone_is_gone(rebuilder: Rebuilder, folder: Path) -> None:
    rebuilder.make()
    (folder / "to.md").unlink()
    showing = rebuilder.make()
    assert showing.page("to.html") is None
    assert "RF001" in {finding.rule.code for finding in showing.findings}


def test_a_mended_chapter_is_shown_anew(rebuilder: Rebuilder, folder: Path) -> None:
    rebuilder.make()
    (folder / "to.md").write_text("---\ntitle: [\n---\n", "utf-8")
    rebuilder.make()
    (folder / "to.md").write_text(HEAD.format("To", "Nye ord."), "utf-8")
    assert "Nye ord." in (rebuilder.make().page("to.html") or "")


def test_the_order_of_the_book_survives_a_broken_description(
    rebuilder: Rebuilder, folder: Path
) -> None:
    before = list(rebuilder.make().site.titles)
    (folder / "book.yaml").write_text("title: [\n", "utf-8")
    assert list(rebuilder.make().site.titles) == before


def test_a_fault_of_the_compiler_leaves_the_last_state(
    rebuilder: Rebuilder, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuilder.make()

    def fail(*_: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr("book.preview.rebuilding.assemble", fail)
    showing = rebuilder.make(["to.html"])
    assert "Ord." in (showing.page("to.html") or "")
    assert "ZeroDivisionError: oops" in showing.fault
    monkeypatch.undo()
    assert rebuilder.make().fault == ""


def test_templates_that_cannot_be_filled_leave_the_last_state(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    templates = tmp_path_factory.mktemp("own") / "templates"
    shutil.copytree(REPOSITORY / "templates", templates)
    rebuilder = Rebuilder(folder, Resources((templates,), (REPOSITORY / "styles",)), folder, "nb")
    rebuilder.make(["to.html"])
    (templates / "chapter.html.j2").write_text("{{ nobody.knows }}", "utf-8")
    showing = rebuilder.make(["to.html"])
    assert "Ord." in (showing.page("to.html") or "")
    assert "nobody" in showing.fault


def test_a_finding_names_its_page(rebuilder: Rebuilder, folder: Path) -> None:
    (folder / "en.md").write_text(HEAD.format("En", "Se [den tredje](tre.md)."), "utf-8")
    rows = rebuilder.make().message("en.html", "nb")["findings"]
    assert isinstance(rows, list)
    row = next(row for row in rows if row["code"] == "RF001")
    assert (row["page"], row["chapter"], row["path"]) == ("en.html", "En", "en.md")
    assert row["line"] == 7
