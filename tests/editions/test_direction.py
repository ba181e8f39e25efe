"""Words from right to left say so, in whatever element they stand."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from book.assembly import assemble
from book.editions import epub
from book.editions.markup import in_language, start
from book.editions.paged import sections as paged
from book.editions.web import edition as web
from book.findings.diagnostics import Sink
from book.ground.resources import Resources
from book.manuscript.project import load


@pytest.mark.parametrize("lang", ["ar", "he", "fa-AF", "ur", "yi", "ckb", "az-Arab", "ku-arab-IQ"])
def test_right_to_left_is_said(lang: str) -> None:
    assert start("span", {"lang": lang}) == f'<span lang="{lang}" dir="rtl">'
    assert in_language(lang) == f' lang="{lang}" dir="rtl"'


@pytest.mark.parametrize("lang", ["nb", "en", "se", "arn", "hu", "fa-Latn", "ar-latn", "heb-x"])
def test_left_to_right_needs_no_word(lang: str) -> None:
    assert start("span", {"lang": lang}) == f'<span lang="{lang}">'


def test_a_language_is_text_in_an_attribute() -> None:
    assert in_language('ar" onclick="x') == ' lang="ar&#34; onclick=&#34;x"'


def test_a_book_from_right_to_left_says_so_in_every_edition(
    tmp_path: Path, resources: Resources
) -> None:
    (tmp_path / "book.yaml").write_text("title: Bok\nlanguage: ar\n", "utf-8")
    (tmp_path / "1.md").write_text("---\ntitle: مرحبا\n---\n\nمرحبا بالعالم.\n", "utf-8")
    book = assemble(load(tmp_path, tmp_path, Sink()), Sink())
    for page in (web.render_single(book, resources), paged.render(book, resources)[-1].html):
        assert re.search(r'<(html|body)[^>]* dir="rtl"', page)
    with zipfile.ZipFile(io.BytesIO(epub.render(book, resources))) as archive:
        for name in archive.namelist():
            if name.endswith((".xhtml", ".opf")):
                assert b'="rtl"' in archive.read(name), name
