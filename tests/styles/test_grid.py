"""The baseline grid, and that a chapter looks the same wherever it is laid out."""

from __future__ import annotations

import logging

import pytest

from .layout import Line, chapter, lines, sheet

GRID = 14.0
HEAD = 50.0
"""Points from the trim to the text area: print/page.css."""


def body_lines(run: tuple[Line, ...]) -> list[Line]:
    return [x for x in run if x.size == 10.0 and x.family == "Source Serif 4 SmText"]


@pytest.fixture(scope="module")
def laid_out() -> tuple[Line, ...]:
    return tuple(lines(sheet(chapter())))


def test_every_body_line_stands_on_the_grid(laid_out: tuple[Line, ...]) -> None:
    text = body_lines(laid_out)
    assert len(text) > 30
    residues = {round((x.baseline - HEAD) % GRID, 1) for x in text}
    assert len(residues) == 1, sorted(
        (round((x.baseline - HEAD) % GRID, 2), x.page, x.text) for x in text
    )


def test_notes_stand_on_a_grid_of_their_own(laid_out: tuple[Line, ...]) -> None:
    note = [x.baseline for x in laid_out if x.size == 8.0 and x.page == 1]
    steps = {
        round(b - a, 2) for a, b in zip(sorted(set(note)), sorted(set(note))[1:], strict=False)
    }
    assert 10.5 in steps


def test_a_chapter_is_the_same_in_its_fragment_and_in_the_book(laid_out: tuple[Line, ...]) -> None:
    """`:nth(1 of chapter)` finds the opening in both; only folios may differ."""
    other = (
        '<section class="chapter"><header class="opening"><h1 data-running="Før">Før</h1></header>'
        "<p>Tekst.</p></section>"
    )
    whole = tuple(lines(sheet(other, chapter())))
    first = min(x.page for x in whole if x.text.startswith("En prøve"))
    assert first == 3, "a numbered chapter starts on a recto"
    there = {(x.page - 2, x.left, x.baseline, x.text) for x in whole if x.page >= first}
    here = {(x.page, x.left, x.baseline, x.text) for x in laid_out}
    assert {x for x in there ^ here if not x[3].isdigit()} == set()


def test_an_opening_has_a_folio_and_no_running_head(laid_out: tuple[Line, ...]) -> None:
    heads = {x.page: x.text for x in laid_out if x.baseline < HEAD}
    assert 1 not in heads
    assert heads[2] == "Boka"
    assert heads[3] == "Prøve"
    assert any(x.page == 1 and x.text == "1" and x.baseline > HEAD + 574 for x in laid_out)


def test_bleed_moves_nothing(laid_out: tuple[Line, ...]) -> None:
    assert tuple(lines(sheet(chapter(), styles=("print.css", "bleed.css")))) == laid_out


def test_the_engine_understands_every_declaration(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        tuple(lines(sheet('<section class="chapter"><h1>A</h1></section>')))
    assert [r.getMessage() for r in caplog.records] == []
