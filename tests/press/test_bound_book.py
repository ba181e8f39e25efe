"""The bound book is what WeasyPrint makes of the whole book in one document."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest

from book.bindery.screen import screen_ready
from book.press.pagination import Settled

from .sample_book import META, REPOSITORY, SampleBook, sample_book

Word = tuple[str, float, float, float, float]
_WORD = re.compile(
    r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
)


_HYPHEN = re.compile("[\u00ad\u2010]")


def words(pdf: Path, pdftotext: str) -> list[list[Word]]:
    """Each page's words with their places, in points; all hyphens as one sign.

    WeasyPrint extracts every hyphen as the one that its glyph said first.
    """
    found = subprocess.run(
        [pdftotext, "-bbox", pdf, "-"], check=True, capture_output=True, text=True
    )
    assert set(found.stderr.splitlines()) <= {"no word list"}  # what it says of blank pages
    return [
        sorted(
            (_HYPHEN.sub("-", text), float(left), float(top), float(right), float(bottom))
            for left, top, right, bottom, text in _WORD.findall(page)
        )
        for page in found.stdout.split("<page ")[1:]
    ]


@dataclass(frozen=True, slots=True)
class Books:
    """The sample book as it settled, and the files of it."""

    book: SampleBook
    settled: Settled
    ours: Path
    plain: Path


def sheets() -> list[Path | None]:
    house = REPOSITORY / "styles/print.css"
    return [None, house] if house.is_file() else [None]


@pytest.fixture(scope="module", params=sheets(), ids=lambda sheet: sheet.name if sheet else "small")
def books(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Books:
    """The sample book, bound by us and set by WeasyPrint alone."""
    folder = tmp_path_factory.mktemp("book")
    book = sample_book(folder, chapters=2, sheet=request.param)
    settled, sink = book.settle()
    assert not [finding for finding in sink if finding.rule.code != "PD003"]
    ours, plain = folder / "ours.pdf", folder / "plain.pdf"
    ours.write_bytes(book.bind(settled))
    plain.write_bytes(book.plain(settled, folder))
    return Books(book, settled, ours, plain)


def test_every_word_is_on_the_same_page_at_the_same_place(
    books: Books, tool: Callable[[str], str]
) -> None:
    ours, plain = books.ours, books.plain
    bound, whole = words(ours, tool("pdftotext")), words(plain, tool("pdftotext"))
    assert len(bound) == len(whole)
    for number, (page, expected) in enumerate(zip(bound, whole, strict=True), 1):
        assert [word[0] for word in page] == [word[0] for word in expected], f"page {number}"
        for word, there in zip(page, expected, strict=True):
            assert word[1:] == pytest.approx(there[1:], abs=0.05), f"page {number}: {word[0]}"


def test_boxes_and_blank_pages_are_the_same(books: Books) -> None:
    ours, plain = books.ours, books.plain
    with pikepdf.open(ours) as bound, pikepdf.open(plain) as whole:
        for page, expected in zip(bound.pages, whole.pages, strict=True):
            for box in ("/MediaBox", "/TrimBox", "/BleedBox"):
                ours_, theirs = ([float(n) for n in p.obj[box]] for p in (page, expected))
                assert ours_ == pytest.approx(theirs, abs=0.01)


def test_anchors_and_outline_lead_to_the_same_places(
    books: Books,
) -> None:
    ours, plain = books.ours, books.plain
    bound, whole = places(ours), places(plain)
    assert bound.keys() == whole.keys()
    for anchor, place in bound.items():
        assert place == pytest.approx(whole[anchor], abs=0.1), anchor
    assert outline(ours) == outline(plain)


def places(path: Path) -> dict[str, tuple[int, float, float]]:
    with pikepdf.open(path) as pdf:
        numbers = {page.obj.objgen: n for n, page in enumerate(pdf.pages)}
        names = iter(pdf.Root.Names.Dests.Names)
        return {
            str(name): (numbers[to[0].objgen], float(to[2]), float(to[3]))
            for name, to in zip(names, names, strict=True)
            if not str(name).endswith("-call")  # WeasyPrint itself names no calls of notes
        }


def outline(path: Path) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []

    def visit(items: list[pikepdf.OutlineItem], level: int) -> None:
        for item in items:
            found.append((level, item.title))
            visit(list(item.children), level + 1)

    with pikepdf.open(path) as pdf, pdf.open_outline() as tree:
        visit(list(tree.root), 0)
    return found


def test_every_link_of_the_plain_book_is_there_and_leads_to_its_place(
    books: Books,
) -> None:
    ours, plain = books.ours, books.plain
    known = places(ours)
    links = []
    for path in (ours, plain):
        with pikepdf.open(path) as pdf:
            annotations = [
                (number, annotation)
                for number, page in enumerate(pdf.pages)
                for annotation in page.obj.get("/Annots", ())
                if "--fn-" not in str(annotation.Dest)  # nor makes links of them
            ]
            links.append({(number, str(link.Dest)) for number, link in annotations})
            assert all(str(link.Dest) in known for _, link in annotations)
    assert links[0] == links[1] != set()


def test_a_link_that_is_a_page_number_says_the_number(
    books: Books,
) -> None:
    known = places(books.ours)
    with pikepdf.open(io.BytesIO(screen_ready(books.ours.read_bytes(), META))) as pdf:
        register = list(pdf.pages[-1].obj.Annots)
        assert register
        for link in register:
            said = str(link.Contents).rpartition("side ")[2]
            assert int(said) == known[str(link.Dest)][0] + 1


def test_each_typeface_is_stored_once_and_the_file_is_no_larger(
    books: Books,
) -> None:
    ours, plain = books.ours, books.plain
    with pikepdf.open(ours) as pdf:
        files = {
            font.DescendantFonts[0].FontDescriptor.FontFile2.objgen
            for page in pdf.pages
            for font in page.obj.Resources.get("/Font", pikepdf.Dictionary()).values()
        }
        names = {
            str(font.BaseFont)
            for page in pdf.pages
            for font in page.obj.Resources.get("/Font", pikepdf.Dictionary()).values()
        }
    assert len(files) == len(names)
    assert ours.stat().st_size <= 1.15 * plain.stat().st_size


def test_structure_has_unique_identifiers_and_every_mark_has_its_element(
    books: Books,
) -> None:
    with pikepdf.open(books.ours) as pdf:
        tree = pdf.Root.StructTreeRoot
        numbers = iter(tree.ParentTree.Nums)
        keys = [int(key) for key, _ in zip(numbers, numbers, strict=True)]
        assert keys == sorted(set(keys))
        parents = [int(page.obj.get("/StructParents", -1)) for page in pdf.pages]
        assert len({key for key in parents if key >= 0}) == len([k for k in parents if k >= 0])
        found: list[str] = []
        waiting = list(tree.K)
        while waiting:
            element = waiting.pop()
            if isinstance(element, pikepdf.Dictionary) and "/S" in element:
                if "/ID" in element:
                    found.append(str(element.ID))
                kids = element.get("/K", pikepdf.Array())
                waiting.extend(kids if isinstance(kids, pikepdf.Array) else [kids])
        assert len(found) == len(set(found)) > 0


def test_page_labels_are_the_folios(books: Books) -> None:
    with pikepdf.open(books.ours) as pdf:
        labels = [str(page.label) for page in pdf.pages]
    assert labels == [str(n) for n in range(1, len(labels) + 1)]
    assert books.settled.pages.spans["register"][1] == len(labels)


def test_the_file_is_sound_and_says_who_made_it(books: Books, tool: Callable[[str], str]) -> None:
    ours = books.ours
    subprocess.run([tool("qpdf"), "--check", ours], check=True, capture_output=True)
    with pikepdf.open(ours) as pdf:
        assert str(pdf.docinfo.Title) == "Prøveboka"
        assert str(pdf.docinfo.CreationDate) == "D:20261123000000Z"
        assert str(pdf.Root.Lang) == "nb"
        with pdf.open_metadata() as xmp:
            assert xmp["dc:creator"] == ["Kari Nordmann", "Ola Østby"]
            assert xmp["pdfuaid:part"] == "1"


def test_binding_twice_gives_the_same_bytes(books: Books) -> None:
    assert books.book.bind(books.settled) == books.ours.read_bytes()
