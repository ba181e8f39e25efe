"""The bar code on the cover can be read back from the rendered page."""

from __future__ import annotations

import pypdfium2
import pytest
import zxingcpp

from book.editions import cover as cover_page
from book.editions.barcode import LEFT, MODULE, RIGHT, barcode_of
from book.findings.diagnostics import Sink
from book.ground.spread import Spread
from book.ground.units import Length, Size
from book.model import BookMeta, Isbns
from tests.press.whole_book import LOOK, finish

ISBN = "978-82-02-29000-9"


def test_the_symbol_has_its_light_margins() -> None:
    code = barcode_of(ISBN)
    first, last = code.bars[0], code.bars[-1]
    assert first.x == pytest.approx(LEFT * MODULE, abs=0.001)
    assert code.width - (last.x + last.width) == pytest.approx(RIGHT * MODULE, abs=0.001)
    assert code.width == pytest.approx(113 * MODULE, abs=0.001)


def test_a_scanner_reads_it_from_the_cover() -> None:
    leaf = Size(Length.mm(170), Length.mm(240))
    meta = BookMeta("Bok", isbn=Isbns(ISBN))
    section = cover_page.render(meta, Spread(leaf, Length.mm(12), Length.mm(3)), LOOK)
    sheet = LOOK.styles[0] / "cover.css"
    made = finish(meta, (section,), LOOK.styles[0], Sink(), sheet)
    with pypdfium2.PdfDocument(made.bound) as pdf:
        picture = pdf[0].render(scale=200 / 72).to_pil()
    (found,) = zxingcpp.read_barcodes(picture)
    assert (found.format.name, found.text) == ("EAN13", ISBN.replace("-", ""))
