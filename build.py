#!/usr/bin/env python3
"""Start the book compiler; on a fresh machine first make the environment it runs in.

Needs nothing but Python 3.11. The environment is `.venv`, made from the lock files with hashes
(requirements.txt; requirements-dev.txt for `test`), and completed when a lock file changes. Any
Python from 3.7 on can read this file, so that an old one gets a sentence and not a SyntaxError.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:  # importing typing would cost every start some milliseconds
    from typing import NoReturn

HOME = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(HOME, ".venv")
WINDOWS = os.name == "nt"
PYTHON = os.path.join(VENV, *(("Scripts", "python.exe") if WINDOWS else ("bin", "python")))
RUNTIME_LOCK = os.path.join(HOME, "requirements.txt")
TEST_LOCK = os.path.join(HOME, "requirements-dev.txt")
MISSING_TOOL = 3
INTERRUPTED = 130


def give_up(message: str, hint: str) -> NoReturn:
    """Say what is missing and how to get it, in one breath, and stop."""
    sys.stderr.write(f"{message}\n  tips: {hint}\n")
    raise SystemExit(MISSING_TOOL)


def fingerprint(lock: str) -> str:
    """Tell an environment made from this lock and this Python from any other."""
    import hashlib

    with open(lock, "rb") as file:
        digest = hashlib.sha256(file.read())
    digest.update(sys.version.encode())
    return digest.hexdigest()


def stamp_of(lock: str) -> str:
    """Name the file that says the environment holds this lock's packages."""
    return os.path.join(VENV, os.path.basename(lock) + ".stamp")


def is_ready(lock: str) -> bool:
    """Say whether the environment was made, to its end, from this lock file."""
    try:
        with open(stamp_of(lock), encoding="ascii") as file:
            return file.read() == fingerprint(lock) and os.path.exists(PYTHON)
    except OSError:
        return False


def prepare(lock: str) -> None:
    """Make or complete the environment; stamps are written last, so a killed set-up is redone.

    The test lock holds everything the runtime lock does, so it vouches for both.
    """
    import subprocess

    sys.stderr.write("Gjør klart arbeidsmiljøet i .venv (bare første gang, et par minutter) …\n")
    if subprocess.call([sys.executable, "-m", "venv", VENV]) != 0:
        give_up(
            "Python mangler modulen venv.",
            "på Debian og Ubuntu: sudo apt-get install -y python3-venv – og kjør kommandoen igjen",
        )
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.call([*pip, "--require-hashes", "--requirement", lock]) != 0:
        give_up(
            f"Pakkene i {os.path.basename(lock)} lot seg ikke installere.",
            "se meldingen over; er maskinen på nett? Kjør kommandoen igjen når den er det",
        )
    for vouched in {lock, RUNTIME_LOCK}:
        with open(stamp_of(vouched), "w", encoding="ascii") as file:
            file.write(fingerprint(vouched))


def main() -> NoReturn:
    """Run the compiler inside its environment."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an old Python must get here to be told
        give_up(
            f"Boka trenger Python 3.11 eller nyere; dette er {sys.version.split()[0]}.",
            "på Debian og Ubuntu: sudo apt-get install -y python3.11 python3.11-venv",
        )
    if os.path.normcase(sys.prefix) == os.path.normcase(VENV):
        from book.command.cli import main as run

        raise SystemExit(run(sys.argv[1:]))
    lock = TEST_LOCK if sys.argv[1:2] == ["test"] else RUNTIME_LOCK
    if not is_ready(lock):
        prepare(lock)
    command = [PYTHON, os.path.abspath(__file__), *sys.argv[1:]]
    if not WINDOWS:
        os.execv(PYTHON, command)  # one process: signals and exit code are the compiler's own
    import subprocess

    raise SystemExit(subprocess.call(command))


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
