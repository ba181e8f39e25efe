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
from book.build.compiler import build
from book.build.order import Edition, Order
from tests.build.test_build import Quiet
from tests.conftest import REPOSITORY, unavailable
from tests.web.chromium import npm_file

pytestmark = pytest.mark.slow

BOOKS = {
    "real": REPOSITORY / "chapters",
    "minimal": REPOSITORY / "tests" / "books" / "minimal",
    "torture": REPOSITORY / "tests" / "books" / "torture",
}


@pytest.fixture(scope="module")
def epubs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Build the EPUB of each book."""
    home = tmp_path_factory.mktemp("epubs")
    for name in ("templates", "styles"):
        (home / name).symlink_to(REPOSITORY / name)
    shutil.copy(REPOSITORY / "requirements.txt", home)
    made = {}
    for name, root in BOOKS.items():
        editions = frozenset({Edition.EPUB})
        outcome = build(Order(root, home / name, home, REPOSITORY, editions, jobs=2), Quiet())
        made[name] = next(Path(o.path) for o in outcome.outputs if o.path.endswith(".epub"))
    return made


def ace(*files: Path) -> list[str]:
    npm_file("@daisy/ace-core/package.json")
    chromium = shutil.which("chromium")
    if chromium is None:
        unavailable("chromium is not on this machine; get it with: apt-get install chromium")
    script = REPOSITORY / "tests" / "web" / "ace.cjs"
    command = ["node", str(script), str(chromium), *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


@pytest.mark.parametrize("name", BOOKS)
def test_epubcheck_finds_nothing(
    name: str, epubs: dict[str, Path], tool: Callable[[str], str]
) -> None:
    tool("java")
    claim = epubcheck.validate(epubs[name])
    assert (claim.verdict, claim.detail) == ("passed", "")


def test_ace_finds_nothing(epubs: dict[str, Path]) -> None:
    assert ace(*epubs.values()) == []


def test_ace_would_have_found_a_picture_without_words(
    epubs: dict[str, Path], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.epub"
    with zipfile.ZipFile(epubs["minimal"]) as sound, zipfile.ZipFile(broken, "w") as out:
        for item in sound.infolist():
            data = sound.read(item)
            if item.filename.endswith("cover.xhtml"):
                data = re.sub(rb' (alt|role)="[^"]*"', b"", data)
            out.writestr(item, data)
    assert any("image-alt" in line for line in ace(broken))


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
