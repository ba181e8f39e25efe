"""The report of a build: pages, spots and what moved since the last release."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from book.build import last_release
from book.build.last_release import moved_pages
from book.build.order import Edition
from book.editions import report
from book.findings.diagnostics import Sink
from book.ground.resources import Resources
from book.manuscript import project
from tests.conftest import REPOSITORY

from .test_build import Workplace, workplace


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [
        ("abc", "abc", ()),
        ("abc", "aXbc", ((None, 1),)),
        ("abc", "ac", ((1, None),)),
        ("abc", "aXc", ((1, 1),)),
        ("abcd", "aXYd", ((1, 1), (2, 2))),
        ("", "ab", ((None, 0), (None, 1))),
    ],
)
def test_pages_that_look_otherwise(before: str, after: str, moved: object) -> None:
    assert moved_pages([c.encode() for c in before], [c.encode() for c in after]) == moved


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Workplace:
    """A small book that was built, then released, then edited, and built again."""
    place = workplace(tmp_path_factory.mktemp("house"))
    (place.book / "book.yaml").write_text("title: Minimal\ndate: 2026-11-01\n", "utf-8")
    screen = frozenset({Edition.SCREEN})
    place.build(editions=screen)
    dist = place.home / "dist"
    parcel = dist / last_release.FOLDER / "2026-11-01"
    parcel.mkdir(parents=True)
    for name in ("manifest.json", "minimal.pdf"):
        shutil.copy(dist / name, parcel)
    chapter = place.book / "2-the-pools.md"
    chapter.write_text(chapter.read_text("utf-8") + "\nSomething TODO here.\n", "utf-8")
    place.build(editions=screen)
    return place


def _report(place: Workplace) -> str:
    return (place.home / "dist" / "report.html").read_text("utf-8")


def test_the_report_shows_every_page_and_marks_the_spot(place: Workplace) -> None:
    page = _report(place)
    strip = page.partition("<h2>Sidene</h2>")[2].partition("<h2>Funn</h2>")[0]
    folios = [int(folio) for folio in re.findall(r"<figcaption>(\d+)", strip)]
    assert folios == list(range(1, 9))
    assert page.count('class="spot"') == 1
    finding = page.partition("<section>")[2].partition("</li>")[0]
    assert "CK007" in finding
    assert 'class="spot"' in finding


def test_the_report_shows_the_changed_page_before_and_after(place: Workplace) -> None:
    page = _report(place)
    changed = page.partition("siden utgivelsen 2026-11-01")[2].partition("<h2>Sidene")[0]
    assert "The Pools" in changed
    assert "The Shore" not in changed
    assert re.findall(r"<figcaption>(.*?)</figcaption>", changed) == ["før: s. 7", "nå: s. 7"]


def test_nothing_of_the_machine_and_nothing_from_elsewhere(place: Workplace) -> None:
    page = _report(place)
    assert str(place.home) not in page
    addresses = re.findall(r'(?:src|href)="(?!data:image/webp)([^"]*)"', page)
    assert addresses == []


def test_the_report_is_whole_in_each_language(tmp_path: Path) -> None:
    sink = Sink()
    root = REPOSITORY / "tests" / "books" / "broken"
    book = project.load(root, REPOSITORY, sink)
    house = Resources.of(root, REPOSITORY, trusted=False)
    content = report.Content(book, tuple(sink), [_Unchecked()])
    norwegian = report.render(content, house, "nb")
    english = report.render(content, house, "en")
    assert "veraPDF is not" not in norwegian
    assert "python3 build.py doctor viser hva som mangler" in norwegian
    for word in ("Funn", "Tips", "mente du", "Feil"):
        assert word in norwegian
        assert word not in english


class _Unchecked:
    output, claim, verdict, detail = "a.pdf", "PDF/UA-1", "not checked", "veraPDF is not here."
