"""What a stranger wrote commands neither a terminal nor a build server."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from book.findings.reporting import Format
from tests.command_line import build_py

COMMANDS = [
    r"\e[2J\e[1;1Hhei",
    r"\e]0;tittel\a",
    r"\x9b31m",
    r"\u202ehei",
    r"\u2066hei",
    r"hei\n::add-mask::hei",
    r"hei\r::add-mask::hei",
    r"hei\u2028::add-mask::hei",
    "##[add-mask]hei",
    r"hei\n##[error]hei",
    "::error::hei",
    "100%0A::add-mask::hei",
    r"\x07\x08\x7f\0",
    r"[/bold][red]\[link=x]",
]
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|##\\[", re.MULTILINE)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Give a book that says every command wherever its findings quote it."""
    for number, command in enumerate(COMMANDS):
        (tmp_path / f"{number}.md").write_text(
            f'---\ntitle: "{command}"\n"{command}": 1\nstatus: "{command}"\n'
            f'lang: "{command}"\n---\n\n'
            f"[x](<{command}.md>) ![x](<{command}.png>) [@{command}]\n",
            "utf-8",
        )
    (tmp_path / "::add-mask::x.md").write_text("---\ntitel: x\n---\n", "utf-8")
    (tmp_path / "##[add-mask]x,line=1.md").write_text("---\ntitel: x\n---\n", "utf-8")
    (tmp_path / "\x1b[31mx\n::add-mask::x.md").write_text("---\ntitel: x\n---\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_findings_show_commands_and_give_none(form: Format, book: Path) -> None:
    said = build_py("check", "--book", book, "--format", form, cwd=book)
    assert said.code == 1
    assert said.err == ""
    assert OBEYED.findall(said.out) == []
    begun = [line for line in said.lines if line.lstrip().startswith("::")]
    if form == "github":
        assert all(
            re.match(r"::(error|warning|notice) file=[^:,]+,line=\d", line) for line in begun
        )
        assert len(begun) == len(said.lines)
    else:
        assert begun == []
    if form == "json":
        paths = [finding["path"] for finding in json.loads(said.out)]
        assert any("\x1b[31m" in path for path in paths), "data lose nothing"


def test_a_line_that_cannot_be_understood_is_no_command() -> None:
    said = build_py("explain", "\x1b[2J\n::add-mask::x")
    assert said.code == 2
    assert OBEYED.findall(said.err) == []
    assert not [line for line in said.err.splitlines() if line.startswith("::")]
