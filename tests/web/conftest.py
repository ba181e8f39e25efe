"""The real book's web edition as files, and a browser to read it with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from book.assembly import assemble
from book.editions import web
from book.editions.web import WebEdition
from book.findings.diagnostics import Sink
from book.ground.resources import Resources
from book.manuscript import project
from tests.conftest import REPOSITORY

SINGLE = "book.html"


@pytest.fixture(scope="session")
def edition() -> WebEdition:
    """Make the web edition of the real book."""
    resources = Resources((REPOSITORY / "templates",), (REPOSITORY / "styles",))
    book = project.load(REPOSITORY / "chapters", REPOSITORY, Sink())
    return web.render(assemble(book, Sink()), resources).for_readers()


@pytest.fixture(scope="session")
def files(edition: WebEdition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the edition to a folder: the single file, and the pages with their assets."""
    folder = tmp_path_factory.mktemp("web")
    for name, page in {SINGLE: edition.single, **edition.pages}.items():
        (folder / name).write_text(page, "utf-8")
    for name, data in edition.assets.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Give a window of usual width that has seen nothing before."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_navigation_timeout(120_000)  # a loaded machine is no fault of the page
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """Give a tab; a fault in the page's scripts fails the test."""
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
    yield page
    assert faults == []
