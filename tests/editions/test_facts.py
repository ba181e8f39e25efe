"""The fact box prints a population as its chapter gives it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from book.assembly import assemble
from book.editions.paged import sections as paged
from book.findings.diagnostics import Sink
from book.ground.resources import Resources
from book.manuscript.project import load


@pytest.mark.parametrize(
    ("fields", "printed"),
    [
        ("value: 7001, date: ca. 2021", "7\u202f001 (ca.\u00a02021)"),
        ('value: 100000, text: "over 100 000"', "over 100\u202f000"),
        ('text: "500–11 500 i hver kommune"', "500–11\u202f500 i hver kommune"),
    ],
)
def test_words_go_before_the_number(
    fields: str, printed: str, tmp_path: Path, resources: Resources
) -> None:
    head = "---\ntitle: En\nkind: partnership\npartnership:\n  name: En\n"
    (tmp_path / "en.md").write_text(f"{head}  population: {{{fields}}}\n---\n\nT.\n", "utf-8")
    book = assemble(load(tmp_path, tmp_path, Sink()), Sink())
    pages = paged.render(book, resources)
    page = html.fromstring(next(page.html for page in pages if page.name == "en"))
    assert page.xpath("string(//dt[.='Innbyggere']/following-sibling::dd[1])") == printed
