"""The editor's board: what there is, what is missing, how old it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from book.assembly.board import Board, board
from book.findings.diagnostics import Sink
from book.manuscript import lint, project
from book.model import ResultStatus

BOOK = """\
title: B
themes: [{id: a, title: Forskning}, {id: b, title: Ressurser}]
contents: [x.md, y.md, z.md]
"""
X = """\
---
title: X
kind: partnership
status: final
updated: 2026-10-01
abstract: Om X.
partnership: {name: X, place: {name: X, lat: 1, lon: 2}, started: 2019, agreement: [{date: 2019, \
text: A}], population: {value: 3}, anchoring: {text: a}, organisation: {text: a}, \
funding: {text: a}, signed_by: {text: a}, governing_body: {text: a}, positions: {text: a}, \
yearly_funding: {text: a}, fields: {text: a}, figures: [{value: "1", text: a}]}
sources: [{id: s, title: S}]
results:
  - {theme: a, status: mål, text: En, source: s}
  - {theme: a, status: i gang, text: To, source: s}
---

Tre ord her [@s].
"""


@pytest.fixture
def made(tmp_path: Path) -> Board:
    files = {
        "book.yaml": BOOK,
        "x.md": X,
        "y.md": "---\ntitle: Y\nkind: partnership\npartnership: {name: Y}\n---\n\n[](#borte)\n",
        "z.md": "---\ntitle: Z\nupdated: 2026\n---\n\nOrd.[^a]\n\n[^a]: I noten.\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    sink = Sink()
    book = project.load(tmp_path, tmp_path, sink)
    lint.inspect(book, sink)
    return board(book, tuple(sink), "2026-11-28")


def test_words_results_findings_and_age_of_each_chapter(made: Board) -> None:
    rows = [(row.chapter.slug, row.words, row.results, row.age) for row in made.rows]
    assert rows == [("x", 4, (2, 0), 58), ("y", 1, (0, 0), None), ("z", 3, (0, 0), 331)]
    assert made.rows[0].counts == (0, 0, 0)
    assert sum(made.rows[1].counts) > 0


def test_what_a_partnership_is_compared_by_and_does_not_say(made: Board) -> None:
    whole, bare, text = made.rows
    assert whole.missing == ()
    said = [piece.nb for piece in bare.missing]
    assert said[:3] == ["ingress", "kilder", "resultater"]
    assert "folketall" in said
    assert len(said) == 16
    assert text.missing == ()


def test_gaps_and_the_furthest_result_under_each_theme(made: Board) -> None:
    research, resources = made.themes
    assert research.cells == (ResultStatus.UNDER_WAY, None)
    assert [chapter.slug for chapter in made.gaps(research)] == ["y"]
    assert (research.shown, resources.shown) == (1, 0)
