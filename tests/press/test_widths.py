"""Cells and floats are as wide as the engine makes them, though texts are measured once."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from .test_composing import PROSE, places

ROW = f"<tr><th>Avtalen med fylket</th><td>{PROSE[:90]}</td><td><b>42</b> kommuner</td></tr>"
TABLES = (
    f'<table>{ROW * 3}</table><p style="float: left">Et lite felt</p><p>{PROSE}</p>'
    f'<div style="display: flex"><p>Et lite felt</p><p>{PROSE[:50]}</p></div>'
    f'<pre>Et lite felt</pre><p style="white-space: nowrap; float: right">Et lite felt</p>'
)


def test_boxes_stand_where_the_engine_would_put_them(monkeypatch: pytest.MonkeyPatch) -> None:
    from weasyprint.layout import preferred
    from weasyprint.text import line_break

    ours = places(TABLES)
    monkeypatch.setattr(preferred, "split_first_line", line_break.split_first_line)
    monkeypatch.setattr(preferred, "can_break_text", line_break.can_break_text)
    assert ours == places(TABLES)


def test_a_text_is_measured_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from weasyprint.text import line_break

    before, measured = line_break.split_first_line, Counter[object]()

    def counted(text: str, style: Any, context: Any, width: Any, *rest: Any, **how: Any) -> Any:
        look = style["white_space"], style["font_weight"]
        measured[text, look, width, how["is_line_start"]] += 1
        return before(text, style, context, width, *rest, **how)

    monkeypatch.setattr(line_break, "split_first_line", counted)
    places(TABLES)
    assert measured
    assert set(measured.values()) == {1}
