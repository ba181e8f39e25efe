"""Cards beside links, for pointer and keyboard (WCAG 2.1, 1.4.13), and citations to copy."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.chromium import fresh_page
from tests.web.conftest import SINGLE
from tests.web.test_accessibility import violations

pytestmark = pytest.mark.slow

EDITIONS = pytest.mark.parametrize("name", [SINGLE, "oppdal.html"])
TERM, SOURCE = "#oppdal a.glossary", "#oppdal p > a.citation"


def focus(page: Page, selector: str) -> None:
    """Reach a link as a keyboard does: focus by script alone is not `:focus-visible`."""
    page.keyboard.press("Tab")
    page.locator(selector).first.focus()


@EDITIONS
def test_a_term_is_explained_where_it_stands(page: Page, files: Path, name: str) -> None:
    page.goto((files / name).as_uri())
    focus(page, TERM)
    card = page.locator(".card")
    expect(card).to_be_visible()
    expect(card.locator("strong")).to_have_text("Krux · Ordliste")
    expect(card.locator(".page")).to_have_text("s.\u00a0241")
    expect(page.locator(TERM).first).to_have_attribute("aria-describedby", "card")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(page.locator(TERM).first).to_be_focused()


@EDITIONS
def test_a_source_is_named_where_it_is_cited(page: Page, files: Path, name: str) -> None:
    page.goto((files / name).as_uri())
    focus(page, SOURCE)
    cited = page.locator(SOURCE).first.get_attribute("href") or ""
    source = " ".join(page.locator(f"[id='{cited[1:]}']").inner_text().split())
    expect(page.locator(".card")).to_contain_text(source)
    expect(page.locator(".card .page")).to_have_text("s.\u00a0191")
    page.locator("#main").focus()
    expect(page.locator(".card")).to_be_hidden()


def test_a_card_stays_under_the_pointer_and_goes_with_it(page: Page, files: Path) -> None:
    page.goto((files / "oppdal.html").as_uri())
    link, card = page.locator(TERM).first, page.locator(".card")
    link.scroll_into_view_if_needed()
    link.hover()
    expect(card).to_be_visible()
    card.hover()
    page.wait_for_timeout(600)  # longer than a card stays that the pointer has left
    expect(card).to_be_visible()
    page.mouse.move(5, 5)
    expect(card).to_be_hidden()


@pytest.mark.parametrize("width", [1280, 320])
def test_an_open_card_is_accessible_and_inside_the_window(
    browser: Browser, files: Path, width: int
) -> None:
    with fresh_page(browser, viewport={"width": width, "height": 700}) as page:
        page.goto((files / "oppdal.html").as_uri())
        focus(page, TERM)
        expect(page.locator(".card")).to_be_visible()
        box = page.locator(".card").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert violations(page) == []


def test_a_citation_is_copied(page: Page, files: Path) -> None:
    page.add_init_script(
        "window.copied = []; Object.defineProperty(navigator, 'clipboard',"
        " {value: {writeText: async text => { copied.push(text); }}});"
    )
    page.goto((files / "oppdal.html").as_uri())
    page.locator(".cite summary").click()
    for name in ("Kopier Henvisning", "Kopier BibTeX", "Kopier RIS", "Kopier CSL-JSON"):
        page.get_by_role("button", name=name).click()
    expect(page.locator(".cite [role=status]")).to_have_text(["Kopiert"] * 4)
    said = page.locator(".cite .said").all_text_contents()
    assert page.evaluate("copied") == said
    assert [text[:4] for text in said[1:]] == ["@inc", "TY  ", "[\n  "]


def test_where_nothing_may_be_copied_the_citation_is_marked(page: Page, files: Path) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto((files / "oppdal.html").as_uri())
    page.locator(".cite summary").click()
    page.get_by_role("button", name="Kopier RIS").click()
    page.wait_for_function("getSelection().toString().startsWith('TY  - CHAP')")
