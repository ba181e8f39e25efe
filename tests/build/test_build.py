"""A small book from Markdown to finished files, and what is left alone the second time."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from book.assembly import Assembly
from book.bindery.checks import epubcheck, validation
from book.bindery.claims import Claim
from book.build import compiler, production
from book.build.compiler import Outcome
from book.build.order import Edition, Order
from book.command.cleanup import clean
from book.findings.diagnostics import Severity, Sink
from book.findings.rules.press import WORKER_DIED
from book.ground.errors import BookError, ExitCode, Text
from book.ground.source import SourceSpan
from book.ground.tools import JAVA
from tests.conftest import REPOSITORY


class Quiet:
    def stage(self, name: Text, total: int = 0) -> None:
        pass

    def step(self, label: str = "") -> None:
        pass


@contextmanager
def without_java() -> Iterator[None]:
    """No validator is asked: starting Java takes longer than a small book does."""
    with pytest.MonkeyPatch.context() as patch:
        for validator in (validation, epubcheck):
            patch.setattr(validator, "find", lambda _command: None)
        yield


@dataclass(frozen=True, slots=True)
class Workplace:
    """A book, and a house of its own: its cache is not the checkout's."""

    home: Path
    book: Path
    java: bool = False

    def build(self, **changes: object) -> Outcome:
        order = {
            "book": self.book,
            "output": self.home / "dist",
            "home": self.home,
            "shown_from": self.home,
            "editions": frozenset(Edition),
            **changes,
        }
        with nullcontext() if self.java else without_java():
            return compiler.build(Order(**order), Quiet())  # type: ignore[arg-type]

    def made(self) -> dict[str, bytes]:
        files = (self.home / "dist").rglob("*")
        return {
            str(f.relative_to(self.home / "dist")): f.read_bytes() for f in files if f.is_file()
        }


def furnish(folder: Path) -> None:
    """Make a folder a home of the compiler: what it ships, without its cache."""
    for name in ("templates", "styles"):
        (folder / name).symlink_to(REPOSITORY / name)
    shutil.copy(REPOSITORY / "requirements.txt", folder)


def workplace(folder: Path) -> Workplace:
    furnish(folder)
    shutil.copytree(REPOSITORY / "tests/books/minimal", folder / "minimal")
    return Workplace(folder, folder / "minimal")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workplace, Outcome]:
    place = workplace(tmp_path_factory.mktemp("house"))
    return place, place.build()


def test_a_book_of_nothing_but_titles_becomes_every_edition(
    built: tuple[Workplace, Outcome],
) -> None:
    outcome = built[1]
    assert {Path(output.path).name for output in outcome.outputs} >= {
        *("minimal.html", "minimal.pdf", "minimal-trykk.pdf", "minimal-omslag.pdf"),
        *("index.html", "report.html", "report.json", "manifest.json"),
    }
    assert not [d for d in outcome.findings if d.rule.severity is Severity.ERROR]


def test_screen_and_print_have_the_same_pages(built: tuple[Workplace, Outcome]) -> None:
    dist = built[0].home / "dist"
    with (
        pikepdf.open(dist / "minimal.pdf") as screen,
        pikepdf.open(dist / "minimal-trykk.pdf") as ink,
    ):
        assert len(ink.pages) % 4 == 0
        assert 0 <= len(ink.pages) - len(screen.pages) < 4


def test_the_manifest_lists_every_file_by_its_hash(built: tuple[Workplace, Outcome]) -> None:
    place, _ = built
    manifest = json.loads((place.home / "dist/manifest.json").read_text())
    assert set(manifest["outputs"]) == set(place.made()) - {"manifest.json"}
    assert manifest["folios"]["title"] == 1


def test_nothing_is_done_when_nothing_has_changed(built: tuple[Workplace, Outcome]) -> None:
    place, first = built
    before = place.made()
    again = place.build()
    assert again.unchanged
    assert again.findings == first.findings
    assert place.made() == before


def test_a_validator_that_has_come_since_is_asked(
    built: tuple[Workplace, Outcome], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Workplace(tmp_path / "house", tmp_path / "house/minimal")
    shutil.copytree(built[0].home, place.home, symlinks=True)
    monkeypatch.setattr(validation, "missing_tool", lambda: JAVA)
    without = frozenset({Edition.SCREEN})
    assert {claim.verdict for claim in place.build(editions=without).claims} == {"not checked"}
    assert place.build(editions=without).unchanged
    monkeypatch.setattr(validation, "missing_tool", lambda: None)
    monkeypatch.setattr(
        validation, "validate", lambda path: (Claim(str(path), "PDF/UA-1", "passed"),)
    )
    again = place.build(editions=without)
    assert [claim.verdict for claim in again.claims] == ["passed"]


def test_a_touched_output_is_made_again(built: tuple[Workplace, Outcome]) -> None:
    place, _ = built
    before = place.made()
    (place.home / "dist/minimal.pdf").write_bytes(b"cut short")
    again = place.build()
    assert not again.unchanged
    assert again.laid_out == 0
    assert place.made() == before


def test_a_cache_that_cannot_be_written_stops_no_build(tmp_path: Path) -> None:
    place = workplace(tmp_path)
    (place.home / ".cache").write_text("no folder")
    place.build(editions=frozenset({Edition.WEB, Edition.SCREEN}))
    assert {"minimal.html", "minimal.pdf", "manifest.json"} <= place.made().keys()


@pytest.mark.slow
def test_a_second_house_makes_the_same_bytes(
    built: tuple[Workplace, Outcome], tmp_path: Path
) -> None:
    other = workplace(tmp_path)
    other.build(jobs=2)
    assert other.made() == built[0].made()


def test_clean_removes_all_that_a_build_made(
    built: tuple[Workplace, Outcome], tmp_path: Path
) -> None:
    home = tmp_path / "house"
    shutil.copytree(built[0].home, home, symlinks=True)
    clean(home / "dist", home / ".cache")
    assert not (home / ".cache").exists()
    assert not (home / "dist").exists()


@pytest.mark.slow
def test_an_edit_gives_the_same_files_with_and_without_what_was_made_before(
    built: tuple[Workplace, Outcome], tmp_path: Path
) -> None:
    edited = Workplace(tmp_path / "house", tmp_path / "house/minimal")
    shutil.copytree(built[0].home, edited.home, symlinks=True)
    (tmp_path / "fresh").mkdir()
    fresh = workplace(tmp_path / "fresh")
    for place in (edited, fresh):
        chapter = place.book / "2-the-pools.md"
        chapter.write_text(chapter.read_text() + "\nOne more line, with Ø, ß and 7 × 8.\n")
    first = edited.build()
    second = fresh.build(use_cache=False, jobs=4)
    assert edited.made() == fresh.made()
    assert [str(finding) for finding in first.findings] == [str(f) for f in second.findings]


def test_a_chapter_alone_carries_the_folios_of_the_book(built: tuple[Workplace, Outcome]) -> None:
    place, _ = built
    folio = json.loads((place.home / "dist/manifest.json").read_text())["folios"]["2-the-pools"]
    outcome = place.build(chapter="2-the-pools", output=place.home / "alone")
    assert outcome.note is not None
    with pikepdf.open(place.home / "alone/minimal-2-the-pools.pdf") as pdf:
        assert str(pikepdf.Page(pdf.pages[0]).label) == str(folio)


def test_an_edit_lays_out_one_chapter(built: tuple[Workplace, Outcome], tmp_path: Path) -> None:
    place = Workplace(tmp_path / "house", tmp_path / "house/minimal")
    shutil.copytree(built[0].home, place.home, symlinks=True)
    place.build()
    chapter = place.book / "2-the-pools.md"
    chapter.write_text(chapter.read_text() + "\nOne more line at the end.\n")
    assert place.build(editions=frozenset({Edition.SCREEN})).laid_out == 1


def test_one_edition_made_again_leaves_the_others_listed(
    built: tuple[Workplace, Outcome], tmp_path: Path
) -> None:
    place = Workplace(tmp_path / "house", tmp_path / "house/minimal")
    shutil.copytree(built[0].home, place.home, symlinks=True)
    before = json.loads((place.home / "dist/manifest.json").read_text())
    (place.home / "dist/minimal-trykk.pdf").write_bytes(b"not ours any more")
    place.build(editions=frozenset({Edition.WEB}))
    after = json.loads((place.home / "dist/manifest.json").read_text())
    assert set(before["outputs"]) - set(after["outputs"]) == {"minimal-trykk.pdf"}
    assert after["folios"] == before["folios"]
    assert after["claims"] == before["claims"]


def test_without_pango_the_web_edition_is_written_and_the_rest_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiler, "has_pango", lambda: False)
    place = workplace(tmp_path)
    outcome = place.build()
    assert outcome.lacking is not None
    assert outcome.lacking.exit_code is ExitCode.MISSING_TOOL
    assert (place.home / "dist/minimal.html").is_file()
    assert not (place.home / "dist/minimal.pdf").exists()
    assert not place.build().unchanged, "the rest of the order is still to be made"
    with pytest.raises(BookError, match="Pango is missing"):
        place.build(editions=frozenset({Edition.SCREEN}))


def test_outputs_of_an_older_manuscript_are_named_and_not_released(tmp_path: Path) -> None:
    place = workplace(tmp_path)
    web, screen = frozenset({Edition.WEB}), frozenset({Edition.SCREEN})
    assert place.build(editions=screen).older == ()
    chapter = place.book / "2-the-pools.md"
    chapter.write_text(chapter.read_text("utf-8") + "\nOne more paragraph.\n", "utf-8")
    after = place.build(editions=web)
    assert after.older == ("citations/", "minimal.pdf")
    assert place.build(editions=web).older == after.older, "nothing has changed"
    listed = json.loads((place.home / "dist/manifest.json").read_text())
    assert "minimal.pdf" in listed["older"]
    refused = place.build(editions=web, release=True).refused
    assert refused is not None
    assert "minimal.pdf" in refused.en
    assert place.build(editions=screen).older == ()
    assert place.build(editions=web).older == ()


def test_a_build_that_lost_a_chapter_to_the_machine_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = workplace(tmp_path)
    web = frozenset({Edition.WEB})

    def losing(order: Order, assembly: Assembly, sink: Sink, *rest: Any) -> object:
        sink.report(WORKER_DIED, SourceSpan("a.md", 1), section="a", reason="SIGKILL")
        return make(order, assembly, sink, *rest)

    make = production.make
    with monkeypatch.context() as patch:
        patch.setattr(production, "make", losing)
        assert [d.rule for d in place.build(editions=web).findings] == [WORKER_DIED]
    assert place.build(editions=web).findings == ()
    assert place.build(editions=web).unchanged
