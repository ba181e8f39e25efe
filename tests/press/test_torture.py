"""The torture book: everything that can go wrong on a page, read by every reader at hand."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from pathlib import Path

import pikepdf
import pytest

from book.bindery.checks.validation import missing_tool, validate
from book.press.folios import set_numbers
from tests.conftest import unavailable

from .structure import Element, Reading, read
from .whole_book import MadeBook, make

BOOKS = Path(__file__).resolve().parents[1] / "books"
_STYLE_AND_REGISTER = {"PD105", "RG006"}


@pytest.fixture(scope="module")
def book() -> MadeBook:
    return make(BOOKS / "torture")


@pytest.fixture(scope="module")
def reading(book: MadeBook) -> Reading:
    return read(book.screen)


@pytest.fixture(scope="module")
def file(book: MadeBook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("torture") / "torture.pdf"
    path.write_bytes(book.screen)
    return path


def test_the_one_note_taller_than_a_page_is_told_at_its_line(book: MadeBook) -> None:
    serious = [f for f in book.findings if f.rule.code not in _STYLE_AND_REGISTER]
    lines = (BOOKS / "torture/noter.md").read_text().splitlines()
    call = next(n for n, line in enumerate(lines, 1) if "[^lengre-enn-siden]" in line)
    assert ("TX004", "tests/books/torture/noter.md", call) in {
        (f.rule.code, f.span.path, f.span.line) for f in serious
    }
    assert {f.rule.code for f in serious} <= {"TX004", "PD103", "PD104", "PD111"}


def test_everything_drawn_is_content_or_artifact(reading: Reading) -> None:
    assert not any(reading.untagged)
    assert reading.root.text


class _Words(HTMLParser):
    """The words of a section, with its notes taken out to the end, as they are read."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.notes: list[str] = []
        self._skipped = 0
        self._note = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("head", "svg") or given.get("aria-hidden") == "true" or self._skipped:
            self._skipped += tag not in ("br", "img", "hr", "meta", "col")
        elif given.get("class") == "footnote" or self._note:
            self._note += tag not in ("br", "img", "hr")
        if tag not in _INLINE or given.get("class") == "note-paragraph":
            (self.notes if self._note else self.text).append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            (self.notes if self._note else self.text).append(" ")
        self._skipped -= bool(self._skipped)
        if self._note:
            self._note -= 1
            self.notes.append("" if self._note else " ")

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            (self.notes if self._note else self.text).append(data)


_INLINE = frozenset(("a", "em", "strong", "span", "code", "sup", "sub", "s"))


def _bag(text: str) -> list[str]:
    return sorted(text.replace("\u00ad", "").replace("\u00a0", " ").split())


def _blocks(element: Element, notes: list[str], calls: Sequence[Element] = ()) -> str:
    """All words of an element, blocks apart, without labels and calls; notes by themselves."""
    if element.role == "Note":
        notes.append("".join(_blocks(kid, notes, calls) for kid in _children(element, "Lbl")))
        return " "
    said = ""
    for kid in element.kids:
        if isinstance(kid, str):
            said += kid
        elif isinstance(kid, Element) and kid not in calls and not _is_label(kid):
            said += _blocks(kid, notes, calls)
    return said if element.role in ("Span", "Link", "Reference", "Code") else f" {said} "


def _children(element: Element, but: str) -> list[Element]:
    return [kid for kid in element.kids if isinstance(kid, Element) and kid.role != but]


def _is_label(element: Element) -> bool:
    """Whether it is a bullet or number, which is in no HTML."""
    return element.role == "Lbl" and bool(re.fullmatch(r"–|•|\d+\.?", element.text.strip()))


def _calls(root: Element) -> list[Element]:
    """The references that call notes: the first to lead to each; later ones are in the HTML."""
    first: dict[str, Element] = {}
    for reference in root.every("Reference"):
        for link in reference.every("Link"):
            if "--fn-" in (goal := str(link.links[0].get("/Dest", ""))):
                first.setdefault(goal, reference)
    return list(first.values())


def test_the_words_of_the_html_are_the_words_of_the_pdf(book: MadeBook, reading: Reading) -> None:
    """Text against text, read by different eyes than those of the build's own proofreading."""
    html = _Words()
    for section in book.sections:
        html.feed(set_numbers(section.html, book.settled.pages.folios, masked=False))
        html.text.append(" ")
    notes: list[str] = []
    body = _blocks(reading.root, notes, _calls(reading.root))
    assert _bag("".join(html.text)) == _bag(body)
    assert _bag("".join(html.notes)) == _bag(" ".join(notes))


def test_every_note_is_read_once_and_in_order(reading: Reading) -> None:
    for section in reading.root.every("Sect"):
        called = [element.text for element in _calls(section)]
        noted = [note.one("Lbl").text.strip() for note in section.every("Note")]
        assert called == noted == [str(n) for n in range(1, len(noted) + 1)]
    ids = [note.pdf["/ID"] for note in reading.root.every("Note")]
    assert len(ids) == len(set(ids)) > 50


def test_blank_pages_hold_nothing(book: MadeBook, file: Path) -> None:
    spans = book.settled.pages.spans.values()
    filled = {page for first, last in spans for page in range(first - 1, last)}
    with pikepdf.open(file) as pdf:
        blank = [n for n in range(len(pdf.pages)) if n not in filled]
        assert blank
        assert all("/Contents" not in pdf.pages[n].obj for n in blank)


@pytest.mark.slow
def test_two_builds_give_the_same_bytes(book: MadeBook) -> None:
    assert make(BOOKS / "torture").screen == book.screen


def test_with_endnotes_the_same_notes_stand_behind_each_chapter(
    book: MadeBook, reading: Reading, tmp_path: Path
) -> None:
    shutil.copytree(BOOKS / "torture", tmp_path / "book")
    with (tmp_path / "book/book.yaml").open("a") as settings:
        settings.write("endnotes: true\n")
    other = make(tmp_path / "book")
    assert not {code for code in other.codes() if code.startswith(("TX", "PD11"))}
    found = {note.pdf["/ID"]: note for note in read(other.screen).root.every("Note")}
    for note in reading.root.every("Note"):
        foot = "".join(_blocks(kid, []) for kid in _children(note, "Lbl"))
        end = "".join(_blocks(kid, []) for kid in _children(found[note.pdf["/ID"]], "Lbl"))
        assert _bag(end) == _bag(foot)


COMMANDS = {
    "pdftotext": ("{tool}", "{file}", "-"),
    "pdfinfo": ("{tool}", "-dests", "{file}"),
    "qpdf": ("{tool}", "--check", "{file}"),
    "mutool": ("{tool}", "draw", "-q", "-N", "-F", "txt", "-o", "-", "{file}"),
    "gs": ("{tool}", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=nullpage", "{file}"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_other_readers_have_nothing_to_say(
    command: str, file: Path, tool: Callable[[str], str]
) -> None:
    words = [part.format(tool=tool(command), file=file) for part in COMMANDS[command]]
    run = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    assert command != "gs" or run.stdout == ""


def test_other_readers_hear_whole_words(file: Path, tool: Callable[[str], str]) -> None:
    run = subprocess.run(
        [tool("pdftotext"), "-raw", str(file), "-"], capture_output=True, text=True, check=True
    )
    text = re.sub(r"\u00ad\n?", "", run.stdout)
    for word in ("universitetskommunesamarbeidsavtaler", "kommunestyrerepresentanter", "By- og"):
        assert word in text


def assert_validated(path: Path) -> None:
    missing = missing_tool()
    if missing is not None:
        unavailable(f"{missing.name} is missing; get it with: {missing.install_command()}")
    claims = validate(path)
    assert [(c.claim, c.verdict, c.detail) for c in claims] == [
        ("PDF/UA-1", "passed", ""),
        ("PDF/A-2a", "passed", ""),
    ]


@pytest.mark.slow
def test_verapdf_passes_the_torture_book(file: Path) -> None:
    assert_validated(file)


@pytest.mark.slow
def test_verapdf_passes_a_chapter_of_three_hundred_pages(tmp_path: Path) -> None:
    (tmp_path / "langt.md").write_text(_long_chapter(), encoding="utf-8")
    book = make(tmp_path)
    assert len(book.settled.laid_out[-2].facts.pages) >= 300
    (tmp_path / "langt.pdf").write_bytes(book.screen)
    assert_validated(tmp_path / "langt.pdf")


def _long_chapter() -> str:
    """The torture chapters' bodies over and over, as one chapter; labels are used up once."""
    bodies, notes = [], []
    for turn in range(17):
        for name in ("lister", "noter", "tabeller"):
            text = (BOOKS / f"torture/{name}.md").read_text(encoding="utf-8").split("---\n", 2)[2]
            text = re.sub(
                r"\[\]\(#tab:lang\)|\{#[^}]*\}|^.*lengre-enn-siden.*$(\n    .*$)*",
                "",
                text,
                flags=re.MULTILINE,
            )
            text = text.replace("(tabeller.md#lang-tabell)", "(#)").replace(
                "[^", f"[^{turn}-{name}-"
            )
            body, _, rest = text.partition("\n[^")
            bodies.append(body)
            notes.append("[^" + rest)
    return "---\ntitle: Langt\n---\n" + "\n".join(bodies) + "\n\n" + "\n".join(notes)
