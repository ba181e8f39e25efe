from __future__ import annotations

import json

import pytest

from book.findings import reporting
from book.findings.diagnostics import Diagnostic, Severity, Sink
from book.findings.packing import pack, unpack
from book.findings.rules.front_matter import UNKNOWN_KEY
from book.ground.source import SourceSpan

PLACE = SourceSpan("chapters/oppdal.md", 4, 1)


@pytest.fixture
def finding() -> Diagnostic:
    sink = Sink()
    sink.report(UNKNOWN_KEY, PLACE, suggestion="title", key="titel", allowed="title, status")
    return next(iter(sink))


def test_a_finding_is_said_as_the_design_says_it(finding: Diagnostic) -> None:
    assert reporting.as_text(finding, "nb", colour=False) == (
        "chapters/oppdal.md:4:1: error FM002: ukjent nøkkel «titel»\n  tips: mente du «title»?"
    )


def test_the_same_finding_in_english(finding: Diagnostic) -> None:
    assert reporting.as_text(finding, "en", colour=False) == (
        "chapters/oppdal.md:4:1: error FM002: unknown key 'titel'\n  hint: did you mean 'title'?"
    )


def test_json_carries_place_and_sentences(finding: Diagnostic) -> None:
    (row,) = json.loads(reporting.render([finding], "nb", "json"))
    assert (row["path"], row["line"], row["column"]) == ("chapters/oppdal.md", 4, 1)
    assert row["hint"] == "mente du «title»?"
    assert row["severity"] == "error"


def test_no_findings_are_an_empty_json_list() -> None:
    assert json.loads(reporting.render([], "nb", "json")) == []


def test_github_gets_a_workflow_command(finding: Diagnostic) -> None:
    line = reporting.render([finding], "en", "github")
    assert line.startswith("::error file=chapters/oppdal.md,line=4,col=1,title=FM002::")


def test_a_finding_survives_being_written_down(finding: Diagnostic) -> None:
    assert unpack(pack(finding), Diagnostic) == finding


def test_a_sink_reports_each_finding_once_and_by_place() -> None:
    sink = Sink()
    for line in (9, 2, 9):
        sink.report(UNKNOWN_KEY, SourceSpan("a.md", line), key="x", allowed="title")
    assert [finding.span.line for finding in sink] == [2, 9]


def test_strict_raises_warnings_but_not_decisions() -> None:
    assert reporting.weigh(Severity.WARNING, strict=True) is Severity.ERROR
    assert reporting.weigh(Severity.DECISION, strict=True) is Severity.DECISION
    assert reporting.weigh(Severity.WARNING, strict=False) is Severity.WARNING


def test_counts_are_said_in_words(finding: Diagnostic) -> None:
    assert reporting.count_line([], "nb") == "ingen funn"
    assert reporting.count_line([finding], "nb") == "1 feil"
    assert reporting.count_line([finding, finding], "en") == "2 errors"
