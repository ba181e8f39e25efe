"""Preflight finds what is planted, and nothing where nothing is."""

from __future__ import annotations

import io
import random
import re
from dataclasses import replace

import pikepdf
import pytest
from pikepdf import Array

from book.bindery.preflight import Patch, SourceMap, preflight
from book.bindery.profile.profile import GutterStep, Profile
from book.findings.diagnostics import Severity
from book.findings.rules import CATALOGUE
from book.ground.source import SourceSpan
from book.ground.units import Length, Size

from .faults import FAULTS, PlantedFault, draw, planted, text
from .hidden_faults import TWINS

pytestmark = pytest.mark.usefixtures("no_ghostscript")

TRIM = Size(Length.mm(120), Length.mm(160))
NEEDS_OTHER_TERMS = {
    "PF001",
    "PF002",
    "PF008",
    "PF012",
    "PF014",
    "PF015",
    "PF041",
    "PF071",
    "PF080",
    "PF081",
}
"""Rules that are proved by tests of their own below."""


def codes(data: bytes, profile: Profile) -> set[str]:
    return {finding.rule.code for finding in preflight(data, profile, trim=TRIM).findings}


def test_a_clean_file_has_no_findings(printed: bytes, profile: Profile, ghostscript: str) -> None:
    report = preflight(printed, profile, name="trykk.pdf", trim=TRIM)
    assert [finding.message("en") for finding in report.findings] == []
    assert 0 < report.most_ink <= profile.ink
    assert not report.ink.unknown


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.code} {fault.name}")
def test_a_planted_fault_is_found(fault: PlantedFault, printed: bytes, profile: Profile) -> None:
    found = preflight(planted(printed, fault.plant), profile, trim=TRIM).findings
    assert fault.code in {finding.rule.code for finding in found}
    assert all(f.message("nb") and f.message("en") and f.hint("nb") for f in found)


def test_every_rule_of_preflight_has_a_planted_fault() -> None:
    rules = {code for code in CATALOGUE if code.startswith("PF")}
    assert rules == {fault.code for fault in (*FAULTS, *TWINS)} | NEEDS_OTHER_TERMS


def test_a_finding_names_page_place_measure_and_limit(printed: bytes, profile: Profile) -> None:
    thin = planted(printed, draw("0 0 0 1 k 100 100 80 0.1 re f"))
    (finding,) = [f for f in preflight(thin, profile).findings if f.rule.code == "PF044"]
    values = dict(finding.values)
    assert finding.page == "6"
    assert (values["measured"], values["limit"]) == ("0.1", "0.25")
    assert values["x"] == pytest.approx(100 * 25.4 / 72, abs=0.1)
    assert values["y"] == pytest.approx(160 - 100.1 * 25.4 / 72, abs=0.1)


def test_equal_faults_on_many_pages_are_one_finding(bound: bytes, profile: Profile) -> None:
    found = [f for f in preflight(bound, profile).findings if f.rule.code == "PF050"]
    assert len(found) == len({dict(f.values)["what"] for f in found})
    assert any(f.page == "1–8" for f in found)


def test_a_fault_in_a_book_of_ours_is_told_at_its_source_line(
    printed: bytes, profile: Profile
) -> None:
    span = SourceSpan("chapters/oppdal.md", 42)
    lines = SourceMap(
        {6: (Patch(0, 0, 400, 480, SourceSpan("a.md", 1)), Patch(90, 330, 200, 60, span))}
    )
    thin = planted(printed, draw("0 0 0 1 k 100 100 80 0.1 re f"))
    (finding,) = [
        f for f in preflight(thin, profile, lines=lines).findings if f.rule.code == "PF044"
    ]
    assert finding.span == span


def test_blank_pages_of_a_book_of_ours_are_meant(printed: bytes, profile: Profile) -> None:
    emptied = planted(printed, next(f.plant for f in FAULTS if f.code == "PF037"))
    patch = (Patch(0, 0, 1, 1, SourceSpan("a.md", 1)),)
    others = SourceMap(dict.fromkeys((1, 2, 3, 4, 5, 7, 8), patch))
    every = SourceMap(dict.fromkeys(range(1, 9), patch))
    assert "PF037" not in {f.rule.code for f in preflight(emptied, profile, lines=others).findings}
    assert "PF037" in {f.rule.code for f in preflight(emptied, profile, lines=every).findings}


def test_the_ordered_size_is_held_against_the_file(printed: bytes, profile: Profile) -> None:
    report = preflight(printed, profile, trim=Size(Length.mm(170), Length.mm(240)))
    assert "PF014" in {f.rule.code for f in report.findings}


def test_the_gutter_grows_with_the_book(printed: bytes, profile: Profile) -> None:
    steps = (GutterStep(7, Length.mm(9)), GutterStep(100, Length.mm(25)))
    assert "PF041" in codes(printed, replace(profile, gutter=steps))
    thin = (GutterStep(8, Length.mm(9)), GutterStep(100, Length.mm(25)))
    assert "PF041" not in codes(printed, replace(profile, gutter=thin))


def test_a_book_too_thin_to_bind_is_refused(printed: bytes, profile: Profile) -> None:
    assert "PF012" in codes(printed, replace(profile, fewest_pages=24, most_pages=828))


def test_transparency_is_refused_where_the_printer_refuses_it(
    printed: bytes, profile: Profile
) -> None:
    assert "PF071" in codes(printed, replace(profile, transparency=False))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\nkuttet", b"<html>"])
def test_what_is_no_pdf_is_a_finding(data: bytes, profile: Profile) -> None:
    report = preflight(data, profile, name="x.pdf")
    assert [f.rule.code for f in report.findings] == ["PF001"]
    assert "everything" in report.not_checked[0].en


def test_a_locked_file_is_a_finding(printed: bytes, profile: Profile) -> None:
    def saved(password: str) -> bytes:
        target = io.BytesIO()
        with pikepdf.open(io.BytesIO(printed)) as pdf:
            pdf.save(target, encryption=pikepdf.Encryption(owner="x", user=password, R=6))
        return target.getvalue()

    assert codes(saved("y"), profile) == {"PF001"}
    assert "PF002" in codes(saved(""), profile)


def test_a_file_without_id_is_found(printed: bytes, profile: Profile) -> None:
    cut = printed.replace(b"/ID [", b"/Ix [")
    assert "PF008" in codes(cut, profile)


def test_art_that_lies_wholly_under_other_art_may_stop(printed: bytes, profile: Profile) -> None:
    covered = "0 0 0 0.2 k 0 0 100 100 re f 0 0 0 0.1 k -9 -9 200 200 re f"
    assert "PF042" not in codes(planted(printed, draw(covered)), profile)


def test_the_whole_box_of_a_text_counts_not_where_it_begins(
    printed: bytes, profile: Profile
) -> None:
    right = TRIM.width.pt - 25  # begins outside the safety zone, and runs into it
    assert "PF040" in codes(planted(printed, text("0 0 0 1", 20, x=right)), profile)
    assert "PF040" not in codes(planted(printed, text("0 0 0 1", 20, x=right - 60)), profile)


def test_ink_of_opaque_pages_is_worked_out_without_ghostscript(
    printed: bytes, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("book.bindery.preflight.inspection.find", lambda _: None)
    report = preflight(planted(printed, draw("1 1 1 1 k 9 9 9 9 re f")), profile)
    assert report.ink.heaviest[6].total == 400
    assert 3 in report.ink.unknown
    assert "Ghostscript" in report.not_checked[0].en


def test_forms_and_patterns_are_looked_into(printed: bytes, profile: Profile) -> None:
    def form(pdf: pikepdf.Pdf) -> dict[str, object]:
        inner = pdf.make_stream(b"0 1 0 rg 0 0 10 10 re f /Fm Do", Subtype=pikepdf.Name.Form)
        inner.BBox = Array([0, 0, 10, 10])
        inner.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Fm=inner))
        return {"/Fm": inner}

    found = codes(planted(printed, draw("1 0 0 1 90 90 cm /Fm Do", XObject=form)), profile)
    assert {"PF050", "PF038"} <= found


def test_ink_that_adds_up_by_transparency_is_measured(
    printed: bytes, profile: Profile, ghostscript: str
) -> None:
    def multiplied(pdf: pikepdf.Pdf) -> dict[str, object]:
        return {"/Gx": pikepdf.Dictionary(BM=pikepdf.Name.Multiply)}

    over = "/Gx gs 1 1 0 0 k 90 90 60 60 re f 0 0 1 1 k 90 90 60 60 re f"
    report = preflight(planted(printed, draw(over, ExtGState=multiplied)), profile)
    (finding,) = [f for f in report.findings if f.rule.code == "PF070"]
    assert dict(finding.values)["measured"] == "400"
    assert dict(finding.values)["x"] == pytest.approx(90 * 25.4 / 72, abs=0.5)


def test_nothing_of_ours_is_an_error_on_screen_files_either(bound: bytes, profile: Profile) -> None:
    report = preflight(bound, profile)
    assert all(f.rule.severity in Severity for f in report.findings)
    assert not [page.faults for page in report.facts.pages if page.faults]


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_file_is_told_and_never_ends_in_an_exception(
    seed: int, printed: bytes, profile: Profile
) -> None:
    chance = random.Random(seed)
    tokens = [match.span() for match in re.finditer(rb"/[A-Za-z]+|[0-9.]+|[\[\]]", printed)]
    damaged = bytearray(printed)
    for _ in range(4):
        (begin, end), (other, stop) = chance.choice(tokens), chance.choice(tokens)
        damaged[begin:end] = printed[other:stop][: end - begin].ljust(end - begin)
    for finding in preflight(bytes(damaged), profile).findings:
        assert finding.message("nb")
