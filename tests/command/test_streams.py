"""What the shell may do to standard output and error, and how a command ends then."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.command_line import REPOSITORY

BROKEN = REPOSITORY / "tests/books/broken"
MINIMAL = REPOSITORY / "tests/books/minimal"


def _shell(line: str, dist: Path) -> tuple[int, str]:
    """How a line of shell ends, and all it says."""
    command = f'book() {{{{ "{sys.executable}" -m book "$@"; }}}}; {line}'
    run = subprocess.run(
        ["bash", "-c", command.format(broken=BROKEN, minimal=MINIMAL, dist=dist)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    return run.returncode, run.stdout + run.stderr


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("book check --book {broken} >/dev/full", 4),
        ("book check --book {broken} 2>/dev/full", 1),
        ("book check --book {broken} >&-", 1),
        ("book check --book {broken} >&- 2>&-", 1),
        ("book check --book {broken} | true; exit ${{PIPESTATUS[0]}}", 141),
        ("PYTHONIOENCODING=ascii book check --book {broken}", 1),
        ("LC_ALL=C PYTHONUTF8=0 PYTHONCOERCECLOCALE=0 book check --book {broken}", 1),
        ("book build --edition web --book {minimal} --output {dist} >/dev/full", 4),
        ("book build --edition web --book {minimal} --output {dist} >&- 2>&-", 0),
    ],
)
def test_a_command_ends_as_documented(line: str, code: int, tmp_path: Path) -> None:
    ended, said = _shell(line, tmp_path)
    assert (ended, "Traceback" in said, "Exception" in said) == (code, False, False), said
    if "build" in line:
        assert (tmp_path / "minimal.html").stat().st_size > 10_000
