from __future__ import annotations

from collections.abc import Callable

import pytest

from book.assembly import Assembly
from book.findings.diagnostics import Sink

from .conftest import BOOKS

Assembled = Callable[[str], tuple[Assembly, Sink]]


@pytest.mark.parametrize("name", sorted(p.parent.name for p in BOOKS.glob("*/findings.txt")))
def test_a_faulty_book_gives_exactly_the_findings_listed(name: str, assembled: Assembled) -> None:
    _, sink = assembled(name)
    found = [f"{d.span} {d.rule.code} {d.suggestion}".strip() for d in sink]
    assert found == (BOOKS / name / "findings.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("name", sorted(p.parent.name for p in BOOKS.glob("*/findings.txt")))
def test_every_finding_can_be_said_in_both_languages(name: str, assembled: Assembled) -> None:
    _, sink = assembled(name)
    for finding in sink:
        for lang in ("nb", "en"):
            assert finding.message(lang)
            assert finding.hint(lang)


def test_a_sound_book_gives_none(assembled: Assembled) -> None:
    _, sink = assembled("small")
    assert [str(d.span) + d.rule.code for d in sink] == []
