"""The web edition as a reader uses it, in a browser."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.chromium import fresh_page, lay_out
from tests.web.conftest import SINGLE

pytestmark = pytest.mark.slow

SUMMARY = "tematisk-oppsummering.html"
EDITIONS = pytest.mark.parametrize("name", [SINGLE, "oppdal.html"])


def search(page: Page, query: str) -> list[str]:
    """Search, and give the titles of the hits with their chapters."""
    status = page.locator(".hits [role=status]")
    status.evaluate("status => { status.textContent = '' }")
    page.get_by_label("Søk i boka").fill(query)
    expect(status).not_to_be_empty()
    return [" ".join(text.split()) for text in page.locator(".hits li").all_inner_texts()]


@EDITIONS
@pytest.mark.parametrize("query", ["ålesund", "alesund", "Aalesund", "ÅLESUND"])
def test_search_finds_a_place_however_it_is_spelt(
    page: Page, files: Path, name: str, query: str
) -> None:
    page.goto((files / name).as_uri())
    assert "Ålesund" in search(page, query)[0]


@EDITIONS
def test_search_finds_by_stem_across_both_forms_of_norwegian(
    page: Page, files: Path, name: str
) -> None:
    page.goto((files / name).as_uri())
    bokmaal = search(page, "studentoppgaver")
    nynorsk = search(page, "studentoppgåver")
    assert bokmaal == nynorsk
    assert len(bokmaal) >= 3


@EDITIONS
def test_a_hit_leads_to_its_section(page: Page, files: Path, name: str) -> None:
    page.goto((files / name).as_uri())
    search(page, "hytteområder")
    hit = page.locator(".hits a").first
    address = hit.get_attribute("href") or ""
    hit.click()
    page.wait_for_url(f"**{address}")
    expect(page.locator(f"[id='{unquote(address.partition('#')[2])}']")).to_be_in_viewport()
    expect(page.locator(".hits")).to_be_hidden()


def test_search_says_when_nothing_is_found(page: Page, files: Path) -> None:
    page.goto((files / SINGLE).as_uri())
    assert search(page, "qwertyuiop") == []
    expect(page.locator(".hits [role=status]")).to_have_text("Ingen treff")


def test_results_and_matrix_can_be_seen_by_theme_and_by_partnership(
    page: Page, files: Path
) -> None:
    page.goto((files / SUMMARY).as_uri())
    page.get_by_label("Tema", exact=True).select_option("utdanning")
    visible = page.locator(".results li:visible")
    assert set(visible.evaluate_all("lines => lines.map(l => l.dataset.theme)")) == {"utdanning"}
    assert page.locator(".matrix thead th:visible").count() == 2
    page.get_by_label("Partnerskap", exact=True).select_option("oppdal")
    assert set(visible.evaluate_all("lines => lines.map(l => l.dataset.partnership)")) == {"oppdal"}
    expect(page.locator(".filter [role=status]")).to_contain_text(f"Viser {visible.count()} av")
    page.get_by_label("Tema", exact=True).select_option("")
    page.get_by_label("Partnerskap", exact=True).select_option("")
    assert visible.count() == page.locator(".results li").count()


def test_dark_follows_the_system_until_the_reader_chooses(page: Page, files: Path) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto((files / SINGLE).as_uri())
    paper = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(paper)
    button = page.get_by_role("button", name="Mørk visning")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    light = page.evaluate(paper)
    assert light != dark
    page.reload()
    assert page.evaluate(paper) == light
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()  # what the system says: nothing is left to remember
    assert page.evaluate("localStorage.getItem('appearance')") is None


def test_the_page_works_where_nothing_can_be_remembered(page: Page, files: Path) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"
    )
    page.goto((files / SINGLE).as_uri())
    page.get_by_role("button", name="Mørk visning").click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


@EDITIONS
def test_a_note_opens_where_it_is_called(page: Page, files: Path, name: str) -> None:
    page.goto((files / name).as_uri())
    lay_out(page)
    call = page.locator(".footnote-call a").first
    call.evaluate("call => call.scrollIntoView({block: 'center', behavior: 'instant'})")
    top = "call => call.getBoundingClientRect().top"
    before = call.evaluate(top)
    call.focus()
    page.keyboard.press("Enter")
    note = page.locator(".note-here")
    expect(note).to_be_visible()
    words = page.locator(f"[id='{(call.get_attribute('href') or '')[1:]}']").inner_text()
    assert note.inner_text().strip() in words
    assert abs(call.evaluate(top) - before) < 2
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(call).to_be_focused()


def test_the_contents_mark_what_is_being_read(page: Page, files: Path) -> None:
    page.goto((files / SINGLE).as_uri())
    page.locator("[id='oppdal--laering']").evaluate("h => h.scrollIntoView({behavior: 'instant'})")
    marked = page.locator(".contents [aria-current=location]")
    expect(marked).to_have_attribute("href", re.compile("oppdal"))
    expect(marked).to_have_count(1)
    expect(marked).to_be_in_viewport()


@EDITIONS
def test_the_book_is_whole_without_script(browser: Browser, files: Path, name: str) -> None:
    with fresh_page(browser, java_script_enabled=False) as page:
        page.goto((files / name).as_uri())
        expect(page.locator(".contents a").first).to_be_visible()
        expect(page.locator("h1").first).to_be_visible()
        assert page.locator("input, button:visible, select").count() == 0
        call = page.locator(".footnote-call a").first
        call.click()
        note = page.locator(f"[id='{(call.get_attribute('href') or '')[1:]}']")
        expect(note).to_be_in_viewport()


def test_no_request_leaves_the_single_file(browser: Browser, files: Path) -> None:
    requests: list[str] = []
    with fresh_page(browser) as page:
        page.on("request", lambda request: requests.append(request.url))
        page.goto((files / SINGLE).as_uri())
        search(page, "Trondheim")
        asked = [url for url in requests if not url.startswith("data:")]
        assert asked == [(files / SINGLE).as_uri()]
        ask = "fetch('https://example.org/').then(() => 'answered', () => 'refused')"
        assert page.evaluate(ask) == "refused"


@pytest.mark.parametrize("name", [SINGLE, "index.html", SUMMARY, "partnerskapene.html"])
def test_nothing_is_wider_than_a_narrow_window(page: Page, files: Path, name: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto((files / name).as_uri())
    lay_out(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_paper_shows_the_text_alone(page: Page, files: Path) -> None:
    page.goto((files / "oppdal.html").as_uri())
    page.emulate_media(media="print")
    for aside in (".site-header", ".contents", ".prev-next", ".controls", ".permalink"):
        for element in page.locator(aside).all():
            expect(element).to_be_hidden()
    expect(page.locator("h1").first).to_be_visible()


def test_neighbours_and_own_place_are_linked(page: Page, files: Path) -> None:
    page.goto((files / "oppdal.html").as_uri())
    expect(page.locator(".contents [aria-current=page]")).to_have_count(1)
    page.get_by_role("link", name="Neste").click()
    page.get_by_role("link", name="Forrige").click()
    assert page.url.endswith("/oppdal.html")
