"""Numbers, dates and abbreviations: what is found, what it becomes, and what is let be."""

from __future__ import annotations

import pytest

from book.findings.mending import mended
from tests.manuscript.reading import HEAD, Reader

WRONG = {
    "5% av 10.000 og 1.250.000": "5 % av 10 000 og 1 250 000",
    "Ute er 5°C, inne 20 ° C": "Ute er 5 °C, inne 20 °C",
    "ca 3.5 millioner og 0.5 prosent": "ca. 3,5 millioner og 0,5 prosent",
    "kl 9, kl.10, kl. 9:30, Kl 14.15": "kl. 9, kl. 10, kl. 9.30, Kl. 14.15",
    "den 20.mai, 3 juni 2021 og 4 Juli 2022": "den 20. mai, 3. juni 2021 og 4. juli 2022",
    "bl.a, f. eks. skog, dvs mye, osv": "bl.a., f.eks. skog, dvs. mye, osv.",
    "2 mill kroner, nr.5 og kap 3, kr. 500": "2 mill. kroner, nr. 5 og kap. 3, kr 500",
    "i 2018 – 2021 og 2018 - 2021": "i 2018–2021 og 2018–2021",
    "etter §5": "etter § 5",
    "ord , ord og ord,ord": "ord, ord og ord, ord",
}
RIGHT = (
    *("5 % av 10 000", "50%-stilling", "5 °C ved 63° nord", "3,5 millioner", "versjon 3.5"),
    *("kl. 9", "kl. 9.30", "20. mai 2021", "se kapittel 4. Mai var kald", "20.5.2021"),
    *("bl.a. skog", "f.eks. skog", "osv.", "osv. og osv.", "ca. 5", "nr. 5", "kr 500", "mill."),
    *("2018–2021", "i 2018 – et år", "§ 5", "§§ 5 og 6", "sak 19.123/4", "TRD3.0", "62.5942"),
    *("Ernst & Young", "forholdet 2 : 3", "Han sa: ja", "de 10.000-", "NOU 2016.3"),
    *("«5% av 10.000, kl 9»", "`5% av 10.000`", "[5% av 10.000](https://a.no)", "fra 2018"),
)


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_has_one_right_answer(text: str, reader: Reader) -> None:
    data = f"{HEAD}{text}\n".encode()
    after = mended(data, reader.chapter(data)[1]).data
    assert after.decode() == f"{HEAD}{WRONG[text]}\n"
    assert reader.codes(after) == []


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_let_be(text: str, reader: Reader) -> None:
    assert reader.codes(f"{HEAD}{text}\n") == []


@pytest.mark.parametrize("text", ["> 5% av 10.000", "::: sitat NTNU\n5% av 10.000\n:::"])
def test_what_others_wrote_stays_as_they_wrote_it(text: str, reader: Reader) -> None:
    assert reader.codes(f"{HEAD}Tekst.\n\n{text}\n") == []


def test_english_chapters_have_other_customs(reader: Reader) -> None:
    assert reader.codes("---\ntitle: A\nlang: en\n---\n\n5% of 10.000\n") == []


def test_a_heading_that_ends_in_an_abbreviation_keeps_its_stop(reader: Reader) -> None:
    assert reader.codes(f"{HEAD}## Skog, fjell osv.\n\nTekst.\n") == []


def test_the_same_words_in_an_earlier_cell_are_not_mended(reader: Reader) -> None:
    data = f"{HEAD}| `5%` | 5% |\n|---|---|\n| a | b |\n".encode()
    after = mended(data, reader.chapter(data)[1]).data
    assert "| `5%` | 5 % |" in after.decode()
