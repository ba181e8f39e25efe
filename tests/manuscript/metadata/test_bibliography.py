"""Sources from a reference manager: CSL-JSON, set as others or in a named style."""

from __future__ import annotations

import shutil
from pathlib import Path

import citeproc
import pytest

from tests.manuscript.reading import Reader

CSL = """[
  {"id": "Nilsen2019", "type": "book", "title": "Fjøra & fjellet", "publisher": "Forlaget",
   "author": [{"family": "Nilsen", "given": "Kari"}, {"family": "Li", "given": "Ola"}],
   "issued": {"date-parts": [[2019]]}, "URL": "https://example.org/fjoera",
   "accessed": {"date-parts": [[2021, 3, 2]]}},
  {"id": "ubrukt", "type": "report", "title": "Det ingen viser til"}
]"""
CHAPTER = "---\ntitle: A\n---\n\nSagt [@nilsen2019].\n"
HARVARD = "citation_style: harvard-cite-them-right\n"


def read(reader: Reader, name: str, text: str, style: str = "") -> tuple[list[str], list[str]]:
    """Title, address, date and text of the source that is cited; the codes of what was found."""
    yaml = f"title: B\nlanguage: nb\n{style}"
    book, findings = reader.book({name: text, "a.md": CHAPTER, "book.yaml": yaml})
    cited = [[s.id, s.title, s.url, s.accessed, s.text] for s in book.chapters[0].front.sources]
    return [word for source in cited for word in source], [f.rule.code for f in findings]


def test_csl_json_is_set_as_other_sources(reader: Reader) -> None:
    cited, found = read(reader, "sources.json", CSL)
    address = "https://example.org/fjoera"
    assert cited == ["nilsen2019", "Fjøra & fjellet", address, "2021-03-02", ""]
    assert found == []  # a manager's file holds more than one book cites


def test_a_named_style_sets_them_in_the_book_s_language(reader: Reader) -> None:
    *_, written = read(reader, "sources.json", CSL, HARVARD)[0]
    assert written.startswith("Nilsen, K. og Li, O. (2019) Fjøra & fjellet. Forlaget.")
    assert "https://example.org/fjoera" in written


def test_a_style_may_lie_beside_the_book(reader: Reader) -> None:
    style = Path(citeproc.STYLES_PATH) / "harvard-cite-them-right.csl"
    shutil.copy(style, reader.folder / "husets.csl")
    *_, written = read(reader, "sources.json", CSL, "citation_style: husets.csl\n")[0]
    assert written.startswith("Nilsen, K.")


@pytest.mark.parametrize("style", ["egen", "../stil.csl", "../harvard-cite-them-right", "x.csl"])
def test_a_style_that_is_not_there_is_said_and_the_sources_kept(reader: Reader, style: str) -> None:
    cited, found = read(reader, "sources.json", CSL, f"citation_style: {style}\n")
    assert (cited[1], cited[-1], found) == ("Fjøra & fjellet", "", ["BK020"])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sources.json", "{"),
        ("sources.json", '{"id": "a"}'),
        ("sources.json", '[{"title": "uten id"}]'),
        ("sources.json", '[{"id": "a", "type": "book", "title": ["to"]}]'),
        ("sources.json", '[{"id": "a", "type": "book", "accessed": "i går"}]'),
        ("sources.json", '[{"id": "a", "type": "bok", "author": "Kari"}]'),
        ("sources.json", '[{"id": "nilsen2019", "type": "book", "URL": "javascript:hit()"}]'),
        ("sources.json", '[{"id": "nilsen2019", "type": "book", "URL": ["https://a.no"]}]'),
        ("sources.json", "[" * 100_000),
    ],
)
def test_a_file_that_cannot_be_read_is_said(reader: Reader, name: str, text: str) -> None:
    _, found = read(reader, name, text)
    assert "BK019" in found


def test_a_style_that_is_no_style_is_said(reader: Reader) -> None:
    (reader.folder / "husets.csl").write_text("Harvard")
    assert read(reader, "sources.json", CSL, "citation_style: husets.csl\n")[1] == ["BK020"]


def test_characters_that_no_page_may_hold_are_lost(reader: Reader) -> None:
    text = r'[{"id": "nilsen2019", "type": "book", "title": "F\u0001\ud800\uffffj"}]'
    assert read(reader, "sources.json", text)[0][1] == "F\ufffd\ufffd\ufffdj"


FANS_OUT = '<macro name="m0"><text variable="title"/></macro>' + "".join(
    f'<macro name="m{n}">' + f'<text macro="m{n - 1}"/>' * 10 + "</macro>" for n in range(1, 12)
)


@pytest.mark.parametrize("macros", [FANS_OUT, '<macro name="m11"><text macro="m11"/></macro>'])
def test_a_style_that_never_ends_is_no_style(macros: str, reader: Reader) -> None:
    style = Path(citeproc.STYLES_PATH) / "harvard-cite-them-right.csl"
    written = style.read_text("utf-8").replace("<citation", f"{macros}<citation", 1)
    end = "</layout>\n  </bibliography>"
    assert end in written
    (reader.folder / "husets.csl").write_text(
        written.replace(end, f'<text macro="m11"/>{end}'), "utf-8"
    )
    assert read(reader, "sources.json", CSL, "citation_style: husets.csl\n")[1] == ["BK020"]
