"""Debian's Chromium, driven by Playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.conftest import unavailable

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def _with_fonts() -> dict[str, str | float | bool]:
    """The environment without the press's word that there are no system fonts.

    Where the press has run in this process, that word stands in the environment, and a browser
    that finds no font at all dies.
    """
    return {name: value for name, value in os.environ.items() if name != "FONTCONFIG_FILE"}


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a browser, or skip the test saying how to get one."""
    program = shutil.which("chromium")
    if program is None:
        unavailable("chromium is not on this machine; get it with: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=list(FLAGS), env=_with_fonts()
        )
        try:
            yield browser
        finally:
            browser.close()


def npm_file(path: str) -> Path:
    """A file of one of the npm packages that judge the web edition, or skip the test."""
    folder = Path(__file__).parent
    file = folder / "node_modules" / path
    if not file.is_file():
        unavailable(f"{path} is not here; get it with: npm ci --prefix tests/web")
    return file
