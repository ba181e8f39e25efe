from __future__ import annotations

import re

from markupsafe import Markup

from book.editions.html.columns import fitted, widths

LONG = "En setning som er så lang at den må stå på flere linjer i en smal spalte av tabellen"


def test_a_table_whose_cells_fit_is_left_to_the_engine() -> None:
    assert widths([["Navn", "År"], ["Oppdal", "2019"]]) == ()


def test_the_widths_make_up_the_measure() -> None:
    shares = widths([["Navn", "Hva"], ["Oppdal", LONG], ["Oslo", LONG]])
    assert abs(sum(shares) - 100) < 0.5


def test_a_column_of_sentences_gets_what_a_column_of_names_can_spare() -> None:
    name, text = widths([["Navn", "Hva"], ["Oppdal", LONG], ["Oslo", LONG]])
    assert text > 3 * name


def test_no_column_is_narrower_than_its_longest_word() -> None:
    word = "universitetskommuneavtale"
    narrow, _ = widths([[word, LONG], ["x", f"{LONG} {LONG}"]])
    assert narrow / 100 * 336 > len(word) * 8.5 * 0.45


def test_a_table_too_wide_for_its_longest_words_is_left_to_the_engine() -> None:
    assert widths([["m" * 30, "m" * 30, "m" * 30]]) == ()


def test_the_name_of_a_row_is_never_divided() -> None:
    row = '<tr><th scope="row">Kristiansand, s. <span data-folio="a"></span></th><td>{}</td></tr>'
    table = Markup("<table>" + row.format(LONG) * 2 + "</table>")
    share = float(re.findall(r"width: ([\d.]+)%", fitted(table))[0])
    assert share / 100 * 336 > len("Kristiansand, s. 000") * 8.5 * 0.42


def test_rows_of_unlike_length_are_left_alone() -> None:
    table = Markup(
        f"<table><tr><td>{LONG}</td></tr><tr><td>{LONG}</td><td>{LONG}</td></tr></table>"
    )
    assert fitted(table) == table
