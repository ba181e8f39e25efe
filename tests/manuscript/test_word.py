"""Word documents become chapters: with every word, and with nothing that could do harm."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from book.findings.rules import CATALOGUE
from book.findings.rules import word as rules
from book.ground.errors import BookError
from book.manuscript import word
from book.manuscript.word import archive
from book.manuscript.word.inlines import shown

from . import docx_files as docx
from .docx_files import BULLET, DECIMAL, Docx, paragraph, run, table
from .reading import HEAD, Reader

FIXTURES = Path(__file__).parent / "fixtures" / "word"


@pytest.mark.parametrize(
    ("name", "document"),
    [("word", docx.word_document), ("libreoffice", docx.libreoffice_document)],
)
def test_a_document_with_every_feature_becomes_this_chapter(
    name: str, document: Callable[[], bytes]
) -> None:
    read = word.read(document(), "granlia.docx")
    assert read.body == (FIXTURES / f"{name}.md").read_text("utf-8")
    assert read.title in {"Universitetsbygda Granlia", "Granlia"}
    assert read.pictures == (("granlia-1.png", docx.png()),)
    assert [finding.rule for finding in read.lost] == [rules.TRACKED]


def _body(*paragraphs: str, **more: object) -> str:
    return word.read(Docx("".join(paragraphs), **more).data(), "a.docx").body  # type: ignore[arg-type]


def test_the_only_outer_heading_is_the_title() -> None:
    styles = {"H1": "heading 1", "H2": "heading 2", "H3": "heading 3"}
    body = (paragraph("Oppdal", style="H1"), paragraph("Bakgrunn", style="H2"), paragraph("T."))
    read = word.read(Docx("".join(body), styles).data(), "a.docx")
    assert (read.title, read.body) == ("Oppdal", "## Bakgrunn\n\nT.\n")


def test_levels_that_are_skipped_are_closed_up() -> None:
    styles = {"T": "Title", "H1": "heading 1", "H3": "heading 3"}
    body = _body(
        paragraph("A", style="T"), paragraph("B", style="H1"), paragraph("C", style="H3"),
        styles=styles,
    )  # fmt: skip
    assert body == "## B\n\n### C\n"


def test_a_list_in_a_list_in_a_list() -> None:
    body = _body(
        paragraph("a", numbering=(0, DECIMAL)),
        paragraph("b", numbering=(1, BULLET)),
        paragraph("c", numbering=(2, DECIMAL)),
        paragraph("d", numbering=(0, DECIMAL)),
    )
    assert body == "1. a\n   - b\n     1. c\n2. d\n"


def test_a_caption_above_its_table_and_below_its_figure() -> None:
    styles = {"C": "caption"}
    body = _body(
        paragraph("Tabell 1: Over", style="C"),
        table(("a",), ("b",)),
        paragraph(docx.picture("rPicture", "Alt")),
        paragraph("Figur 1: Under", style="C"),
        styles=styles,
        relations={"rPicture": ("image", "media/image1.png", False)},
        extra={"word/media/image1.png": docx.png()},
    )
    assert body == '| a |\n| --- |\n| b |\n\n: Over\n\n![Alt](images/a-1.png "Under")\n'


MERGED = (
    "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + paragraph("Begge")
    + "</w:tc></w:tr><w:tr><w:tc>" + paragraph("a") + paragraph("b") + "</w:tc><w:tc>"
    + paragraph("c") + "</w:tc></w:tr></w:tbl>"
)  # fmt: skip

LOSSES = {
    rules.FORMULA: paragraph("x", "<m:oMath><m:r><m:t>r=2</m:t></m:r></m:oMath>"),
    rules.DRAWN: paragraph("Salg", "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>"
                           '<c:chart r:id="c"/></a:graphicData></a:graphic></wp:inline>'
                           "</w:drawing></w:r>"),
    rules.LINKED_PICTURE: paragraph("x", docx.picture("rFar", "Alt", kind="link")),
    rules.PICTURE_FORMAT: paragraph("x", docx.picture("rDrawing", "Et kart")),
    rules.MERGED: MERGED,
    rules.CELL: MERGED,
    rules.MARKED: paragraph("x", run("gult", 'highlight w:val="yellow"')),
    rules.REFERENCE: paragraph("Se ", docx.field("REF _Ref1 \\h", "Figur 1"), "."),
    rules.CITATION: paragraph("Ny ", docx.field("ADDIN ZOTERO_ITEM {}", "(KS, 2021)"), "."),
    rules.RUNNING: paragraph("x"),
    rules.TRACKED: paragraph(docx.changed("inn", "ins"), docx.changed("ut", "del")),
    rules.EMPHASIS: paragraph("a", run("(b)", "b"), "c"),
    rules.SHIFTED: paragraph("1", run("ste", 'vertAlign w:val="superscript"')),
    rules.LINK: paragraph("Se ", docx.link("notatet", relation="rFile"), "."),
}  # fmt: skip


def test_there_is_a_document_for_every_kind_of_loss() -> None:
    of_imports = {rule for code, rule in CATALOGUE.items() if code.startswith("WO")}
    assert set(LOSSES) == of_imports - {rules.OPEN_COMMENT}


@pytest.mark.parametrize("rule", LOSSES, ids=lambda rule: rule.code)
def test_what_cannot_be_carried_over_is_told(rule: object) -> None:
    footer = docx.part("ftr", paragraph("Utkast 3")).encode() if rule is rules.RUNNING else b""
    document = Docx(
        LOSSES[rule],  # type: ignore[index]
        relations={
            "rFar": ("image", "https://example.org/a.png", True),
            "rDrawing": ("image", "media/a.emf", False),
            "rFile": ("hyperlink", "file:///C:/notat.docx", True),
        },
        extra={"word/media/a.emf": b"\x01\x00", **({"word/footer1.xml": footer} if footer else {})},
    )
    read = word.read(document.data(), "a.docx")
    assert rule in {finding.rule for finding in read.lost}
    for finding in read.lost:
        assert finding.message("nb")
        assert str(finding.span) == "a.docx"


def test_words_of_what_is_changed_on_the_way_are_kept() -> None:
    relations = {"rFile": ("hyperlink", "file:///C:/notat.docx", True)}
    body = MERGED + LOSSES[rules.EMPHASIS] + LOSSES[rules.LINK]
    read = word.read(Docx(body, relations=relations).data(), "a.docx")
    assert read.body == "| Begge |  |\n| --- | --- |\n| a b | c |\n\na(b)c\n\nSe notatet.\n"


def test_every_comment_comes_along_once() -> None:
    styles = {"T": "Title", "Q": "Quote", "C": "caption"}
    body = (
        paragraph("Tittel", docx.comment(0), style="T"),
        paragraph("Sitat", docx.comment(1), style="Q"),
        table((paragraph("Ramme", docx.comment(2)),)),
        paragraph("a", docx.comment(3), numbering=(0, BULLET)),
        paragraph("b", docx.comment(4), numbering=(1, BULLET)),
        table(("a", paragraph("b", docx.comment(5))), ("c", "d")),
        paragraph("Tabell 1: T", docx.comment(6), style="C"),
        paragraph("Kode ```", docx.comment(7)),
    )
    comments = {number: ("Kari", f"Nummer {number}?") for number in range(8)}
    read = word.read(Docx("".join(body), styles, comments=comments).data(), "a.docx")
    found = re.findall("<!-- Kari: Nummer (.)\\? -->", read.body)
    assert found == ["0", "1", "2", "3", "4", "5", "6", "7"]


def test_pictures_that_are_there_are_used_again() -> None:
    body = paragraph(docx.picture("r", "A")) + paragraph(docx.picture("r2", "B"))
    document = Docx(
        body,
        relations={"r": ("image", "media/1.png", False), "r2": ("image", "media/2.png", False)},
        extra={"word/media/1.png": docx.png("red"), "word/media/2.png": docx.png("blue")},
    )
    read = word.read(document.data(), "a.docx", {"a-1.png": docx.png("blue")})
    assert "![A](images/a-2.png)\n\n![B](images/a-1.png)\n" in read.body
    assert [name for name, _ in read.pictures] == ["a-2.png"]


def _zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in parts.items():
            opened.writestr(name.replace("__", "/"), data)
    return out.getvalue()


BOMB = b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><x>&b;</x>"
EXTERNAL = b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>"
DEEP = b"<w:document xmlns:w='w'>" + b"<w:p>" * 100_000
HOSTILE = {
    "no zip": b"PK\x03\x04 not really",
    "nothing": b"",
    "old Word": b"\xd0\xcf\x11\xe0" + bytes(600),
    "another zip": _zipped(**{"a.txt": b"a"}),
    "entities": _zipped(**{"word__document.xml": BOMB}),
    "external entity": _zipped(**{"word__document.xml": EXTERNAL}),
    "entities in UTF-16": _zipped(**{"word__document.xml": BOMB.decode().encode("utf-16")}),
    "entities in styles": _zipped(**{"word__document.xml": b"<x/>", "word__styles.xml": BOMB}),
    "no XML": _zipped(**{"word__document.xml": b"\x00\x01"}),
    "zip bomb": _zipped(**{"word__document.xml": b"<x>" + b" " * (archive.MOST_XML + 1)}),
    "many parts": _zipped(**{f"word__{n}.txt": b"" for n in range(archive.MOST_PARTS + 1)}),
    "deep": _zipped(**{"word__document.xml": DEEP}),
    "no document": _zipped(**{"[Content_Types].xml": b"<Types/>"}),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_file_made_to_do_harm_is_refused_in_a_sentence(kind: str) -> None:
    with pytest.raises(BookError) as refused:
        word.read(HOSTILE[kind], "a.docx")
    assert refused.value.message.nb.endswith(".")


def test_a_picture_elsewhere_is_never_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def fetch(*_: object, **__: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr("urllib.request.urlopen", fetch)
    monkeypatch.setattr("mammoth.docx.files.urlopen", fetch)
    for target in ("https://example.org/a.png", "file:///etc/passwd", "../../secret.png"):
        body = paragraph("Tekst", docx.picture("r", "A", kind="link"))
        document = Docx(body, relations={"r": ("image", target, True)})
        assert word.read(document.data(), "a.docx").pictures == ()


def test_a_style_map_inside_the_document_is_not_obeyed() -> None:
    document = Docx(paragraph("Tekst"), extra={"mammoth/style-map": b"p => h1.title"})
    assert word.read(document.data(), "a.docx").body == "Tekst\n"


SIGNS = st.sampled_from(list("ab ÅÆø1.2*_[](){}<>#@^~`$|\\!-+=:&;«»\"'\u00a0–"))
WORDS = st.text(SIGNS, min_size=1, max_size=30)
PROPERTIES = st.sampled_from([(), ("b",), ("i",), ("b", "i"), ("strike",)])
RUNS = st.lists(st.tuples(WORDS, PROPERTIES), min_size=1, max_size=5)


@settings(max_examples=300, deadline=None)
@given(RUNS)
@example([("a", ("b",)), ("b", ("i",))])
@example([("![x](y)", ())])
@example([("1. [@a] ^x^", ())])
def test_no_word_of_a_paragraph_is_lost_or_read_as_a_mark(
    runs: list[tuple[str, tuple[str, ...]]],
) -> None:
    body = _body(paragraph(*(run(words, *properties) for words, properties in runs)))
    written = " ".join("".join(words for words, _ in runs).replace(" ", " ").split(" "))
    assert "".join(shown(body.strip("\n")).split()) == "".join(written.split())


@settings(max_examples=150, deadline=None)
@given(st.lists(RUNS, min_size=1, max_size=4))
@example([[("[", ("b",)), ("(", ()), ("@1)", ("b",))]])
@example([[("<", ()), ("a>", ("b",)), ("b&", ("b",)), ("a;b", ())]])
def test_an_imported_paragraph_has_no_findings_of_markdown(
    tmp_path_factory: pytest.TempPathFactory, paragraphs: list[list[tuple[str, tuple[str, ...]]]]
) -> None:
    body = _body(*(paragraph(*(run(w, *p) for w, p in runs)) for runs in paragraphs))
    reader = Reader(tmp_path_factory.mktemp("word"))
    assert [code for code in reader.codes(HEAD + body) if code.startswith(("MD", "RF"))] == []
