"""What a build finds spoilt: its cache, its fonts and profiles, the times of its files."""

from __future__ import annotations

import os
import time
from pathlib import Path

from tests.faults.trial import Trial

YEAR = 365 * 24 * 3600


def flipped(trial: Trial, count: int) -> str:
    """Bits of the cache turned over, ten of them between two builds."""
    for _ in range(0, count, 10):
        for file in trial.chance.choices(_entries(trial), k=10):
            data = bytearray(file.read_bytes())
            if data:
                data[trial.chance.randrange(len(data))] ^= 1 << trial.chance.randrange(8)
                file.write_bytes(data)
        trial.expect_next("a flipped bit", trial.turn())
    return str(count)


def truncated(trial: Trial) -> str:
    """Entries of the cache cut off, to nothing at all too."""
    shares = (0.0, 0.1, 0.5, 0.99)
    for share in shares:
        for file in trial.chance.choices(_entries(trial), k=10):
            os.truncate(file, int(file.stat().st_size * share))
        trial.expect_next("cut entries", trial.turn())
    return str(len(shares) * 10)


def _entries(trial: Trial) -> list[Path]:
    return sorted(file for file in trial.house.cache.rglob("*") if file.is_file())


def materials(trial: Trial) -> str:
    """Fonts and ICC profiles that are missing, cut off, nonsense or another's."""
    styles = trial.house.folder / "styles"
    files = [*sorted(styles.rglob("*Text-Regular.ttf"))[:1], *sorted(styles.rglob("*.icc"))]
    for file in files:
        sound = file.read_bytes()
        spoils = {
            "missing": None,
            "empty": b"",
            "cut off": sound[: len(sound) // 2],
            "nonsense": b"this is none" * 99,
        }
        for how, data in spoils.items():
            trial.turn()
            file.unlink()
            if data is not None:
                file.write_bytes(data)
            trial.expect_words(f"{file.name} {how}", trial.house.build(), (0, 1, 2, 3))
            file.write_bytes(sound)
    trial.expect_next("spoilt materials", trial.turn())
    return str(4 * len(files))


def clock(trial: Trial) -> str:
    """Everything made before is of next year; an edit is older than the build it follows."""
    tried = 0
    for shift in (YEAR, -YEAR):
        for folder in (trial.house.cache, trial.house.dist, trial.house.folder / "chapters"):
            for file in folder.rglob("*"):
                os.utime(file, times=(time.time() + YEAR,) * 2)
        wanted = trial.turn()
        os.utime(trial.house.chapter, times=(time.time() + shift,) * 2)
        trial.expect_next("a clock moved back", wanted)
        before = trial.house.chapter.stat()
        wanted = trial.turn()
        os.utime(trial.house.chapter, ns=(before.st_atime_ns, before.st_mtime_ns))
        trial.expect_next("an edit of the same length and time", wanted)
        tried += 2
    return str(tried)
