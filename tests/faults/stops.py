"""Builds that are stopped, lose a worker, or meet others at the same work."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.faults.house import Ended
from tests.faults.trial import Trial

STOPPED = (0, 130, 143, -signal.SIGTERM, -signal.SIGINT)
PATIENCE = 300.0


def killed(trial: Trial, count: int, *signals: signal.Signals) -> str:
    """Signals at moments drawn over the length of a build; every fourth with an empty cache."""
    met, took = 0, {False: trial.took, True: 2 * trial.took}
    for number in range(count):
        wanted, sent, is_cold = trial.turn(), trial.chance.choice(signals), number % 4 == 0
        if is_cold:
            trial.forget()
        process = trial.house.start_build()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(trial.chance.uniform(0, took[is_cold]))
        met += process.poll() is None
        if sent is signal.SIGKILL:
            with contextlib.suppress(ProcessLookupError):  # it has ended, workers and all
                os.killpg(process.pid, sent)
        else:
            process.send_signal(sent)
        said, _ = process.communicate(timeout=PATIENCE)
        if sent is not signal.SIGKILL:
            trial.expect_words(sent.name, Ended(process.returncode, said), STOPPED)
        trial.expect_whole(sent.name)
        trial.expect_next(sent.name, wanted)
        took[is_cold] = trial.took
    return f"{count}, {met} of them while it ran"


def lost_worker(trial: Trial, count: int) -> str:
    """A worker killed while it sets a chapter."""
    lost = 0
    for _ in range(count):
        wanted = trial.turn()
        trial.forget()
        process = trial.house.start_build()
        while process.poll() is None and not (workers := _workers(process.pid)):
            time.sleep(0.05)
        time.sleep(trial.chance.uniform(0, trial.took))
        if workers := _workers(process.pid):
            os.kill(trial.chance.choice(workers), signal.SIGKILL)
            lost += 1
        said, _ = process.communicate(timeout=PATIENCE)
        trial.expect_words("a lost worker", Ended(process.returncode, said), (0, 1))
        trial.expect_whole("a lost worker")
        trial.expect_next("a lost worker", wanted)
    return str(lost)


def _workers(parent: int) -> list[int]:
    """The processes of the press that a build has started, as /proc tells."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError, IndexError):
            after_name = (folder / "stat").read_text().rpartition(")")[2].split()
            is_worker = b"spawn_main" in (folder / "cmdline").read_bytes()
            if int(after_name[1]) == parent and is_worker:
                found.append(int(folder.name))
    return found


def closed_output(trial: Trial) -> str:
    """A reader that goes after one line: `build | head -1`."""
    wanted = trial.turn()
    process = trial.house.start_build()
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    process.wait(timeout=PATIENCE)
    if process.returncode not in (0, 141, -signal.SIGPIPE):
        trial.failures.append(f"| head: ended {process.returncode}")
    trial.expect_whole("| head")
    trial.expect_next("| head", wanted)
    return "1"


def together(trial: Trial, count: int) -> str:
    """Two builds at once, beside a preview that is asked for pages all the time."""
    port = _free_port()
    preview = trial.house.start("preview", "--port", str(port), "--editor", "none")
    try:
        for _ in range(count):
            wanted = trial.turn()
            builds = [trial.house.start_build(), trial.house.start_build()]
            while any(build.poll() is None for build in builds):
                if not _answers(port) and preview.poll() is not None:
                    trial.failures.append(f"the preview ended {preview.returncode}")
                    break
                time.sleep(0.2)
            for build in builds:
                said, _ = build.communicate(timeout=PATIENCE)
                trial.expect_words("two at once", Ended(build.returncode, said), (0,))
            trial.expect_whole("two at once")
            trial.expect_next("two at once", wanted)
        if not _answers(port):
            trial.failures.append("the preview answers no more")
    finally:
        preview.send_signal(signal.SIGINT)
        said, _ = preview.communicate(timeout=60)
    trial.expect_words("the preview", Ended(preview.returncode, said), (0, 130))
    return str(count)


def _answers(port: int) -> bool:
    """Whether the preview says anything, if only that it wants the token."""
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30)
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])
