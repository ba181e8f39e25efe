"""Kill builds, spoil their cache, starve them of disk, and see what is left.

    python -m tests.faults [--edition all] [--kills 100] [--stops 50] [--flips 300] [--seed 7]

After every fault each output must be, byte for byte, that of one manuscript or the other, and the
next build must make what a build without a past makes. It prints a line a fault, and 1 is its exit
code when one of them was not survived. Full disks need a mount, so they are left out without root.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.house import Ended, House, State

LONGEST = 40.0
"""Seconds after the start until which a build is killed; most have ended by then."""


@dataclass(slots=True)
class Trial:
    """One house, two manuscripts, and what each must come to."""

    house: House
    chance: random.Random
    versions: tuple[State, State]
    took: float
    """Seconds of a build."""
    failures: list[str] = field(default_factory=list)
    _at: int = 0

    def turn(self) -> State:
        """Edit the manuscript; what the next build must make."""
        self._at = 1 - self._at
        self.house.write(self._at)
        return self.versions[self._at]

    def expect_whole(self, fault: str) -> None:
        """Every output is that of one manuscript or the other."""
        for name, digest in self.house.state().items():
            if digest not in (version.get(name) for version in self.versions):
                self.failures.append(f"{fault}: {name} is of no manuscript")

    def expect_next(self, fault: str, wanted: State) -> None:
        """The next build is as one without a past."""
        ended = self.house.build()
        if ended.code != 0 or self.house.state() != wanted:
            self.failures.append(f"{fault}: the next build ended {ended.code}\n{ended.said[-800:]}")

    def expect_words(self, fault: str, ended: Ended, codes: tuple[int, ...]) -> None:
        """It said in words what happened, and ended as documented."""
        if ended.code not in codes or not ended.is_in_words:
            self.failures.append(f"{fault}: ended {ended.code}\n{ended.said[-800:]}")


def killed(trial: Trial, count: int, *signals: signal.Signals) -> int:
    """Signals at random moments; how many of them met a running build."""
    met = 0
    for _ in range(count):
        wanted, sent = trial.turn(), trial.chance.choice(signals)
        process = trial.house.start()
        time.sleep(trial.chance.uniform(0, trial.took))
        met += process.poll() is None
        if sent is signal.SIGKILL:
            with contextlib.suppress(ProcessLookupError):  # it has ended, workers and all
                os.killpg(process.pid, sent)
        else:
            process.send_signal(sent)
        said, _ = process.communicate(timeout=120)
        if sent is not signal.SIGKILL:
            ended = Ended(process.returncode, said)
            trial.expect_words(sent.name, ended, (0, 130, 143, -signal.SIGTERM, -signal.SIGINT))
        trial.expect_whole(sent.name)
        trial.expect_next(sent.name, wanted)
    return met


def flipped(trial: Trial, count: int) -> int:
    """Bits of the cache turned over, a tenth of them between two builds."""
    done = 0
    while done < count:
        for file in trial.chance.choices(_entries(trial.house), k=max(1, count // 10)):
            data = bytearray(file.read_bytes())
            if data:
                data[trial.chance.randrange(len(data))] ^= 1 << trial.chance.randrange(8)
                file.write_bytes(data)
            done += 1
        trial.expect_next("a flipped bit", trial.turn())
    return done


def truncated(trial: Trial, count: int) -> int:
    """Entries of the cache cut off, to nothing at all too."""
    for share in (trial.chance.choice((0.0, 0.1, 0.5, 0.99)) for _ in range(count)):
        for file in trial.chance.choices(_entries(trial.house), k=10):
            os.truncate(file, int(file.stat().st_size * share))
        trial.expect_next("cut entries", trial.turn())
    return count * 10


def _entries(house: House) -> list[Path]:
    return sorted(file for file in house.cache.rglob("*") if file.is_file())


def full(trial: Trial) -> int:
    """A disk that is full after so many kilobytes, under the output and under the cache."""
    sizes = (16, 64, 160, 400, 800, 1600)
    if os.geteuid() != 0:
        return 0
    for folder in (trial.house.dist, trial.house.cache):
        for size in sizes:
            wanted = trial.turn()
            with _small_disk(folder, size) as is_mounted:
                if not is_mounted:
                    return 0
                trial.expect_words(f"{size} kB of {folder.name}", trial.house.build(), (0, 4))
            trial.expect_whole("a full disk")
            trial.expect_next("a full disk", wanted)
    return 2 * len(sizes)


@contextmanager
def _small_disk(folder: Path, kilobytes: int) -> Iterator[bool]:
    folder.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    is_mounted = subprocess.run(command, check=False, capture_output=True).returncode == 0
    try:
        yield is_mounted
    finally:
        if is_mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)


def spoilt_materials(trial: Trial) -> int:
    """Fonts and ICC profiles that are missing, cut off or nonsense."""
    styles = trial.house.folder / "styles"
    files = [*sorted(styles.rglob("*Text-Regular.ttf"))[:1], *sorted(styles.rglob("*.icc"))[:2]]
    spoils = {"missing": None, "empty": b"", "nonsense": b"this is none" * 99}
    for file in files:
        sound = file.read_bytes()
        for how, data in spoils.items():
            file.unlink()
            if data is not None:
                file.write_bytes(data)
            ended = trial.house.build()
            trial.expect_words(f"{file.name} {how}", ended, (0, 1, 2, 3))
            file.write_bytes(sound)
    trial.expect_next("spoilt materials", trial.turn())
    return len(files) * len(spoils)


def lost_worker(trial: Trial, count: int) -> int:
    """A worker killed while it sets a chapter."""
    lost = 0
    for _ in range(count):
        wanted = trial.turn()
        shutil.rmtree(trial.house.cache, ignore_errors=True)
        process = trial.house.start()
        while process.poll() is None and not (workers := _workers(process.pid)):
            time.sleep(0.05)
        if process.poll() is None:
            os.kill(trial.chance.choice(workers), signal.SIGKILL)
            lost += 1
        said, _ = process.communicate(timeout=300)
        trial.expect_words("a lost worker", Ended(process.returncode, said), (0, 1, 3))
        trial.expect_whole("a lost worker")
        trial.expect_next("a lost worker", wanted)
    return lost


def _workers(parent: int) -> list[int]:
    found = subprocess.run(
        ["pgrep", "-P", str(parent)], capture_output=True, text=True, check=False
    )
    return [int(line) for line in found.stdout.split()]


def closed_output(trial: Trial) -> int:
    """A reader that goes after one line: `build | head -1`."""
    wanted = trial.turn()
    process = trial.house.start()
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    process.wait(timeout=300)
    if process.returncode not in (0, 1, 141, -signal.SIGPIPE):
        trial.failures.append(f"| head: ended {process.returncode}")
    trial.expect_whole("| head")
    trial.expect_next("| head", wanted)
    return 1


def no_place(trial: Trial) -> int:
    """Output where nothing can be written: a file in the way, a folder that is none."""
    trial.turn()
    (trial.house.folder / "in-the-way").write_text("")
    places = {"in-the-way": 2, "in-the-way/dist": 4, "/proc/dist": 4}
    for place, code in places.items():
        ended = trial.house.build("--output", place)
        trial.expect_words(f"--output {place}", ended, (code,))
    return len(places)


def main() -> int:
    """Run all of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, count in (("kills", 100), ("stops", 50), ("flips", 300), ("seed", 7)):
        parser.add_argument(f"--{name}", type=int, default=count)
    parser.add_argument("--edition", default="all", help="what is built, as `build` has it")
    order = parser.parse_args()
    with TemporaryDirectory(prefix="faults") as folder:
        house = House.built(Path(folder), order.edition)
        versions = (house.reference(0), house.reference(1))
        began = time.perf_counter()
        house.write(0)
        house.build()
        took = min(time.perf_counter() - began, LONGEST)
        trial = Trial(house, random.Random(order.seed), versions, took)
        met = killed(trial, order.kills, signal.SIGKILL)
        _tell(trial, "SIGKILL at a random moment", f"{order.kills}, {met} of them while it ran")
        met = killed(trial, order.stops, signal.SIGINT, signal.SIGTERM)
        _tell(trial, "SIGINT or SIGTERM", f"{order.stops}, {met} of them while it ran")
        _tell(trial, "flipped bits in the cache", str(flipped(trial, order.flips)))
        _tell(trial, "cut entries of the cache", str(truncated(trial, 5)))
        _tell(trial, "full disks", str(full(trial)))
        _tell(trial, "spoilt fonts and profiles", str(spoilt_materials(trial)))
        _tell(trial, "lost workers", str(lost_worker(trial, 5)))
        _tell(trial, "closed output", str(closed_output(trial)))
        _tell(trial, "output that cannot be written", str(no_place(trial)))
    return 1 if trial.failures else 0


_told: list[int] = [0]


def _tell(trial: Trial, what: str, count: str) -> None:
    new = trial.failures[_told[0] :]
    _told[0] = len(trial.failures)
    lines = [f"{what}: {count}; not survived: {len(new)}", *(f"  {line}" for line in new)]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
