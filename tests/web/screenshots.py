"""Pictures of the web edition and of the preview, for people to look at.

    python -m tests.web.screenshots [FOLDER]

Into FOLDER (default: .cache/screenshots): the single file wide, on a phone and dark; the summary
with its filter; the search; the preview with a finding, the printed pages and the board. Two of
them, made smaller, are written to docs/images for the README.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page

from book.assembly import assemble
from book.editions.web import edition as web
from book.findings.diagnostics import Sink
from book.manuscript import project
from tests.benchmarks.preview_latency import preview
from tests.conftest import HOUSE, REPOSITORY
from tests.web.chromium import chromium
from tests.web.conftest import beside

WIDE = {"width": 1280, "height": 860}
PHONE = {"width": 390, "height": 844}
IN_README = {"preview.png": 1100, "summary.png": 1000}
"""Pictures of the README, with their width in pixels."""
COLOURS = 128
"""Of the README's pictures: few enough to be small, enough for text."""


def open_file(browser: Browser, file: Path, size: dict[str, int], *, dark: bool = False) -> Page:
    """Open a page of the edition."""
    scheme = "dark" if dark else "light"
    page = browser.new_page(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(file.as_uri())
    page.evaluate("document.fonts.ready")
    return page


def of_edition(browser: Browser, files: Path, folder: Path) -> None:
    """Pictures of the finished edition."""
    open_file(browser, files / "book.html", WIDE).screenshot(path=folder / "wide.png")
    page = open_file(browser, files / "oppdal.html", WIDE)
    page.screenshot(path=folder / "chapter.png")
    page.get_by_label("Søk i boka").fill("studentoppgåver")
    page.locator(".hits li").first.wait_for()
    page.screenshot(path=folder / "search.png")
    phone = open_file(browser, files / "oppdal.html", PHONE)
    phone.screenshot(path=folder / "phone.png")
    phone.locator(".factbox").scroll_into_view_if_needed()
    phone.screenshot(path=folder / "phone-factbox.png")
    open_file(browser, files / "oppdal.html", WIDE, dark=True).screenshot(path=folder / "dark.png")
    summary = open_file(browser, files / "tematisk-oppsummering.html", WIDE)
    summary.get_by_label("Tema", exact=True).select_option("utdanning")
    summary.get_by_label("Tema", exact=True).select_option("")
    summary.locator(".filter").evaluate("f => f.scrollIntoView({behavior: 'instant'})")
    summary.screenshot(path=folder / "summary.png")


def of_preview(browser: Browser, folder: Path) -> None:
    """A picture of the preview while a chapter has a fault."""
    with tempfile.TemporaryDirectory() as place:
        book = Path(place) / "chapters"
        shutil.copytree(REPOSITORY / "chapters", book)
        chapter = book / "oppdal.md"
        text = chapter.read_text("utf-8")
        fault = "Naboen i [Oslo](osl.md) har gjort det annerledes. "
        chapter.write_text(
            re.sub(r"(\n## [^\n]+\n\n)", lambda found: found[1] + fault, text, count=1), "utf-8"
        )
        with preview(book) as url:
            tab = browser.new_page(viewport={"width": 1500, "height": 900})
            tab.goto(f"{url}?page=oppdal.html")
            page = tab.frame_locator("#page")
            page.locator(".preview-finding").first.wait_for()
            tab.get_by_role("button", name=re.compile("^Funn")).click()
            tab.get_by_role("button", name="Trykte sider").click()
            tab.locator("#paper li img").first.wait_for(timeout=60_000)
            tab.wait_for_timeout(1500)
            tab.locator("#board button").first.click()
            page.locator(".preview-finding + p").first.click(position={"x": 5, "y": 5})
            tab.wait_for_timeout(2500)
            tab.screenshot(path=folder / "preview.png")


def for_readme(picture: Path, target: Path, width: int) -> None:
    """Make a picture small."""
    image = Image.open(picture).convert("RGB")
    size = (width, round(image.height * width / image.width))
    small = image.resize(size, Image.Resampling.LANCZOS)
    target.parent.mkdir(parents=True, exist_ok=True)
    small.quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)


def main() -> None:
    """Make all pictures."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else REPOSITORY / ".cache" / "screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    book = project.load(REPOSITORY / "chapters", REPOSITORY, Sink())
    assembly = assemble(book, Sink())
    made = web.render(assembly, HOUSE)
    edition = made.for_readers(beside(assembly, made))
    with tempfile.TemporaryDirectory() as place, chromium() as browser:
        files = Path(place)
        for name, page in {"book.html": edition.single, **edition.pages}.items():
            (files / name).write_text(page, "utf-8")
        for name, data in edition.assets.items():
            (files / name).parent.mkdir(parents=True, exist_ok=True)
            (files / name).write_bytes(data)
        of_edition(browser, files, folder)
        of_preview(browser, folder)
    for name, width in IN_README.items():
        for_readme(folder / name, REPOSITORY / "docs" / "images" / name, width)


if __name__ == "__main__":
    main()
