"""A source that a citation style has written is set as it stands, on paper and on the web."""

from __future__ import annotations

from pathlib import Path

from lxml import html

from book.assembly import assemble
from book.editions.paged import sections as paged
from book.editions.web import edition as web
from book.findings.diagnostics import Sink
from book.ground.resources import Resources
from book.manuscript.project import load

ITEM = (
    '[{"id": "nilsen", "type": "book", "title": "Fjøra", "publisher": "Forlaget",'
    ' "author": [{"family": "Nilsen", "given": "Kari"}], "issued": {"date-parts": [[2019]]}}]'
)
SAID = "Nilsen, K. (2019) Fjøra. Forlaget."


def test_every_edition_says_what_the_style_says(tmp_path: Path, resources: Resources) -> None:
    yaml = "title: B\nlanguage: nb\ncitation_style: harvard-cite-them-right\n"
    (tmp_path / "book.yaml").write_text(yaml, "utf-8")
    (tmp_path / "sources.json").write_text(ITEM, "utf-8")
    (tmp_path / "a.md").write_text("---\ntitle: A\n---\n\nSagt [@nilsen].\n", "utf-8")
    sink = Sink()
    book = assemble(load(tmp_path, tmp_path, sink), sink)
    assert list(sink) == []
    pages = [next(s.html for s in paged.render(book, resources) if s.name == "a")]
    pages.append(web.render(book, resources).for_readers().pages["a.html"])
    for page in pages:
        (line,) = html.fromstring(page).xpath("//section[contains(@class, 'sources')]//li")
        assert " ".join(line.text_content().split()) == SAID


def test_the_list_of_the_book_is_in_the_order_of_what_it_says(
    tmp_path: Path, resources: Resources
) -> None:
    yaml = "title: B\nlanguage: nb\ncitation_style: harvard-cite-them-right\n"
    (tmp_path / "book.yaml").write_text(yaml, "utf-8")
    (tmp_path / "sources.json").write_text(ITEM, "utf-8")
    head = "sources: [{id: gran, title: Gran}]\n"
    (tmp_path / "a.md").write_text(f"---\ntitle: A\n{head}---\n\nSagt [@nilsen; @gran].\n", "utf-8")
    (tmp_path / "b.md").write_text("---\ntitle: B\n---\n\n::: kilder\n:::\n", "utf-8")
    sink = Sink()
    book = assemble(load(tmp_path, tmp_path, sink), sink)
    page = next(s.html for s in paged.render(book, resources) if s.name == "b")
    lines = html.fromstring(page).xpath("//ol[contains(@class, 'all-sources')]/li")
    assert [" ".join(line.text_content().split()) for line in lines] == ["Gran", SAID]
