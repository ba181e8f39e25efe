"""What the report counts of lines and pages is what stands on them."""

from __future__ import annotations

from book.press.facts import Block, Facts, Ladder, LaidOut, LineFigures, Page, Rect
from book.press.folios import PageMap
from book.press.pagination import Settled
from book.press.typography import measure

from .test_composing import laid_pages
from .test_fitting import LOOK, prose


def block(src: str, lines: int, tag: str = "p") -> Block:
    return Block(src, tag, Rect(0, 0, 100, 14.0 * lines), lines)


def page(*blocks: Block, depth: float = 560.0, **figures: object) -> Page:
    setting = LineFigures(depth=depth, **figures)  # type: ignore[arg-type]
    ladders = (Ladder("a.md:1", 3, ""),) if figures.get("spaces") else ()
    return Page(482, 680, blocks, ladders=ladders, setting=setting)


def settled(*sections: tuple[int, tuple[Page, ...]]) -> Settled:
    laid_out = tuple(
        LaidOut(str(first), "", "", b"", Facts(pages, (), (), (), ()), (), (), (), False, ())
        for first, pages in sections
    )
    spans = {str(first): (first, first + len(pages) - 1) for first, pages in sections}
    return Settled(laid_out, PageMap({}, spans), 1, 1)


def test_lines_are_counted_over_all_sections() -> None:
    spaces = tuple(round(0.2 + n / 1000, 3) for n in range(199))
    book = measure(
        settled(
            (1, (page(block("a", 9), spaces=spaces, hyphens=12, pairs=1, runts=1),)),
            (3, (page(block("b", 9), spaces=(0.5,), turns_on_hyphen=True, off_grid=2),)),
        )
    )
    assert (book.pages, book.blank, book.lines, book.hyphens) == (2, 1, 200, 6.0)
    assert (book.pairs, book.ladders, book.turns_on_hyphen, book.runts) == (1, 2, 1, 1)
    assert (book.space_median, book.space_p99, book.space_most) == (0.3, 0.398, 0.5)
    assert (book.wide, book.narrow, book.off_grid) == (0.5, 0.0, 2)


def test_single_lines_of_a_block_that_goes_on_are_widows_and_orphans() -> None:
    first = page(block("a", 30), block("b", 1))
    second = page(block("b", 4), block("c", 1, "h2"), block("d", 5))
    third = page(block("d", 1), block("e", 9))
    book = measure(settled((1, (first, second, third))))
    assert (book.widows, book.orphans, book.short_pages) == (1, 1, 0)
    assert measure(settled((1, (second, page(block("z", 7)))))).short_pages == 1


def test_facing_pages_are_compared_where_a_section_neither_begins_nor_ends() -> None:
    pages = (*[page(block(str(n), 40)) for n in range(3)], page(block("x", 40), depth=546.0))
    book = measure(settled((1, (*pages, *pages[:2]))))
    assert (book.spreads, book.unequal_spreads) == (2, 1)  # 2–3 and 4–5


def test_a_laid_out_page_tells_its_lines() -> None:
    from book.press.engine.linefigures import read_setting

    laid = [read_setting(page) for page in laid_pages(prose(2), **LOOK)]
    assert len(laid) > 2
    assert all(page.off_grid == 0 < page.on_grid for page in laid)
    assert all(0.15 < space < 0.6 for page in laid for space in page.spaces)
    assert 0 < sum(page.hyphens for page in laid) < sum(len(page.spaces) for page in laid) / 3
    assert all(page.depth <= 222 - 40 for page in laid)
    ragged = laid_pages(prose(2), align="left", **LOOK)
    assert not any(read_setting(page).spaces for page in ragged)
