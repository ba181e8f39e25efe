"""Footnotes are where they are called, in order, whole: or an error names the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from book.findings.diagnostics import Severity, Sink
from book.press import engine
from book.press.facts import LaidOut, Note
from book.press.fragments import fragmenter
from book.press.pagination import settle

from .fuzzed_notes import fuzzed
from .sample_book import META, small_look
from .structure import read
from .whole_book import finish


def lay_out(seed: int, folder: Path) -> LaidOut:
    cut = fragmenter((fuzzed(seed),), (small_look(folder),), folder)
    settled = settle(cut, None, lambda fragments: map(engine.lay_out, fragments), Sink())
    return settled.laid_out[0]


def astray(notes: tuple[Note, ...]) -> list[str]:
    """Numbers of notes that are on no page, before their call, or out of order."""
    found, last = [], (-1, -1)
    for note in notes:
        here = (note.stands_on, note.place)
        if here < last or note.stands_on < note.called_on:
            found.append(note.number)
        last = max(here, last)
    return found


def test_a_note_the_engine_loses_is_found_again(tmp_path: Path) -> None:
    """Seed 17 is one that WeasyPrint 70 loses a note of when two lines are kept together."""
    laid_out = lay_out(17, tmp_path)
    assert len(laid_out.facts.notes) > 50
    assert astray(laid_out.facts.notes) == []


@pytest.mark.slow
def test_forty_books_with_two_thousand_notes_lose_none(tmp_path: Path) -> None:
    total = 0
    for seed in range(40):
        laid_out = lay_out(seed, tmp_path)
        total += len(laid_out.facts.notes)
        told = {d.span.line for d in laid_out.diagnostics if d.rule.severity is Severity.ERROR}
        notes = {note.number: note for note in laid_out.facts.notes}
        silent = [
            n for n in astray(laid_out.facts.notes) if int(notes[n].src.split(":")[1]) not in told
        ]
        assert silent == [], f"seed {seed}"
    assert total >= 2000


@pytest.mark.slow
def test_every_word_of_every_note_is_in_the_file(tmp_path: Path) -> None:
    """Independent of the walk over boxes: each note holds a word that is nowhere else."""
    sections = tuple(fuzzed(seed) for seed in range(6))
    book = finish(META, sections, tmp_path, Sink(), small_look(tmp_path / "look"))
    marks = [
        [word for note in sect.every("Note") for word in note.text.split() if word[:5] == "merke"]
        for sect in read(book.screen).root.every("Sect")
    ]
    for section, found in zip(sections, marks, strict=True):
        expected = section.html.count('class="footnote"')
        assert found == [f"merke{n}x" for n in range(1, expected + 1)]
