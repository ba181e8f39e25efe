from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from book.findings.diagnostics import Sink
from book.ground import jail
from book.ground.units import Length, Size
from book.manuscript import project
from book.manuscript.folder import Folder
from book.manuscript.metadata import book_yaml, frontmatter
from book.model import Book, BookMeta, FrontMatter, MapSource, Theme

from .reading import HEAD, Reader, codes, lines

ONE = "---\ntitle: {}\n---\n\nTekst.\n"


def _titles(book: Book) -> list[tuple[str, bool, list[str]]]:
    return [
        (part.title, part.numbered, [chapter.slug for chapter in part.chapters])
        for part in book.parts
    ]


def _files(*names: str) -> dict[str, str]:
    return {name: ONE.format(name) for name in names}


def test_a_folder_without_book_yaml_is_a_book_in_order_of_file_names(tmp_path: Path) -> None:
    folder = tmp_path / "min-bok"
    book, findings = Reader(folder).book(_files("10-c.md", "2-b.md", "README.md", "x.txt"))
    assert codes(findings) == []
    assert _titles(book) == [("", True, ["2-b", "10-c"])]
    assert book.meta.title == "Min bok"
    assert book.meta.output == "min-bok"


def test_the_folder_chapters_is_found(reader: Reader) -> None:
    book, findings = reader.book({"README.md": "# Repo\n", "chapters/a.md": ONE.format("A")})
    assert codes(findings) == []
    assert [chapter.source.path for chapter in book.chapters] == ["chapters/a.md"]
    assert book.root == reader.folder / "chapters"


def test_what_stands_before_and_after_the_parts_is_not_numbered(reader: Reader) -> None:
    contents = (
        "title: B\ncontents:\n  - forord.md\n  - part: Én\n    chapters: [a.md, b.md]\n"
        "  - part: To\n    chapters: [c.md]\n  - register.md\n"
    )
    book, findings = reader.book(
        {"book.yaml": contents, **_files("forord.md", "a.md", "b.md", "c.md", "register.md")}
    )
    assert codes(findings) == []
    assert _titles(book) == [
        ("", False, ["forord"]),
        ("Én", True, ["a", "b"]),
        ("To", True, ["c"]),
        ("", False, ["register"]),
    ]


def test_without_parts_all_chapters_are_numbered(reader: Reader) -> None:
    book, _ = reader.book(
        {"book.yaml": "title: B\ncontents: [b.md, a.md]\n", **_files("a.md", "b.md")}
    )
    assert _titles(book) == [("", True, ["b", "a"])]


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        ("[a.md, opdal.md]", ["2:18 BK002 'opdal.md' is listed in contents but does not exist"]),
        ("[a.md, a.md, oppdal.md]", ["2:18 BK004 'a.md' is listed twice in contents"]),
        (
            "[a.md, oppdal.md, ../x.md]",
            ["2:29 BK005 '../x.md' lies outside the folder of the book"],
        ),
        ("[a.md, oppdal]", ["2:18 BK014 'oppdal' is not a .md file"]),
        (
            "[a.md, {part: Tom, chapters: []}, oppdal.md]",
            ["2:18 BK015 the part 'Tom' has no chapters"],
        ),
    ],
)
def test_a_faulty_list_of_contents_is_found(
    contents: str, expected: list[str], reader: Reader
) -> None:
    book, findings = reader.book(
        {"book.yaml": f"title: B\ncontents: {contents}\n", **_files("a.md", "oppdal.md")}
    )
    assert [line.split(" / ")[0] for line in lines(findings)] == expected
    assert book.chapters[0].slug == "a"


def test_a_file_that_is_not_listed_is_left_out_and_reported(reader: Reader) -> None:
    book, findings = reader.book(
        {"book.yaml": "title: B\ncontents: [a.md]\n", **_files("a.md", "b.md")}
    )
    assert [(finding.rule.code, finding.span.path) for finding in findings] == [("BK003", "b.md")]
    assert len(book.chapters) == 1


@pytest.mark.parametrize("name", ["kolofon.md", "colophon.md"])
def test_the_colophon_is_no_chapter(name: str, reader: Reader) -> None:
    book, findings = reader.book(_files("a.md", name))
    assert codes(findings) == []
    assert [chapter.slug for chapter in book.chapters] == ["a"]
    assert book.colophon is not None
    assert book.colophon.source.path == name


def test_nothing_outside_the_folder_is_read(reader: Reader) -> None:
    (reader.folder / "secret.md").write_text(ONE.format("Hemmelig"))
    inner = Reader(reader.folder / "bok")
    inner.folder.mkdir()
    (inner.folder / "link.md").symlink_to(reader.folder / "secret.md")
    book, findings = inner.book(_files("a.md"))
    assert [chapter.slug for chapter in book.chapters] == ["a"]
    assert codes(findings) == ["BK005"]


def test_two_files_never_share_a_slug(reader: Reader) -> None:
    book, findings = reader.book(_files("faerder.md", "færder.md"))
    assert codes(findings) == ["BK008"]
    assert len({chapter.slug for chapter in book.chapters}) == 2


def test_a_folder_without_chapters_is_a_finding(reader: Reader) -> None:
    book, findings = reader.book({})
    assert codes(findings) == ["BK001"]
    assert book.chapters == ()


def test_a_folder_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    sink = Sink()
    assert project.load(tmp_path / "ingen", tmp_path, sink).chapters == ()
    assert [str(finding.span) for finding in sink] == ["ingen"]


def test_a_file_that_cannot_be_opened_is_a_finding(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(jail, "read", refuse)
    _, findings = reader.book(_files("a.md"))
    assert lines(findings)[-1].startswith("0:0 BK007 the file cannot be opened: Permission denied")


def test_a_file_that_is_too_large_is_a_finding(reader: Reader) -> None:
    _, findings = reader.book({"a.md": HEAD + "x" * (2 * 1024**2)})
    assert codes(findings) == ["BK001", "BK012"]


def test_only_the_files_asked_for_have_findings(reader: Reader) -> None:
    reader.book({**_files("b.md"), "a.md": "x", "c.md": "x"})
    sink = Sink()
    book = project.load(reader.folder, reader.folder, sink, only=[reader.folder / "c.md"])
    assert {finding.span.path for finding in sink} == {"c.md"}
    assert len(book.chapters) == 3


def test_paths_are_shown_from_where_the_reader_stands(reader: Reader) -> None:
    reader.book({"bok/a.md": "x"})
    sink = Sink()
    project.load(reader.folder / "bok", reader.folder, sink)
    assert {finding.span.path for finding in sink} == {"bok/a.md"}


WHOLE = """\
title: Boka
subtitle: Undertittel
language: nn
date: 2026-11-23
isbn: 978-82-450-0000-9
url: https://example.org
themes:
  - {id: a, title: Tema A, description: "Om \\"A\\""}
trim: 170 x 240 mm
output: bok-1
map: {path: kart.json, source: Kartverket}
endnotes: true
"""


def test_book_yaml_becomes_values(reader: Reader) -> None:
    book, findings = reader.book({"book.yaml": WHOLE, **_files("a.md")})
    assert codes(findings) == []
    meta = book.meta
    assert (meta.language, meta.date, meta.output, meta.endnotes) == (
        "nn",
        "2026-11-23",
        "bok-1",
        True,
    )
    assert meta.themes == (Theme("a", "Tema A", "Om «A»"),)
    assert meta.trim == Size(Length.mm(170), Length.mm(240))
    assert meta.map == MapSource("kart.json", "Kartverket")
    assert str(meta.keys["themes", 0]) == "book.yaml:8:5"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("trim: stor", "BK009"),
        ("trim: {width: 170mm, height: 240}", "BK009"),
        ("isbn: 978-82-450-0000-1", "BK010"),
        ("isbn: {print: 978-82-450-0000-9, addon: 199}", "BK018"),
        ("output: ../bok", "BK013"),
        ("endnotes: kanskje", "FM024"),
        ("forlag: KS", "FM002"),
        ("themes: [{id: a, title: A}, {id: a, title: B}]", "FM020"),
        ("date: i fjor", "FM014"),
    ],
)
def test_a_faulty_line_of_book_yaml_is_one_finding(
    line: str, expected: str, reader: Reader
) -> None:
    book, findings = reader.book({"book.yaml": f"title: B\n{line}\n", **_files("a.md")})
    assert codes(findings) == [expected]
    assert findings[0].span.path == "book.yaml"
    assert findings[0].span.line == 2
    assert book.meta.title == "B"


def test_everything_the_model_holds_can_be_written() -> None:
    def names(of: type) -> set[str]:
        return {field.name for field in dataclasses.fields(of)}

    assert set(book_yaml.BOOK.fields) == names(BookMeta) - {"source", "keys"} | {"contents"}
    assert set(frontmatter.HEAD.fields) == names(FrontMatter) - {"keys", "unread"}


def test_a_book_is_called_what_its_folder_is(tmp_path: Path) -> None:
    assert Folder(tmp_path / "min_bok" / "chapters", tmp_path).title == "Min bok"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"{\\rtf1\\ansi Oppdal}", "BK017"),
        (b"\n<!DOCTYPE html>\n<p>Oppdal</p>", "BK017"),
        (b"PK\x03\x04\x14\x00\xff\xfe", "BK017"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "BK017"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "BK017"),
        ("---\ntitle: Åmot\n---\n\nEn bygd.\n".encode("utf-16"), "BK006"),
        ("---\ntitle: Åmot\n---\n\nEn bygd.\n".encode("utf-16-le"), "BK006"),
        ("---\ntitle: Åmot\n---\n\nEn bygd.\n".encode("utf-16-be"), "BK006"),
        ("---\ntitle: Åmot\n---\n\nEn bygd.\n".encode("utf-32-le"), "BK006"),
        (b'<p class="MsoNormal">Oppdal</p>', "BK017"),
        (b'<?xml version="1.0"?>\n<html/>', "BK017"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", "BK017"),
    ],
)
def test_a_file_of_another_program_is_one_finding(
    data: bytes, expected: str, reader: Reader
) -> None:
    assert reader.codes(data) == [expected]


def test_words_in_utf_16_are_read_all_the_same(reader: Reader) -> None:
    chapter, _ = reader.chapter("---\ntitle: Åmot\n---\n\nEn bygd.\n".encode("utf-16"))
    assert chapter.front.title == "Åmot"


def test_a_folder_with_a_readme_is_a_chapter_where_there_is_no_other(reader: Reader) -> None:
    text = "---\ntitle: {}\n---\n\nTekst.\n"
    files = {f"{name}/README.md": text.format(name) for name in ("berg", "aas")}
    book, findings = reader.book(files)
    assert [(chapter.slug, chapter.front.title) for chapter in book.chapters] == [
        ("aas", "aas"),
        ("berg", "berg"),
    ]
    assert codes(findings) == []


@pytest.mark.parametrize("heading", ["# Om `fjell`\n", "Om fjell\n========\n"])
def test_a_heading_is_the_head_in_a_book_that_nothing_describes(
    reader: Reader, heading: str
) -> None:
    files = {"fjell/README.md": f"{heading}\nTekst.\n"}
    book, findings = reader.book(files)
    assert codes(findings) == []
    (chapter,) = book.chapters
    assert chapter.front.title == "Om fjell"
    assert [token.content for token in chapter.document.tokens if token.content] == ["Tekst."]
    assert "FM001" in codes(reader.book({**files, "book.yaml": "title: Fjell\n"})[1])
