"""A chapter in another language than the book's: its labels, and its words outside itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from book.assembly import assemble
from book.editions.paged import sections as paged
from book.findings.diagnostics import Sink
from book.ground.resources import Resources
from book.manuscript.project import load

BOOK = "title: T\nlanguage: nb\nthemes: [{id: t, title: Tema}]\ncontents: [nord.md, sammen.md]\n"
NORD = """---
title: Nord
kind: partnership
lang: nn
partnership:
  name: Nord
  municipalities: [Lesja]
  signed_by: {text: Ordførarane, source: ks}
  agreement: [{date: "2018", text: Forprosjektet tek til, source: ks}]
results:
  - {theme: t, status: mål, text: Fleire studentar, source: ks}
sources:
  - {id: ks, title: KS}
---

Tekst [@ks].
"""
SAMMEN = """---
title: Sammen
kind: summary
---

::: resultater t
:::

::: sammenligning signed_by
:::

::: tidslinje
:::
"""


@pytest.fixture
def sections(tmp_path: Path, resources: Resources) -> dict[str, html.HtmlElement]:
    """Give the sections of a bokmål book with a nynorsk chapter, by their names."""
    for name, text in (("book.yaml", BOOK), ("nord.md", NORD), ("sammen.md", SAMMEN)):
        (tmp_path / name).write_text(text, "utf-8")
    assembly = assemble(load(tmp_path, tmp_path, Sink()), Sink())
    rendered = paged.render(assembly, resources)
    return {section.name: html.fromstring(section.html) for section in rendered}


def test_a_chapter_has_the_labels_of_its_own_language(
    sections: dict[str, html.HtmlElement],
) -> None:
    assert sections["nord"].xpath("string(//section[@class]/h2)") == "Kjelder"
    assert sections["nord"].xpath("string(//aside//dt)") == "Kommunar"
    assert sections["sammen"].xpath("string(//section[@class]/h2)") == "Kilder"


def test_what_a_chapter_says_elsewhere_keeps_its_language(
    sections: dict[str, html.HtmlElement],
) -> None:
    spoken = [e.text_content() for e in sections["sammen"].iter() if e.get("lang") == "nn"]
    assert [words.partition("\u00a0")[0] for words in spoken] == [
        "Fleire studentar",
        "Ordførarane",
        "Forprosjektet tek til",
    ]


def test_a_source_in_another_language_is_marked_with_it(
    tmp_path: Path, resources: Resources
) -> None:
    english = NORD.replace("lang: nn", "lang: en").replace(
        "title: KS}", "title: KS}\n  - {id: town, title: The Town, lang: en}"
    )
    for name, text in (("book.yaml", BOOK), ("nord.md", english), ("sammen.md", SAMMEN)):
        (tmp_path / name).write_text(text, "utf-8")
    rendered = paged.render(assemble(load(tmp_path, tmp_path, Sink()), Sink()), resources)
    page = html.fromstring(next(s.html for s in rendered if s.name == "nord"))
    titles = page.find_class("source-title")
    assert {title.text: title.get("lang") for title in titles} == {"KS": "nb", "The Town": None}
