"""What the codes of a font say, in every form that ISO 32000-1 9.10.3 allows."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from book.bindery.preflight.fonts import face_of


@pytest.fixture
def pdf() -> Iterator[pikepdf.Pdf]:
    with pikepdf.new() as made:
        yield made


def said(pdf: pikepdf.Pdf, cmap: bytes) -> dict[int, str]:
    table = pdf.make_stream(cmap)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.X, ToUnicode=table)
    return dict(face_of(font).unicode)


@pytest.mark.parametrize(
    ("cmap", "says"),
    [
        (b"2 beginbfchar <0001> <0041> <02> <00420043> endbfchar", {1: "A", 2: "BC"}),
        (b"1 beginbfrange <10> <12> <0061> endbfrange", {16: "a", 17: "b", 18: "c"}),
        (b"1 beginbfrange <10> <11> [<0041> <0058>] endbfrange", {16: "A", 17: "X"}),
        (b"/X << /Y (Z) >> def 1 beginbfchar <01> <D83DDE00> endbfchar", {1: "\U0001f600"}),
        (b"1 beginbfchar <01> <41> endbfchar", {1: "A"}),
        (b"1 beginbfrange <12> <10> <0061> endbfrange", {}),
        (b"1 beginbfchar <01> endbfchar", {}),
        (b"\xff\x00(((", {}),
        (b"", {}),
    ],
)
@pytest.mark.filterwarnings("ignore:Unexpected end of stream")
def test_codes_say_what_the_table_has(cmap: bytes, says: dict[int, str], pdf: pikepdf.Pdf) -> None:
    assert said(pdf, cmap) == says


def test_a_range_over_everything_is_no_work(pdf: pikepdf.Pdf) -> None:
    cmap = b"1 beginbfrange <00000000> <ffffffff> <0041> endbfrange"
    assert len(said(pdf, cmap)) <= 65537


def test_a_table_by_name_says_nothing_of_its_own() -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, ToUnicode=Name("/Identity-H"))
    assert dict(face_of(font).unicode) == {}
