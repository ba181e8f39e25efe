from __future__ import annotations

import io
import unicodedata
from pathlib import Path
from typing import Literal

import pytest
from PIL import Image

from book.findings.diagnostics import Mend
from tests.manuscript.reading import HEAD, Reader, codes

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {}>{}</svg>'
)
SIZED = 'viewBox="0 0 10 10"'


def _png(size: tuple[int, int] = (4, 4), form: str = "PNG") -> bytes:
    data = io.BytesIO()
    Image.new("RGB", size).save(data, form)
    return data.getvalue()


def _codes(reader: Reader, text: str, **files: bytes) -> list[str]:
    images = {f"images/{name.replace('_', '.')}": data for name, data in files.items()}
    return codes(reader.book({"oppdal.md": HEAD + text + "\n", **images})[1])


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "GIF"])
def test_images_that_every_edition_can_show_are_taken(form: str, reader: Reader) -> None:
    name = f"x.{form.lower()}"
    found = _codes(reader, f"![Alt](images/{name})", **{name.replace(".", "_"): _png(form=form)})
    assert found == []


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("images/y.png", "IM001"),
        ("images/x.png/y.png", "IM001"),
        ("images", "IM001"),
        ("a" * 300 + ".png", "IM001"),
        ("../x.png", "IM002"),
        ("/etc/passwd", "IM002"),
        ("images/../../x.png", "IM002"),
        ("https://example.org/x.png", "IM003"),
        ("//example.org/x.png", "IM003"),
        ("data:image/png;base64,AAAA", "IM002"),
        ("C:\\bilder\\x.png", "IM002"),
        ("images\\x.png", "IM001"),
    ],
)
def test_an_image_must_be_a_file_of_the_book(address: str, expected: str, reader: Reader) -> None:
    assert _codes(reader, f"![Alt]({address})", x_png=_png()) == [expected]


def test_a_link_out_of_the_book_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(_png())
    reader = Reader(tmp_path / "bok")
    (reader.folder / "images").mkdir(parents=True)
    (reader.folder / "images" / "x.png").symlink_to(tmp_path / "x.png")
    assert _codes(reader, "![Alt](images/x.png)") == ["IM002"]


def test_the_nearest_file_is_suggested(reader: Reader) -> None:
    _, findings = reader.book(
        {"oppdal.md": HEAD + "![Alt](images/kartt.png)\n", "images/kart.png": _png()}
    )
    assert [finding.suggestion for finding in findings] == ["images/kart.png"]


def test_a_name_with_other_letters_is_found(reader: Reader) -> None:
    files: dict[str, str | bytes] = {"oppdal.md": HEAD + "![Alt](<images/kart over å.png>)\n"}
    assert codes(reader.book({**files, "images/kart over å.png": _png()})[1]) == []


def test_a_path_as_windows_writes_it_has_one_right_answer(reader: Reader) -> None:
    files: dict[str, str | bytes] = {
        "oppdal.md": HEAD + "![Alt](images\\x.png)\n",
        "images/x.png": _png(),
    }
    (finding,) = reader.book(files)[1]
    assert (finding.rule.code, finding.span.column) == ("IM001", 8)
    assert finding.mend() == Mend("images\\x.png", "images/x.png")


@pytest.mark.parametrize(("written", "named"), [("NFD", "NFC"), ("NFC", "NFD")])
def test_a_name_of_other_characters_that_looks_the_same(
    written: Literal["NFC", "NFD"], named: Literal["NFC", "NFD"], reader: Reader
) -> None:
    name, file = (unicodedata.normalize(form, "images/hå.png") for form in (written, named))
    (finding,) = reader.book({"oppdal.md": HEAD + f"![Alt]({name})\n", file: _png()})[1]
    assert finding.rule.code == "IM014"
    assert finding.mend() == Mend(name, file)


def test_of_an_image_elsewhere_the_one_in_images_is_suggested(reader: Reader) -> None:
    files: dict[str, str | bytes] = {
        "oppdal.md": HEAD + "![Alt](C:\\Bilder\\x.png)\n",
        "images/x.png": _png(),
    }
    (finding,) = reader.book(files)[1]
    assert (finding.rule.code, finding.suggestion) == ("IM002", "images/x.png")


def test_an_address_that_no_parser_takes_is_told_as_what_it_is(reader: Reader) -> None:
    assert _codes(reader, "![Alt](file:///C:/x.png)") == ["IM002"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [(_png()[:40], "IM004"), (b"no image", "IM004"), (_png(form="TIFF"), "IM005")],
)
def test_an_image_must_be_readable(data: bytes, expected: str, reader: Reader) -> None:
    assert _codes(reader, "![Alt](images/x.png)", x_png=data) == [expected]


def test_an_image_that_would_fill_the_memory_is_not_opened(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 10)
    assert _codes(reader, "![Alt](images/x.png)", x_png=_png()) == ["IM013"]


@pytest.mark.parametrize(
    ("alt", "expected"),
    [("", ["IM006"]), ("x.png", ["IM007"]), ("X", ["IM007"]), ("Et kart", [])],
)
def test_an_image_needs_words(alt: str, expected: list[str], reader: Reader) -> None:
    assert _codes(reader, f"![{alt}](images/x.png)", x_png=_png()) == expected


def test_words_that_repeat_the_caption_are_the_editors_to_decide(reader: Reader) -> None:
    assert _codes(reader, '![Kart](images/x.png "Kart")', x_png=_png()) == ["IM011"]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("image: images/x.png", ["IM008"]),
        ("image: images/x.png\nimage_alt: Et kart", []),
        ("image_alt: Et kart", ["IM012"]),
        ("image: images/y.png\nimage_alt: Et kart", ["IM001"]),
    ],
)
def test_the_image_of_a_chapter_is_inspected_too(
    keys: str, expected: list[str], reader: Reader
) -> None:
    text = f"---\ntitle: A\n{keys}\n---\n\nTekst.\n"
    assert codes(reader.book({"a.md": text, "images/x.png": _png()})[1]) == expected


@pytest.mark.parametrize(
    ("attributes", "inside", "expected"),
    [
        (SIZED, '<path d="M0 0h1"/>', []),
        ('width="10mm" height="5mm"', "<title>Kart</title>", []),
        (SIZED, '<use href="#a"/><image href="data:image/png;base64,AA"/>', []),
        (SIZED, '<a href="https://example.org"><text>x</text></a>', []),
        (SIZED, "<script>alert(1)</script>", ["IM009"]),
        (SIZED, '<g onclick="x()"/>', ["IM009"]),
        (SIZED, "<foreignObject/>", ["IM009"]),
        (SIZED, '<image xlink:href="https://example.org/x.png"/>', ["IM009"]),
        (SIZED, '<image href="file:///etc/passwd"/>', ["IM009"]),
        (SIZED, '<use href="other.svg#a"/>', ["IM009"]),
        (SIZED, "<style>@import 'x.css';</style>", ["IM009"]),
        (SIZED, '<rect fill="url(https://example.org/x)"/>', ["IM009"]),
        (SIZED, '<a href="javascript:x()"/>', ["IM009"]),
        ("", "", ["IM010"]),
        ('width="100%" height="5"', "", ["IM010"]),
    ],
)
def test_a_drawing_is_only_a_drawing_and_has_a_size(
    attributes: str, inside: str, expected: list[str], reader: Reader
) -> None:
    data = SVG.format(attributes, inside).encode()
    assert _codes(reader, "![Alt](images/x.svg)", x_svg=data) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<svg", "IM004"),
        (b"<html/>", "IM005"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1">&a;</svg>', "IM009"),
        (b'<?xml-stylesheet href="x.css"?><svg viewBox="0 0 1 1"/>', "IM009"),
    ],
)
def test_a_damaged_or_doubtful_drawing_is_refused(
    data: bytes, expected: str, reader: Reader
) -> None:
    assert _codes(reader, "![Alt](images/x.svg)", x_svg=data) == [expected]


def test_a_path_that_windows_wrote_is_known_again(reader: Reader) -> None:
    (reader.folder / "images").mkdir()
    (reader.folder / "images" / "vei.png").write_bytes(_png())
    _, findings = reader.chapter(HEAD + "![Veien til fjells](images\\vei.png)\n")
    assert [finding.suggestion for finding in findings] == ["images/vei.png"]
