from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from book.assembly import Assembly
from book.editions.markup import for_readers
from book.editions.paged import sections as paged
from book.ground.resources import Resources

from .conftest import BOOKS

Assembled = Callable[[str], Assembly]
Paged = Callable[[str], dict[str, str]]


@pytest.fixture
def sections(assembled: Assembled, resources: Resources) -> Paged:
    """Give the HTML of a small book's sections by name."""

    def render(name: str) -> dict[str, str]:
        found = paged.render(assembled(name), resources)
        return {section.name: section.html for section in found}

    return render


def test_a_chapter_becomes_exactly_this(sections: Paged) -> None:
    expected = BOOKS["everything"] / "paged.html"
    assert sections("everything")["alt"] == expected.read_text("utf-8")


def test_sections_follow_the_contents(sections: Paged) -> None:
    assert list(sections("small")) == [
        "title",
        "forord",
        "aas",
        "berg",
        "sammen",
        "register",
    ]


@pytest.mark.parametrize(
    ("name", "running_on"),
    [
        ("small", ["forord", "berg", "register"]),  # berg: the last of its part
        ("aloud", ["vik", "nes", "tabell", "kilder", "register"]),  # vik: behind its part
    ],
)
def test_a_chapter_runs_on_if_nothing_else_depends_on_its_side(
    name: str, running_on: list[str], assembled: Assembled, resources: Resources
) -> None:
    found = paged.render(assembled(name), resources)
    assert [section.name for section in found if section.runs_on] == running_on


def test_a_part_without_emblems_heads_its_first_chapter(sections: Paged) -> None:
    (together,) = html.fromstring(sections("small")["aas"]).find("body")
    assert [section.get("id") for section in together] == ["part-1", "aas"]
    (alone,) = html.fromstring(sections("small")["berg"]).find("body")
    assert alone.get("id") == "berg"


def test_chapters_of_a_part_know_it(sections: Paged) -> None:
    """The outline of the PDF puts them below it by their body's class."""
    found = sections("small")
    inside = {name for name in found if 'class="paged in-part"' in found[name]}
    assert inside == {"aas", "berg", "sammen"}


def test_every_section_is_one_element_in_a_whole_document(sections: Paged) -> None:
    for section in sections("small").values():
        assert section.startswith('<!doctype html>\n<html lang="nb"')
        assert len(html.fromstring(section).find("body")) == 1


def test_the_contents_follow_the_title_page(sections: Paged) -> None:
    (together,) = html.fromstring(sections("small")["title"]).find("body")
    assert [element.get("id") for element in together] == ["title", "contents"]


def test_a_numbered_chapter_has_a_thumb_mark_one_step_below_the_last(sections: Paged) -> None:
    found = sections("small")
    roots = {name: html.fromstring(text) for name, text in found.items()}
    assert [roots[name].get("style") for name in ("aas", "berg")] == ["--thumb: 0", "--thumb: 1"]
    assert roots["aas"].xpath("string(//h1/@data-number)") == "1"
    assert roots["forord"].get("style") is None


def test_screen_and_print_are_the_same(assembled: Assembled, resources: Resources) -> None:
    book = assembled("small")
    assert paged.render(book, resources) == paged.render(book, resources)


def test_every_link_and_folio_has_its_anchor(sections: Paged) -> None:
    for name in ("small", "everything"):
        whole = "".join(sections(name).values())
        ids = re.findall(r'\sid="([^"]+)"', whole)
        links = re.findall(r'href="#([^"]+)"', whole)
        folios = re.findall(r'data-folio="([^"]+)"', whole)
        lists = [a for found in re.findall(r'data-folios="([^"]+)"', whole) for a in found.split()]
        assert links
        assert folios
        assert {*links, *folios, *lists} <= set(ids)
        assert len(ids) == len(set(ids))


def test_headings_never_jump(sections: Paged) -> None:
    for section in sections("small").values():
        levels = [int(tag) for tag in re.findall(r"<h([1-6])", section)]
        assert levels[:1] == [1]
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_block_of_a_chapter_knows_its_line(sections: Paged) -> None:
    page = html.fromstring(sections("everything")["alt"])
    blocks = page.xpath("//section[contains(@class, 'chapter')]/*[not(self::section)]")
    assert len(blocks) > 10
    assert [block.tag for block in blocks if "data-src" not in block.attrib] == []
    assert page.xpath("string(//h2[1]/@data-src)") == "alt.md:18"


def test_readers_do_not_see_the_lines(sections: Paged) -> None:
    page = sections("everything")["alt"]
    assert "data-src" in page
    assert "data-src" not in for_readers(page)
    assert len(html.fromstring(for_readers(page)).xpath("//*")) == len(
        html.fromstring(page).xpath("//*")
    )


def test_endnotes_stand_after_the_text(assembled: Assembled, resources: Resources) -> None:
    book = assembled("everything")
    meta = replace(book.book.meta, endnotes=True)
    book = replace(book, book=replace(book.book, meta=meta))
    section = next(s for s in paged.render(book, resources) if s.name == "alt")
    page = html.fromstring(section.html)
    assert page.xpath("//span[@class='footnote']") == []
    assert len(page.xpath("//section[@class='footnotes']/ol/li")) == 1
    calls = page.xpath("//sup[@class='footnote-call']/a")
    assert [(call.get("href"), call.get("id")) for call in calls] == [
        ("#alt--fn-1", "alt--fn-1-call"),
        ("#alt--fn-1", None),
    ]


def test_the_contents_leave_out_sections_that_all_partnerships_share(sections: Paged) -> None:
    page = html.fromstring(sections("small")["title"])
    lines = [(p.get("class"), p.xpath("string(a/@href)")) for p in page.iter("p")]
    assert ("level-section", "#sammen--utdanning") in lines
    assert ("level-section", "#aas--avtalen") not in lines
    assert page.xpath("string(//p[a/@href='#aas']/span[@class='byline'])") == "Kari Nordmann"


def test_the_fact_box_says_what_is_known_and_cites(sections: Paged) -> None:
    box = html.fromstring(sections("small")["aas"]).xpath("//aside[@class='factbox']")[0]
    names = [dt.text for dt in box.iter("dt")]
    assert names == ["Kommuner", "Kunnskapspartnere", "Avtale", "Forankring"]
    assert [dd.text_content() for dd in box.iter("dd")] == [
        "Ås",
        "NMBU",
        "februar 2021: Avtalen undertegnes\u00a0[1]",
        "2019: Første møte\u00a0[1,\u00a02]",
        "Kommunestyret og styret\u00a0[2]",
    ]


def test_results_stand_by_partnership_with_the_pages_that_tell_of_them(sections: Paged) -> None:
    page = html.fromstring(sections("small")["sammen"])
    (block,) = page.xpath("//div[@class='results'][@data-theme='forskning']")
    names = [dt.text_content().split() for dt in block.iter("dt")]
    assert names == [["Ås", "s."]]
    assert block.xpath("string(.//dt//span/@data-folios)").split()[-1] == "aas--senteret"


def test_each_result_says_how_far_it_has_come(sections: Paged) -> None:
    page = html.fromstring(sections("small")["sammen"])
    (block,) = page.xpath("//div[@class='results'][@data-theme='forskning']")
    assert [
        (dd.xpath("string(span)"), dd.xpath("string(span/@aria-label)")) for dd in block.iter("dd")
    ] == [
        ("◉", "i gang"),
        ("◌", "mål"),
    ]


def test_the_matrix_shows_how_far_in_a_shape_and_in_words(sections: Paged) -> None:
    (matrix,) = html.fromstring(sections("small")["sammen"]).find_class("matrix")
    links = [td.find("a") for td in matrix.xpath(".//tr[1]/td")]
    assert [(a.text_content(), a.get("title")) for a in links] == [
        ("●", "Ås, utdanning: oppnådd"),
        ("◉", "Ås, forskning: i gang"),
    ]
    assert [a.xpath("string(span/@aria-label)") for a in links] == ["oppnådd", "i gang"]


def test_an_empty_cell_of_the_matrix_says_so(sections: Paged) -> None:
    matrix = html.fromstring(sections("small")["sammen"]).xpath("//figure[@class='table matrix']")[
        0
    ]
    assert [th.get("scope") for th in matrix.iter("th")] == ["col"] * 3 + ["row"] * 2
    assert matrix.xpath("string(.//tr[2]/td/span/@aria-label)") == "ingen resultater"


def test_drawings_are_images_with_their_words_beside_them(sections: Paged) -> None:
    page = html.fromstring(sections("small")["sammen"])
    image = page.xpath("//figure[@class='figure map']/img")[0]
    assert image.get("src").startswith("data:image/svg+xml;base64,")
    assert image.get("alt") == "Hvor partnerskapene holder til. Ås (Ås). Berg (Berg)."
    assert [li.xpath("string(a)") for li in page.xpath("//ul[@class='places']/li")] == [
        "Ås",
        "Berg",
    ]
    events = page.xpath("//dl[@class='events']")[0]
    assert [dt.text for dt in events.iter("dt")] == ["2019", "2021"]


def test_the_imprint_names_everybody_with_their_chapters(sections: Paged) -> None:
    page = html.fromstring(sections("small")["title"])
    data = page.xpath("//dl[@class='imprint-data']/*")
    assert [entry.text_content() for entry in data][:4] == [
        "Redaktør",
        "Kari Nordmann",
        "Bidragsytere",
        "Kari Nordmann: Ås",
    ]
    assert [entry.text_content() for entry in data][-2:] == [
        "Skrift",
        "Source Serif 4, Source Sans 3",
    ]


def test_two_renderings_are_the_same_bytes(sections: Paged) -> None:
    assert sections("small") == sections("small")


def test_a_template_of_the_book_goes_first(
    assembled: Assembled, resources: Resources, tmp_path: Path
) -> None:
    (tmp_path / "part.html.j2").write_text("<section class='part'>{{ entry.title }}</section>")
    own = replace(resources, templates=(tmp_path, *resources.templates))
    part = next(s for s in paged.render(assembled("small"), own) if s.name == "aas")
    assert "<section class='part'>Samarbeidene</section>" in part.html
