"""EPUBs are valid by EPUBCheck and accessible by Ace."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from book.bindery.checks import epubcheck
from book.build.compiler import Outcome, build
from book.build.order import Edition, Order
from tests.build.test_build import Quiet, furnish, without_java
from tests.conftest import REPOSITORY, unavailable
from tests.web.chromium import npm_file

pytestmark = pytest.mark.slow

SMALL = ("minimal", "torture")
BOOKS = ("real", *SMALL)


@pytest.fixture(scope="module")
def epubs(
    tmp_path_factory: pytest.TempPathFactory, real_book: tuple[Path, Outcome]
) -> dict[str, Path]:
    """Build the EPUB of each book; the small ones are validated by the tests."""
    home = tmp_path_factory.mktemp("epubs")
    furnish(home)
    made = {"real": next(real_book[0].glob("*.epub"))}
    for name in SMALL:
        root, editions = REPOSITORY / "tests/books" / name, frozenset({Edition.EPUB})
        with without_java():
            build(Order(root, home / name, home, REPOSITORY, editions, jobs=2), Quiet())
        made[name] = next((home / name).glob("*.epub"))
    return made


@pytest.fixture(scope="module")
def without_words(epubs: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An EPUB with a picture that has no words."""
    broken = tmp_path_factory.mktemp("broken") / "broken.epub"
    with zipfile.ZipFile(epubs["minimal"]) as sound, zipfile.ZipFile(broken, "w") as out:
        for item in sound.infolist():
            data = sound.read(item)
            if item.filename.endswith("cover.xhtml"):
                data = re.sub(rb' (alt|role)="[^"]*"', b"", data)
            out.writestr(item, data)
    return broken


@pytest.fixture(scope="module")
def ace(epubs: dict[str, Path], without_words: Path) -> list[str]:
    """What Ace finds in all of them, a line each that begins with the file's name."""
    npm_file("@daisy/ace-core/package.json")
    chromium = shutil.which("chromium")
    if chromium is None:
        unavailable("chromium is not on this machine; get it with: apt-get install chromium")
    script = REPOSITORY / "tests" / "web" / "ace.cjs"
    command = ["node", str(script), str(chromium), *map(str, (*epubs.values(), without_words))]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


@pytest.mark.parametrize("name", SMALL)  # the real one: tests/test_real_book.py
def test_epubcheck_finds_nothing(
    name: str, epubs: dict[str, Path], tool: Callable[[str], str]
) -> None:
    tool("java")
    claim = epubcheck.validate(epubs[name])
    assert (claim.verdict, claim.detail) == ("passed", "")


def test_ace_finds_nothing(ace: list[str], without_words: Path) -> None:
    assert [line for line in ace if not line.startswith(without_words.name)] == []


def test_ace_would_have_found_a_picture_without_words(ace: list[str], without_words: Path) -> None:
    assert any("image-alt" in line for line in ace if line.startswith(without_words.name))


@pytest.mark.parametrize("name", BOOKS)
def test_every_printed_page_is_listed_and_marked(name: str, epubs: dict[str, Path]) -> None:
    """All but what is blank at the end of the book."""
    marked: list[int] = []
    with zipfile.ZipFile(epubs[name]) as archive:
        pages = archive.read("EPUB/nav.xhtml").decode().partition('id="page-list"')[2]
        for file in archive.namelist():
            here = re.findall(r'id="page-(\d+)"', archive.read(file).decode("utf-8", "ignore"))
            assert here == sorted(here, key=int), file
            marked += map(int, here)
    listed = [int(folio) for folio in re.findall(r'#page-(\d+)">\1</a>', pages)]
    assert listed == list(range(1, listed[-1] + 1)) == sorted(marked)
