from __future__ import annotations

import pytest

from book.findings.diagnostics import Sink
from book.findings.rules import CATALOGUE
from book.manuscript import lint, project, scaffold
from book.manuscript.lint import allowances
from tests.manuscript.reading import HEAD, Reader, lines

FACTS = """\
---
title: A
kind: partnership
partnership:
  name: A
  agreement:
    - {date: "2019-05", text: Avtale, source: ks}
    - {date: "2019", text: Åpning, source: [ks, kss]}
    - {date: "2018", text: Før}
  population: {value: 10, source: nav}
results:
  - {theme: a, status: oppnådd, text: Med kilde, source: ks}
  - {theme: a, status: oppnådd, text: Uten kilde}
sources:
  - {id: ks, title: KS}
  - {id: ubrukt, title: Ubrukt}
---

Tekst [@kss].[^a]

[^a]: Note [@ks].
"""


def test_facts_and_sources_are_held_against_each_other(reader: Reader) -> None:
    _, findings = reader.chapter(FACTS)
    assert [line.split(" / ")[0] for line in lines(findings)] == [
        "8:36 RF005 the source 'kss' is not in the chapter's list of sources",
        "9:7 CK008 the event of 2018 stands after a later one",
        "10:27 RF005 the source 'nav' is not in the chapter's list of sources",
        "13:5 CK005 the result 'Uten kilde' has no source",
        "16:5 CK006 nothing cites the source 'ubrukt'",
        "19:7 RF005 the source 'kss' is not in the chapter's list of sources",
    ]


def test_a_partnership_needs_its_fields(reader: Reader) -> None:
    assert reader.codes("---\ntitle: A\nkind: partnership\n---\n\nT.\n") == ["CK003"]


def test_facts_need_sources(reader: Reader) -> None:
    assert reader.codes("---\ntitle: A\npartnership: {name: A}\n---\n\nT.\n") == ["CK004"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## A\n\nT.\n\n### B\n\nT.\n\n## C\n\nT.\n", []),
        ("### A\n\nT.\n", ["CK001"]),
        ("## A\n\n### B\n\nT.\n", []),
        ("## A\n\n## B\n\nT.\n", ["CK002"]),
        ("## A\n", ["CK002"]),
        ("## A\n\n::: kart\n:::\n", []),
        ("::: faktaboks X\n## A\n:::\n\nT.\n", ["CK002"]),
    ],
)
def test_headings_step_by_step_and_are_never_empty(
    text: str, expected: list[str], reader: Reader
) -> None:
    assert reader.codes(HEAD + text) == expected


def test_marks_in_code_are_let_be(reader: Reader) -> None:
    assert reader.codes(HEAD + "```\nTODO\n```\n\nTK her\n") == ["CK007"]


def _settled(reader: Reader, allow: str, text: str, judged: frozenset[str] | None) -> list[str]:
    reader.chapter(f"---\ntitle: A\nallow:\n{allow}\n---\n\n{text}\n")
    sink = Sink()
    book = project.load(reader.folder, reader.folder, sink)
    lint.inspect(book, sink)
    return [finding.rule.code for finding in allowances.settle(book, sink, judged)]


def test_an_allowance_sets_a_rule_aside(reader: Reader) -> None:
    allow = "  - {rule: TY002, because: Linjene er et dikt}"
    assert _settled(reader, allow, "En  to  tre — fire", None) == ["TY001"]


def test_an_allowance_that_nothing_needs_is_an_error(reader: Reader) -> None:
    assert _settled(reader, "  - {rule: TY002, because: Dikt}", "En", None) == ["RL001"]


def test_an_allowance_for_what_was_not_looked_for_is_let_be(reader: Reader) -> None:
    code = next(code for code in CATALOGUE if code[:2] not in allowances.FAMILIES_OF_MANUSCRIPT)
    allow = f"  - {{rule: {code}, because: Grunn}}"
    assert _settled(reader, allow, "En", allowances.FAMILIES_OF_MANUSCRIPT) == []


def test_an_allowance_without_a_reason_sets_nothing_aside(reader: Reader) -> None:
    assert _settled(reader, "  - {rule: TY002}", "En  to", None) == ["RL002", "TY002"]


def test_an_allowance_for_an_unknown_rule_is_an_error(reader: Reader) -> None:
    assert _settled(reader, "  - {rule: TY02, because: Dikt}", "En", None) == ["RL003"]


def test_an_allowance_counts_in_its_own_chapter_only(reader: Reader) -> None:
    head = "---\ntitle: A\nallow: [{rule: TY002, because: Dikt}]\n---\n\nEn  to\n"
    reader.book({"a.md": head, "b.md": HEAD + "En  to\n"})
    sink = Sink()
    book = project.load(reader.folder, reader.folder, sink)
    left = allowances.settle(book, sink)
    assert [(finding.rule.code, finding.span.path) for finding in left] == [("TY002", "b.md")]


def test_a_chapter_nobody_wrote_in_is_a_draft(reader: Reader) -> None:
    untouched = scaffold.chapter(scaffold.Plan("oppdal", "Oppdal"), "Tekst.\n")
    assert reader.codes(untouched) == []
    _, findings = reader.chapter(untouched.replace("status: draft", "status: final"))
    assert [line.split(" / ")[0] for line in lines(findings)] == [
        "4:12 CK014 the chapter is marked final, but 'To–tre setninger som sier hva kapitlet "
        "handler om.' is left from the scaffold"
    ]
