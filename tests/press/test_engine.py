"""What the engine may read, what it says, and which fonts it may use."""

from __future__ import annotations

import dataclasses
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from book.findings.diagnostics import Sink
from book.press import engine, proof
from book.press.facts import LaidOut
from book.press.folios import PageMap
from book.press.fragments import fragmenter
from book.press.pagination import Settled
from book.press.section import Section

from .sample_book import REPOSITORY, document, small_look


def lay_out(folder: Path, body: str, css: str = "") -> LaidOut:
    sheet = small_look(folder / "look")
    if css:
        sheet.write_text(sheet.read_text() + css)
    section = Section("a", "A", document(f'<section class="chapter" id="a">{body}</section>'))
    fragments = fragmenter((section,), (sheet,), folder)
    pages = PageMap({}, {"a": (1, 1)})
    return engine.lay_out(fragments.cut(0, pages, page_count=1, rigid=False))


def proofread(section: LaidOut) -> list[tuple[str, str]]:
    sink = Sink()
    pages = PageMap({}, {"a": (1, len(section.facts.pages))})
    proof.inspect(Settled((section,), pages, 1, 1), sink)
    return [(finding.rule.code, str(finding.span)) for finding in sink]


def codes(section: LaidOut) -> list[tuple[str, str]]:
    return [(finding.rule.code, str(finding.span)) for finding in section.diagnostics]


def test_a_missing_image_is_told_at_its_line(tmp_path: Path) -> None:
    section = lay_out(tmp_path, '<figure data-src="a.md:7"><img src="borte.png" alt="x"></figure>')
    assert codes(section) == [("PD001", "a.md:7")]
    assert "borte.png" in section.diagnostics[0].message("nb")


@pytest.mark.parametrize(
    "source",
    ["../hemmelig.png", "http://127.0.0.1:9/x.png", "file:///etc/hostname", "ftp://x/y.png"],
)
def test_nothing_outside_the_book_is_read(tmp_path: Path, source: str) -> None:
    Image.new("RGB", (9, 9)).save(tmp_path / "hemmelig.png")
    inside = tmp_path / "book"
    section = lay_out(inside, f'<p data-src="a.md:3"><img src="{source}" alt="x"></p>')
    assert codes(section) == [("PD001", "a.md:3")]


def test_a_link_out_of_the_book_folder_is_not_followed(tmp_path: Path) -> None:
    Image.new("RGB", (9, 9)).save(tmp_path / "hemmelig.png")
    inside = tmp_path / "book"
    inside.mkdir()
    (inside / "snarvei.png").symlink_to(tmp_path / "hemmelig.png")
    section = lay_out(inside, '<p data-src="a.md:3"><img src="snarvei.png" alt="x"></p>')
    assert codes(section) == [("PD001", "a.md:3")]


def test_a_dead_anchor_inside_the_section_is_told_at_its_line(tmp_path: Path) -> None:
    assert codes(lay_out(tmp_path, '<p data-src="a.md:9"><a href="#bort">x</a></p>')) == [
        ("PD002", "a.md:9")
    ]


def test_css_the_engine_does_not_use_is_told_with_file_line_and_column(tmp_path: Path) -> None:
    section = lay_out(tmp_path, "<p>x</p>", "\np { text-wrap: pretty }")
    (finding,) = section.diagnostics
    lines = (tmp_path / "look/small.css").read_text().count("\n") + 1
    assert (finding.rule.code, str(finding.span)) == ("PD003", f"look/small.css:{lines}:5")


def test_a_fault_in_an_imported_sheet_is_told_with_its_own_name(tmp_path: Path) -> None:
    small_look(tmp_path / "look")
    (tmp_path / "look/part.css").write_text("p { text-wrap: pretty }")
    (tmp_path / "look/all.css").write_text('@import "part.css";\n@import "small.css";')
    section = Section("a", "A", document("<p>x</p>"))
    fragments = fragmenter((section,), (tmp_path / "look/all.css",), tmp_path)
    made = engine.lay_out(fragments.cut(0, PageMap({}, {"a": (1, 1)}), page_count=1, rigid=False))
    assert codes(made) == [("PD003", "look/part.css:1:5")]


def test_a_missing_font_file_and_a_missing_glyph_are_told(tmp_path: Path) -> None:
    section = lay_out(
        tmp_path,
        '<p data-src="a.md:5">Ordet \u4e2d her</p>',
        '@font-face { font-family: "Borte"; src: url("borte.ttf") }',
    )
    assert ("PD004", "a.md:5") in codes(section)
    assert ("PD005", "look/small.css") in codes(section)


def test_a_square_stands_for_what_no_font_has(tmp_path: Path) -> None:
    """One .notdef fails PDF/A and PDF/UA for the whole file; it was read as another character."""
    section = lay_out(
        tmp_path, '<p data-src="a.md:5">Ordet \u4e2d\u00ad\u200b her <b>\u05d0</b>\u05d1</p>'
    )
    assert codes(section) == [("PD004", "a.md:5")] * 3
    told = [dict(finding.values)["char"] for finding in section.diagnostics]
    assert sorted(told) == ["\u05d0", "\u05d1", "\u4e2d"]
    said = {glyph.text for use in section.fonts for glyph in use.glyphs}
    assert "\u25a0" in said
    assert all(glyph.number for use in section.fonts for glyph in use.glyphs)


def test_an_anchor_set_twice_is_told(tmp_path: Path) -> None:
    found = codes(
        lay_out(tmp_path, '<p id="x" data-src="a.md:2">x</p><p id="x" data-src="a.md:4">y</p>')
    )
    assert ("PD006", "a.md:4") in found


def test_no_system_font_is_ever_used(tmp_path: Path) -> None:
    """In a fresh process, because what fontconfig reads is settled when it is first asked."""
    script = (
        "import sys; sys.path[:0] = sys.argv[1:3]\n"
        "from pathlib import Path\n"
        "from press.test_engine import lay_out\n"
        "made = lay_out(Path(sys.argv[3]), '<p>Ord</p>', 'p { font-family: \"DejaVu Serif\" }')\n"
        "print([(t.family, t.is_ours) for t in made.facts.typefaces])\n"
    )
    command = [sys.executable, "-c", script, REPOSITORY, REPOSITORY / "tests", tmp_path]
    made = subprocess.run(
        [str(part) for part in command], check=True, capture_output=True, text=True, timeout=60
    )
    assert "DejaVu" not in made.stdout
    assert "False" not in made.stdout
    assert "True" in made.stdout


def test_a_font_that_the_sheets_do_not_name_is_an_error(tmp_path: Path) -> None:
    section = lay_out(tmp_path, "<p>Ord</p>")
    face = section.facts.typefaces[0]
    foreign = dataclasses.replace(face, is_ours=False, family="Fremmed")
    facts = dataclasses.replace(section.facts, typefaces=(foreign,))
    assert proofread(dataclasses.replace(section, facts=facts)) == [("PD008", "")]


def test_a_long_word_in_the_margin_is_told_in_millimetres(tmp_path: Path) -> None:
    section = lay_out(tmp_path, f'<p data-src="a.md:12">Se {"x" * 80}</p>')
    assert proofread(section) == [("PD101", "a.md:12")]
    assert 20 < section.facts.pages[0].overruns[0].by / 2.83 < 80


def test_a_coarse_image_is_told_with_the_size_that_would_do(tmp_path: Path) -> None:
    Image.new("RGB", (300, 200)).save(tmp_path / "grov.png")
    figure = '<figure data-src="a.md:40"><img src="grov.png" alt="x" style="width: 60mm"></figure>'
    section = lay_out(tmp_path, figure)
    assert proofread(section) == [("PD102", "a.md:40")]
    assert round(section.facts.pages[0].pictures[0].ppi) == 127


def test_a_fine_image_is_not_told(tmp_path: Path) -> None:
    Image.new("RGB", (900, 600)).save(tmp_path / "fin.png")
    figure = '<figure data-src="a.md:4"><img src="fin.png" alt="x" style="width: 60mm"></figure>'
    assert proofread(lay_out(tmp_path, figure)) == []


def test_a_heading_alone_at_the_foot_of_a_page_is_told(tmp_path: Path) -> None:
    filler = '<p data-src="a.md:2">Ord</p>' * 30
    body = f'{filler}<h2 data-src="a.md:70">Tittel</h2><p data-src="a.md:72">Ord</p>'
    section = lay_out(tmp_path, body, "h2 { break-after: page }")
    assert ("PD103", "a.md:70") in proofread(section)


def test_a_last_page_of_one_line_is_for_the_editor_to_decide(tmp_path: Path) -> None:
    filler = '<p data-src="a.md:2">Ord</p>' * 3
    body = f'{filler}<p data-src="a.md:9" style="break-before: page">Ord</p>'
    assert proofread(lay_out(tmp_path, body)) == [("PD104", "a.md:9")]


def test_three_hyphens_under_each_other_are_told(tmp_path: Path) -> None:
    words = "universitetskommunesamarbeidsavtaleforhandlinger " * 4
    narrow = "p { width: 52pt; text-align: justify; hyphens: auto } html { font-size: 10pt }"
    section = lay_out(tmp_path, f'<p lang="nb" data-src="a.md:5">{words}</p>', narrow)
    assert ("PD106", "a.md:5") in proofread(section)
    assert section.facts.pages[0].ladders[0].lines > 3


def test_each_note_is_found_on_the_page_of_its_call(tmp_path: Path) -> None:
    body = "".join(
        f'<p data-src="a.md:{n}">Ord<span class="footnote" data-number="{n}">Note {n}.</span></p>'
        for n in range(1, 60)
    )
    notes = lay_out(tmp_path, body).facts.notes
    assert [note.number for note in notes] == [str(n) for n in range(1, 60)]
    assert all(note.stands_on == note.called_on for note in notes)


def test_lost_moved_and_disordered_notes_are_told(tmp_path: Path) -> None:
    body = "".join(
        f'<p data-src="a.md:{n}">Ord<span class="footnote" data-number="{n}">Note {n}.</span></p>'
        for n in range(1, 5)
    )
    section = lay_out(tmp_path, body)
    one, two, three, four = section.facts.notes
    notes = (
        dataclasses.replace(one, stands_on=-1, place=-1),
        dataclasses.replace(two, place=2),
        dataclasses.replace(three, place=1),
        dataclasses.replace(four, called_on=-2, place=3),
    )
    facts = dataclasses.replace(section.facts, notes=notes)
    assert proofread(dataclasses.replace(section, facts=facts)) == [
        ("PD110", "a.md:1"),
        ("PD112", "a.md:3"),
        ("PD111", "a.md:4"),
    ]


def test_the_pages_do_not_know_where_the_book_lies(tmp_path: Path) -> None:
    made = []
    for name in ("her", "der"):
        folder = tmp_path / name
        folder.mkdir()
        Image.new("RGB", (900, 600), "teal").save(folder / "bilde.png")
        made.append(lay_out(folder, '<p data-src="a.md:4"><img src="bilde.png" alt="x"></p>').pdf)
    assert made[0] == made[1]


def test_folders_of_the_engine_are_removed(tmp_path: Path) -> None:
    """The engine copies fonts to a temporary folder of its own; a build must not leave it there."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    script = (
        "import sys; sys.path[:0] = sys.argv[1:3]\n"
        "from pathlib import Path\n"
        "from press.test_engine import lay_out\n"
        "lay_out(Path(sys.argv[3]), '<p>Ord</p>')\n"
    )
    command = [sys.executable, "-c", script, REPOSITORY, REPOSITORY / "tests", tmp_path / "book"]
    subprocess.run(
        [str(part) for part in command],
        check=True,
        capture_output=True,
        timeout=60,
        env={"TMPDIR": str(temporary), "PATH": "/usr/bin"},
    )
    left = list(temporary.iterdir())
    shutil.rmtree(temporary)
    assert left == []
