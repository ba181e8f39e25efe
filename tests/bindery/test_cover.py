"""The cover is a spread as wide as two pages and the spine, and is fit for the press."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from book.bindery.preflight import preflight
from book.bindery.printing.cover import front_image, spread, wide_image
from book.bindery.printing.edition import cover_ready
from book.bindery.profile.profile import Profile
from book.editions.paged.cover import render
from book.findings.diagnostics import Sink
from book.ground.resources import Resources
from book.ground.spread import Spread
from book.ground.units import Length, Size
from book.model import BookMeta, Contributor, Isbns, Paper, Surface

from .laid_out import bound_pages

META = BookMeta(
    "Kommuner & universiteter",
    subtitle="Femten partnerskap",
    editors=(Contributor("Kari Nordmann"),),
    publisher="Forlaget",
    description="Baksidetekst.",
    isbn=Isbns("978-82-02-29000-9"),
    date="2026-11-23",
)


def made(meta: BookMeta, profile: Profile, measured: Spread, repository: Path) -> bytes:
    resources = Resources((repository / "templates",), (repository / "styles",))
    sink = Sink()
    section = render(meta, measured, resources)
    bound = bound_pages(section.html, resources.style("cover.css"), repository, meta, sink)
    assert list(sink) == []
    return cover_ready(bound, profile, meta, measured)


def test_the_spine_follows_from_pages_and_paper(profile: Profile) -> None:
    paper = Paper("Prøve", Surface.COATED, weight=100, bulk=1.2, cover=Length.mm(0.5))
    meta = replace(META, paper=paper)
    assert spread(meta, profile, 200).spine.in_mm == pytest.approx(100 * 0.12 + 0.5)
    assert spread(meta, profile, 197) == spread(meta, profile, 200)  # with its blank leaves
    assert spread(META, profile, 200).spine == profile.paper.spine(200)


def test_the_spread_is_two_trims_and_the_spine(profile: Profile) -> None:
    measured = spread(META, profile, 200)
    assert measured.size.width.pt == pytest.approx(2 * META.trim.width.pt + measured.spine.pt)
    assert measured.size.height == META.trim.height


def test_the_cover_passes_preflight_and_is_the_same_twice(
    profile: Profile, repository: Path, tool: Callable[[str], str]
) -> None:
    tool("gs")
    measured = spread(META, profile, 232)
    first = made(META, profile, measured, repository)
    assert first == made(META, profile, measured, repository)
    report = preflight(first, profile, trim=measured.size, is_cover=True)
    assert [finding.message("en") for finding in report.findings] == []
    assert report.most_ink <= profile.ink
    assert len(report.facts.pages) == 1


def test_back_spine_and_front_stand_where_they_belong(profile: Profile, repository: Path) -> None:
    measured = spread(META, profile, 232)
    report = preflight(made(META, profile, measured, repository), profile, is_cover=True)
    (page,) = report.facts.pages
    left = page.boxes.paper.x0
    back, spine = left + measured.leaf.width.pt, left + measured.leaf.width.pt + measured.spine.pt

    def where(word: str) -> list[str]:
        runs = [run.rect for run in page.texts if word in run.text]
        return sorted("back" if r.x1 < back else "front" if r.x0 > spine else "spine" for r in runs)

    assert where("Baksidetekst") == ["back"]
    assert where("978") == ["back"]
    assert where("Kommuner") == ["front", "spine"]
    assert where("partnerskap") == ["front"]
    on_spine = [r.rect for r in page.texts if "Kommuner" in r.text and r.rect.x1 < spine]
    assert all(back < rect.x0 and rect.height > rect.width for rect in on_spine)


def test_folds_are_marked_at_the_spine(profile: Profile, repository: Path) -> None:
    measured = spread(META, profile, 232)
    report = preflight(made(META, profile, measured, repository), profile, is_cover=True)
    (page,) = report.facts.pages
    marks = [s.rect for s in page.strokes if s.paint.space.plates == ("All",)]
    upright = {
        round((r.x0 + r.x1) / 2 - page.boxes.paper.x0, 1) for r in marks if r.height > r.width
    }
    folds = (measured.leaf.width.pt, measured.leaf.width.pt + measured.spine.pt)
    assert {round(fold, 1) for fold in folds} <= upright
    assert len(marks) == 12


def test_the_shared_picture_is_the_front_on_its_own_ground(
    profile: Profile, repository: Path
) -> None:
    measured = spread(META, profile, 232)
    resources = Resources((repository / "templates",), (repository / "styles",))
    section = render(META, measured, resources)
    sheet = resources.style("cover.css")
    bound = bound_pages(section.html, sheet, repository, META, Sink())
    wide = Image.open(io.BytesIO(wide_image(front_image(bound, measured))))
    assert (wide.size, wide.format) == ((1200, 630), "JPEG")
    assert len({wide.getpixel((x, y)) for x in (2, 1197) for y in (2, 627)}) == 1


def test_the_picture_of_the_front_is_the_front_alone() -> None:
    leaf = Size(Length.mm(170), Length.mm(240))
    flat = Spread(leaf, Length.mm(10), Length.mm(3))
    wide, high, bleed = flat.size.width.pt, flat.size.height.pt, flat.bleed.pt
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(wide, high))
        page.mediabox = pikepdf.Array([-bleed, -bleed, wide + bleed, high + bleed])
        page.trimbox = pikepdf.Array([0, 0, wide, high])
        front = f"{wide - leaf.width.pt} 0 {leaf.width.pt} {high} re f"
        all_over = f"{-bleed} {-bleed} {wide + 2 * bleed} {high + 2 * bleed} re f"
        page.Contents = pdf.make_stream(f"0 g {all_over} 1 g {front}".encode())
        target = io.BytesIO()
        pdf.save(target)
    picture = Image.open(io.BytesIO(front_image(target.getvalue(), flat)))
    assert picture.width == pytest.approx(picture.height * 170 / 240, abs=2)
    inner = picture.crop((3, 3, picture.width - 3, picture.height - 3))
    assert min(inner.convert("L").tobytes()) > 240


def test_a_thin_book_has_an_empty_spine(profile: Profile, repository: Path) -> None:
    measured = spread(META, profile, 24)
    assert measured.is_thin
    report = preflight(made(META, profile, measured, repository), profile, is_cover=True)
    titles = [run for run in report.facts.pages[0].texts if "Kommuner" in run.text]
    assert len(titles) == 1


def test_the_cover_s_id_is_not_the_inside_s(
    profile: Profile, printed: bytes, repository: Path
) -> None:
    def identity(data: bytes) -> str:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return str(pdf.open_metadata()["xmpMM:DocumentID"])

    measured = spread(META, profile, 232)
    assert identity(made(META, profile, measured, repository)) != identity(printed)
