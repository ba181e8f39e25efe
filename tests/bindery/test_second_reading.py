"""Ghostscript and pdfium read the file too: what the interpreter is blind to is found by them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from book.bindery.preflight import Report, painting, preflight
from book.bindery.preflight.ink import worked_out
from book.bindery.preflight.second import INK_SLACK, most_ink
from book.bindery.profile.profile import Profile
from book.findings.diagnostics import Diagnostic
from book.ground.cache import Cache

from .faults import draw, planted

COUNTS = 80
"""Bytes of what is kept of a count, at most."""


@pytest.fixture
def blind(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Make the interpreter pass over some operators."""

    def to(*operators: str) -> None:
        for operator in operators:
            monkeypatch.delitem(painting.OPERATORS, operator)

    return to


@pytest.fixture(autouse=True)
def _ghostscript(tool: Callable[[str], str]) -> None:
    tool("gs")


def second(report: Report) -> list[Diagnostic]:
    return [finding for finding in report.findings if finding.rule.code in ("PF080", "PF081")]


def test_plates_are_rendered_as_they_were_read(printed: bytes, profile: Profile) -> None:
    report = preflight(printed, profile)
    assert second(report) == []
    assert set(report.ink.rendered) == {page.number for page in report.facts.pages}
    opaque = [page for page in report.facts.pages if worked_out(page)]
    assert len(opaque) > 2
    for page in opaque:
        read, rendered = most_ink(page), report.ink.rendered[page.number]
        for plate, ink in rendered.items():
            assert ink == pytest.approx(read.get(plate, 0.0), abs=INK_SLACK), (page.number, plate)


def test_ink_that_was_not_read_is_found_on_its_plate(
    printed: bytes, profile: Profile, blind: Callable[..., None]
) -> None:
    blind("k")
    report = preflight(planted(printed, draw("0 0.7 0 0 k 100 100 60 60 re f")), profile)
    (found,) = [f for f in second(report) if dict(f.values)["what"] == "Magenta"]
    assert "6" in found.page or "–" in found.page
    assert dict(found.values)["limit"] == "0"


def test_letters_that_were_not_read_are_found(
    printed: bytes, profile: Profile, blind: Callable[..., None]
) -> None:
    blind("TJ", "Tj")
    found = [f for f in second(preflight(printed, profile)) if f.rule.code == "PF081"]
    assert [dict(f.values)["limit"] for f in found] == ["0"]
    assert found[0].page == "1–8"


def test_what_was_counted_before_is_held_against_what_is_read_now(
    printed: bytes, profile: Profile, blind: Callable[..., None], tmp_path: Path
) -> None:
    cache = Cache(tmp_path)
    assert second(preflight(printed, profile, cache=cache)) == []
    blind("TJ", "Tj")
    for entry in tmp_path.glob("*/*"):
        if entry.stat().st_size > COUNTS:
            entry.unlink()  # what was read of the page, not what pdfium counted
    found = [f for f in second(preflight(printed, profile, cache=cache)) if f.rule.code == "PF081"]
    assert found[0].page == "1–8"


def test_images_that_were_not_read_are_found(
    printed: bytes, profile: Profile, blind: Callable[..., None]
) -> None:
    blind("Do")
    whats = {dict(f.values)["what"] for f in second(preflight(printed, profile))}
    assert "bilder/images" in whats


def test_without_ghostscript_the_plates_are_said_to_be_unchecked(
    printed: bytes, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("ink", "inspection"):
        monkeypatch.setattr(f"book.bindery.preflight.{module}.find", lambda _: None)
    left_out = [text.en for text in preflight(printed, profile).not_checked]
    assert any(text.startswith("plates of page 1–8: Ghostscript is missing") for text in left_out)
