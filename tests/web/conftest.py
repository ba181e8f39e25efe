"""The real book's web edition as files, and a browser to read it with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from book.assembly import Assembly, assemble
from book.editions.citation import citations
from book.editions.templates import environment
from book.editions.web import edition as web
from book.editions.web.edition import WebEdition
from book.editions.web.printed import File, Printed
from book.findings.diagnostics import Sink
from book.manuscript import project
from tests.conftest import HOUSE, REPOSITORY
from tests.web.chromium import fresh_page

SINGLE = "book.html"


@pytest.fixture(scope="session")
def edition() -> WebEdition:
    """Make the web edition of the real book."""
    book = project.load(REPOSITORY / "chapters", REPOSITORY, Sink())
    assembly = assemble(book, Sink())
    made = web.render(assembly, HOUSE)
    return made.for_readers(beside(assembly, made))


def beside(assembly: Assembly, edition: WebEdition) -> Printed:
    """Other editions as they might have come out: every place on a page of its chapter."""
    slugs = [chapter.slug for chapter in assembly.book.chapters]
    spans = {slug: (10 * number + 1, 10 * number + 9) for number, slug in enumerate(slugs, 1)}
    places = re.findall(r'\sid="([^"]+)"', edition.single)
    homes = {place: place.partition("--")[0] for place in places}
    return Printed(
        environment(HOUSE),
        assembly.book.meta.language,
        {cited.name: cited for cited in citations.citables(assembly, spans)},
        {place: spans[home][0] for place, home in homes.items() if home in spans},
        1,
        "book.pdf",
        (File("screen_file", "book.pdf", 912_000), File("epub_file", "book.epub", 641_000)),
    )


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
def page(browser: Browser) -> Iterator[Page]:
    """Give a tab of usual width; a fault in the page's scripts fails the test."""
    faults: list[str] = []
    with fresh_page(browser, viewport={"width": 1280, "height": 900}) as page:
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
        yield page
    assert faults == []
