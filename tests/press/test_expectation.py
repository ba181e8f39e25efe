"""What is expected of sections that were not laid out yet."""

from __future__ import annotations

from book.press.expectation import Expected, estimated, expected_map, letters_per_page, measured
from book.press.facts import Facts, Page
from book.press.section import Section


def spans(*pages: int, runs_on: bool = False) -> list[tuple[int, int]]:
    sections = [
        (Section(f"s{number}", "", "", runs_on), Expected(count, ()))
        for number, count in enumerate(pages)
    ]
    return list(expected_map(sections).spans.values())


def test_sections_of_known_length_stand_where_they_will() -> None:
    assert spans(2, 1, 4, 3) == [(1, 2), (3, 3), (5, 8), (9, 11)]
    assert spans(2, 1, 4, 3, runs_on=True) == [(1, 2), (3, 3), (4, 7), (8, 10)]


def test_what_counts_is_the_text_and_not_the_markup_around_it() -> None:
    words = "Kommunen og universitetet møttes. " * 60
    plain = f"<html><body><p>{words}</p></body></html>"
    dressed = plain.replace("og", '<i class="very-long-name" title="and much more">og</i>')
    assert measured(plain).letters == measured(dressed).letters


def test_an_anchor_halfway_through_the_text_is_halfway_through_the_pages() -> None:
    half = f"<p>{'a' * 10_000}</p>"
    section = Section("a", "A", f'<html><body>{half}<h2 id="middle"></h2>{half}</body></html>')
    found = estimated(section, 2000)
    assert dict(found.anchors)["middle"] == found.pages // 2


def expected(body: str) -> int:
    return estimated(Section("a", "A", f"<html><body>{body}</body></html>"), 2000).pages


def test_what_stands_in_front_has_a_page_for_each_of_its_leaves() -> None:
    leaves = ("half-title", "imprint", "title-page", "contents")
    front = "\n".join(f'<section class="{leaf}"><p>Kort.</p></section>' for leaf in leaves)
    assert expected(front) == 4


def test_a_figure_is_as_tall_as_it_says() -> None:
    text = f"<p>{'a' * 4000}</p>"
    tall = text + '<figure class="map" style="--lines: 40"></figure>'
    assert expected(tall) == expected(text) + 1


def laid_out(pages: int) -> Facts:
    return Facts((Page(400, 600, ()),) * pages, (), (), (), ())


def test_a_title_of_four_pages_does_not_make_chapters_longer() -> None:
    title = Section("title", "T", "<html><body><h1>Tittel</h1></body></html>")
    chapter = Section("a", "A", f"<html><body><p>{'a' * 20_000}</p></body></html>")
    alone = letters_per_page((chapter,), {"a": laid_out(10)})
    both = letters_per_page((title, chapter), {"title": laid_out(4), "a": laid_out(10)})
    assert both == alone


def test_the_pages_that_are_done_say_how_much_stands_on_one() -> None:
    dense = Section("a", "A", f"<html><body><p>{'a' * 300_000}</p></body></html>")
    assert 2500 < letters_per_page((dense,), {"a": laid_out(100)}) < 3100
