"""The web edition without a mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import SINGLE

pytestmark = pytest.mark.slow

FOCUSED = "document.activeElement"


def test_first_stop_skips_to_the_content(page: Page, files: Path) -> None:
    page.goto((files / SINGLE).as_uri())
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate(f"!!{FOCUSED}.closest('main')")


def test_focus_goes_in_the_order_of_the_page_and_can_be_seen(page: Page, files: Path) -> None:
    page.goto((files / "oppdal.html").as_uri())
    page.evaluate("window.stops = []")
    for _ in range(60):
        page.keyboard.press("Tab")
        page.evaluate(f"stops.push({FOCUSED})")
        style = page.evaluate(
            f"(s => [s.outlineStyle, parseFloat(s.outlineWidth)])(getComputedStyle({FOCUSED}))"
        )
        assert style[0] != "none", page.evaluate(f"{FOCUSED}.outerHTML")
        assert style[1] >= 2, page.evaluate(f"{FOCUSED}.outerHTML")
    in_order = page.evaluate(
        "stops.every((e, i) => !i || stops[i - 1].compareDocumentPosition(e)"
        " & Node.DOCUMENT_POSITION_FOLLOWING)"
    )
    assert in_order


def test_search_with_arrows_enter_and_escape(page: Page, files: Path) -> None:
    page.goto((files / "oppdal.html").as_uri())
    field = page.get_by_label("Søk i boka")
    field.focus()
    page.keyboard.type("forskning")
    page.locator(".hits li").nth(2).wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".hits a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".hits a").nth(0)).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    expect(page.locator(".hits")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page.locator(".hits a").first).to_be_focused()
    hit = page.locator(".hits a").first.get_attribute("href") or ""
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{hit}")


def test_contents_of_a_narrow_window_open_and_close(page: Page, files: Path) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto((files / SINGLE).as_uri())
    button, contents = page.get_by_role("button", name="Innhold"), page.locator("#contents")
    expect(contents).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(contents).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    contents.locator("a").first.focus()
    page.keyboard.press("Escape")
    expect(contents).to_be_hidden()
    expect(button).to_be_focused()


def test_motion_is_not_forced_on_anyone(page: Page, files: Path) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto((files / SINGLE).as_uri())
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
