"""The preview while somebody writes: what is saved is seen, and nothing jumps."""

from __future__ import annotations

import re
import shutil
import time
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.conftest import REPOSITORY
from tests.preview.conftest import Open, Preview, Start

pytestmark = pytest.mark.slow

FINDING = ".preview-finding"


def first_paragraph(chapter: Path) -> str:
    """The first line under the first heading of a chapter."""
    lines = chapter.read_text("utf-8").split("\n")
    heading = next(i for i, line in enumerate(lines) if line.startswith("## "))
    return next(line for line in lines[heading + 1 :] if line and line[0].isalpha())


def insert(chapter: Path, words: str) -> None:
    """Write words before the first paragraph's."""
    text = chapter.read_text("utf-8")
    line = first_paragraph(chapter)
    chapter.write_text(text.replace(f"\n{line}\n", f"\n{words} {line}\n", 1), "utf-8")


def test_an_edit_appears_without_reload_and_without_scroll(preview: Preview, look_at: Open) -> None:
    window = look_at(preview, "oppdal.html")
    window.in_page(
        "window.mark = 'not reloaded'; const s = [...document.querySelectorAll('main p')].at(-1);"
        "s.scrollIntoView({behavior: 'instant'})"
    )
    top = "[...document.querySelectorAll('main p')].at(-1).getBoundingClientRect().top"
    before = window.in_page(top)
    insert(preview.book / "oppdal.md", "Splitter nye ord, og så mange at avsnittet vokser. " * 12)
    expect(window.page.get_by_text("Splitter nye ord").first).to_be_attached()
    assert window.in_page("window.mark") == "not reloaded"
    assert abs(float(str(window.in_page(top))) - float(str(before))) < 2


def test_what_a_reader_has_opened_and_marked_stays(preview: Preview, look_at: Open) -> None:
    window = look_at(preview, "oppdal.html")
    window.page.get_by_label("Søk i boka").fill("hytte")
    window.in_page(
        "const p = [...document.querySelectorAll('main p')].at(-1);"
        "getSelection().selectAllChildren(p)"
    )
    marked = window.in_page("getSelection().toString()")
    insert(preview.book / "oppdal.md", "Nytt.")
    expect(window.page.get_by_text("Nytt.").first).to_be_attached()
    expect(window.page.get_by_label("Søk i boka")).to_have_value("hytte")
    assert window.in_page("getSelection().toString()") == marked


def test_a_fault_shows_at_its_paragraph_and_goes_when_mended(
    lasting: Preview, look_at: Open
) -> None:
    chapter = lasting.book / "oppdal.md"
    sound = chapter.read_text("utf-8")
    window = look_at(lasting, "oppdal.html")
    before = window.page.locator(FINDING).count()
    insert(chapter, "Se [Oslo](osl.md).")
    finding = window.page.locator(FINDING, has_text="osl.md")
    expect(finding).to_have_count(1)
    line = next(
        n for n, text in enumerate(chapter.read_text("utf-8").split("\n"), 1) if "osl.md" in text
    )
    expect(finding).to_contain_text("RF001")
    expect(finding).to_contain_text(f"oppdal.md:{line}")
    expect(finding).to_contain_text("mente du «oslo.md»?")
    expect(window.page.locator(f"{FINDING}:has-text('osl.md') + p")).to_contain_text("Se Oslo.")
    window.tab.get_by_role("button", name=re.compile("^Funn")).click()
    expect(window.tab.locator("#board", has_text="osl.md")).to_be_visible()
    chapter.write_text(sound, "utf-8")
    expect(finding).to_have_count(0)
    expect(window.tab.locator("#board")).not_to_contain_text("osl.md")
    assert window.page.locator(FINDING).count() == before


def test_a_finding_of_the_board_leads_to_its_place(preview: Preview, look_at: Open) -> None:
    insert(preview.book / "skien.md", "Se [Oslo](osl.md).")
    window = look_at(preview, "oppdal.html")
    window.tab.get_by_role("button", name=re.compile("^Funn")).click()
    window.tab.locator("#board button", has_text="osl.md").click()
    expect(window.page.locator("main h1").first).to_contain_text("Skien")
    expect(window.page.get_by_text("Se Oslo.").first).to_be_in_viewport()


BROKEN = {
    "yaml": b"---\ntitle: [\n---\n\nTekst\n",
    "empty": b"",
    "not utf-8": "---\ntitle: Oppdal\n---\n\nBl\u00e5b\u00e6r\n".encode("latin-1"),
    "no head": b"Bare tekst.\n",
    "control signs": b"---\ntitle: \x00\x01\n---\n\x0c\n",
    "unclosed": b"---\ntitle: Oppdal\n\n::: faktaboks\n[^1] [@nobody] ![](x.png) | a |\n",
    "gone": None,
    "a folder": "folder",
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_chapter_is_survived_and_says_so(
    lasting: Preview, look_at: Open, kind: str
) -> None:
    chapter = lasting.book / "oppdal.md"
    sound = chapter.read_bytes()
    window = look_at(lasting, "oppdal.html")
    version, content = window.version(), BROKEN[kind]
    if isinstance(content, bytes):
        chapter.write_bytes(content)
    else:
        chapter.unlink()
        if content:
            chapter.mkdir()
    window.wait_past(version)
    expect(window.page.locator("main h1").first).to_be_attached()
    expect(window.tab.get_by_role("button", name=re.compile(r"^Funn \([1-9]"))).to_be_visible()
    expect(window.tab.locator("#fault")).to_be_hidden()
    if kind == "yaml":
        expect(window.page.locator("main h1").first).to_contain_text("Oppdal")
        expect(window.page.locator(FINDING).first).to_contain_text("YA005")
    if chapter.is_dir():
        chapter.rmdir()
    chapter.write_bytes(sound)
    expect(window.page.locator("main h1").first).to_contain_text("Universitetskommunen Oppdal")
    expect(window.page.locator("main")).to_contain_text(first_paragraph(chapter)[:30])
    assert lasting.process.poll() is None


def test_a_broken_book_yaml_leaves_the_book_in_sight(lasting: Preview, look_at: Open) -> None:
    window = look_at(lasting, "oppdal.html")
    description = lasting.book / "book.yaml"
    sound = description.read_text("utf-8")
    description.write_text("title: [\n", "utf-8")
    expect(window.page.locator(FINDING, has_text="book.yaml").first).to_be_visible()
    expect(window.page.locator("main h1").first).to_contain_text("Universitetskommunen Oppdal")
    assert window.tab.locator("#chapter option").count() > 20
    description.write_text(sound, "utf-8")
    expect(window.page.locator(FINDING, has_text="book.yaml")).to_have_count(0)


def test_a_broken_template_is_survived(start: Start, look_at: Open, tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    shutil.copy(REPOSITORY / "templates" / "heading.html.j2", tmp_path / "templates")
    preview = start(REPOSITORY / "chapters", tmp_path / "templates")
    window = look_at(preview, "oppdal.html")
    own = preview.book / "templates" / "heading.html.j2"
    sound = own.read_text("utf-8")
    own.write_text("{{ undefined_name.x }}", "utf-8")
    expect(window.tab.locator("#fault")).to_be_visible()
    expect(window.page.locator("main h1").first).to_contain_text("Oppdal")
    own.write_text(sound.replace("{{ heading }}", "{{ heading }} (mal)"), "utf-8")
    expect(window.tab.locator("#fault")).to_be_hidden()
    expect(window.page.locator("main h2").first).to_contain_text("(mal)")


def test_two_hundred_saves_in_a_row_end_right(preview: Preview, look_at: Open) -> None:
    chapter = preview.book / "oppdal.md"
    sound = chapter.read_text("utf-8")
    line = first_paragraph(chapter)
    window, other = look_at(preview, "oppdal.html"), look_at(preview, "oppdal.html")
    version = window.version()
    for number in range(200):
        words = f"\nLagring nummer {number} av to hundre. {line}\n"
        chapter.write_text(sound.replace(f"\n{line}\n", words, 1), "utf-8")
        time.sleep(0.005)
    for seen in (window, other):
        expect(seen.page.locator("main")).to_contain_text("Lagring nummer 199 av to hundre.")
    time.sleep(1)
    expect(window.page.locator("main")).to_contain_text("Lagring nummer 199 av to hundre.")
    other.wait_past(window.version() - 1)
    window.wait_past(other.version() - 1)
    assert window.version() - version < 100, "saves were queued instead of taken together"


def test_two_windows_on_two_chapters(preview: Preview, look_at: Open) -> None:
    oppdal, oslo = look_at(preview, "oppdal.html"), look_at(preview, "oslo.html")
    insert(preview.book / "oppdal.md", "Bare i Oppdal.")
    insert(preview.book / "oslo.md", "Bare i Oslo.")
    expect(oppdal.page.get_by_text("Bare i Oppdal.").first).to_be_attached()
    expect(oslo.page.get_by_text("Bare i Oslo.").first).to_be_attached()
    assert oslo.page.get_by_text("Bare i Oppdal.").count() == 0


def test_a_style_sheet_is_changed_without_reload(
    start: Start, look_at: Open, tmp_path: Path
) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "web.css").write_text("h1 { color: rgb(1, 2, 3) }", "utf-8")
    preview = start(REPOSITORY / "chapters", tmp_path / "styles")
    window = look_at(preview, "oppdal.html")
    sheet = preview.book / "styles" / "web.css"
    window.in_page("window.mark = 'not reloaded'")
    colour = "getComputedStyle(document.querySelector('h1')).color"
    assert window.in_page(colour) == "rgb(1, 2, 3)"
    sheet.write_text("h1 { color: rgb(4, 5, 6) }", "utf-8")
    expect(window.page.locator("h1").first).to_have_css("color", "rgb(4, 5, 6)")
    assert window.in_page("window.mark") == "not reloaded"


def test_a_small_book_without_book_yaml(start: Start, look_at: Open) -> None:
    preview = start(REPOSITORY / "tests" / "books" / "minimal")
    window = look_at(preview, "index.html")
    names = window.tab.locator("#chapter option").evaluate_all("list => list.map(o => o.value)")
    assert len(names) == 4
    window.tab.locator("#chapter").select_option(names[1])
    expect(window.tab.locator("#chapter")).to_have_value(names[1])
    chapter = preview.book / "1-the-shore.md"
    chapter.write_text(chapter.read_text("utf-8") + "\nSomething new.\n", "utf-8")
    expect(window.page.get_by_text("Something new.")).to_be_attached()


def test_the_window_comes_back_when_the_preview_does(preview: Preview, look_at: Open) -> None:
    window = look_at(preview, "oppdal.html")
    code, said = preview.stop()
    assert code == 0
    assert "stoppet" in said
    assert "Traceback" not in said
    expect(window.tab.locator("#status")).to_contain_text("stoppet")
