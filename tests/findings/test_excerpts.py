"""The line of a finding, with a caret under the spot."""

from __future__ import annotations

from pathlib import Path

import pytest

from book.findings.diagnostics import Diagnostic
from book.findings.excerpts import WIDTH, Excerpts
from book.findings.rules.front_matter import UNKNOWN_KEY
from book.findings.rules.typography import EM_DASH
from book.ground.source import SourceSpan


def _drawn(folder: Path, text: str, line: int, column: int, **values: str) -> list[str]:
    (folder / "a.md").write_text(text, "utf-8")
    rule = UNKNOWN_KEY if values else EM_DASH
    finding = Diagnostic(rule, SourceSpan("a.md", line, column), tuple(values.items()))
    return Excerpts(folder, folder).of(finding).split("\n")


def test_the_caret_is_as_long_as_what_the_finding_names(tmp_path: Path) -> None:
    assert _drawn(tmp_path, "---\ntitel: Oppdal\n", 2, 1, key="titel") == [
        "    │",
        "  2 │ titel: Oppdal",
        "    │ ^^^^^",
    ]


def test_a_finding_that_names_nothing_gets_the_word_or_the_sign(tmp_path: Path) -> None:
    assert _drawn(tmp_path, "a — b\n", 1, 3)[2] == "    │   ^"
    assert _drawn(tmp_path, "se [her](a.md) nå\n", 1, 4)[2] == "    │    ^^^^^^^^^^^"


@pytest.mark.parametrize("column", [1, 200, 399])
def test_of_a_long_line_the_part_around_the_spot_is_shown(column: int, tmp_path: Path) -> None:
    text = "x" * (column - 1) + "—" + "y" * (400 - column)
    _, line, carets = _drawn(tmp_path, text, 1, column)
    assert len(line) <= WIDTH + len("  1 │ ……")
    assert line[carets.index("^")] == "—"


def test_marks_that_take_no_column_and_letters_that_take_two_are_counted(tmp_path: Path) -> None:
    assert _drawn(tmp_path, "a\u030a—\n", 1, 3)[2] == "    │  ^"
    assert _drawn(tmp_path, "大—\n", 1, 2)[2] == "    │   ^"


def test_what_commands_a_terminal_is_shown_as_its_code(tmp_path: Path) -> None:
    _, line, carets = _drawn(tmp_path, "\x1b[31m—\n", 1, 6)
    assert line == "  1 │ \\x1b[31m—"
    assert carets.index("^") == line.index("—")


@pytest.mark.parametrize(("line", "column"), [(0, 0), (1, 0), (9, 1)])
def test_what_has_no_place_has_no_line(line: int, column: int, tmp_path: Path) -> None:
    assert _drawn(tmp_path, "a\n", line, column) == [""]


def test_nothing_outside_the_book_is_shown(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret")
    (tmp_path / "book").mkdir()
    finding = Diagnostic(EM_DASH, SourceSpan("secret.md", 1, 1))
    assert Excerpts(tmp_path / "book", tmp_path).of(finding) == ""
