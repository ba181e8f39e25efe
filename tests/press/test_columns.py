"""Columns are balanced without setting their lines again, and come out the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from .test_composing import PROSE, places

ITEMS = "".join(f"<p>{n} {PROSE[: 60 + 13 * n % 200]}</p>" for n in range(40))
STILL = f'<div style="columns: 3; text-align: left">{ITEMS}</div>'
MOVED = STILL.replace("<p>7 ", '<p><span style="position: relative; top: 3pt">7</span> ')
NOTED = STILL.replace("<p>7 ", '<p><span style="float: footnote">Note.</span>7 ')


@contextmanager
def as_the_engine_does() -> Iterator[None]:
    from weasyprint.layout import block, inline

    from book.press.engine import columns
    from book.press.engine.composing import hooks

    block.columns_layout = columns._columns_layout
    inline.get_next_linebox = hooks.get_next_linebox
    try:
        yield
    finally:
        columns.install()


def rounded(html: str) -> list[tuple[str, float, float, float]]:
    return [(kind, round(x, 6), round(y, 6), width) for kind, x, y, width in places(html)]


@pytest.mark.parametrize("html", [STILL, MOVED, NOTED], ids=["still", "moved", "noted"])
def test_lines_stand_where_the_engine_would_put_them(html: str) -> None:
    with as_the_engine_does():
        expected = rounded(html)
    assert rounded(html) == expected


def test_a_line_is_set_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from book.press.engine.composing import hooks

    before, calls = hooks.get_next_linebox, []

    def counted(*arguments: object) -> object:
        calls.append(arguments)
        return before(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(hooks, "get_next_linebox", counted)
    lines = sum(kind == "LineBox" for kind, *_ in places(STILL))
    assert lines <= len(calls) < 1.1 * lines  # those at a page's end are set again overleaf
