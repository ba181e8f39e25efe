"""Texts of a face share what the face needs, and are as wide as the engine makes them."""

from __future__ import annotations

from typing import Any

import pytest

from .test_composing import PROSE, laid_pages

WORDS = f"<span>{PROSE[:40]}</span>"
DRESSED = "".join(
    f'<p style="text-align: left; {style}">{WORDS} <b>{WORDS}</b> {WORDS}</p>'
    for style in (
        *("letter-spacing: 1pt", "word-spacing: 3pt", "text-decoration: underline", ""),
        *("font-variant-caps: small-caps", "font-feature-settings: 'smcp', 'onum'", ""),
        *("font-variant-numeric: oldstyle-nums", "font-size: 14pt", "direction: rtl"),
    )
)


def texts() -> list[tuple[Any, ...]]:
    return [
        (box.text, box.position_x, box.width, box.height, box.baseline)
        for page in laid_pages(DRESSED, height=600)
        for box in page._page_box.descendants()
        if hasattr(box, "text")
    ]


def test_texts_are_as_wide_as_the_engine_makes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    from book.press.engine import layouts

    ours = texts()
    made: list[object] = []

    def setup(layout: object, style: object) -> None:
        made.append(style)
        layouts._setup(layout, style)

    monkeypatch.setattr(layouts, "setup", setup)
    try:
        assert texts() == ours
    finally:
        monkeypatch.undo()
        layouts.install()
    assert len(made) > 100


def test_what_a_face_needs_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from book.press.engine import layouts

    before, made = layouts._setup, []

    def counted(layout: object, style: Any) -> None:
        made.append(style["text_decoration_line"])
        before(layout, style)

    monkeypatch.setattr(layouts, "_setup", counted)
    assert texts()
    assert 5 < made.count("none") < 30
