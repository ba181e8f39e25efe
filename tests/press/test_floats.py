"""Lines that come after a float are set as the engine sets them, without being measured for it."""

from __future__ import annotations

import pytest

from .test_composing import PROSE, places

FLOATED = (
    '<p style="float: left; width: 60pt; height: 40pt">Ramme.</p>'
    f"<p>{PROSE[:500]}</p><p>{PROSE[:500]}</p>"
)


def test_lines_stand_where_the_engine_would_put_them(monkeypatch: pytest.MonkeyPatch) -> None:
    from weasyprint.layout import inline, preferred

    ours = places(FLOATED)
    monkeypatch.setattr(inline, "inline_min_content_width", preferred.inline_min_content_width)
    assert ours == places(FLOATED)


def test_only_lines_beside_a_float_are_measured_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    from weasyprint.layout import preferred

    before, measured = preferred.inline_min_content_width, []

    def counted(context: object, box: object, **how: object) -> object:
        measured.append(box)
        return before(context, box, **how)

    monkeypatch.setattr(preferred, "inline_min_content_width", counted)
    lines = sum(kind == "LineBox" for kind, *_ in places(FLOATED))
    assert 0 < len(measured) < lines / 2
