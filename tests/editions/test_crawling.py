"""What search engines and those who share a page are told, with and without an address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import etree, html

from book.assembly import Assembly
from book.editions.markup import data_url
from book.editions.templates import environment
from book.editions.web import edition as web
from book.editions.web import favicon
from book.editions.web.printed import Printed
from book.ground.resources import Resources

BASE = "https://example.org/bok"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture
def addressed(assembled: Callable[[str], Assembly]) -> Assembly:
    """Give a book that says where it will live."""
    assembly = assembled("everything")
    meta = replace(assembly.book.meta, url=f"{BASE}/")
    return replace(assembly, book=replace(assembly.book, meta=meta))


def test_the_sitemap_lists_every_page(addressed: Assembly, resources: Resources) -> None:
    edition = web.render(addressed, resources)
    root = etree.fromstring(edition.assets["sitemap.xml"])
    listed = [loc.text for loc in root.iter(f"{SITEMAP}loc")]
    assert listed == [f"{BASE}/{name}" for name in edition.pages]
    assert f"Sitemap: {BASE}/sitemap.xml" in edition.assets["robots.txt"].decode().splitlines()
    canonical = [
        html.fromstring(page).xpath("string(//link[@rel='canonical']/@href)")
        for page in edition.pages.values()
    ]
    assert canonical == listed


def test_a_shared_page_shows_the_cover(addressed: Assembly, resources: Resources) -> None:
    picture = f"{BASE}/assets/cover.jpg"
    printed = Printed(environment(resources), "nb", {}, picture=picture)
    edition = web.render(addressed, resources)
    read = edition.for_readers(printed)
    for page in (read.single, read.pages["alt.html"]):
        assert html.fromstring(page).xpath("//meta[@property='og:image']/@content") == [picture]
    assert "og:image" not in edition.for_readers().single
    assert "data-share" not in edition.for_readers().single


def test_without_an_address_nothing_names_one(
    assembled: Callable[[str], Assembly], resources: Resources
) -> None:
    edition = web.render(assembled("everything"), resources)
    assert not {"sitemap.xml", "robots.txt"} & set(edition.assets)
    assert "canonical" not in edition.single
    assert "og:url" not in edition.pages["alt.html"]


def test_every_page_has_an_icon(assembled: Callable[[str], Assembly], resources: Resources) -> None:
    edition = web.render(assembled("everything"), resources)
    icon = edition.assets["assets/favicon.svg"]
    assert etree.fromstring(icon).tag.endswith("svg")
    for page in edition.pages.values():
        assert html.fromstring(page).xpath("//link[@rel='icon']/@href") == ["assets/favicon.svg"]
    (inside,) = html.fromstring(edition.single).xpath("//link[@rel='icon']/@href")
    assert inside == data_url("image/svg+xml", icon)


@pytest.mark.parametrize(("title", "has_letter"), [("Åsen", True), ("«Bok»", True), ("漢", False)])
def test_the_icon_is_the_first_letter_of_the_title(
    title: str, has_letter: bool, resources: Resources
) -> None:
    drawn = etree.fromstring(favicon.draw(title, resources))
    (path,) = drawn.iter("{http://www.w3.org/2000/svg}path")
    assert bool(path.get("d")) is has_letter
