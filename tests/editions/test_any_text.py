"""Whatever an author writes, every edition can set it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from book.assembly import assemble
from book.editions.html.chapters import compose
from book.editions.html.glossary import key_of
from book.editions.html.pictures import embedded
from book.editions.html.setting import Setting
from book.editions.paged import sections as paged
from book.editions.templates import environment
from book.findings.diagnostics import Sink
from book.ground.resources import Resources
from book.manuscript.project import load

PIECES = (
    "Ord og [lenke](b.md#sted) ",
    "[](#sted) [](b.md) [x](c.md) [y](javascript:x) ",
    "[lenke [@a; @z] og[^n]](b.md)\n",
    '*[^n]* **[ord]{.register entry="a!b" see="c"}**\n',
    "![bilde](x.png) i linja ",
    '\n\n![alene](x.png "Tekst [@a]"){#fig:x}\n\n',
    "\n\n## Over[^n]skrift {#sted}\n\n",
    "\n\n# Tittel\n\n",
    "\n\n#### Dypt [@a]\n\n",
    "\n\n::: faktaboks Boks\n",
    "\n\n::: resultater t\n:::\n\n",
    "\n\n::: temamatrise\n:::\n\n",
    "\n\n::: register\n:::\n\n",
    "\n\n::: kilder\n:::\n\n",
    "\n:::\n",
    "\n\n- en\n- to\n\n  tre\n",
    "\n\n> sitat\n> - liste\n",
    "\n\n| a | b |\n|--|:-:|\n| 1[^n] | [@a] |\n",
    "\n\n: Tekst {#tab:x}\n\n",
    "\n\nOrd\n:   Forklaring\n",
    "\n\n[^n]: Note.\n\n        kode\n\n    - punkt\n\n",
    "\n\n```\nkode <b>\n```\n\n",
    "\n\n---\n\n",
    "<script>x</script> &amp; &lt; \\* ~~ut~~ `k`\n",
    "{.klasse #id onclick=x}\n",
)
HEAD = "---\ntitle: A\nsources:\n  - {id: a, title: Kilde}\n---\n\nTekst.\n\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a book with room for any chapter a.md."""
    folder = tmp_path_factory.mktemp("any")
    (folder / "book.yaml").write_text(
        "title: T\nlanguage: nb\nthemes: [{id: t, title: Tema}]\ncontents: [a.md, b.md]\n", "utf-8"
    )
    (folder / "b.md").write_text(
        "---\ntitle: B\nkind: partnership\npartnership: {name: B, municipalities: [B]}\n"
        "results: [{theme: t, status: oppnådd, text: Noe}]\n---\n\n## Sted {#sted}\n",
        "utf-8",
    )
    return folder


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=9))
def test_any_chapter_can_be_set(pieces: list[str], folder: Path, resources: Resources) -> None:
    (folder / "a.md").write_text(HEAD + "".join(pieces), "utf-8")
    sink = Sink()
    assembly = assemble(load(folder, folder, sink), sink)
    whole = "".join(section.html for section in paged.render(assembly, resources))
    links = set(re.findall(r'href="#([^"]+)"', whole)) | set(re.findall(r'folio="([^"]+)"', whole))
    assert links <= set(re.findall(r'\sid="([^"]+)"', whole))
    assert "<script" not in whole
    assert "onclick" not in re.sub(r">[^<]*<", "><", whole)
    assert "javascript:" not in "".join(re.findall(r'(?:href|src)="([^"]*)"', whole))
    assert _nested_links(whole) == []
    web = Setting(
        assembly,
        environment(resources),
        paged=False,
        endnotes=True,
        address=lambda anchor: f"#{anchor}",
        picture=embedded(assembly.book),
        glossary={key_of(word, "nb"): "b--ord" for word in ("ord", "tekst", "fjord")},
        browsed=True,
    )
    for chapter in assembly.book.chapters:
        assert _nested_links(compose(chapter, web)) == []


def _nested_links(text: str) -> list[str]:
    """Links that open while another is open, as a browser would meet them."""
    open_, nested = 0, []
    for tag in re.findall(r"<a\b[^>]*>|</a>", text):
        if tag == "</a>":
            open_ -= 1
            continue
        nested += [tag] if open_ else []
        open_ += 1
    return nested
