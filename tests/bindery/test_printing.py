"""The print file holds ink, exact boxes and the same words, and is the same file every time."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Name

from book.bindery.inks.colour import Inks
from book.bindery.inks.gradients import evaluate
from book.bindery.preflight import preflight
from book.bindery.preflight.facts import PdfFacts
from book.bindery.preflight.paints import Family
from book.bindery.preflight.reading import read
from book.bindery.printing.edition import press_ready
from book.bindery.profile.profile import Profile
from book.ground.units import Length
from book.model import BookMeta

MM = 72 / 25.4


@pytest.fixture(scope="module")
def facts(printed: bytes) -> PdfFacts:
    return read(printed)


def test_no_operator_and_no_image_is_in_screen_colours(printed: bytes, facts: PdfFacts) -> None:
    for page in facts.pages:
        assert all(p.space.family is not Family.FOREIGN for _, p, _ in page.painted())
        assert all(p.space is None or p.space.label != "DeviceRGB" for p in page.pictures)
    forbidden = {"rg", "RG", "ri", "BDC", "BMC", "EMC"}
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        drawn = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]
        forms = [x for x in drawn if x.get("/Subtype") == Name.Form or "/PatternType" in x]
        holders = [*pdf.pages, *forms]
        for holder in holders:
            used = {str(step.operator) for step in pikepdf.parse_content_stream(holder)}
            assert not used & forbidden
    assert b"/DeviceRGB" not in printed
    assert b"/CalRGB" not in printed


def paints(facts: PdfFacts, words: str) -> list[tuple[float, ...]]:
    runs = [run for page in facts.pages for run in page.texts if words in run.text]
    assert runs, f"no text {words!r}"
    return [run.paint.values for run in runs]


def test_neutral_text_is_black_alone(facts: PdfFacts) -> None:
    assert paints(facts, "Svart tekst") == [(0, 0, 0, 1)]
    (quiet,) = paints(facts, "dempet")
    assert quiet[:3] == (0, 0, 0)
    assert quiet[3] == pytest.approx(1 - 0x4D / 255, abs=0.005)
    assert paints(facts, "Hvit tekst") == [(0, 0, 0, 0)]


def test_coloured_text_is_mixed_by_the_profile(facts: PdfFacts) -> None:
    heading, *_ = paints(facts, "Første")
    assert heading == pytest.approx((0.863, 0.435, 0.416, 0.376), abs=0.02)
    warm, *_ = paints(facts, "farget tekst")
    assert warm[1] > warm[0]  # an oklch red has more magenta than cyan


def test_boxes_are_exact(printed: bytes, profile: Profile) -> None:
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        for page in pdf.pages:
            trim = [float(value) for value in page.obj.TrimBox]
            bleed = [float(value) for value in page.obj.BleedBox]
            assert trim[2] - trim[0] == pytest.approx(120 * MM, abs=0.01)
            assert trim[3] - trim[1] == pytest.approx(160 * MM, abs=0.01)
            outside = [
                trim[0] - bleed[0],
                trim[1] - bleed[1],
                bleed[2] - trim[2],
                bleed[3] - trim[3],
            ]
            assert outside == pytest.approx([3 * MM] * 4, abs=0.01)
            assert list(page.obj.MediaBox)[:2] == [0, 0]
            assert "/ArtBox" not in page.obj


def test_marks_stand_outside_the_bleed_in_every_ink(facts: PdfFacts) -> None:
    for page in facts.pages:
        marks = [s for s in page.strokes if s.paint.space.plates == ("All",)]
        assert len(marks) == 8
        assert page.boxes.bleed is not None
        assert not any(mark.rect.meets(page.boxes.bleed) for mark in marks)


def test_a_printer_that_wants_no_marks_gets_none(
    bound: bytes, profile: Profile, meta: BookMeta
) -> None:
    found = read(press_ready(bound, replace(profile, marks=None, bleed=Length.mm(2)), meta))
    for page in found.pages:
        assert page.boxes.media == page.boxes.bleed
        assert not [s for s in page.strokes if s.paint.space.plates == ("All",)]


def test_artwork_reaches_the_bleed_and_stops_there(facts: PdfFacts) -> None:
    bleed = facts.pages[1].boxes.bleed
    assert bleed is not None
    (ground,) = [fill for fill in facts.pages[1].fills if fill.rect.holds(bleed, 0.01)]
    assert bleed.holds(ground.rect, 0.01)


def test_nothing_but_ink_is_left(printed: bytes) -> None:
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        assert set(pdf.Root.keys()) <= {
            "/Type", "/Pages", "/Lang", "/PageLabels", "/OutputIntents", "/Metadata",
        }  # fmt: skip
        for page in pdf.pages:
            assert not {"/Annots", "/StructParents", "/Tabs"} & set(page.obj.keys())


def test_the_claim_is_made_twice_and_alike(printed: bytes, profile: Profile) -> None:
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        assert pdf.pdf_version == "1.6"
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == Name.GTS_PDFX
        assert str(intent.OutputConditionIdentifier) == "FOGRA39"
        assert intent.DestOutputProfile.read_bytes() == profile.condition.data
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261123000000Z"
        with pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
            assert xmp["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"
            assert xmp["dc:title"] == str(pdf.docinfo["/Title"]) == "Prøvebok"
            assert xmp["xmp:CreateDate"] == "2026-11-23T00:00:00Z"
            assert xmp["pdf:Trapped"] == "False"
            assert str(xmp["xmpMM:DocumentID"]).startswith("uuid:")
        assert pdf.docinfo["/Trapped"] == Name("/False")


def test_the_same_pages_give_the_same_bytes(
    bound: bytes, printed: bytes, profile: Profile, meta: BookMeta
) -> None:
    assert press_ready(bound, profile, meta) == printed


def test_the_words_of_each_page_are_those_of_the_screen(bound: bytes, printed: bytes) -> None:
    def pages(data: bytes) -> list[str]:
        with pypdfium2.PdfDocument(data) as pdf:
            return [page.get_textpage().get_text_bounded() for page in pdf]

    assert pages(bound) == pages(printed)


def test_blank_leaves_fill_the_last_sheet(bound: bytes, profile: Profile, meta: BookMeta) -> None:
    found = read(press_ready(bound, replace(profile, page_multiple=16), meta))
    assert len(found.pages) == 16
    for page in found.pages[8:]:
        assert page.boxes.bleed is not None
        assert not page.texts
        assert not any(stroke.rect.meets(page.boxes.bleed) for stroke in page.strokes)


def test_ink_never_exceeds_what_the_printer_takes(
    bound: bytes, profile: Profile, meta: BookMeta, tool: Callable[[str], str]
) -> None:
    tool("gs")
    dry = replace(profile, ink=200)
    report = preflight(press_ready(bound, dry, meta), dry)
    assert 150 < report.most_ink <= 201


def test_a_gradient_of_greys_is_black_alone_and_one_of_colours_is_mixed(
    printed: bytes, profile: Profile
) -> None:
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        holders = [x for x in pdf.objects if "/Shading" in getattr(x, "keys", list)()]
        holders += [page.obj.Resources for page in pdf.pages]
        found = [s for x in holders for s in x.get("/Shading", {}).values()]
        runs = [
            [evaluate(s.Function, x / 20) for x in range(21)]
            for s in found
            if s.ColorSpace == Name.DeviceCMYK
        ]
    greys = [run for run in runs if all(max(inks[:3]) == 0 for inks in run)]
    assert greys
    assert greys[0][0][3] == pytest.approx(1)
    coloured = [run for run in runs if run not in greys]
    assert coloured
    teal = Inks(profile).of((0x0B / 255, 0x55 / 255, 0x63 / 255))
    assert any(run[0] == pytest.approx(teal, abs=0.01) for run in coloured)
    assert any(max(run[8]) < 0.02 for run in coloured)  # the white stop at 40 %


def test_soft_masks_stay_light_not_ink(printed: bytes) -> None:
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        masks = [x.SMask.G for x in pdf.objects if _is_masked(x)]
        for page in pdf.pages:
            states = page.obj.Resources.get("/ExtGState", {}).values()
            masks += [state.SMask.G for state in states if _is_masked(state)]
        assert masks
        for mask in masks:
            assert str(mask.Group.CS) == "/DeviceGray"
            used = {str(step.operator) for step in pikepdf.parse_content_stream(mask)}
            assert not used & {"k", "K", "rg", "RG"}
            for shading in mask.Resources.get("/Shading", {}).values():
                assert shading.ColorSpace == Name.DeviceGray


def _is_masked(thing: object) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and "/S" in thing.get("/SMask", {})


@pytest.mark.parametrize(
    "command", [["qpdf", "--check"], ["pdftotext"], ["gs", "-q", "-dNODISPLAY", "-dBATCH"]]
)
def test_other_readers_have_no_complaint(
    command: list[str], printed: bytes, tmp_path: Path, tool: Callable[[str], str]
) -> None:
    file = tmp_path / "trykk.pdf"
    file.write_bytes(printed)
    target = [str(tmp_path / "x.txt")] if command[0] == "pdftotext" else []
    done = subprocess.run(
        [tool(command[0]), *command[1:], str(file), *target],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
