"""Run the compiler as people do: as a process, from a folder."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
NO_NETWORK = REPOSITORY / "tests/fakes/no_network"


@dataclass(frozen=True, slots=True)
class Said:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


def build_py(*arguments: str | Path, cwd: Path = REPOSITORY, path: Path | None = None) -> Said:
    """Run `build.py` where the network is out of reach; `path` holds stand-ins for modules."""
    folders = [*([path] if path else []), NO_NETWORK, REPOSITORY]
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(map(str, folders)), COLUMNS="100")
    command = [sys.executable, "-m", "book", *map(str, arguments)]
    run = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    return Said(run.returncode, run.stdout, run.stderr)
