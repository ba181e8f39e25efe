"""Debian's Chromium, driven by Playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

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
PATIENCE = 120_000
"""Milliseconds to wait for what is sure to come: a loaded machine is no fault of a page."""

expect.set_options(timeout=PATIENCE)


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


@contextmanager
def fresh_context(browser: Browser, **options: Any) -> Iterator[BrowserContext]:
    """Open a window that has seen nothing before; the options are Playwright's."""
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@contextmanager
def fresh_page(browser: Browser, **options: Any) -> Iterator[Page]:
    """Open a tab in a window of its own."""
    with fresh_context(browser, **options) as context:
        yield context.new_page()


def lay_out(page: Page) -> None:
    """Do as a reader who is there, until all of the single file is laid out (layout.js)."""
    page.mouse.move(5, 5)
    expect(page.locator("html.laying-out")).to_have_count(0)


def after_frames(page: Page) -> None:
    """Let the browser draw what has been asked for."""
    page.evaluate("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")


def npm_file(path: str) -> Path:
    """A file of one of the npm packages that judge the web edition, or skip the test."""
    folder = Path(__file__).parent
    file = folder / "node_modules" / path
    if not file.is_file():
        unavailable(f"{path} is not here; get it with: npm ci --prefix tests/web")
    return file
