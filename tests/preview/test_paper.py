"""The printed pages beside the page on screen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.preview.conftest import Open, Preview, Window
from tests.preview.test_live import insert
from tests.web.chromium import PATIENCE

pytestmark = pytest.mark.slow
SOURCES = "() => [...document.querySelectorAll('#paper img')].map(i => i.getAttribute('src'))"


def open_paper(window: Window) -> None:
    window.tab.get_by_role("button", name="Trykte sider").click()
    expect(window.tab.locator("#paper li img").first).to_be_visible()


def changed(window: Window, before: list[str]) -> list[str]:
    """Where the images come from when one is another than before."""
    for _ in range(PATIENCE // 50):
        now: list[str] = window.tab.evaluate(SOURCES)
        if set(now) - set(before):
            return now
        window.tab.wait_for_timeout(50)
    raise AssertionError("no page has a new image")


def test_new_words_reach_the_printed_page(preview: Preview, look_at: Open) -> None:
    window = look_at(preview, "oppdal.html")
    open_paper(window)
    before = window.tab.evaluate(SOURCES)
    insert(preview.book / "oppdal.md", "Nye ord på papir. " * 40)
    changed(window, before)
    mark = window.tab.locator("#paper .mark:visible")
    expect(mark).to_have_count(1)
    expect(mark).to_be_in_viewport()
    folio = window.tab.locator("#paper .folio").first.inner_text()
    assert re.fullmatch(r"s\. \d+", folio)
    image = window.tab.locator("#paper li", has=window.tab.locator(".mark:visible")).locator("img")
    assert image.get_attribute("src") not in before
    expect(image).to_have_js_property("complete", True)
    assert int(image.evaluate("image => image.naturalWidth")) > 600


def test_a_page_that_an_edit_does_not_change_keeps_its_image(
    preview: Preview, look_at: Open
) -> None:
    window = look_at(preview, "oppdal.html")
    open_paper(window)
    before = window.tab.evaluate(SOURCES)
    insert(preview.book / "oppdal.md", "Nye ord på en side for seg. " * 40)
    assert changed(window, before)[0] == before[0]


def test_a_click_in_either_pane_finds_the_place_in_the_other(
    preview: Preview, look_at: Open
) -> None:
    window = look_at(preview, "oppdal.html")
    open_paper(window)
    window.page.locator("main h2").nth(3).click()
    mark = window.tab.locator("#paper .mark:visible")
    expect(mark).to_be_in_viewport()
    window.in_page("scrollTo(0, 0)")
    sheet = window.tab.locator("#paper li").last
    sheet.scroll_into_view_if_needed()
    sheet.locator("img").click(position={"x": 200, "y": 150})
    expect(window.page.locator(".preview-here")).to_be_in_viewport()


def test_what_is_not_in_print_says_so(preview: Preview, look_at: Open) -> None:
    window = look_at(preview, "index.html")
    window.tab.get_by_role("button", name="Trykte sider").click()
    expect(window.tab.locator("#paper [role=status]")).to_contain_text("ikke et kapittel")
