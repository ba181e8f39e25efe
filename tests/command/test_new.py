"""`new`: chapters to fill in, and chapters from Word."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Protocol

import pytest

from book.build.reading import check
from book.command.cli import main
from tests.command_line import Said
from tests.conftest import REPOSITORY
from tests.manuscript.docx_files import Docx, libreoffice_document, paragraph, word_document


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """Give a copy of the real manuscript."""
    return Path(shutil.copytree(REPOSITORY / "chapters", tmp_path / "chapters"))


class New(Protocol):
    """Runs `new` for the book in a folder, with nobody there to ask."""

    def __call__(self, book: Path, *words: str | Path) -> Said: ...


@pytest.fixture
def new(capsys: pytest.CaptureFixture[str]) -> New:
    """Give `new`, without the second that a process of its own takes."""

    def run(book: Path, *words: str | Path) -> Said:
        code = main(["new", *map(str, words), "--book", str(book)])
        return Said(code, *capsys.readouterr())

    return run


def _findings(root: Path, file: str) -> list[str]:
    return [f.rule.code for f in check(root, root, (root / file,))]


def test_a_new_chapter_never_overwrites_one(new: New, tmp_path: Path) -> None:
    assert new(tmp_path, "roeros").code == 0
    (tmp_path / "roeros.md").write_text("written since")
    said = new(tmp_path, "roeros", "--lang", "en")
    assert said.code == 2
    assert "already exists" in said.err
    assert (tmp_path / "roeros.md").read_text() == "written since"


@pytest.mark.parametrize("slug", ["Røros", "../oppdal", "a b", "", "a.md"])
def test_a_slug_that_cannot_name_a_file_is_refused(new: New, tmp_path: Path, slug: str) -> None:
    assert new(tmp_path, slug).code == 2
    assert not list(tmp_path.rglob("*"))


@pytest.mark.parametrize("kind", ["text", "partnership"])
def test_a_new_chapter_passes_check_and_is_in_the_book(new: New, real: Path, kind: str) -> None:
    said = new(real, "granlia", "--kind", kind, "--title", 'Grân "lia": 1')
    assert said.code == 0, said.err
    before = (REPOSITORY / "chapters" / "book.yaml").read_text("utf-8").splitlines()
    after = (real / "book.yaml").read_text("utf-8").splitlines()
    place = before.index("      - helseomsorg-nord.md")
    assert after == [*before[: place + 1], "      - granlia.md", *before[place + 1 :]]
    assert _findings(real, "granlia.md") == []


@pytest.mark.parametrize("kind", ["text", "partnership"])
def test_what_is_left_to_fill_in_is_refused_when_the_chapter_is_final(
    new: New, tmp_path: Path, kind: str
) -> None:
    assert new(tmp_path, "granlia", "--kind", kind).code == 0
    file = tmp_path / "granlia.md"
    text = file.read_text("utf-8").replace("status: draft", "status: final")
    file.write_text(text, "utf-8")
    left = 0
    while "CK014" in (codes := _findings(tmp_path, "granlia.md")):
        assert codes.count("CK014") == 1
        found = next(f for f in check(tmp_path, tmp_path, (file,)) if f.rule.code == "CK014")
        words = str(dict(found.values)["words"])
        text = text.replace(words, "Noe eget")
        file.write_text(text, "utf-8")
        left += 1
    assert left == (6 if kind == "text" else 9)


FLOW = "title: B # boka\ncontents: [a.md, 'b.md'] # rekkefølgen\n"
BLOCK = "title: B\r\ncontents:\r\n- a.md   # først\r\n- part: Del\r\n  chapters:\r\n  - b.md\r\n"


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        (FLOW, FLOW.replace("'b.md']", "'b.md', ny.md]")),
        (BLOCK, BLOCK + "  - ny.md\r\n"),
        ("title: B\n", "title: B\n"),
    ],
)
def test_contents_keep_comments_and_line_ends(
    new: New, tmp_path: Path, written: str, wanted: str
) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.md").write_text("---\ntitle: A\n---\n\nT.\n")
    (tmp_path / "book.yaml").write_bytes(written.encode())
    assert new(tmp_path, "ny").code == 0
    assert (tmp_path / "book.yaml").read_bytes().decode() == wanted


def test_contents_that_take_no_line_are_left_and_said(new: New, tmp_path: Path) -> None:
    written = "title: B\ncontents:\n  - part: Del\n    chapters: []\n"
    (tmp_path / "book.yaml").write_text(written)
    said = new(tmp_path, "ny")
    assert "under contents" in said.out
    assert (tmp_path / "book.yaml").read_text() == written


@pytest.mark.parametrize("document", [word_document, libreoffice_document])
def test_a_word_document_becomes_a_chapter_that_only_waits_for_answers(
    new: New, tmp_path: Path, document: object
) -> None:
    assert callable(document)
    docx = tmp_path / "Min bygd.docx"
    docx.write_bytes(document())
    book = tmp_path / "bok"
    book.mkdir()
    said = new(book, "--from", docx)
    assert said.code == 0, said.err
    assert "WO012" in said.out  # the tracked changes
    assert _findings(book, "min-bygd.md") == ["WO001"]  # the comment
    assert (book / "images" / "min-bygd-1.png").is_file()


def _docx(folder: Path, words: str) -> Path:
    file = folder / "granlia.docx"
    body = paragraph(words)
    file.write_bytes(Docx(body).data())
    return file


def test_a_second_import_shows_what_changed_and_changes_nothing(new: New, tmp_path: Path) -> None:
    new(tmp_path, "--from", _docx(tmp_path, "Før."))
    file = tmp_path / "granlia.md"
    mine = file.read_text("utf-8").replace("status: draft", "status: review # nesten")
    file.write_text(mine, "utf-8")
    same = new(tmp_path, "--from", _docx(tmp_path, "Før."))
    assert same.code == 0
    said = new(tmp_path, "--from", _docx(tmp_path, "Etter."))
    assert said.code == 2
    assert "-Før.\n+Etter.\n" in said.out
    assert file.read_text("utf-8") == mine
    taken = new(tmp_path, "--from", _docx(tmp_path, "Etter."), "--yes")
    assert taken.code == 0
    assert file.read_text("utf-8") == mine.replace("Før.", "Etter.")
