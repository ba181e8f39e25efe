"""WCAG 2.1 AA as far as axe-core sees it: light and dark, wide and as narrow as 320 px."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from book.editions import report
from tests.conftest import HOUSE
from tests.editions.reports import everything
from tests.web.chromium import fresh_page, lay_out, npm_file
from tests.web.conftest import SINGLE

pytestmark = pytest.mark.slow

SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
WIDTHS = pytest.mark.parametrize("width", [1280, 320])
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """What axe-core objects to, as lines that name the rule and the element."""
    page.evaluate(npm_file("axe-core/axe.min.js").read_text("utf-8"))
    found = page.evaluate(
        "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES
    )
    return [
        f"{violation['id']}: {node['html'][:160]} {node.get('failureSummary', '')}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def faulty(browser: Browser, scheme: str, width: int, *files: Path) -> dict[str, list[str]]:
    """The files that something is objected to, and what, read one after the other in a tab."""
    look = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}}
    found = {}
    with fresh_page(browser, reduced_motion="reduce", **look) as page:
        for file in files:
            page.goto(file.as_uri())
            lay_out(page)
            found[file.name] = violations(page)
    return {name: lines for name, lines in found.items() if lines}


@SCHEMES
@WIDTHS
def test_single_file(browser: Browser, files: Path, scheme: str, width: int) -> None:
    assert faulty(browser, scheme, width, files / SINGLE) == {}


@SCHEMES
@WIDTHS
def test_every_page(browser: Browser, files: Path, scheme: str, width: int) -> None:
    pages = sorted(file for file in files.glob("*.html") if file.name != SINGLE)
    assert len(pages) > 20
    assert faulty(browser, scheme, width, *pages) == {}


@SCHEMES
@WIDTHS
def test_open_controls(browser: Browser, files: Path, scheme: str, width: int) -> None:
    viewport = {"width": width, "height": 900}
    with fresh_page(browser, color_scheme=scheme, viewport=viewport) as page:
        page.goto((files / "oppdal.html").as_uri())
        if width < 1024:
            page.get_by_role("button", name="Innhold").click()
        page.get_by_label("Søk i boka").fill("student")
        page.locator(".hits li").first.wait_for()
        searched = violations(page)
        page.keyboard.press("Escape")
        page.locator(".footnote-call a").first.click()
        page.locator(".note-here:popover-open").wait_for()
        noted = violations(page)
    assert (searched, noted) == ([], [])


@SCHEMES
@WIDTHS
def test_report(browser: Browser, tmp_path: Path, scheme: str, width: int) -> None:
    file = tmp_path / "report.html"
    file.write_text(report.render(everything(), HOUSE, "nb"), "utf-8")
    assert faulty(browser, scheme, width, file) == {}
