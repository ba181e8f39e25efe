"""Citations stand in one bracket; a number is a source of the whole book where it lists them."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from book.assembly import assemble
from book.assembly.assembled import Citation
from book.editions.html.citing import bracket
from book.editions.paged import sections as paged
from book.editions.web import edition as web
from book.findings.diagnostics import Sink
from book.ground.resources import Resources
from book.manuscript.project import load

SOURCES = """sources:
  - {id: a, title: Avisa, url: "https://example.org/avisa"}
  - {id: b, title: Boka}
  - {id: c, title: Cæsar, url: "https://example.org/c"}
"""


def body(text: str, tmp_path: Path, resources: Resources, more: str = "") -> html.HtmlElement:
    """Give a chapter with three sources, set for paper."""
    (tmp_path / "en.md").write_text(f"---\ntitle: En\n{SOURCES}---\n\n{text}\n", "utf-8")
    if more:
        (tmp_path / "to.md").write_text(f"---\ntitle: To\n---\n\n{more}\n", "utf-8")
    book = assemble(load(tmp_path, tmp_path, Sink()), Sink())
    pages = paged.render(book, resources)
    return html.fromstring(next(page.html for page in pages if page.name == "en"))


def words(page: html.HtmlElement) -> str:
    return str(page.xpath("string(//section[contains(@class, 'kind-text')]/p[1])"))


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Sagt [@a].", "Sagt\u00a0[1]."),
        ("Sagt [@c; @a].", "Sagt\u00a0[1,\u00a03]."),
        ("Sagt [@b] [@a].", "Sagt\u00a0[1,\u00a02]."),
        ("Sagt [@b]\n[@a] [@b].", "Sagt\u00a0[1,\u00a02]."),
        ("Sagt [@a; @b; @c].", "Sagt\u00a0[1, 2,\u00a03]."),
        ("Sagt [@a] og [@b].", "Sagt\u00a0[1] og\u00a0[2]."),
        ("Se [avisa](https://example.org/avisa).", "Se avisa\u00a0[1]."),
        ("Se [avisa](https://example.org/avisa) [@b].", "Se avisa\u00a0[1,\u00a02]."),
        ("Se [avisa](https://example.org/avisa) [@a].", "Se avisa\u00a0[1]."),
    ],
)
def test_neighbours_share_a_bracket(
    written: str, printed: str, tmp_path: Path, resources: Resources
) -> None:
    page = body(written, tmp_path, resources)
    assert words(page) == printed
    links = page.xpath("//*[contains(@class, 'citation')]/descendant-or-self::a/@href")
    wanted = {"1": "#en--src-a", "2": "#en--src-b", "3": "#en--src-c"}
    assert links == [wanted[n] for n in printed.split("[", 1)[-1] if n in wanted]


def test_the_web_says_it_the_same_way(tmp_path: Path, resources: Resources) -> None:
    body("Sagt [@c; @a].", tmp_path, resources)
    book = assemble(load(tmp_path, tmp_path, Sink()), Sink())
    page = html.fromstring(web.render_single(book, resources))
    assert page.xpath("string(//span[@class='citation'])") == "[1,\u00a03]"


def test_a_note_has_single_spaces_only(tmp_path: Path, resources: Resources) -> None:
    page = body("Sagt.[^n]\n\n[^n]: En note\n    over *to\n    linjer* [@a].", tmp_path, resources)
    assert page.xpath("string(//span[@class='footnote'])") == "En note over to linjer\u00a0[1]."


def test_sources_stand_once_where_the_book_has_a_list_of_all(
    tmp_path: Path, resources: Resources
) -> None:
    alone = body("Sagt [@a; @b; @c].", tmp_path, resources)
    assert alone.xpath("string(//li[@id='en--src-a'])") == "Avisa. example.org/avisa"
    listed = body("Sagt [@a; @b; @c].", tmp_path, resources, more="::: kilder\n:::")
    assert not listed.xpath("//section[contains(@class, 'sources')]")
    (first, *_) = listed.xpath("//span[@class='citation']/a")
    assert first.get("href") == f"#to--kilder:alle-{first.text}"


def test_a_source_has_one_number_in_all_chapters_and_its_site_on_paper(
    tmp_path: Path, resources: Resources
) -> None:
    other = 'sources: [{id: x, title: Andre}, {id: y, title: Avisa, url: "https://www.example.org/avisa/"}]'
    (tmp_path / "to.md").write_text(f"---\ntitle: To\n{other}\n---\n\nT [@y].\n", "utf-8")
    (tmp_path / "tre.md").write_text("---\ntitle: Tre\n---\n\n::: kilder\n:::\n", "utf-8")
    body("Sagt [@a].", tmp_path, resources)
    book = assemble(load(tmp_path, tmp_path, Sink()), Sink())
    pages = {page.name: html.fromstring(page.html) for page in paged.render(book, resources)}
    cited = [pages[name].xpath("string(//*[@class='citation'])") for name in ("en", "to")]
    assert cited == ["[2]", "[2]"]
    listed = pages["tre"].xpath("//ol[contains(@class, 'all-sources')]/li")
    assert [li.get("value") for li in listed] == ["1", "2", "3", "4"]
    assert listed[1].text_content() == "Avisa example.org"


def test_a_letter_the_face_lacks_comes_from_another_everywhere(
    tmp_path: Path, resources: Resources
) -> None:
    (tmp_path / "en.md").write_text(
        '---\ntitle: Gáŧŧe\nabstract: Ŧ\n---\n\n## Máŧki\n\nŧ [ŧ](https://example.org "ŧ")\n',
        "utf-8",
    )
    book = assemble(load(tmp_path, tmp_path, Sink()), Sink())
    for page in paged.render(book, resources):
        tree = html.fromstring(page.html).find("body")
        lacking = [text for text in tree.itertext() if {*text} & {*"ŧŦ"}]
        assert all(
            text.getparent().get("class") == "fallback"
            for text in tree.xpath(".//text()[contains(., 'ŧ') or contains(., 'Ŧ')]")
        )
        assert lacking or page.name == "title"


def test_a_number_stands_once_and_leads_to_the_first_that_has_it() -> None:
    cited = [Citation(128, f"trondheim--src-{name}", name) for name in "hgfedcba"]
    cited.append(Citation(7, "trondheim--src-i", "i"))
    anchors = html.fromstring(bracket(cited, lambda anchor: {"href": f"#{anchor}"}))
    assert [link.get("title") for link in anchors.iter("a")] == ["i", "h"]
