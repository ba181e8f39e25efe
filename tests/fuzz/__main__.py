"""The longer run: `python -m tests.fuzz [--seconds N] [--seed N]`.

Spoils files of every kind for a while, prints how many, and keeps those that were not survived.
"""

from __future__ import annotations

import argparse
import time
import traceback
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.fuzz.mutation import mutated
from tests.fuzz.targets import TARGETS, Target

KEPT = Path(".cache/fuzz")
"""Where what was not survived is put."""


def main() -> int:
    """Say of each kind how many were tried, how many not survived, and the slowest."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    failed = 0
    for kind, target in TARGETS.items():
        failed += _run(kind, target, asked.seconds / len(TARGETS), Random(asked.seed))
    return 1 if failed else 0


def _run(kind: str, target: Target, seconds: float, chance: Random) -> int:
    seeds, tried, failed, slowest = target.seeds(), 0, 0, 0.0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        data = mutated(chance.choice(seeds), chance)
        began = time.process_time()
        try:
            with TemporaryDirectory() as folder:
                target.take(data, Path(folder))
        except Exception:
            failed += 1
            KEPT.mkdir(parents=True, exist_ok=True)
            (KEPT / f"{kind}-{tried}").write_bytes(data)
            if failed <= 3:
                traceback.print_exc()
        slowest = max(slowest, time.process_time() - began)
        tried += 1
    print(f"{kind}: {tried} tried, {failed} not survived, slowest {slowest:.1f} s of CPU")  # noqa: T201
    return failed


if __name__ == "__main__":
    raise SystemExit(main())
