"""Builds without room: disks that are full, places that cannot be written, too little memory."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults.house import BALLAST
from tests.faults.trial import Trial

EDITIONS = ("web", "screen", "print", "epub", "all")
KILOBYTE = 1024
MEGABYTE = 1024**2


def full(trial: Trial) -> str:
    """Disks that are full at every stage: under the outputs, the cache and passing files.

    In the output folder lie the old outputs, and beside them so many kilobytes are free.
    """
    tried = 0
    trial.know("web")
    for edition in EDITIONS:
        for folder in (trial.house.dist, trial.house.cache):
            for free in (0, 24, 100, 400, 900):
                wanted = trial.turn()
                with _small_disk(folder, free) as is_mounted:
                    if not is_mounted:
                        return "none, for want of root"
                    ended = trial.house.build("--edition", edition)
                    where = f"{free} kB free in {folder.name} for {edition}"
                    trial.expect_words(where, ended, (0, 4))
                    trial.expect_whole(where)
                    if folder == trial.house.cache and ended.code != 0:
                        trial.failures.append(f"{where}: a cache is not needed, but {ended.said}")
                tried += 1
        trial.expect_next("a full disk", wanted)
    return str(tried)


@contextmanager
def _small_disk(folder: Path, free: int) -> Iterator[bool]:
    """Mount a disk in the place of a folder, with what lies there and so many kilobytes free."""
    folder.mkdir(exist_ok=True)
    held = folder.with_name(f"{folder.name}-held")
    shutil.copytree(folder, held)
    pages = sum(file.stat().st_size // 4096 + 2 for file in held.rglob("*"))
    size = 4 * pages + free
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(folder)]
    is_mounted = (
        os.geteuid() == 0
        and subprocess.run(command, check=False, capture_output=True).returncode == 0
    )
    try:
        if is_mounted:
            shutil.copytree(held, folder, dirs_exist_ok=True)
            _leave(folder, free)
        yield is_mounted
    finally:
        if is_mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)
        shutil.rmtree(held)


def _leave(folder: Path, free: int) -> None:
    """Fill a disk up to so many kilobytes."""
    about = os.statvfs(folder)
    ballast = about.f_bavail * about.f_frsize - free * KILOBYTE
    if ballast > 0:
        (folder / BALLAST).write_bytes(bytes(ballast))


def no_place(trial: Trial) -> str:
    """Output where nothing can be written: a file in the way, a folder that is none, read-only."""
    trial.turn()
    (trial.house.folder / "in-the-way").write_text("")
    places = {"in-the-way": 2, "in-the-way/dist": 4, "/proc/dist": 4}
    for place, code in places.items():
        ended = trial.house.build("--output", place)
        trial.expect_words(f"--output {place}", ended, (code,))
    if os.geteuid() != 0:
        return str(len(places))
    dist = str(trial.house.dist)
    subprocess.run(["mount", "--bind", "-o", "ro", dist, dist], check=True)
    subprocess.run(["mount", "-o", "remount,bind,ro", dist], check=True)
    try:
        trial.expect_words("read-only", trial.house.build(), (4,))
    finally:
        subprocess.run(["umount", "-l", dist], check=True)
    trial.expect_whole("read-only")
    trial.expect_next("read-only", trial.turn())
    return str(len(places) + 1)


def memory(trial: Trial) -> str:
    """Address space that the interpreter, the engine, a worker or the binder has not enough of."""
    sizes = (40, 80, 120, 160, 200, 250, 300, 400, 500, 700, 1000, 1500)
    enough = 0
    for size in sizes:
        wanted = trial.turn()
        trial.forget()
        ended = trial.house.build(memory=size * MEGABYTE)
        trial.expect_words(f"{size} MB of memory", ended, (0, 1, 3))
        trial.expect_whole(f"{size} MB of memory")
        enough += ended.code == 0
    trial.expect_next("too little memory", wanted)
    return f"{len(sizes)}, {enough} of them enough"
