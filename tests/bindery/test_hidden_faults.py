"""Preflight looks where faults hide, and keeps quiet where there are none."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Name

from book.bindery.preflight import Report, file_resources, preflight
from book.bindery.profile.profile import Profile
from book.findings.diagnostics import Diagnostic
from book.ground.units import Length, Size

from .faults import draw, planted
from .hidden_faults import TWINS, Twins, named, spot

pytestmark = pytest.mark.usefixtures("no_ghostscript")

TRIM = Size(Length.mm(120), Length.mm(160))


def judged(data: bytes, profile: Profile) -> Report:
    return preflight(data, profile, name="trykk.pdf", trim=TRIM)


def of(code: str, report: Report) -> list[Diagnostic]:
    return [finding for finding in report.findings if finding.rule.code == code]


@pytest.mark.parametrize("twins", TWINS, ids=lambda twins: f"{twins.code} {twins.name}")
def test_the_fault_is_found_and_its_twin_is_not(
    twins: Twins, printed: bytes, profile: Profile
) -> None:
    sound = judged(planted(printed, twins.sound), profile)
    assert [finding.message("en") for finding in sound.findings] == []
    found = of(twins.code, judged(planted(printed, twins.fault), profile))
    assert found
    assert all(finding.message("nb") and finding.hint("en") for finding in found)
    if twins.at is not None:
        values = dict(found[0].values)
        assert (values["x"], values["y"]) == pytest.approx(twins.at, abs=0.3)
        assert found[0].page == "6"


def saved(data: bytes, **options: object) -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(target, **options)  # type: ignore[arg-type]
    return target.getvalue()


def test_pdf_2_is_no_pdf_x_4(printed: bytes, profile: Profile) -> None:
    assert of("PF015", judged(saved(printed, force_version="2.0"), profile))
    assert not of("PF015", judged(saved(printed, force_version="1.7"), profile))


def test_process_inks_asked_for_by_name_are_no_spots(printed: bytes, profile: Profile) -> None:
    def spaces(pdf: pikepdf.Pdf) -> dict[str, object]:
        names = Array([Name.Cyan, Name.Black])
        code = b"{0 exch 0 exch}"
        tint = pdf.make_stream(
            code, FunctionType=4, Domain=Array([0, 1] * 2), Range=Array([0, 1] * 4)
        )
        return {"/Cx": Array([Name.DeviceN, names, Name.DeviceCMYK, tint])}

    drawn = draw("/Cx cs 0.3 0.4 scn 100 100 20 20 re f", ColorSpace=spaces)
    assert [f.message("en") for f in judged(planted(printed, drawn), profile).findings] == []


OVER = "0.8 0.5 0.5 0 k 100 100 60 60 re f /Gx gs /Cx cs {} scn 100 100 60 60 re f"


def overprinted(share: float) -> Callable[[pikepdf.Pdf], None]:
    def state(_pdf: pikepdf.Pdf) -> dict[str, object]:
        return {"/Gx": pikepdf.Dictionary(op=True, OP=True)}

    return draw(OVER.format(share), ColorSpace=named(Cx=spot("PANTONE#20485")), ExtGState=state)


def test_spot_inks_count_in_the_total(printed: bytes, profile: Profile, ghostscript: str) -> None:
    report = judged(planted(printed, overprinted(1.0)), profile)
    assert report.ink.heaviest[6].total == pytest.approx(280, abs=1)
    report = judged(planted(printed, overprinted(0.5)), profile)
    assert report.ink.heaviest[6].total == pytest.approx(230, abs=1)


HEAVY = "/Gx gs 1 1 1 1 k 30 50 20 20 re f"


def through(_pdf: pikepdf.Pdf) -> dict[str, object]:
    return {"/Gx": pikepdf.Dictionary(ca=0.99)}


@pytest.mark.parametrize(
    ("rotation", "place"),
    [(0, (10.6, 135.3)), (90, (24.7, 10.6)), (180, (109.4, 24.7)), (270, (135.3, 109.4))],
)
def test_a_place_is_where_it_is_seen_on_a_rotated_page(
    rotation: int, place: tuple[float, float], printed: bytes, profile: Profile, ghostscript: str
) -> None:
    def plant(pdf: pikepdf.Pdf) -> None:
        draw(HEAVY, ExtGState=through)(pdf)
        pdf.pages[5].obj["/Rotate"] = rotation

    report = judged(planted(printed, plant), profile)
    (ink,) = of("PF070", report)
    values = dict(ink.values)
    assert 390 < int(values["measured"]) < 400
    assert (values["x"], values["y"]) == pytest.approx(place, abs=0.5)


def test_a_smaller_crop_does_not_move_a_place(
    printed: bytes, profile: Profile, ghostscript: str
) -> None:
    def plant(pdf: pikepdf.Pdf) -> None:
        draw(HEAVY, ExtGState=through)(pdf)
        left, bottom, right, top = (float(value) for value in pdf.pages[5].trimbox)
        pdf.pages[5].obj["/CropBox"] = Array([left + 20, bottom + 30, right, top])

    (ink,) = of("PF070", judged(planted(printed, plant), profile))
    values = dict(ink.values)
    assert (values["x"], values["y"]) == pytest.approx((10.6, 135.3), abs=0.5)


def mutual(count: int) -> Callable[[pikepdf.Pdf], None]:
    """Forms that draw each other, every one all the others."""

    def forms(pdf: pikepdf.Pdf) -> dict[str, object]:
        calls = "".join(f"/F{n} Do " for n in range(count)).encode()
        made = [
            pdf.make_stream(calls, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
            for _ in range(count)
        ]
        names = pikepdf.Dictionary({f"/F{n}": form for n, form in enumerate(made)})
        for form in made:
            form.Resources = pikepdf.Dictionary(XObject=names)
        return {"/F0": made[0]}

    return draw("/F0 Do", XObject=forms)


def test_forms_that_draw_each_other_end_in_a_finding(
    printed: bytes, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is drawn until then takes ten times as long where it is not a test."""
    monkeypatch.setattr(file_resources, "REPEATS_ON_A_PAGE", 20_000)
    report = judged(planted(printed, mutual(14)), profile)
    assert any("too often" in str(dict(f.values)["what"]) for f in of("PF038", report))


def test_a_form_that_is_drawn_a_thousand_times_is_no_fault(
    printed: bytes, profile: Profile
) -> None:
    def forms(pdf: pikepdf.Pdf) -> dict[str, object]:
        return {
            "/Fm": pdf.make_stream(
                b"0 0 0 1 k 0 0 2 2 re f", Subtype=Name.Form, BBox=Array([0, 0, 9, 9])
            )
        }

    drawn = draw("1 0 0 1 100 100 cm " + "/Fm Do " * 1000, XObject=forms)
    assert judged(planted(printed, drawn), profile).findings == ()
