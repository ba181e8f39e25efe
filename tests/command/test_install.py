"""A bare machine gets what it lacks, or one sentence with the command; nothing else is touched."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from book.command import install
from book.ground import tools
from book.ground.errors import BookError, ExitCode
from book.ground.tools import APT, BREW, DNF, PANGO, Manager
from tests.conftest import REPOSITORY

Run = Callable[..., list[list[str]]]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Give a machine without Pango; says which commands were run on it."""

    def set_up(
        by: Manager | None = APT,
        *,
        root: bool = False,
        terminal: bool = True,
        sudo: bool = True,
        says: str = "j\n",
        status: int = 0,
    ) -> list[list[str]]:
        ran: list[list[str]] = []

        def call(command: Sequence[str], **_: object) -> int:
            ran.append(list(command))
            return status

        monkeypatch.setattr(install, "manager", lambda: by)
        for module in (install, tools):
            monkeypatch.setattr(module, "is_root", lambda: root)
        monkeypatch.setattr(install, "has_pango", lambda: False)
        monkeypatch.setattr(shutil, "which", lambda name: name if sudo else None)
        monkeypatch.setattr(subprocess, "call", call)
        monkeypatch.setattr(sys, "stdin", _Terminal(says, terminal))
        monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal, raising=False)
        return ran

    return set_up


class _Terminal:
    def __init__(self, says: str, is_one: bool) -> None:
        self.readline = lambda: says
        self.isatty = lambda: is_one


UPDATE = ["apt-get", "update", "-q"]
INSTALL = ["apt-get", "install", "-y", "libpango-1.0-0", "libpangoft2-1.0-0"]


def test_root_installs_at_once(machine: Run, capsys: pytest.CaptureFixture[str]) -> None:
    ran = machine(root=True, terminal=False)
    install.install([PANGO], "nb")
    assert ran == [UPDATE, INSTALL]
    said = capsys.readouterr()
    assert "Maskinen mangler: Pango." in said.err
    assert said.out == ""


def test_others_through_sudo_after_a_yes(machine: Run) -> None:
    ran = machine()
    install.install([PANGO], "nb")
    assert ran == [["sudo", *UPDATE], ["sudo", *INSTALL]]


@pytest.mark.parametrize(
    "changes", [{"says": "n\n"}, {"says": ""}, {"terminal": False}, {"sudo": False}]
)
def test_without_a_yes_or_rights_the_command_is_named(
    changes: dict[str, object], machine: Run
) -> None:
    ran = machine(**changes)
    with pytest.raises(BookError) as error:
        install.install([PANGO], "nb")
    assert ran == []
    assert error.value.exit_code is ExitCode.MISSING_TOOL
    assert error.value.hint.nb == (
        "installer det med: sudo apt-get update -q && "
        "sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0"
    )


@pytest.mark.parametrize(
    ("by", "command"),
    [(DNF, ["sudo", "dnf", "install", "-y", "pango"]), (BREW, ["brew", "install", "pango"])],
)
def test_each_system_by_its_own_manager(by: Manager, command: list[str], machine: Run) -> None:
    ran = machine(by)
    install.install([PANGO], "nb")
    assert ran == [command]


def test_an_installation_that_fails_ends_in_the_command(machine: Run) -> None:
    machine(root=True, status=100)
    with pytest.raises(BookError, match="Not on this machine: Pango"):
        install.install([PANGO], "en")


def test_a_system_without_a_known_manager_is_left_alone(machine: Run) -> None:
    ran = machine(None, root=True)
    with pytest.raises(BookError):
        install.install([PANGO], "nb")
    assert ran == []


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ["Pango"]),
        (["--release"], ["Pango"]),
        (["build", "--edition", "print"], ["Pango"]),
        (["test"], ["Pango"]),
        (["--edition", "web"], []),
        (["build", "--edition=web"], []),
        (["check"], []),
        (["preview", "--open"], []),
    ],
)
def test_only_what_sets_pages_asks_for_pango(
    arguments: list[str], expected: list[str], machine: Run
) -> None:
    machine()
    assert [tool.name for tool in install.lacking(arguments)] == expected


def test_the_flag_leaves_the_system_alone(
    machine: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ran = machine(root=True)
    monkeypatch.setattr(install, "make_environment", lambda *_: None)
    install.prepare([install.LEAVE_SYSTEM], tmp_path, tmp_path, tmp_path, "nb")
    assert ran == []


def test_no_room_is_one_sentence_before_anything_is_made(
    machine: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ran = machine()
    full = type("Usage", (), {"free": 10})
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    with pytest.raises(BookError, match="too little room") as error:
        install.make_environment(tmp_path / ".venv", tmp_path / "python", tmp_path / "lock", "nb")
    assert error.value.exit_code is ExitCode.NOT_WRITABLE
    assert ran == []


def test_a_half_made_environment_is_made_anew(machine: Run, tmp_path: Path) -> None:
    ran = machine()
    (tmp_path / "python").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "python").chmod(0o755)
    install.make_environment(tmp_path / ".venv", tmp_path / "python", tmp_path / "lock", "nb")
    assert ran[0] == [sys.executable, "-m", "venv", "--clear", str(tmp_path / ".venv")]


def test_an_environment_that_is_a_link_is_not_cleared(machine: Run, tmp_path: Path) -> None:
    ran = machine()
    (tmp_path / ".venv").symlink_to(tmp_path)
    install.make_environment(tmp_path / ".venv", tmp_path / "python", tmp_path / "lock", "nb")
    assert "--clear" not in ran[0]


def test_the_start_uses_the_standard_library_only() -> None:
    script = (
        "import sys; sys.path.insert(0, '.'); import book.command.install;"
        "print(sorted({m.split('.')[0] for m in sys.modules} - set(sys.stdlib_module_names)))"
    )
    command = [sys.executable, "-S", "-E", "-c", script]
    said = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    assert set(eval(said.stdout)) <= {"book", "__main__", "_distutils_hack"}


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    """The folder is a file here: root may write everywhere else."""
    for name in ("build.py", "requirements.txt"):
        (tmp_path / name).write_bytes((REPOSITORY / name).read_bytes())
    (tmp_path / "book").symlink_to(REPOSITORY / "book")
    (tmp_path / ".venv").write_text("")
    command = [sys.executable, str(tmp_path / "build.py"), "check"]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.returncode in {3, 4}
    assert "Traceback" not in said.stderr
    assert "  tips: " in said.stderr
