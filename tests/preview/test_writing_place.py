"""The preview as a place to write: mends, the way to the editor, the chapter at a glance."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.conftest import REPOSITORY
from tests.preview.conftest import Open, Preview, Start

pytestmark = pytest.mark.slow

MINIMAL = REPOSITORY / "tests" / "books" / "minimal"
SHORE, PAGE = "1-the-shore.md", "1-the-shore.html"


@pytest.fixture
def small(start: Start) -> Preview:
    """Give a preview of a small book."""
    return start(MINIMAL)


def add(file: Path, words: str) -> bytes:
    """Write words at the end of a chapter; what the file holds then."""
    data = file.read_bytes() + f"\n{words}\n".encode()
    file.write_bytes(data)
    return data


def files(book: Path) -> dict[str, bytes]:
    return {str(f.relative_to(book)): f.read_bytes() for f in book.rglob("*") if f.is_file()}


def test_a_mend_in_the_page_changes_the_file_and_nothing_else(
    small: Preview, look_at: Open
) -> None:
    window = look_at(small, PAGE)
    before = add(small.book / SHORE, "En strek — her.")
    others = files(small.book)
    button = window.page.get_by_role("button", name="Rett: «—» → «–»")
    expect(button).to_be_visible()
    button.click()
    expect(button).to_have_count(0)
    expect(window.page.get_by_text("En strek – her.")).to_be_visible()
    mended = before.replace("strek — her".encode(), "strek – her".encode())
    assert files(small.book) == {**others, SHORE: mended}


def test_places_lead_to_the_line_in_the_editor(small: Preview, look_at: Open) -> None:
    window = look_at(small, PAGE)
    add(small.book / SHORE, "En strek — her.")
    line = (small.book / SHORE).read_text("utf-8").count("\n")
    link = window.page.locator(".preview-finding a", has_text="TY001")
    expect(link).to_have_attribute("href", f"vscode://file{small.book / SHORE}:{line}")


def test_the_chapter_at_a_glance(small: Preview, look_at: Open) -> None:
    window = look_at(small, PAGE)
    window.tab.get_by_role("button", name="Kapitlet").click()
    about = window.tab.locator("#about")
    expect(about).to_contain_text("utkast")
    words = int(re.sub(r"\D", "", about.locator("dt:has-text('Ord') + dd").inner_text()))
    add(small.book / SHORE, "## Nederst\n\nTre ord til.")
    expect(about.locator("dt:has-text('Ord') + dd")).to_have_text(str(words + 4))
    about.get_by_role("button", name="Nederst").click()
    expect(window.page.get_by_role("heading", name="Nederst")).to_be_in_viewport()


def test_findings_are_filtered(small: Preview, look_at: Open) -> None:
    add(small.book / SHORE, "En strek — her. Se [borte](borte.md).")
    add(small.book / "2-the-pools.md", "Enda en — her.")
    window = look_at(small, PAGE)
    window.tab.get_by_role("button", name=re.compile("^Funn")).click()
    found = window.tab.locator("#found li")
    expect(found.filter(has_text="TY001")).to_have_count(2)
    window.tab.get_by_label("Bare denne siden").check()
    expect(found.filter(has_text="TY001")).to_have_count(1)
    window.tab.get_by_label("Advarsel").uncheck()
    expect(found.filter(has_text="TY001")).to_have_count(0)
    window.tab.get_by_label("Søk i funnene").fill("borte.md rf001")
    expect(found).to_have_count(1)
    window.tab.get_by_label("Søk i funnene").fill("finnes ikke")
    expect(window.tab.locator("#found")).to_contain_text("Ingen funn passer.")


def test_a_replaced_picture_shows_at_once(small: Preview, look_at: Open) -> None:
    picture = small.book / "images" / "a.png"
    picture.parent.mkdir()
    Image.new("RGB", (40, 30), "red").save(picture)
    add(small.book / SHORE, "![En flate](images/a.png)")
    window = look_at(small, PAGE)
    shown = window.page.locator("main figure img[alt='En flate']")
    expect(shown).to_have_js_property("naturalWidth", 40)
    beside = picture.with_name("b.png")
    Image.new("RGB", (80, 60), "blue").save(beside)
    beside.replace(picture)
    expect(shown).to_have_js_property("naturalWidth", 80)


def test_a_chapter_is_saved_by_renaming_and_then_moved(small: Preview, look_at: Open) -> None:
    window = look_at(small, PAGE)
    chapter = small.book / SHORE
    beside = chapter.with_name("1-the-shore.md.tmp")
    beside.write_text(chapter.read_text("utf-8") + "\nSaved beside.\n", "utf-8")
    beside.replace(chapter)
    expect(window.page.get_by_text("Saved beside.")).to_be_attached()
    chapter.rename(small.book / "3-the-sea.md")
    option = window.tab.locator("#chapter option[value='3-the-sea.html']")
    expect(option).to_be_attached()
    window.tab.locator("#chapter").select_option("3-the-sea.html")
    expect(window.page.get_by_text("Saved beside.")).to_be_attached()
    assert small.process.poll() is None
