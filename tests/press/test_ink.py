"""Our structure changes what is read, never what is seen."""

from __future__ import annotations

from pathlib import Path

import pypdfium2

from .sample_book import sample_book

_SCALE = 1.5


def test_no_pixel_differs_from_pages_with_the_engines_own_tags(tmp_path: Path) -> None:
    book = sample_book(tmp_path, chapters=2)
    settled, _ = book.settle()
    ours = pypdfium2.PdfDocument(book.bind(settled))
    theirs = pypdfium2.PdfDocument(book.plain(settled, tmp_path))
    assert len(ours) == len(theirs) > 8
    for number, (page, expected) in enumerate(zip(ours, theirs, strict=True), 1):
        drawn, wanted = (p.render(scale=_SCALE).to_pil().tobytes() for p in (page, expected))
        assert drawn == wanted, f"page {number} looks different"
