"""What must survive any input: each target takes a spoilt file and says what is wrong with it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf

from book.assembly import outline
from book.bindery.preflight import preflight
from book.bindery.profile.files import load
from book.bindery.profile.profile import Profile
from book.build.reading import check
from book.editions.web import edition as web
from book.findings.diagnostics import Diagnostic, Sink
from book.findings.reporting import as_json, render
from book.ground.errors import BookError
from book.ground.resources import Resources
from book.ground.source import SourceSpan
from book.manuscript import word
from book.manuscript.images import drawings
from tests.conftest import HOUSE, REPOSITORY
from tests.manuscript import docx_files

FONT = REPOSITORY / "styles/fonts/source-serif-4/SourceSerif4SmText-Regular.ttf"


@dataclass(frozen=True, slots=True)
class Target:
    """A kind of input: sound ones to spoil, and what is done with a spoilt one."""

    seeds: Callable[[], tuple[bytes, ...]]
    take: Callable[[bytes, Path], None]
    """Raises AssertionError when a finding is not of its file, anything else when it falls over."""


def _chapter(data: bytes, folder: Path) -> None:
    (folder / "a.md").write_bytes(data)
    (folder / "b.md").write_text("---\ntitle: B\n---\n\nSe [A](a.md#x).\n", "utf-8")
    _read(folder)


def _description(data: bytes, folder: Path) -> None:
    (folder / "book.yaml").write_bytes(data)
    (folder / "a.md").write_text("---\ntitle: A\n---\n\nTekst.\n", "utf-8")
    _read(folder)


def _read(folder: Path) -> None:
    from book.assembly import assemble
    from book.manuscript import project

    found = check(folder, folder)
    _are_sound(found, folder)
    with TemporaryDirectory() as look:
        web.render_single(assemble(project.load(folder, folder, Sink()), Sink()), _plain(look))


def _plain(folder: str) -> Resources:
    """The house's templates with a sheet of one typeface: cutting all takes most of the time."""
    shutil.copy(FONT, folder)
    face = f'@font-face {{ font-family: Text; src: url("{FONT.name}") }}'
    (Path(folder) / "web.css").write_text(face, "utf-8")
    return Resources(HOUSE.templates, (Path(folder), *HOUSE.styles))


def _are_sound(found: tuple[Diagnostic, ...], folder: Path) -> None:
    for finding in found:
        file = folder / finding.span.path
        text = file.read_bytes() if file.is_file() else b""
        lines = text.count(b"\n") + text.count(b"\r") + 1
        assert finding.span.line <= lines, finding
        assert finding.hint("nb"), finding
        assert finding.hint("en"), finding
    assert json.loads(as_json(found, "nb")) is not None
    assert "\x1b" not in render(found, "en")


def _drawing(data: bytes, _: Path) -> None:
    drawing = drawings.read(data)
    if drawing.data:
        assert drawings.read(drawing.data).data == drawing.data, "what is written is all allowed"


def _outline(data: bytes, folder: Path) -> None:
    (folder / "o.json").write_bytes(data)
    try:
        outline.read(folder, "o.json")
    except ValueError:
        return  # said by its caller as TH008


def _pdf(data: bytes, folder: Path) -> None:
    (folder / "a.pdf").write_bytes(data)
    report = preflight(folder / "a.pdf", _terms())
    assert report.findings or report.facts.pages


def _word(data: bytes, _: Path) -> None:
    """A document whose words are spoilt, in a sound package."""
    try:
        chapter = word.read(docx_files.repacked(docx_files.word_document(), data), "a.docx")
    except BookError:
        return
    assert chapter.body.endswith("\n")


@cache
def _terms() -> Profile:
    terms = load("skandinavisk-offset", HOUSE, Sink(), SourceSpan(""))
    assert terms is not None
    return terms


def _files(*patterns: str) -> Iterator[bytes]:
    for pattern in patterns:
        for file in sorted(REPOSITORY.glob(pattern)):
            yield file.read_bytes()


def _pages() -> bytes:
    """A small PDF."""
    from io import BytesIO

    out = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(300, 400))
        content = b"q 1 0 0 RG 10 10 m 90 90 l S BT /F1 12 Tf (x) Tj ET Q"
        pdf.pages[0].Contents = pdf.make_stream(content)
        pdf.save(out, static_id=True, compress_streams=False)
    return out.getvalue()


CHAPTERS = ("tests/editions/books/everything/*.md", "tests/books/torture/s*.md", "chapters/o*.md")
TARGETS = {
    "chapter": Target(lambda: tuple(_files(*CHAPTERS)), _chapter),
    "book.yaml": Target(
        lambda: tuple(_files("tests/*/books/*/book.yaml", "chapters/book.yaml")), _description
    ),
    "drawing": Target(lambda: tuple(_files("tests/*/**/*.svg")), _drawing),
    "outline": Target(lambda: tuple(_files("tests/assembly/books/small/outline.json")), _outline),
    "word": Target(lambda: (docx_files.words_of(docx_files.word_document()),), _word),
    "pdf": Target(lambda: (_pages(),), _pdf),
}
