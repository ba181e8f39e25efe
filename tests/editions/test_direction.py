"""Words from right to left say so, in whatever element they stand."""

from __future__ import annotations

import pytest

from book.editions.markup import in_language, start


@pytest.mark.parametrize("lang", ["ar", "he", "fa-AF", "ur", "yi", "ckb", "az-Arab", "ku-arab-IQ"])
def test_right_to_left_is_said(lang: str) -> None:
    assert start("span", {"lang": lang}) == f'<span lang="{lang}" dir="rtl">'
    assert in_language(lang) == f' lang="{lang}" dir="rtl"'


@pytest.mark.parametrize("lang", ["nb", "en", "se", "arn", "hu", "fa-Latn", "ar-latn", "heb-x"])
def test_left_to_right_needs_no_word(lang: str) -> None:
    assert start("span", {"lang": lang}) == f'<span lang="{lang}">'


def test_a_language_is_text_in_an_attribute() -> None:
    assert in_language('ar" onclick="x') == ' lang="ar&#34; onclick=&#34;x"'
