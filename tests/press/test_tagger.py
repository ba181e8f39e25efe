"""What a reader who cannot see the pages is told (ISO 14289-1, Matterhorn Protocol 1.1)."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from book.findings.diagnostics import Sink
from book.press.section import Section

from .sample_book import META, WORDS, document, prose, small_look
from .structure import Element, Reading, read
from .whole_book import MadeBook, finish

Reader = Callable[[str], Reading]


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], MadeBook]:
    """Set the body of one chapter and finish it as a screen edition."""
    folder = tmp_path_factory.mktemp("pages")
    sheet = small_look(folder / "look")

    def make_book(body: str) -> MadeBook:
        html = document(f'<section class="chapter" id="kap">{body}</section>')
        return finish(META, (Section("kap", "Kapittel", html),), folder, Sink(), sheet)

    return make_book


@pytest.fixture(scope="module")
def reader(make: Callable[[str], MadeBook]) -> Reader:
    def read_pages(body: str) -> Reading:
        book = make(body)
        assert not {code for code in book.codes() if code.startswith("TX")}, book.findings
        return read(book.screen)

    return read_pages


def chapter_of(reading: Reading) -> Element:
    return reading.root.one("Sect")


def test_a_paragraph_that_runs_over_pages_is_one_element(reader: Reader) -> None:
    text = prose(random.Random(1), 900)
    paragraph = reader(f"<h1>Lang</h1><p>{text}</p>").root.one("P")
    assert len(paragraph.pages) >= 3
    assert paragraph.text.replace("\u00ad", "").split() == text.split()


def test_running_heads_and_folios_are_not_content(reader: Reader) -> None:
    body = f'<h1 data-running="Løpende">Tittel</h1><p>{prose(random.Random(2), 900)}</p>'
    reading = reader(body)
    assert "Løpende" not in reading.root.text
    assert "Løpende3" in reading.artifacts[2]
    assert not any(reading.untagged)


def test_a_note_stands_after_the_block_that_calls_it(reader: Reader) -> None:
    note = '<span class="footnote" id="kap--fn-1" data-number="1">Ordene i noten.</span>'
    chapter = chapter_of(reader(f"<h1>T</h1><p>Foran{note} og bak.</p><p>Neste.</p>"))
    assert chapter.roles() == ["H1", "P", "Note", "P"]
    assert chapter.one("Reference").text == "1"
    assert chapter.one("Note").pdf["/ID"] == "kap--fn-1"
    assert chapter.one("Note").outline() == (
        "Note",
        ("Lbl", ("Link", "1 ")),
        ("P", "Ordene i noten."),
    )


def test_a_note_is_reached_from_its_call_and_leads_back(
    make: Callable[[str], MadeBook],
) -> None:
    note = (
        '<span class="footnote" id="kap--fn-1" data-number="1" aria-label="Note 1"'
        ' data-back="Tilbake til teksten">Ord.</span>'
    )
    root = read(make(f"<h1>T</h1><h2>Del</h2><p>Foran{note} og bak.</p>").screen).root
    (call,) = root.one("Reference").every("Link")
    (back,) = root.one("Note").every("Link")
    assert call.links[0]["/Dest"] == "kap--fn-1"
    assert call.links[0]["/Contents"] == "Note 1, side 1"
    assert back.links[0]["/Dest"] == "kap--fn-1-call"
    assert back.links[0]["/Contents"] == "Tilbake til teksten, Del, side 1"


@pytest.mark.parametrize(
    ("body", "holder"),
    [
        ("<ul><li>Ord{}. Mer.</li></ul>", "LBody"),
        ("<table><tbody><tr><td>Ord{}. Mer.</td></tr></tbody></table>", "TD"),
        ("<dl><dt>Ord</dt><dd>Ord{}. Mer.</dd></dl>", "LBody"),
    ],
)
def test_a_note_in_a_list_or_table_stays_in_it_behind_the_words(
    reader: Reader, body: str, holder: str
) -> None:
    note = '<span class="footnote" id="kap--fn-1" data-number="1">Noten.</span>'
    chapter = chapter_of(reader("<h1>T</h1>" + body.format(note)))
    element = next(e for e in chapter.every(holder) if e.roles())
    assert element.outline()[1:4] == ("Ord", ("Reference", ("Link", "1")), ". Mer.")
    assert element.roles()[-1] == "Note"


def test_a_note_to_a_heading_stands_after_the_heading(reader: Reader) -> None:
    note = '<span class="footnote" id="kap--fn-1" data-number="1">Noten.</span>'
    chapter = chapter_of(reader(f"<h1>T</h1><h2>Overskrift{note}</h2><p>Ord.</p>"))
    assert chapter.roles() == ["H1", "H2", "Note", "P"]


def test_contents_are_entries_with_links(reader: Reader) -> None:
    entries = "".join(
        f'<li><a href="#maal"><span class="number">{n}</span> <span>Tittel {n}</span></a> '
        '<span class="leader" aria-hidden="true"></span> <span class="locator">17</span></li>'
        for n in (1, 2)
    )
    body = f'<nav role="doc-toc"><ol>{entries}</ol></nav><p id="maal">Mål.</p>'
    toc = reader(body).root.one("TOC")
    assert [entry.outline() for entry in toc.every("TOCI")] == [
        ("TOCI", ("Lbl", f"{n}. "), ("Reference", ("Link", f"{n} ", f"Tittel {n}")), ("P", "17"))
        for n in (1, 2)
    ]


def test_links_say_where_they_go(make: Callable[[str], MadeBook]) -> None:
    body = (
        '<h1>T</h1><p><a href="#del">dit</a> og <a href="https://example.org/">ut</a></p>'
        '<p><a href="#kilde" title="En kilde">[1]</a></p>'
        f'<p>{prose(random.Random(3), 500)}</p><h2 id="del">Del to</h2><p id="kilde">Ord.</p>'
    )
    inner, outer, source = read(make(body).screen).root.every("Link")
    assert source.links[0]["/Contents"] == "En kilde, Del to, side 3"
    assert inner.links[0]["/Contents"] == "Del to, side 3"
    assert outer.links[0]["/Contents"] == "ut (https://example.org/)"
    assert inner.links[0]["/F"] == outer.links[0]["/F"] == 4


def test_a_link_over_two_lines_is_one_link_with_two_places(reader: Reader) -> None:
    words = prose(random.Random(4), 20)
    link = reader(f'<h1>T</h1><p>Se <a href="https://example.org/">{words}</a>.</p>').root
    assert len(link.one("Link").links) >= 2
    assert link.one("Link").text.replace("\u00ad", "").split() == words.split()


def long_table() -> str:
    rows = "".join(
        '<tr><th scope="row" rowspan="3">Gruppe {0}</th><td>{1}</td></tr>'
        "<tr><td>{1}</td></tr><tr><td>{1}</td></tr>".format(n, prose(random.Random(n), 9))
        for n in range(30)
    )
    return (
        '<figure class="table"><figcaption>Tabell 1 Navnet</figcaption><table><thead><tr>'
        '<th scope="col">Hode</th><th scope="col">Ord</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></figure>"
    )


def test_a_table_over_pages_is_one_table_and_its_head_is_read_once(reader: Reader) -> None:
    reading = reader(f"<h1>T</h1>{long_table()}")
    table = reading.root.one("Table")
    assert len(table.pages) >= 3
    assert table.roles() == ["Caption", "THead", "TBody"]
    assert table.text.count("Hode") == 1
    assert sum("Hode" in words for words in reading.artifacts) == len(table.pages) - 1
    heads = list(table.one("TBody").every("TH"))
    assert {head.attribute("RowSpan") for head in heads} == {3}
    assert {head.attribute("Scope") for head in heads} == {"/Row"}
    assert {head.attribute("Scope") for head in table.one("THead").every("TH")} == {"/Column"}


def test_a_loose_item_has_label_and_body(reader: Reader) -> None:
    lists = reader("<h1>T</h1><ol><li><p>En.</p><p>To.</p></li><li>Tre.</li></ol>").root.one("L")
    assert lists.attribute("ListNumbering") == "/Decimal"
    assert [item.outline()[2] for item in lists.every("LI")] == [
        ("LBody", ("P", "En."), ("P", "To.")),
        ("LBody", "Tre."),
    ]


def test_a_definition_has_its_term_as_label(reader: Reader) -> None:
    body = "<h1>T</h1><dl><dt>A</dt><dd>En.</dd><dd>To.</dd><dt>B</dt><dt>C</dt><dd>Tre.</dd></dl>"
    items = reader(body).root.one("L").every("LI")
    assert [item.outline()[1:] for item in items] == [
        (("Lbl", "A"), ("LBody", "En."), ("LBody", "To.")),
        (("Lbl", "B"), ("Lbl", "C"), ("LBody", "Tre.")),
    ]


_DRAWING = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 50' "
    "width='100' height='50'%3E%3Crect width='100' height='50'/%3E%3C/svg%3E"
)


def test_a_figure_has_its_alternative_caption_and_place(reader: Reader) -> None:
    body = f'<figure><img alt="En firkant" src="{_DRAWING}"><figcaption>Navn</figcaption></figure>'
    figure = reader(f"<h1>T</h1>{body}").root.one("Figure")
    assert figure.pdf["/Alt"] == "En firkant"
    assert figure.roles() == ["Caption"]
    left, bottom, right, top = map(float, figure.attribute("BBox"))
    assert (right - left, top - bottom) == pytest.approx((75, 37.5), abs=0.01)
    assert 0 < left < right < 340.2
    assert 0 < bottom < top < 481.9


def test_decoration_is_not_content(reader: Reader) -> None:
    body = f'<h1>T</h1><p>Ord <img alt="" src="{_DRAWING}"> <span aria-hidden="true">* * *</span>.'
    reading = reader(body + "</p>")
    assert not list(reading.root.every("Figure"))
    assert reading.root.one("P").text == "Ord ."
    assert "* * *" in reading.artifacts[0]


def test_foreign_words_have_their_language(reader: Reader) -> None:
    body = '<h1>T</h1><p>Ord <span lang="en">of course</span>.</p><p lang="se">Sámegiella.</p>'
    root = reader(body).root
    assert root.one("Span").pdf["/Lang"] == "en"
    assert [p.pdf.get("/Lang") for p in root.every("P")] == [None, "se"]


def test_hyphenation_is_soft_and_written_hyphens_stay(reader: Reader) -> None:
    word = "kommunestyrerepresentantene"
    text = reader(f"<h1>T</h1><p>{'by- og land-samarbeid med ' + word} {f'{word} ' * 30}</p>")
    said = text.root.one("P").text
    assert said.startswith("by- og land-samarbeid med ")
    assert "\u00ad" in said
    assert set(said.replace("\u00ad", "").split()[4:]) == {word}


def test_words_stay_apart_whatever_stands_between_them(reader: Reader) -> None:
    chance = random.Random(9)
    marked = " ".join(
        chance.choice(("<em>{}</em>", "<strong>{}</strong>", "{}", "{},", "({})")).format(word)
        for word in chance.choices(WORDS, k=400)
    )
    plain = marked
    for tag in ("<em>", "</em>", "<strong>", "</strong>"):
        plain = plain.replace(tag, "")
    body = f"<h1>En<br>tittel</h1><p>{marked}</p>"
    root = reader(body).root
    assert root.one("P").text.replace("\u00ad", "").split() == plain.split()
    assert "  " not in root.one("P").text
    assert root.one("H1").text == "En tittel"


def test_no_space_is_put_where_a_long_word_is_broken(reader: Reader) -> None:
    address = "https://example.org/" + "/".join(["etlangtord"] * 12)
    body = f'<h1>T</h1><p style="overflow-wrap: anywhere">{address} og A/B-testing</p>'
    said = reader(body).root.one("P").text
    assert said.replace("\u00ad", "") == f"{address} og A/B-testing"


def test_endnotes_are_notes_with_identifiers(reader: Reader) -> None:
    body = (
        '<h1>T</h1><p>Ord<sup class="footnote-call"><a href="#kap--fn-1" id="kap--fn-1-call">1</a>'
        '</sup>.</p><section class="footnotes" role="doc-endnotes"><h2>Noter</h2><ol>'
        '<li id="kap--fn-1"><p>Noten.</p></li></ol></section>'
    )
    root = reader(body).root
    assert root.one("Note").pdf["/ID"] == "kap--fn-1"
    assert root.one("Note").outline() == ("Note", ("P", "Noten."))
    assert root.one("Reference").outline() == ("Reference", ("Link", "1"))


def test_line_ends_in_the_html_of_a_note_do_not_end_lines(make: Callable[[str], MadeBook]) -> None:
    note = '<span class="footnote" id="kap--fn-1" data-number="1">Ord\nog  ord\n og ord.</span>'
    note_element = read(make(f"<h1>T</h1><p>Ord{note}.</p>").screen).root.one("Note")
    assert note_element.outline()[2] == ("P", "Ord og ord og ord.")


def test_identifiers_are_unique_in_the_whole_book(tmp_path: Path) -> None:
    note = '<span class="footnote" data-number="1">Noten.</span>'
    sections = tuple(
        Section(name, name, document(f'<section class="chapter" id="{name}"><p>Ord{note}</p>'))
        for name in ("en", "to")
    )
    book = finish(META, sections, tmp_path, Sink(), small_look(tmp_path / "look"))
    ids = [note.pdf["/ID"] for note in read(book.screen).root.every("Note")]
    assert len(ids) == len(set(ids)) == 2
