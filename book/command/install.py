"""What a bare machine lacks, put there before anything else is done.

Runs before the environment exists, so nothing but the standard library is imported.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from book.ground.errors import BookError, ExitCode, Lang, Text
from book.ground.tools import PANGO, Tool, has_pango, is_root, manager

ROOM = 800 * 1024**2
"""Bytes that the environment takes, with the packages on their way."""
LEAVE_SYSTEM = "--no-system-packages"
"""The flag that keeps the system's package manager out of it."""
VENV = Tool(
    "Python-modulen venv",
    Text("lager arbeidsmiljøet", "makes the environment"),
    apt=f"python{sys.version_info.major}.{sys.version_info.minor}-venv",
)


def lacking(arguments: Sequence[str]) -> tuple[Tool, ...]:
    """What of the system an order needs and the machine has not."""
    wants = [(VENV, importlib.util.find_spec("ensurepip") is not None)]
    if _sets_pages(arguments):
        wants.append((PANGO, has_pango()))
    return tuple(tool for tool, is_here in wants if not is_here)


def _sets_pages(arguments: Sequence[str]) -> bool:
    """Whether an order needs the layout engine: all but `build` and `test` do without."""
    command = arguments[0] if arguments and not arguments[0].startswith("-") else "build"
    is_web = "--edition=web" in arguments or "--edition web" in " ".join(arguments)
    return command == "test" or (command == "build" and not is_web)


def install(tools: Sequence[Tool], lang: Lang) -> None:
    """Have the system's package manager install some tools.

    As root at once; else through sudo, after a yes on a terminal.

    Raises:
        BookError: it cannot be done here; says the one command that does it.
    """
    by = manager()
    names = [tool.name for tool in tools if by is not None and tool.packages(by)]
    if by is None or len(names) < len(tools):
        raise tools[0].missing()
    commands = by.commands([package for tool in tools for package in tool.packages(by)])
    by_hand = _missing(names, by.one_line(commands))
    if by.needs_root and not is_root():
        if not _has_sudo() or not _agrees(by_hand, lang):
            raise by_hand
        commands = tuple(("sudo", *command) for command in commands)
    else:
        _say(by_hand.message, lang)
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for command in commands:
        sys.stderr.write(f"  {' '.join(command)}\n")
        if subprocess.call(command, stdout=sys.stderr, env=environment) != 0:
            raise by_hand


def _missing(names: Sequence[str], command: str) -> BookError:
    return BookError(
        Text(f"Maskinen mangler: {', '.join(names)}.", f"Not on this machine: {', '.join(names)}."),
        Text(f"installer det med: {command}", f"install it with: {command}"),
        ExitCode.MISSING_TOOL,
    )


def _has_sudo() -> bool:
    return shutil.which("sudo") is not None and sys.stdin.isatty() and sys.stderr.isatty()


def _agrees(what: BookError, lang: Lang) -> bool:
    _say(what.message, lang)
    sys.stderr.write(f"  {what.hint.in_(lang)}\n")
    sys.stderr.write(Text("Gjøre det nå? [j/N] ", "Do it now? [y/N] ").in_(lang))
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold()[:1] in {"j", "y"}


def _say(text: Text, lang: Lang) -> None:
    sys.stderr.write(f"{text.in_(lang)}\n")


def make_environment(venv: Path, python: Path, lock: Path, lang: Lang) -> None:
    """Make the environment from a lock file, or make a half-made one whole.

    Raises:
        BookError: there is no room or no network, or the folder cannot be written.
    """
    _say(
        Text(
            "Gjør klart arbeidsmiljøet i .venv (bare første gang, et par minutter) …",
            "Making the environment in .venv (the first time only, some minutes) …",
        ),
        lang,
    )
    if shutil.disk_usage(venv.parent).free < ROOM:
        raise _no_room(venv.parent)
    if not _is_sound(python):
        anew = [] if venv.is_symlink() else ["--clear"]
        if subprocess.call([sys.executable, "-m", "venv", *anew, str(venv)]) != 0:
            raise BookError(
                Text(
                    f"Arbeidsmiljøet i {venv} lot seg ikke lage.",
                    f"The environment in {venv} cannot be made.",
                ),
                Text(
                    "se meldingen over; kan du skrive i mappa?",
                    "see the message above; may you write in the folder?",
                ),
                ExitCode.MISSING_TOOL,
            )
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.call([*pip, "--require-hashes", "--requirement", str(lock)]) != 0:
        raise BookError(
            Text(
                f"Pakkene i {lock.name} lot seg ikke installere.",
                f"The packages in {lock.name} cannot be installed.",
            ),
            Text(
                "se meldingen over; er maskinen på nett? Kjør kommandoen igjen når den er det",
                "see the message above; is the machine online? Run the command again when it is",
            ),
            ExitCode.MISSING_TOOL,
        )


def _no_room(folder: Path) -> BookError:
    needed = ROOM // 1024**2
    return BookError(
        Text(f"Det er for lite plass i {folder}.", f"There is too little room in {folder}."),
        Text(f"frigjør {needed} MB", f"free {needed} MB"),
        ExitCode.NOT_WRITABLE,
    )


def _is_sound(python: Path) -> bool:
    """Whether an environment's Python is this one and has pip."""
    ask = [str(python), "-c", "import pip, sys; print(sys.version)"]
    try:
        run = subprocess.run(ask, capture_output=True, text=True, check=False)
    except OSError:
        return False
    return run.returncode == 0 and run.stdout.strip() == sys.version.strip()


def prepare(arguments: Sequence[str], venv: Path, python: Path, lock: Path, lang: Lang) -> None:
    """Make a machine ready for an order.

    Raises:
        BookError: it lacks something that cannot be installed from here.
    """
    missing = lacking(arguments)
    if missing and LEAVE_SYSTEM not in arguments:
        install(missing, lang)
    elif VENV in missing:
        raise VENV.missing()
    make_environment(venv, python, lock, lang)
