from __future__ import annotations

import pytest

from book.manuscript.typography import typeset

from .reading import HEAD, Reader


def _shown(text: str) -> str:
    return text.replace("\u00a0", "~").replace("\u202f", "_")


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ('Han sa "ja".', "Han sa «ja»."),
        ('"Ja, "kanskje" ja"', "«Ja, ‘kanskje’ ja»"),
        ('«Ja, "kanskje" ja»', "«Ja, ‘kanskje’ ja»"),
        ("Se “her” og „der“", "Se «her» og «der»"),
        ("KS' arbeid og 'slik'", "KS’ arbeid og ‘slik’"),
        ("s. 12, S. 12", "s.~12, S.~12"),
        ("kl. 12.30", "kl.~12.30"),
        ("20 % og 20 %-satsen", "20~% og 20~%-satsen"),
        ("3 mill. kr", "3~mill.~kr"),
        ("kr 500", "kr~500"),
        ("5 kg, 12 km² og -5 °C", "5~kg, 12~km² og −5~°C"),
        ("§ 4, § 3-5 og kap. 2", "§~4, §~3-5 og kap.~2"),
        ("J. R. R. Tolkien", "J.~R.~R.~Tolkien"),
        ("jf. loven", "jf.~loven"),
        ("Ot.prp. nr. 4", "Ot.prp.~nr.~4"),
        ("1. februar 2022", "1.~februar 2022"),
        ("5 000 og 1 207 595", "5_000 og 1_207_595"),
        ("130–140 000", "130–140_000"),
        ("i 2019 100 studenter", "i 2019 100 studenter"),
        ("tlf. 73 59 50 00", "tlf. 73 59 50 00"),
        ("2020-2021 og 2020-21", "2020–2021 og 2020–21"),
        ("2026-11-23, COVID-19, sak 34-21", "2026-11-23, COVID-19, sak 34-21"),
        ("978-82-450-0000-9", "978-82-450-0000-9"),
        ("ord - ord -- ord --- ord", "ord – ord – ord – ord"),
        ("by- og bygdeutvikling", "by- og bygdeutvikling"),
        ("2 x 3 m, 4x4, 0x10", "2~×~3~m, 4×4, 0x10"),
        ("vent... nå", "vent… nå"),
        ("A\u030alesund", "Ålesund"),
    ],
)
def test_norwegian_is_set_as_norwegian_printers_do(typed: str, set_: str) -> None:
    assert _shown(typeset(typed, "nb")) == set_
    assert _shown(typeset(typed, "nn-NO")) == set_


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("He said \"no, 'never', no\"", "He said “no, ‘never’, no”"),
        ("it's p. 12 --- or pp. 3-5", "it’s p.~12 — or pp.~3–5"),
        ("5 May 2020, 20 %", "5~May 2020, 20~%"),
    ],
)
def test_english_is_set_as_english_printers_do(typed: str, set_: str) -> None:
    assert _shown(typeset(typed, "en-GB")) == set_


def test_other_languages_keep_their_quotes() -> None:
    assert typeset('"oui" 2020-2021', "fr") == '"oui" 2020–2021'


def test_no_u2011_is_ever_put_in() -> None:
    assert "\u2011" not in typeset("e-post 2019-modellen 5-åring A-Å", "nb")


def test_heads_and_notes_are_set_and_other_languages_told_apart(reader: Reader) -> None:
    book, _ = reader.book(
        {
            "book.yaml": "title: 'Om \"B\"'\n",
            "a.md": '---\ntitle: \'Om "A"\'\nlang: en\n---\n\nT.[^a]\n\n[^a]: "N"\n',
        }
    )
    chapter = book.chapters[0]
    assert (book.meta.title, chapter.front.title) == ("Om «B»", "Om “A”")
    note = chapter.document.footnotes["a"][1].children or []
    assert note[0].content == "“N”"


def test_what_interrupts_the_text_keeps_its_place(reader: Reader) -> None:
    text = 'Se s.\n12 *her*, 20\n% [@ks]\n`x` og "a **b**".\\\nNy linje.\n'
    children = reader.chapter(HEAD + text)[0].document.tokens[1].children or []
    assert [_shown(child.content) or child.type for child in children] == [
        "Se s.~12 ",
        "em_open",
        "her",
        "em_close",
        ", 20~% ",
        "[@ks]",
        "softbreak",
        "x",
        " og «a ",
        "strong_open",
        "b",
        "strong_close",
        "».",
        "hardbreak",
        "Ny linje.",
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_em_dash_is_only_foreign_to_norwegian(language: str, reader: Reader) -> None:
    head = f"---\ntitle: A\nlang: {language}\n---\n\n"
    assert reader.codes(head + "One — two.\n") == []


def test_tables_and_lists_may_be_aligned_with_blanks(reader: Reader) -> None:
    text = "| A   | B  |\n|-----|----|\n| 1   | 2  |\n\n1.  En\n\nTerm\n:   Forklaring  \nmer\n"
    assert reader.codes(HEAD + text) == []


def test_pasted_characters_in_the_head_are_found(reader: Reader) -> None:
    assert reader.codes("---\ntitle: E\u2011post\n---\n\nT.\n") == ["TY004"]
