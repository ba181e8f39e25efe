"""See what the machine has and lacks."""

from __future__ import annotations

import ctypes.util
from collections.abc import Iterator

from book.bindery import epubcheck, validation
from book.ground.tools import COMMANDS, EPUBCHECK, PANGO, VERAPDF, Tool, find


def survey() -> Iterator[tuple[Tool, bool, bool]]:
    """Every tool, whether it is here, and whether a build needs it (the others are for proofs)."""
    yield PANGO, ctypes.util.find_library("pango-1.0") is not None, True
    for tool in dict.fromkeys(COMMANDS.values()):
        commands = [command for command, owner in COMMANDS.items() if owner is tool]
        yield tool, all(find(command) for command in commands), False
    yield VERAPDF, validation.missing_tool() is None, False
    yield EPUBCHECK, epubcheck.missing_tool() is None, False
