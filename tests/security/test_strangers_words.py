"""Scripts in every field of a book reach no page: neither as code nor as an element of it."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import tinyhtml5
from lxml import etree
from playwright.sync_api import Browser, Page

from book.assembly import Assembly, assemble
from book.editions import epub, report
from book.editions.web import edition as web
from book.findings.diagnostics import Sink
from book.manuscript import project
from tests.conftest import HOUSE
from tests.web.chromium import fresh_page

from .hostile_book import FOREIGN, LURE, PAYLOADS, write_book


@dataclass(slots=True)
class Watched:
    """A tab that notes what runs and what is asked for."""

    page: Page
    struck: list[str] = field(default_factory=list)

    def open(self, address: str) -> None:
        self.page.goto(address, wait_until="domcontentloaded")

    def verdict(self) -> list[str]:
        ran = self.page.evaluate("window.struck || []")
        return [*self.struck, *ran, *self.page.evaluate(FOREIGN)]


@pytest.fixture
def tab(browser: Browser) -> Iterator[Watched]:
    with fresh_page(browser) as page:
        watched = Watched(page)
        page.route(re.compile("^(?!file:|data:|blob:|about:)"), lambda route: route.abort())
        page.add_init_script("window.hit = () => (window.struck ||= []).push('a script ran')")

        def asked(url: str) -> None:
            if not url.startswith(("file:", "data:", "blob:", "about:")):
                watched.struck.append(url)

        page.on("request", lambda request: asked(request.url))
        page.on("dialog", lambda dialog: watched.struck.append(dialog.message))
        yield watched


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Assembly, Sink]:
    folder, sink = tmp_path_factory.mktemp("hostile"), Sink()
    write_book(folder)
    book = project.load(folder, folder, sink)
    return assemble(book, sink), sink


@pytest.fixture(scope="module")
def files(made: tuple[Assembly, Sink], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("html")
    edition = web.render(made[0], HOUSE).for_readers()
    pages = {"single.html": edition.single, **edition.pages}
    pages["report.html"] = report.render(report.Content(made[0].book, tuple(made[1])), HOUSE, "nb")
    for name, page in pages.items():
        (folder / name).write_text(page, "utf-8")
    for name, data in edition.assets.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def test_the_parser_finds_what_it_is_for() -> None:
    """Put into a page as they are, nearly all payloads are found; the rest are text in HTML."""
    found = [
        payload
        for payload in PAYLOADS
        if theirs(tinyhtml5.parse(f'<!doctype html><p title="{payload}">{payload}</p>'))
    ]
    assert len(found) >= 45


@pytest.mark.slow
def test_the_detector_finds_what_it_is_for(tab: Watched, tmp_path: Path) -> None:
    """Put into a page as they are, nearly all payloads are found; the rest are text in HTML."""
    found = 0
    for number, payload in enumerate(PAYLOADS):
        if not payload.startswith(("<", '"', "'")):
            continue
        page = f'<!doctype html><meta charset="utf-8"><p title="{payload}">{payload}</p>'
        (tmp_path / f"{number}.html").write_text(page, "utf-8")
        tab.struck.clear()
        tab.open((tmp_path / f"{number}.html").as_uri())
        found += bool(tab.verdict())
    assert found >= 45


def test_there_are_sixty_payloads() -> None:
    assert len(set(PAYLOADS)) >= 60


@pytest.mark.slow
def test_nothing_runs_in_the_single_file(tab: Watched, files: Path) -> None:
    tab.open((files / "single.html").as_uri())
    assert tab.page.locator("article").count() > len(PAYLOADS)
    tab.page.get_by_label("Søk i boka").fill(LURE)
    tab.page.locator(".hits li").first.wait_for()
    assert tab.verdict() == []


@pytest.mark.slow
def test_nothing_runs_in_the_report(tab: Watched, files: Path) -> None:
    tab.open((files / "report.html").as_uri())
    assert "hit()" in tab.page.locator("body").inner_text()
    assert tab.verdict() == []


@pytest.mark.slow
def test_nothing_runs_on_any_page(tab: Watched, files: Path) -> None:
    pages = sorted(files.glob("*.html"))
    assert len(pages) > len(PAYLOADS)
    struck = {}
    for page in pages:
        tab.open(page.as_uri())
        if verdict := tab.verdict():
            struck[page.name] = verdict
    assert struck == {}


def test_the_epub_holds_no_element_of_theirs(made: tuple[Assembly, Sink]) -> None:
    with zipfile.ZipFile(io.BytesIO(epub.render(made[0], HOUSE))) as archive:
        pages = [name for name in archive.namelist() if name.endswith((".xhtml", ".opf"))]
        assert len(pages) > len(PAYLOADS)
        for name in pages:
            assert theirs(etree.fromstring(archive.read(name))) == [], name


def test_characters_that_no_xml_may_hold_spoil_no_edition(tmp_path: Path) -> None:
    for number, code in enumerate(("0001", "000B", "001B", "FFFE", "FFFF")):
        escaped, raw = f"\\u{code}", chr(int(code, 16))
        (tmp_path / f"a{number}.md").write_text(
            f'---\ntitle: "A{escaped}b"\nauthors: ["C{escaped}d"]\nabstract: "{escaped}"\n---\n\n'
            f"Ord{raw}ord `k{raw}` [l{raw}](https://a.no)\n\n## O{raw}\n\n![b{raw}](x.png)\n",
            "utf-8",
        )
    (tmp_path / "book.yaml").write_text('title: "B\\uFFFF"\npublisher: "\\x01"\n', "utf-8")
    sink = Sink()
    assembly = assemble(project.load(tmp_path, tmp_path, sink), sink)
    assert {f.span.path: f.message("en")[-6:] for f in sink if f.rule.code == "TY003"} == {
        f"a{number}.md": f"U+{code}"
        for number, code in enumerate(("0001", "000B", "001B", "FFFE", "FFFF"))
    }
    with zipfile.ZipFile(io.BytesIO(epub.render(assembly, HOUSE))) as archive:
        for name in archive.namelist():
            if name.endswith((".xhtml", ".opf", ".xml", ".svg")):
                etree.fromstring(archive.read(name))


def test_the_web_edition_and_the_report_hold_no_element_of_theirs(files: Path) -> None:
    """As the parser of the HTML standard has them, which is that of every browser."""
    for name in ("single", "report", "index", "samlet", "a0"):
        page = (files / f"{name}.html").read_text("utf-8")
        assert theirs(tinyhtml5.parse(page)) == [], name


NEVER = frozenset(
    [
        *("applet", "audio", "base", "embed", "foreignobject", "frame", "iframe", "marquee"),
        *("math", "object", "template", "video", "x"),
    ]
)


def theirs(page: Any) -> list[str]:
    """What stands in a page and is in none of ours."""
    found = []
    for element in page.iter():
        name = str(element.tag).rpartition("}")[2].casefold()
        if name in NEVER or (name == "script" and "hit()" in (element.text or "")[:20]):
            found.append(name)
        for key, value in element.attrib.items():
            bare = re.sub(r"[\s\x00-\x1f]", "", value).casefold()
            runs = bare.startswith(("javascript:", "vbscript:", "data:text"))
            if key.casefold().startswith("on") or (runs and key.rpartition("}")[2] != "content"):
                found.append(f"{name} {key}={value}")
    return found


def test_data_for_machines_stays_data(files: Path) -> None:
    for page in files.glob("*.html"):
        text = page.read_text("utf-8")
        for block in re.findall(
            r'<script type="application/[^"]*"[^>]*>(.*?)</script>', text, re.S
        ):
            json.loads(block)
    for index in files.rglob("*.json"):
        json.loads(index.read_text("utf-8"))
