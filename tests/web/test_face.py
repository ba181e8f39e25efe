"""The face of the web edition: front page, frame, nothing that moves while a page comes."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.web.chromium import after_frames, lay_out
from tests.web.conftest import SINGLE

pytestmark = pytest.mark.slow

SHIFTS = """
window.shifts = 0;
new PerformanceObserver(list => { for (const e of list.getEntries()) shifts += e.value; })
  .observe({type: 'layout-shift', buffered: true});
"""
FRONTS = pytest.mark.parametrize("name", [SINGLE, "index.html"])


@FRONTS
def test_the_front_page_leads_to_every_partnership_theme_and_place(
    page: Page, files: Path, name: str
) -> None:
    page.goto((files / name).as_uri())
    front = page.locator("main .front")
    assert front.locator(".cards a").count() == 15
    assert front.locator(".cards svg").count() == 15
    assert front.locator(".themes a").count() == 6
    names = set(front.locator(".cards .name").all_inner_texts())
    named = front.locator(".map a:has(text)").evaluate_all("links => links.map(l => l.textContent)")
    assert len(named) == 15
    assert all(any(name in words for name in names) for words in named)


def test_a_place_on_the_map_leads_to_its_chapter(page: Page, files: Path) -> None:
    page.goto((files / "index.html").as_uri())
    page.locator(".map a:has(text)", has_text="Oppdal").click()
    page.wait_for_url("**/oppdal.html")


@FRONTS
def test_the_imprint_comes_last(page: Page, files: Path, name: str) -> None:
    page.goto((files / name).as_uri())
    last = page.locator("main :is(.front, .chapter, .part, .imprint)").last
    assert last.get_attribute("class") == "imprint"
    expect(page.locator(".front h1")).to_be_in_viewport()


def test_the_open_chapter_is_in_sight_in_the_contents(page: Page, files: Path) -> None:
    page.set_viewport_size({"width": 1440, "height": 800})
    page.goto((files / "helseomsorg-nord.html").as_uri())
    expect(page.locator(".contents [aria-current=page]")).to_be_in_viewport()
    assert page.evaluate("scrollY") == 0


@pytest.mark.parametrize("name", [SINGLE, "index.html", "oppdal.html"])
@pytest.mark.parametrize("size", [(1440, 1000), (390, 844)])
def test_nothing_moves_while_a_page_comes(
    page: Page, files: Path, name: str, size: tuple[int, int]
) -> None:
    """Cumulative Layout Shift; 0.1 is what Web Vitals calls good."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.add_init_script(SHIFTS)
    page.goto((files / name).as_uri())
    page.evaluate("document.fonts.ready")
    after_frames(page)
    page.wait_for_timeout(300)  # what comes later than fonts would be a shift too
    assert page.evaluate("shifts") < 0.05


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_drawings_are_drawn_for_the_ground_they_stand_on(
    page: Page, files: Path, scheme: str
) -> None:
    """What keeps two areas apart has the colour of the page."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto((files / "partnerskapene.html").as_uri())
    page_ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    drawn = page.locator(".map .drawing .edge").first.evaluate("e => getComputedStyle(e).fill")
    assert drawn == page_ground


def test_the_book_is_laid_out_when_somebody_is_there(page: Page, files: Path) -> None:
    page.goto((files / SINGLE).as_uri())
    expect(page.locator("html.laying-out")).to_have_count(1)
    high = page.evaluate("document.documentElement.scrollHeight")
    lay_out(page)
    assert page.evaluate("document.documentElement.scrollHeight") != high
    assert page.evaluate("scrollY") == 0


@pytest.mark.parametrize("with_a_click", [False, True])
@pytest.mark.parametrize("place", [0.3, 0.6, 0.9])
def test_what_is_read_stays_in_sight_while_the_book_is_laid_out(
    page: Page, files: Path, place: float, with_a_click: bool
) -> None:
    """But for half a pixel a chapter: a page is scrolled by whole ones."""
    page.goto((files / SINGLE).as_uri())
    page.evaluate(
        "part => scrollTo({top: part * document.body.scrollHeight, behavior: 'instant'})", place
    )
    after_frames(page)
    read = page.evaluate_handle("document.elementFromPoint(innerWidth / 2, innerHeight / 2)")
    top = "element => element.getBoundingClientRect().top"
    before = read.evaluate(top)
    if with_a_click:
        page.evaluate("document.body.click()")
        expect(page.locator("html.laying-out")).to_have_count(0)
    lay_out(page)
    after_frames(page)
    chapters = page.locator(".book > .chapter").count()
    assert abs(read.evaluate(top) - before) <= chapters / 2


@pytest.mark.parametrize("place", ["oppdal--laering", "ordliste--ord-krux", "helseomsorg-nord"])
def test_a_jump_lands_where_it_should(page: Page, files: Path, place: str) -> None:
    """Also one into chapters that were not laid out: by a link, and by the address itself."""
    page.goto((files / SINGLE).as_uri())
    page.evaluate(
        "id => { const a = document.createElement('a'); a.href = '#' + id; a.textContent = id;"
        " document.querySelector('.site-header').append(a); }",
        place,
    )
    page.locator(".site-header").get_by_text(place).click()
    expect(page.locator(f"[id='{place}']")).to_be_in_viewport()
    page.goto("about:blank")
    page.goto(f"{(files / SINGLE).as_uri()}#{place}")
    expect(page.locator("html.laying-out")).to_have_count(0)
    expect(page.locator(f"[id='{place}']")).to_be_in_viewport()
