"""Lengths are worked out once for equal boxes, and are the engine's own."""

from __future__ import annotations

import pytest

from .test_composing import PROSE, laid_pages

SIZED = (
    "<style>"
    "p { width: calc(40% + 3em); margin: 2% 1em; padding: 1% 3pt; border: 2pt solid }"
    ".large { font-size: 20pt } .whole { box-sizing: border-box; min-height: 10%; max-width: 50% }"
    "td { border: 3pt solid; width: 30% } .one { border-collapse: collapse }"
    "</style>"
    f'<p>{PROSE}</p><p class="large">{PROSE}</p><p class="whole">{PROSE}</p><p>{PROSE}</p>'
    '<div style="height: 200pt"><div style="height: 25%"></div></div>'
    '<table class="one"><tr><td>a</td><td>b</td></tr></table>'
    "<table><tr><td>a</td><td>b</td></tr></table>"
)


def lengths() -> list[tuple[object, ...]]:
    sides = ("top", "right", "bottom", "left")
    names = [f"{kind}_{side}" for kind in ("margin", "padding") for side in sides]
    names += [*(f"border_{side}_width" for side in sides), "width", "height"]
    return [
        (type(box).__name__, *(getattr(box, name, None) for name in names))
        for page in laid_pages(SIZED, height=500)
        for box in page._page_box.descendants()
    ]


def test_boxes_are_as_large_as_the_engine_makes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    from book.press.engine import percentages

    ours = lengths()
    hits = percentages._used.cache_info().hits
    monkeypatch.setattr(percentages, "resolve_percentages", percentages._resolve_percentages)
    percentages.install()
    try:
        assert lengths() == ours
    finally:
        monkeypatch.undo()
        percentages.install()
    assert hits
    assert percentages._used.cache_info().hits == hits
