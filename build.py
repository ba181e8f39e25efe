#!/usr/bin/env python3
"""Start the book compiler; on a fresh machine first make the environment it runs in.

Needs nothing but Python 3.11: what else is lacking of the system it has the package manager install
(`book.command.install`; --no-system-packages leaves the system alone). The environment is `.venv`,
made from the lock files with hashes (requirements.txt; requirements-dev.txt for `test`), and
completed when a lock file changes. Any Python from 3.7 on can read this file, so that an old one
gets a sentence and not a SyntaxError.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:  # importing typing would cost every start some milliseconds
    from typing import NoReturn

    from book.ground.errors import Lang

HOME = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(HOME, ".venv")
WINDOWS = os.name == "nt"
PYTHON = os.path.join(VENV, *(("Scripts", "python.exe") if WINDOWS else ("bin", "python")))
RUNTIME_LOCK = os.path.join(HOME, "requirements.txt")
TEST_LOCK = os.path.join(HOME, "requirements-dev.txt")
MISSING_TOOL, NOT_WRITABLE = 3, 4
INTERRUPTED = 130


def give_up(message: str, hint: str, code: int = MISSING_TOOL) -> NoReturn:
    """Say what is missing and how to get it, in one breath, and stop."""
    sys.stderr.write(f"{message}\n  tips: {hint}\n")
    raise SystemExit(code)


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


def prepare(lock: str, arguments: list[str]) -> None:
    """Make or complete the environment; stamps are written last, so a killed set-up is redone.

    The test lock holds everything the runtime lock does, so it vouches for both.
    """
    from pathlib import Path

    from book.command import install
    from book.ground.errors import BookError

    is_english = "--lang=en" in arguments or "--lang en" in " ".join(arguments)
    lang: Lang = "en" if is_english else "nb"
    try:
        install.prepare(arguments, Path(VENV), Path(PYTHON), Path(lock), lang)
        for vouched in {lock, RUNTIME_LOCK}:
            with open(stamp_of(vouched), "w", encoding="ascii") as file:
                file.write(fingerprint(vouched))
    except BookError as error:
        give_up(error.message.in_(lang), error.hint.in_(lang), error.exit_code)
    except OSError as error:
        reason = error.strerror or str(error)
        give_up(f"{VENV}: {reason}", "se etter plass og rettigheter der mappa ligger", NOT_WRITABLE)


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
        prepare(lock, sys.argv[1:])
    arguments = [word for word in sys.argv[1:] if word != "--no-system-packages"]
    command = [PYTHON, os.path.abspath(__file__), *arguments]
    if not WINDOWS:
        os.execv(PYTHON, command)  # one process: signals and exit code are the compiler's own
    import subprocess

    raise SystemExit(subprocess.call(command))


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
