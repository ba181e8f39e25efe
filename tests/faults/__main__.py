"""Kill builds, spoil their cache, starve them of disk and memory, and see what is left.

    python -m tests.faults [--edition all] [--kills 100] [--stops 50] [--flips 300] [--seed 7]
                           [--only NAME]

After every fault each output must be, byte for byte, that of one manuscript or the other, and the
next build must make what a build without a past makes. It prints a line a fault, and 1 is its exit
code when one of them was not survived. Full disks need a mount, so they are left out without root.
Linux only: it asks /proc for the workers.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults import limits, spoils, stops
from tests.faults.house import House
from tests.faults.trial import Trial

Fault = Callable[[Trial], str]
"""Does it so many times as it says."""


def faults(order: argparse.Namespace) -> Mapping[str, tuple[str, Fault]]:
    """What there is to suffer, by the name it is ordered by."""
    soft = (signal.SIGINT, signal.SIGTERM)
    return {
        "kills": ("SIGKILL", lambda trial: stops.killed(trial, order.kills, signal.SIGKILL)),
        "stops": ("SIGINT or SIGTERM", lambda trial: stops.killed(trial, order.stops, *soft)),
        "workers": ("lost workers", lambda trial: stops.lost_worker(trial, 5)),
        "together": ("two builds and a preview", lambda trial: stops.together(trial, 3)),
        "head": ("closed output", stops.closed_output),
        "flips": ("flipped bits in the cache", lambda trial: spoils.flipped(trial, order.flips)),
        "cuts": ("cut entries of the cache", spoils.truncated),
        "materials": ("spoilt fonts and profiles", spoils.materials),
        "clock": ("clock moved back", spoils.clock),
        "disks": ("full disks", limits.full),
        "places": ("output that cannot be written", limits.no_place),
        "memory": ("limits of memory", limits.memory),
    }


def main() -> int:
    """Run all of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, count in (("kills", 100), ("stops", 50), ("flips", 300), ("seed", 7)):
        parser.add_argument(f"--{name}", type=int, default=count)
    parser.add_argument("--edition", default="all", help="what is built, as `build` has it")
    parser.add_argument("--only", action="append", help="one of the faults; may be repeated")
    order = parser.parse_args()
    with TemporaryDirectory(prefix="faults") as folder:
        trial = Trial.of(House.built(Path(folder), order.edition), order.seed)
        for name, (what, fault) in faults(order).items():
            if not order.only or name in order.only:
                _suffer(trial, what, fault)
    return 1 if trial.failures else 0


def _suffer(trial: Trial, what: str, fault: Fault) -> None:
    told, began = len(trial.failures), time.perf_counter()
    count, seconds = fault(trial), time.perf_counter() - began
    new = trial.failures[told:]
    lines = [f"{what}: {count}; not survived: {len(new)} ({seconds:.0f} s)"]
    sys.stdout.write("\n".join([*lines, *(f"  {line}" for line in new)]) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
