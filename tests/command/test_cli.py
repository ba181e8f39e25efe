"""The commands as people meet them: what they print and how they end (design section 5)."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.command_line import REPOSITORY, build_py

BOOKS = REPOSITORY / "tests/books"


@pytest.fixture
def minimal(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BOOKS / "minimal", tmp_path / "minimal"))


def test_ten_faults_in_one_book_are_ten_findings_with_place_and_hint() -> None:
    said = build_py("check", "--book", BOOKS / "broken", "--format", "json")
    found = json.loads(said.out)
    assert said.code == 1
    assert sorted(finding["code"] for finding in found) == [
        *("FM002", "FM003", "IM001", "IM006", "MD002"),
        *("RF001", "RF004", "TH001", "YA002", "YA009"),
    ]
    assert all(finding["line"] and finding["column"] and finding["hint"] for finding in found)
    assert said.err == ""


def test_the_same_findings_as_text_show_their_lines_and_a_count() -> None:
    said = build_py("check", "--book", BOOKS / "broken")
    assert said.code == 1
    assert len(said.lines) == 5 * 10 + 1
    assert all(line.startswith("  tips: ") for line in said.lines[4:-1:5])
    assert all(set(line.partition("│")[2]) == {" ", "^"} for line in said.lines[3:-1:5])
    assert said.lines[-1] == "10 feil"


def test_mends_are_shown_and_not_written_where_nobody_can_be_asked(minimal: Path) -> None:
    chapter = minimal / "fixable.md"
    chapter.write_text("---\ntittel: Fjæra\n---\n\nTidevann — og  måne.\n", "utf-8")
    before = chapter.read_bytes()
    said = build_py("check", chapter, "--book", minimal, "--fix")
    assert said.code == 1
    assert "-tittel: Fjæra" in said.lines
    assert "+title: Fjæra" in said.lines
    assert "--yes" in said.err
    assert chapter.read_bytes() == before


def test_mends_are_written_unasked_with_yes(minimal: Path) -> None:
    chapter = minimal / "fixable.md"
    chapter.write_text("---\ntittel: Fjæra\n---\n\nTidevann og  måne.\n", "utf-8")
    order = ("check", chapter, "--book", minimal, "--fix", "--yes")
    assert "+title: Fjæra" in build_py(*order).lines
    assert chapter.read_text("utf-8") == "---\ntitle: Fjæra\n---\n\nTidevann og måne.\n"
    assert not any(line.startswith(("+", "-")) for line in build_py(*order).lines)


def test_check_of_one_file_tells_only_of_that_file() -> None:
    file = BOOKS / "broken/chapters/head.md"
    said = build_py("check", file, "--book", BOOKS / "broken", "--format", "json")
    assert {Path(finding["path"]).name for finding in json.loads(said.out)} == {"head.md"}


def test_a_clean_book_is_said_to_be_clean(minimal: Path) -> None:
    said = build_py("check", "--book", minimal)
    assert (said.code, said.out) == (0, "ingen funn\n")


def test_messages_come_in_english_too(minimal: Path) -> None:
    assert build_py("check", "--book", minimal, "--lang", "en").out == "no findings\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("chekc",),
        ("build", "--edition", "paperback"),
        ("check", "nowhere.md"),
        ("check", "--book", "/nowhere/at/all"),
        ("explain", "XX999"),
        ("new", "Ikke et navn"),
        ("build", "--jobs", "0"),
    ],
)
def test_a_wrong_order_ends_in_one_sentence_and_code_2(arguments: tuple[str, ...]) -> None:
    said = build_py(*arguments)
    assert said.code == 2
    assert "Traceback" not in said.err
    assert said.err.strip()


_ENGLISH = re.compile(
    r"\b(usage|options?|commands?|show|message|exit|invalid|value|missing|argument|such|did|you|mean"
    r"|one of|not|range|does|exist|is a|directory|got|unexpected|requires?|takes?)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    "arguments",
    [
        *(("chekc",), ("build", "--edition", "paperback"), ("check", "nowhere.md")),
        *(("check", "--book", "/nowhere"), ("explain",), ("check", "--bok"), ("explain", "a", "b")),
        *(("build", "--jobs", "x"), ("build", "--jobs", "0"), ("check", "--format")),
        *(("check", "--fix=ja"), ("check", "--book", __file__), ("check", "/"), ("new", "a", "b")),
        *(
            ("--port",),
            ("check", "--fix", "--format", "json"),
            ("check", "--b"),
            ("preflight",),
            ("verify", __file__),
        ),
    ],
)
def test_a_wrong_order_is_told_in_the_chosen_language(arguments: tuple[str, ...]) -> None:
    said = build_py(*arguments)
    first = re.sub(r"'[^']*'|«[^»]*»|--[a-z]+", "", said.err.splitlines()[0])
    assert said.code == 2
    assert not _ENGLISH.findall(first), said.err
    english = build_py(*arguments, "--lang", "en")
    assert english.err != said.err


def test_every_command_has_help_in_both_languages() -> None:
    names = [
        line.split()[0] for line in build_py("--help").out.split("Kommandoer:")[1].splitlines()[1:]
    ]
    assert set(names) >= {"build", "check", "preview", "preflight", "new", "status", "explain"}
    for name in names:
        norwegian, english = build_py(name, "--help"), build_py(name, "--help", "--lang", "en")
        assert norwegian.out.startswith("Bruk:")
        assert not {"OPTIONS", "Options:", "Show", "INTEGER"} & set(norwegian.out.split())
        assert norwegian.code == english.code == 0
        assert norwegian.out != english.out


def test_without_pango_the_web_edition_is_still_made(minimal: Path, tmp_path: Path) -> None:
    fakes = REPOSITORY / "tests/fakes/no_pango"
    order = ("build", "--book", minimal, "--output", tmp_path / "dist", "--edition")
    made = build_py(*order, "web", path=fakes)
    assert made.code == 0
    assert (tmp_path / "dist/minimal.html").is_file()
    refused = build_py(*order, "screen", path=fakes)
    assert refused.code == 3
    assert refused.err.strip().splitlines()[-2] == "Pango mangler på maskinen."
    assert "install" in refused.err.splitlines()[-1]


def test_an_output_that_cannot_be_written_ends_in_code_4(minimal: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where a folder should be")
    output = tmp_path / "taken/dist"
    said = build_py("build", "--book", minimal, "--edition", "web", "--output", output)
    assert said.code == 4
    assert "--output" in said.err


def test_a_chapter_needs_a_full_build_to_take_its_numbers_from(minimal: Path) -> None:
    said = build_py("build", "--book", minimal, "--chapter", "2-the-pools")
    assert said.code == 2
    assert "--edition screen" in said.err


def test_a_release_refuses_drafts_and_leaves_the_old_files(minimal: Path, tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    dist.mkdir()
    (dist / "minimal.html").write_text("the old edition")
    order = ("build", "--book", minimal, "--edition", "web", "--output", dist)
    said = build_py(*order, "--release")
    assert said.code == 1
    assert "RE001" in said.out
    assert (dist / "minimal.html").read_text() == "the old edition"
    assert build_py(*order).code == 0
    assert (dist / "minimal.html").read_text() != "the old edition"
