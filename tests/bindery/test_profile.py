"""A printer's terms are data, read with the line of every fault."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from book.bindery.profile.files import load, read
from book.bindery.profile.profile import Process, Profile
from book.findings.diagnostics import Sink
from book.ground.resources import Resources
from book.ground.source import SourceSpan
from book.ground.units import Length
from book.model import Surface

HOUSE = ("baltisk-offset", "print-on-demand", "skandinavisk-offset")


@pytest.fixture
def folder(tmp_path: Path, repository: Path) -> Path:
    target = tmp_path / "styles" / "profiles"
    shutil.copytree(repository / "styles" / "profiles", target)
    return target


def changed(folder: Path, old: str, new: str) -> list[str]:
    """The findings when one thing in a profile is written otherwise."""
    file = folder / "skandinavisk-offset.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    sink = Sink()
    profile = read(file, sink)
    assert (profile is None) == bool(len(sink))
    return [f"{d.span.line}: {d.rule.code} {d.message('en')}; {d.hint('en')}" for d in sink]


@pytest.mark.parametrize("name", HOUSE)
def test_the_house_profiles_are_whole_and_cite_every_limit(name: str, repository: Path) -> None:
    sink = Sink()
    profile = load(name, Resources((), (repository / "styles",)), sink, SourceSpan("book.yaml", 3))
    assert profile is not None, [finding.message("en") for finding in sink]
    assert profile.condition.data[36:40] == b"acsp"
    for limit in ("bleed", "safety", "ink", "image_ppi", "hairline", "page_multiple", "paper"):
        assert len(profile.source_of(limit)) > 5


def test_the_profiles_differ_where_printers_do(repository: Path) -> None:
    resources = Resources((), (repository / "styles",))
    baltic, demand, house = (load(name, resources, Sink(), SourceSpan("")) for name in HOUSE)
    assert baltic is not None
    assert demand is not None
    assert house is not None
    assert (house.bleed, baltic.bleed) == (Length.mm(3), Length.mm(5))
    assert (house.ink, demand.ink) == (300, 240)
    assert demand.marks is None
    assert [demand.gutter_for(pages).in_mm for pages in (100, 151, 301, 828, 900)] == [
        pytest.approx(inches * 25.4) for inches in (0.375, 0.5, 0.625, 0.875, 0.875)
    ]


def test_an_unknown_key_is_told_at_its_line_with_the_one_that_was_meant(folder: Path) -> None:
    (finding,) = changed(folder, "safety:", "safty:")[:1]
    assert finding.startswith("16: FM002")
    assert "did you mean 'safety'" in finding


def test_a_limit_without_a_source_is_refused(folder: Path) -> None:
    cited = 'ink: {value: 300, source: "ScandinavianBook: største fargemengde 300 %"}'
    found = changed(folder, cited, "ink: {value: 300}")
    assert any("source" in finding for finding in found)


def test_a_length_needs_a_unit(folder: Path) -> None:
    found = changed(folder, "bleed: {value: 3mm", "bleed: {value: 3")
    assert any("PR001 '3' is not a length" in finding for finding in found)


def test_limits_that_contradict_each_other_are_refused(folder: Path) -> None:
    found = changed(folder, "image_ppi_least: {value: 200", "image_ppi_least: {value: 400")
    assert any("PR004" in finding for finding in found)
    found = changed(folder, "offset: 4mm", "offset: 1mm")
    assert any("PR004" in finding and "bleed" in finding for finding in found)


PAPER = "name: Matt bestrøket bokpapir 115 g, surface: coated"
CREAM = "name: Romanpapir 90 g, surface: uncoated"


def test_a_condition_that_was_measured_on_another_paper_is_refused(folder: Path) -> None:
    (finding,) = changed(folder, PAPER, CREAM)
    assert finding.startswith("26: PR005 printing condition FOGRA39 was measured on coated paper")
    assert "'Romanpapir 90 g' is uncoated" in finding


def test_a_condition_for_the_paper_is_taken(folder: Path) -> None:
    """Only the name changes: that the ICC file is of it too is the printer's word."""
    file = folder / "skandinavisk-offset.yaml"
    told = file.read_text(encoding="utf-8")
    told = told.replace("identifier: FOGRA39", "identifier: FOGRA52").replace(PAPER, CREAM)
    file.write_text(told, encoding="utf-8")
    assert read(file, Sink()) is not None


def test_more_ink_than_a_paper_bears_is_refused(folder: Path) -> None:
    found = changed(folder, "ink: {value: 300", "ink: {value: 340")
    assert any("PR006 the ink limit of 340 %" in finding for finding in found)


def test_a_digital_press_converts_for_its_own_paper(repository: Path) -> None:
    sink = Sink()
    demand = load("print-on-demand", Resources((), (repository / "styles",)), sink, SourceSpan(""))
    assert demand is not None
    assert (demand.process, demand.paper.surface) == (Process.DIGITAL, Surface.UNCOATED)
    assert not list(sink)


def test_a_paper_of_the_book_s_own_must_fit_too(profile: Profile) -> None:
    sink, cream = Sink(), replace(profile.paper, surface=Surface.UNCOATED)
    assert profile.takes(profile.paper, sink, SourceSpan("book.yaml", 7))
    assert not profile.takes(cream, sink, SourceSpan("book.yaml", 7))
    assert [str(finding.span) for finding in sink] == ["book.yaml:7"]


def test_a_missing_colour_profile_is_told(folder: Path) -> None:
    found = changed(folder, "icc: ISOcoated_v2_300_bas.icc", "icc: borte.icc")
    assert any("PR003" in finding and "borte.icc" in finding for finding in found)


def test_a_screen_profile_is_no_printing_condition(folder: Path, repository: Path) -> None:
    srgb = repository / "book" / "bindery" / "srgb" / "sRGB2014.icc"
    shutil.copy(srgb, folder / "srgb.icc")
    found = changed(folder, "icc: ISOcoated_v2_300_bas.icc", "icc: srgb.icc")
    assert any("PR003" in finding for finding in found)


def test_a_profile_that_is_not_there_is_told_where_it_was_named(repository: Path) -> None:
    sink = Sink()
    place = SourceSpan("chapters/book.yaml", 9)
    assert load("skandinavisk-ofset", Resources((), (repository / "styles",)), sink, place) is None
    (finding,) = sink
    assert finding.span == place
    assert "skandinavisk-offset" in finding.hint("en")


def test_the_book_s_own_folder_goes_first(folder: Path, repository: Path) -> None:
    file = folder / "skandinavisk-offset.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("ink: {value: 300", "ink: {value: 280"), encoding="utf-8")
    resources = Resources((), (folder.parent, repository / "styles"))
    found = load("skandinavisk-offset", resources, Sink(), SourceSpan(""))
    assert isinstance(found, Profile)
    assert found.ink == 280


@pytest.mark.parametrize("left", [0, 100, 128, 5000, 500_000])
def test_a_colour_profile_that_is_cut_off_is_none(left: int, folder: Path) -> None:
    file = folder / "ISOcoated_v2_300_bas.icc"
    file.write_bytes(file.read_bytes()[:left])
    found = changed(folder, "title:", "title: ")
    assert any("PR003" in finding for finding in found), found


def test_every_icc_file_has_its_licence_beside_it(repository: Path) -> None:
    for icc in (repository / "styles" / "profiles").glob("*.icc"):
        licence = icc.with_name(f"{icc.stem}.LICENSE.txt").read_text(encoding="utf-8")
        assert "zlib" in licence
        assert "basICColor" in licence
