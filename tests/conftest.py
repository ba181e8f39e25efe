"""What every test may ask for.

A proof that needs a tool of another maker (qpdf, Poppler, Java …) asks for `tool`; where the tool
is missing the test is skipped with a line that says how to get it, and under CI it fails: a check
that silently did not run is no check.
"""

from __future__ import annotations

import fcntl
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from book.ground.resources import Resources
from book.ground.tools import COMMANDS, find

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from book.build.compiler import Outcome

REPOSITORY = Path(__file__).resolve().parent.parent

HOUSE = Resources((REPOSITORY / "templates",), (REPOSITORY / "styles",))
"""The templates and styles that the compiler ships."""

if sys.dont_write_bytecode:  # the processes that tests start need not compile everything anew
    sys.dont_write_bytecode = False
    sys.pycache_prefix = str(REPOSITORY / ".pytest_cache/compiled")
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def unavailable(reason: str) -> None:
    """Skip the test, loudly; under CI fail it."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"not checked: {reason}")
    pytest.skip(f"NOT CHECKED: {reason}")


@pytest.fixture
def tool() -> Callable[[str], str]:
    """Give the path of a command, or skip saying what is missing and how to get it."""

    def locate(command: str) -> str:
        found = find(command)
        if found is None:
            known = COMMANDS.get(command)
            how = known.install_command() if known else "see the README"
            unavailable(f"{command} is not on this machine; get it with: {how}")
        return str(found)

    return locate


@pytest.fixture
def repository() -> Path:
    """Give the folder of the checkout."""
    return REPOSITORY


@pytest.fixture(scope="session")
def real_book(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome]:
    """Build the real book in every edition, once for all workers: its files and what was said."""
    from tests.build.test_build import Workplace, furnish

    home = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        home = home.parent
    home /= "real-book"
    home.mkdir(exist_ok=True)
    with (home / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        said = home / "outcome.pickle"
        if not said.exists():
            furnish(home)
            (home / "chapters").symlink_to(REPOSITORY / "chapters")
            outcome = Workplace(home, home / "chapters", java=True).build(jobs=2)
            said.write_bytes(pickle.dumps(outcome))
    return home / "dist", pickle.loads(said.read_bytes())


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Chromium for a file of tests.

    A process can hold only one Playwright, and while it does nothing else there can run asyncio.
    """
    from tests.web.chromium import chromium

    with chromium() as started:
        yield started
