"""How a command ends on a machine without the memory it needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.command_line import REPOSITORY

CONFINED = """
import resource, sys
from pathlib import Path
from book.command.cli import main
{loaded}
used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + {more}, used + {more}))
sys.exit(main(sys.argv[1:]))
"""
READING = "import book.build.reading, book.assembly, book.manuscript.project, book.manuscript.lint"


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc how much is used")
@pytest.mark.parametrize(("loaded", "more"), [("", 2**20), (READING, 2**19)])
def test_too_little_memory_is_one_sentence(loaded: str, more: int, tmp_path: Path) -> None:
    chapter = "---\ntitle: A\n---\n\n" + "Kommunen og universitetet. " * 40_000
    (tmp_path / "a.md").write_text(chapter, "utf-8")
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            CONFINED.format(loaded=loaded, more=more),
            "check",
            "--book",
            tmp_path,
        ],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, "Traceback" in run.stderr) == (3, False), run.stderr
    assert "minne" in run.stderr
