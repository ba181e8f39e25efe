"""Run a command in a process of its own and say what it took."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
_NOT_USUAL = frozenset({"PYTHONDONTWRITEBYTECODE"})
"""Settings of the machine that measures which those who build books do not have: with this one
Python compiles the compiler's own modules at every start, but not those of WeasyPrint."""
FONTS = REPOSITORY / "book/press/engine/fonts.conf"


@dataclass(slots=True)
class Run:
    """Measurements of one case: seconds, processor seconds, the peak of any process in MB."""

    seconds: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)
    memory: int = 0
    said: str = ""

    @property
    def typical(self) -> float:
        """The median of the wall time."""
        return statistics.median(self.seconds)

    @property
    def typical_work(self) -> float:
        """The median of the processor time, of all processes together."""
        return statistics.median(self.work)


def time_command(
    command: Sequence[str],
    run: Run,
    *,
    cwd: Path = REPOSITORY,
    env: Mapping[str, str] | None = None,
    accepted: Sequence[int] = (0,),
) -> None:
    """Run a command to its end and add what it took to `run`.

    Raises:
        SystemExit: it ended with another exit code than those accepted.
    """
    began = time.perf_counter()
    around = {name: value for name, value in os.environ.items() if name not in _NOT_USUAL}
    process = subprocess.Popen(
        command,
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**around, "FONTCONFIG_FILE": str(FONTS), **(env or {})},
    )
    assert process.stdout is not None
    run.said = process.stdout.read().decode().strip()
    _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in accepted:
        raise SystemExit(f"{' '.join(command)} failed:\n{run.said}")
    run.seconds.append(time.perf_counter() - began)
    run.work.append(used.ru_utime + used.ru_stime)
    run.memory = max(run.memory, used.ru_maxrss // 1024)
