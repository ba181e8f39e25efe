from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from book.editions.html import dates, urls
from book.editions.html.pictures import Picture
from book.editions.markup import element, for_readers, place, start
from book.editions.numbers import grouped
from book.ground.source import SourceSpan


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=30))
def test_no_text_breaks_out_of_its_element(text: str) -> None:
    made = html.fromstring(element("p", text, {"title": text, "data-src": None}))
    assert made.tag == "p"
    assert (made.text or "", made.get("title"), len(made)) == (text, text, 0)


def test_only_real_places_are_taken_off_for_readers() -> None:
    text = element("p", 'sitat: data-src="x"', {"data-src": "a.md:1", "id": "b"})
    assert for_readers(text) == '<p id="b">sitat: data-src=&#34;x&#34;</p>'


def test_an_attribute_without_value_is_left_out() -> None:
    assert start("a", {"id": None, "href": "#x", "start": 3}) == '<a href="#x" start="3">'


def test_a_whole_file_is_its_first_line() -> None:
    assert place(SourceSpan("a.md")) == "a.md:1"
    assert place(SourceSpan("")) is None


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://www.ks.no/", "www.ks.no"),
        ("http://example.org/a/b.html", "example.org/a/b.html"),
        ("https://example.org/b%C3%B8r", "example.org/bør"),
        ("https://example.org/a%20b", "example.org/a%20b"),
        ("https://example.org/%FF", "example.org/%FF"),
        ("https://example.org/100%25", "example.org/100%25"),
        ("mailto:post@example.org", "post@example.org"),
    ],
)
def test_addresses_on_paper_can_be_typed_back(url: str, shown: str) -> None:
    assert urls.shown(url) == shown


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//x", "http://[", ""])
def test_an_address_that_could_run_is_no_link(url: str) -> None:
    assert not urls.is_outside(url)


@pytest.mark.parametrize(
    ("date", "language", "expected"),
    [
        ("2019", "nb", "2019"),
        ("2021-02", "nb", "februar 2021"),
        ("2021-02-05", "nb", "5.\u00a0februar 2021"),
        ("2021-02-05", "en", "5\u00a0February 2021"),
        ("ca. 2021", "nb", "ca. 2021"),
        ("2021-13", "nb", "2021-13"),
    ],
)
def test_dates_are_written_out(date: str, language: str, expected: str) -> None:
    assert dates.written(date, language) == expected


def test_thousands_are_parted_as_in_the_text() -> None:
    assert [grouped(n) for n in (999, 7001, 30560, 1207595)] == [
        "999",
        "7\u202f001",
        "30\u202f560",
        "1\u202f207\u202f595",
    ]


def test_a_picture_is_as_many_lines_as_its_shape_says() -> None:
    sizes = [Picture("", 240, 120), Picture("", 100, 400), Picture("", 0, 0), Picture("", 9000, 10)]
    assert [picture.grid_lines for picture in sizes] == [12, 32, 0, 1]
