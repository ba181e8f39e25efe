"""A note stands on the page of its call, however the last paragraph of the page breaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from book.findings.diagnostics import Sink
from book.press import engine
from book.press.fragments import fragmenter
from book.press.pagination import settle
from book.press.section import Section

from .sample_book import small_look

NOTE = '<span class="footnote" id="a--fn-1" data-number="1"><span>En note.</span></span>'


def section(lines: int) -> Section:
    """Give a page of one-line paragraphs, the third with a note, and a long last one."""
    run = [f'<p data-src="a.md:{n}">Linje.{NOTE if n == 3 else ""}</p>' for n in range(lines)]
    run.append(f'<p data-src="a.md:{lines}">{"Mange ord på en gang. " * 20}</p>')
    body = f'<section class="chapter" id="a"><h1 data-running="A">A</h1>{"".join(run)}</section>'
    head = '<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>A</title></head>'
    return Section("a", "A", f'{head}<body class="paged" data-book="B">{body}</body></html>')


@pytest.mark.parametrize("lines", range(26, 33))
def test_a_note_is_not_sent_overleaf_for_a_line_more(lines: int, tmp_path: Path) -> None:
    cut = fragmenter((section(lines),), (small_look(tmp_path),), tmp_path)
    laid_out = settle(cut, None, lambda many: map(engine.lay_out, many), Sink()).laid_out[0]
    (note,) = laid_out.facts.notes
    assert note.stands_on == note.called_on == 0
