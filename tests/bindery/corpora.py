"""Preflight over other people's PDFs: no traceback, and no file that takes long.

    python -m tests.bindery.corpora FOLDER…

The files are those in the tests of pikepdf and pypdf, in pypdf's collection of samples and in the
veraPDF corpus, each a clone of its repository. It takes a quarter of an hour, so it is run by hand
before a release; its figures stand in docs/reliability.md.
"""

from __future__ import annotations

import resource
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from book.bindery.preflight import preflight
from book.bindery.profile.files import read
from book.bindery.profile.profile import Profile
from book.findings.diagnostics import Sink

PROFILE = Path(__file__).parents[2] / "styles" / "profiles" / "skandinavisk-offset.yaml"
SECONDS = 10.0
"""What one file may take of a processor, Ghostscript's share included."""


@dataclass(frozen=True, slots=True)
class Trial:
    """How one file went: seconds, and the traceback if there was one."""

    file: Path
    seconds: float
    error: str


def tried(files: Iterator[Path], profile: Profile) -> Iterator[Trial]:
    """Preflight one file after the other."""
    for file in files:
        began, error = _spent(), ""
        try:
            preflight(file, profile)
        except Exception:
            error = traceback.format_exc(limit=-3)
        yield Trial(file, _spent() - began, error)


def _spent() -> float:
    """Processor time of this process and of those it has waited for, in seconds."""
    own, others = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def main(folders: list[str]) -> int:
    """Try all files, and tell those that went wrong."""
    profile = read(PROFILE, Sink())
    assert profile is not None
    files = (file for folder in folders for file in sorted(Path(folder).rglob("*.pdf")))
    trials = list(tried(files, profile))
    broken = [trial for trial in trials if trial.error]
    slow = [trial for trial in trials if trial.seconds > SECONDS]
    for trial in broken:
        sys.stdout.write(f"{trial.file}\n{trial.error}\n")
    for trial in slow:
        sys.stdout.write(f"{trial.file}: {trial.seconds:.1f} s\n")
    longest = max((trial.seconds for trial in trials), default=0.0)
    sys.stdout.write(
        f"{len(trials)} files, {len(broken)} tracebacks, {len(slow)} over {SECONDS:g} s, "
        f"longest {longest:.1f} s\n"
    )
    return 1 if broken or slow else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
