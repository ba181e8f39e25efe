"""`check --fix` at a terminal: the diff, the question, and what each answer does."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command_line import REPOSITORY

BEFORE = "---\ntitle: Fjæra\n---\n\nTidevann  og måne – 5% av alt.\n"
AFTER = "---\ntitle: Fjæra\n---\n\nTidevann og måne – 5 % av alt.\n"


def _ask(folder: Path, answer: str, *more: str) -> tuple[int, str]:
    """Run the command at a terminal of its own, where somebody answers."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "book", "check", "--fix", "--book", str(folder), *more]
    with subprocess.Popen(command, cwd=REPOSITORY, stdin=theirs, stdout=theirs) as run:
        os.close(theirs)
        os.write(ours, answer.encode())
        said = b""
        while piece := _read(ours):
            said += piece
    os.close(ours)
    return run.returncode, said.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # how Linux says that nobody holds the other end
        return b""


@pytest.fixture
def chapter(tmp_path: Path) -> Path:
    file = tmp_path / "fjaera.md"
    file.write_text(BEFORE, "utf-8")
    return file


def test_a_yes_writes(chapter: Path) -> None:
    code, said = _ask(chapter.parent, "j\n")
    assert "Skal 2 rettelser i 1 fil skrives? [j/N]" in said
    assert "\x1b[32m+Tidevann og måne – 5 % av alt." in said
    assert chapter.read_text("utf-8") == AFTER
    assert code == 0


@pytest.mark.parametrize("answer", ["n\n", "\n", "\x04"])
def test_anything_else_writes_nothing(answer: str, chapter: Path) -> None:
    code, said = _ask(chapter.parent, answer, "--lang", "en")
    assert "Write 2 mends in 1 file? [y/N]" in said
    assert chapter.read_text("utf-8") == BEFORE
    assert code == 1
