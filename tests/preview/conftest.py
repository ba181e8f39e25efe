"""A preview of a copy of a book, started as people start it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page

from tests.command_line import NO_NETWORK
from tests.conftest import REPOSITORY
from tests.web.chromium import PATIENCE, fresh_context

START = "import sys; from book.command.cli import main; sys.exit(main(sys.argv[1:]))"
"""What build.py does once its environment is there."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A running preview and the book it shows."""

    process: subprocess.Popen[str]
    url: str
    book: Path

    def stop(self) -> tuple[int, str]:
        """Press Ctrl-C; the exit code and what was said last."""
        self.process.send_signal(signal.SIGINT)
        said, _ = self.process.communicate(timeout=PATIENCE / 1000)
        return self.process.returncode, said


class Start(Protocol):
    """Starts a preview of a copy of a book, with a folder of templates or styles of its own."""

    def __call__(self, book: Path, own: Path | None = None) -> Preview: ...


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def starting(folder: Path) -> Iterator[Start]:
    """Start previews of copies of books in a folder; they are stopped at the end."""
    running: list[Preview] = []

    def run(book: Path, own: Path | None = None) -> Preview:
        copy = folder / book.name
        shutil.copytree(book, copy)
        if own:
            shutil.copytree(own, copy / own.name)
        port = free_port()
        arguments = ["preview", "--book", str(copy), "--port", str(port), "--trust"]
        process = subprocess.Popen(
            [sys.executable, "-c", START, *arguments],
            cwd=REPOSITORY,
            env=dict(os.environ, PYTHONPATH=str(NO_NETWORK)),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert process.stdout is not None
        ready = process.stdout.readline()
        address = re.search(r"http://\S+", ready)
        assert address, ready + process.stdout.read()
        preview = Preview(process, address[0], copy)
        running.append(preview)
        return preview

    yield run
    for preview in running:
        if preview.process.poll() is None:
            preview.stop()


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start a preview of a copy of a book."""
    with starting(tmp_path) as start:
        yield start


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Give a preview of the real book to tests that put right what they break."""
    with starting(tmp_path_factory.mktemp("lasting")) as start:
        yield start(REPOSITORY / "chapters")


@pytest.fixture
def preview(start: Start) -> Preview:
    """Give a preview of the real book."""
    return start(REPOSITORY / "chapters")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Give a wide window."""
    with fresh_context(browser, viewport={"width": 1600, "height": 1000}) as context:
        yield context


@dataclass(frozen=True, slots=True)
class Window:
    """The preview in a browser window."""

    tab: Page

    @property
    def page(self) -> FrameLocator:
        """The book's page inside the window."""
        return self.tab.frame_locator("#page")

    def in_page(self, script: str) -> object:
        """Run a script in the book's page."""
        frame = next(frame for frame in self.tab.frames if "/book/" in frame.url)
        return frame.evaluate(script)

    def wait_past(self, version: int) -> None:
        """Wait for a newer state than this."""
        for _ in range(PATIENCE // 50):
            if self.version() > version:
                return
            self.tab.wait_for_timeout(50)
        raise AssertionError(f"nothing newer than version {version} was shown")

    def version(self) -> int:
        return int(self.tab.evaluate("document.documentElement.dataset.version") or 0)


Open = Callable[[Preview, str], Window]


@pytest.fixture
def look_at(context: BrowserContext) -> Iterator[Open]:
    """Open a page of the preview; a fault in the window's scripts fails the test."""
    faults: list[str] = []

    def open_(preview: Preview, page: str) -> Window:
        tab = context.new_page()
        tab.on("pageerror", lambda error: faults.append(str(error)))
        tab.goto(f"{preview.url}&page={page}")
        tab.frame_locator("#page").locator("main h1").first.wait_for()
        tab.locator("html[data-version]").wait_for(state="attached")
        return Window(tab)

    yield open_
    assert faults == []
