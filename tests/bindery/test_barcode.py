"""The bar code on the cover can be read back from the rendered page."""

from __future__ import annotations

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from book.editions.paged import cover as cover_page
from book.editions.paged.barcode import GUARD, LEFT, MODULE, RIGHT, barcode_of
from book.findings.diagnostics import Sink
from book.ground.spread import Spread
from book.ground.units import Length, Size
from book.model import BookMeta, Isbns
from tests.conftest import HOUSE
from tests.press.whole_book import finish

ISBN = "978-82-02-29000-9"


def test_the_symbol_has_its_light_margins() -> None:
    code = barcode_of(ISBN)
    first, last = code.bars[0], code.bars[-1]
    assert first.x == pytest.approx(LEFT * MODULE, abs=0.001)
    assert code.width - (last.x + last.width) == pytest.approx(RIGHT * MODULE, abs=0.001)
    assert code.width == pytest.approx(113 * MODULE, abs=0.001)


@pytest.mark.parametrize("addon", ["", "05", "12", "30", "51299", *(f"0007{n}" for n in range(10))])
def test_a_scanner_reads_it_from_the_cover(addon: str) -> None:
    how = zxingcpp.EanAddOnSymbol.Require if addon else zxingcpp.EanAddOnSymbol.Ignore
    (found,) = zxingcpp.read_barcodes(cover(addon), ean_add_on_symbol=how)
    assert (found.format.name, found.text) == ("EAN13", ISBN.replace("-", "") + addon)


@pytest.mark.parametrize("addon", ["1", "123", "1234567", "1a"])
def test_an_addon_has_two_or_five_digits(addon: str) -> None:
    with pytest.raises(ValueError, match=addon):
        barcode_of(ISBN, addon)


def test_an_addon_stands_apart_and_ends_with_the_guards() -> None:
    code = barcode_of(ISBN, "51299")
    main = [bar for bar in code.bars if not bar.y]
    addon = [bar for bar in code.bars if bar.y]
    gap = (addon[0].x - (main[-1].x + main[-1].width)) / MODULE
    assert 7 <= round(gap, 2) <= 12
    assert {round(bar.y + bar.height, 2) for bar in addon} == {GUARD}
    assert code.width - (addon[-1].x + addon[-1].width) >= 5 * MODULE - 0.001


def cover(addon: str) -> Image.Image:
    leaf = Size(Length.mm(170), Length.mm(240))
    meta = BookMeta("Bok", isbn=Isbns(ISBN, addon=addon))
    section = cover_page.render(meta, Spread(leaf, Length.mm(12), Length.mm(3)), HOUSE)
    sheet = HOUSE.styles[0] / "cover.css"
    made = finish(meta, (section,), HOUSE.styles[0], Sink(), sheet)
    with pypdfium2.PdfDocument(made.bound) as pdf:
        picture: Image.Image = pdf[0].render(scale=200 / 72).to_pil()
        return picture
