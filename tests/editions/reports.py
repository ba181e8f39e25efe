"""A report with every part in it, for those who judge the page as a whole."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from book.assembly.board import board
from book.bindery.claims import Claim
from book.build import hindrances
from book.editions.report import Changes, Content, PageImage
from book.findings.diagnostics import Sink
from book.manuscript import project
from tests.conftest import REPOSITORY

CLAIMS = (
    Claim("a.pdf", "PDF/UA-1", "passed"),
    Claim("a.pdf", "PDF/A-2a", "failed", "7.1-3 (2 times): Content is neither; page 3"),
    Claim("a.epub", "EPUB 3.3", "not checked", "Java is missing."),
)


def everything() -> Content:
    """Findings of a broken book beside the board and the pages of the real one."""
    findings = Sink()
    project.load(REPOSITORY / "tests" / "books" / "broken", REPOSITORY, findings)
    book = project.load(REPOSITORY / "chapters", REPOSITORY, Sink())
    open_ = Sink()
    hindrances.report(book, open_)
    image = _webp()
    pages = tuple(PageImage(folio, image) for folio in range(1, 9))
    found = tuple(findings)
    changes = Changes("1.0", ("Oppdal",), ((pages[0], pages[1]), (None, pages[2])))
    return Content(
        book,
        found,
        CLAIMS,
        board(book, found, "2026-11-28"),
        tuple(open_),
        pages,
        {found[0]: image},
        changes,
    )


def _webp() -> bytes:
    out = BytesIO()
    Image.new("RGB", (80, 113), "white").save(out, "WEBP")
    return out.getvalue()
