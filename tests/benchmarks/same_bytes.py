"""Whether the book in `chapters/` has the same bytes however it is made, and what that takes.

`python -m tests.benchmarks.same_bytes`: cold with 1, 2 and 4 workers, and after each from what was
kept. Prints each output's SHA-256 once, and the largest worker; exits with 1 if any bytes differ.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.real_book import BUILD, RealBook

JOBS = (1, 2, 4)
_PEAK = re.compile(r"VmHWM:\s+(\d+) kB")


def build(folder: Path, jobs: int) -> tuple[dict[str, str], int]:
    """Build all editions; the SHA-256 of each file, and the peak of the largest worker in MB."""
    command = [sys.executable, "-m", "book", *BUILD, "--jobs", str(jobs)]
    environment = {**os.environ, "PATH": ""}  # veraPDF would be the largest child
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    )
    peak = 0
    while process.poll() is None:
        peak = max(peak, *map(_peak, _children(process.pid)), 0)
        time.sleep(0.1)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} failed")
    files = (file for file in sorted((folder / "dist").rglob("*")) if file.is_file())
    found = {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in files
    }
    return found, peak // 1024


def _children(process: int) -> list[str]:
    threads = Path(f"/proc/{process}/task").glob("*/children")
    try:
        return [child for thread in threads for child in thread.read_text().split()]
    except OSError:
        return []


def _peak(process: str) -> int:
    try:
        found = _PEAK.search(Path(f"/proc/{process}/status").read_text())
    except OSError:
        return 0
    return int(found[1]) if found else 0


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        RealBook(folder, jobs=1).prepare()
        made: dict[str, dict[str, str]] = {}
        for jobs in JOBS:
            shutil.rmtree(folder / ".cache", ignore_errors=True)
            for state in ("cold", "from what was kept"):
                shutil.rmtree(folder / ".cache/builds", ignore_errors=True)
                shutil.rmtree(folder / "dist", ignore_errors=True)
                case = f"{jobs} workers, {state}"
                made[case], peak = build(folder, jobs)
                print(f"{case}: {len(made[case])} files, largest worker {peak} MB", flush=True)  # noqa: T201
    first = next(iter(made.values()))
    for file, digest in first.items():
        print(f"{digest}  {file}")  # noqa: T201
    different = [case for case, files in made.items() if files != first]
    print("all the same" if not different else f"other bytes: {', '.join(different)}")  # noqa: T201
    raise SystemExit(bool(different))


if __name__ == "__main__":
    main()
