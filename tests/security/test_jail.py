"""A stranger's chapter reads, publishes and runs nothing of the machine it is built on."""

from __future__ import annotations

import os
import struct
import zlib
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from book.assembly import Assembly, assemble
from book.editions.paged import sections as paged
from book.editions.web import edition as web
from book.editions.web.site import Site
from book.findings.diagnostics import Sink
from book.ground import jail
from book.manuscript import project
from book.press.materials import Materials
from tests.conftest import HOUSE

SECRET = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><desc>SECRET</desc></svg>'


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Give a book's folder beside a secret."""
    (tmp_path / "secret.svg").write_bytes(SECRET)
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "inner.svg").write_bytes(SECRET)
    folder = tmp_path / "book"
    (folder / "images").mkdir(parents=True)
    (folder / "images" / "file.svg").symlink_to(tmp_path / "secret.svg")
    (folder / "images" / "folder").symlink_to(tmp_path / "secret")
    (folder / "images" / "round.svg").symlink_to("round.svg")
    return folder


def assembled(folder: Path, text: str, head: str = "") -> tuple[Assembly, Sink]:
    (folder / "a.md").write_text(f"---\ntitle: A\n{head}---\n\n{text}\n", "utf-8")
    sink = Sink()
    return assemble(project.load(folder, folder, sink), sink), sink


def published(assembly: Assembly) -> Iterator[bytes]:
    """All that leaves the house on the web, and what the preview serves."""
    edition = web.render(assembly, HOUSE)
    yield edition.single.encode()
    yield from (page.encode() for page in edition.pages.values())
    yield from edition.assets.values()
    assets: dict[str, bytes] = {}
    site = Site(assembly, HOUSE, assets)
    yield from (site.page(name).encode() for name in site.titles)
    yield from assets.values()


ESCAPES = [
    "{outside}/secret.svg",
    "../secret.svg",
    "images/../../secret.svg",
    "%2e%2e/secret.svg",
    "..%2fsecret.svg",
    "images/file.svg",
    "images/folder/inner.svg",
    "images/round.svg",
    "file://{outside}/secret.svg",
    "/etc/passwd",
    "/dev/zero",
    "x" * 300 + ".svg",
]


def in_base64(word: bytes) -> list[bytes]:
    """The letters that a word alone decides, wherever it stands in what is encoded."""
    return [
        b64encode(bytes(before) + word)[-(-8 * before // 6) : 8 * (before + len(word)) // 6]
        for before in range(3)
    ]


@pytest.mark.parametrize("address", ESCAPES)
@pytest.mark.parametrize("place", ["text", "head"])
def test_no_image_brings_a_file_from_outside(address: str, place: str, book: Path) -> None:
    named = address.format(outside=book.parent)
    head = f"image: '{named}'\nimage_alt: Et kart\n" if place == "head" else ""
    assembly, sink = assembled(book, "" if head else f"![Et kart]({named})", head)
    if not (address.startswith("file:") and place == "text"):  # no image to Markdown
        assert {finding.rule.code for finding in sink} & {"IM001", "IM002"}
    marks = (b"SECRET", *in_base64(b"SECRET"), b":x:0:", b64encode(b"root:x:0:"))
    assert not [mark for data in published(assembly) for mark in marks if mark in data]
    for section in paged.render(assembly, HOUSE):
        for material in Materials().images(section.html, book):
            assert jail.holds(book, material.path)


def test_the_engine_gets_no_file_from_outside(book: Path) -> None:
    from book.press.engine import start

    start()
    from book.press.engine.fetcher import BOOK, Fetcher

    fetcher = Fetcher(((BOOK, book),))
    for address in ("images/file.svg", "images/folder/inner.svg", "%2e%2e/secret.svg"):
        with pytest.raises(OSError, match="ermission denied"):
            fetcher.fetch(BOOK + address)
    for address in ("file:///etc/passwd", "https://example.org/x.png", "ftp://example.org/x"):
        with pytest.raises(ValueError, match="outside"):
            fetcher.fetch(address)


def test_a_file_that_is_a_pipe_is_not_waited_for(book: Path) -> None:
    os.mkfifo(book / "images" / "pipe.png")
    assembly, sink = assembled(book, "![Et kart](images/pipe.png)")
    assert [finding.rule.code for finding in sink] == ["IM001"]
    assert all(data for data in published(assembly))


@pytest.mark.parametrize("name", ["a.md", "book.yaml", "kolofon.md"])
def test_no_text_of_the_manuscript_is_read_from_outside(name: str, book: Path) -> None:
    (book.parent / "other").write_text("---\ntitle: SECRET\n---\n\nSECRET\n", "utf-8")
    (book / name).symlink_to(book.parent / "other")
    (book / "b.md").write_text("---\ntitle: B\n---\n\nTekst.\n", "utf-8")
    sink = Sink()
    assembly = assemble(project.load(book, book, sink), sink)
    assert not [data for data in published(assembly) if b"SECRET" in data]
    assert "SECRET" not in "".join(finding.message("en") for finding in sink)


def test_a_folder_of_chapters_elsewhere_is_not_the_books(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "a.md").write_text("---\ntitle: SECRET\n---\n", "utf-8")
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "chapters").symlink_to(elsewhere)
    assert project.load(tmp_path / "book", tmp_path, Sink()).chapters == ()


@pytest.mark.parametrize("names", ["../a.md", "/etc/passwd.md", '"a\\0.md"', "å" * 200 + ".md"])
def test_no_name_in_contents_leads_out_or_falls_over(names: str, book: Path) -> None:
    (book.parent / "a.md").write_text("---\ntitle: SECRET\n---\n", "utf-8")
    (book / "book.yaml").write_text(f"title: B\ncontents: [{names}]\n", "utf-8")
    sink = Sink()
    assert project.load(book, book, sink).chapters == ()
    assert {finding.rule.code for finding in sink} & {"BK002", "BK005"}


def test_an_image_served_by_a_web_server_is_never_taken_for_a_page(book: Path) -> None:
    """A GIF may hold HTML; what a server says of a file it says by the name's ending."""
    page = book / "images" / "x.html"
    Image.new("1", (1, 1)).save(page, "GIF", comment="<script>alert(1)</script>")
    assembly, _ = assembled(book, "![Et kart](images/x.html)")
    names = list(web.render(assembly, HOUSE).assets)
    assert "assets/images/x.html" not in names
    assert "assets/images/x.html.gif" in names


def test_a_name_with_other_letters_is_published(book: Path) -> None:
    (book / "images" / "kart over å.svg").write_bytes(SECRET)
    assembly, _ = assembled(book, "![Et kart](<images/kart over å.svg>)")
    edition = web.render(assembly, HOUSE)
    assert "assets/images/kart over å.svg" in edition.assets
    assert 'src="assets/images/kart%20over%20%C3%A5.svg"' in edition.pages["a.html"]


def test_an_image_too_large_to_open_is_a_finding_and_no_traceback(book: Path) -> None:
    (book / "images" / "x.png").write_bytes(_claims_to_be(13_400, 13_400))
    assembly, sink = assembled(book, "![Et kart](images/x.png)")
    assert [finding.rule.code for finding in sink] == ["IM013"]
    assert all(data for data in published(assembly))


def _claims_to_be(width: int, height: int) -> bytes:
    """A PNG whose header is all there is to it."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    return b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", 9) + b"IDAT"
