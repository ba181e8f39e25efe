"""The engine sets lines as they were planned, and no word is lost or moved past its edge."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from book.press import engine

FONTS = Path(__file__).resolve().parents[2] / "styles/fonts/source-serif-4"
SHEET = """
@font-face {{ font-family: Serif; src: url(SourceSerif4SmText-Regular.ttf) }}
@page {{ size: {width}pt {height}pt; margin: 20pt; @footnote {{ margin-top: 6pt }} }}
html {{ font: 10pt/14pt Serif; hyphens: {hyphens}; hyphenate-limit-chars: 6 2 3 }}
body {{ margin: 0; text-align: {align}; orphans: 2; widows: 2; {more} }}
p {{ margin: 0; text-indent: {indent}pt }}
em {{ font-style: italic }} sup {{ font-size: 7pt; line-height: 0 }}
.sc {{ font-variant-caps: small-caps }} .nw {{ white-space: nowrap }}
.ls {{ letter-spacing: .05em }}
.pad {{ padding: 0 2pt; margin-left: 3pt }} .ib {{ display: inline-block }}
.fn {{ float: footnote; font-size: 8pt }} .fl {{ float: left; width: 40pt }}
"""
WORDS = [
    *("og", "i", "å", "er", "på", "kommunen", "universitetskommune", "forskningssamarbeid"),
    *("kunnskapskommuner", "«sitat»", "(parentes)", "helse-", "omsorgs-/velferd", "2021–2024"),
    *("ph.d.", "f.eks.", "kjempe\u00adlangt\u00adord", "Sør-Øst", "Ål", "17\u00a0prosent"),
    *("master/bachelor", "tverrfaglig", "fylkeskommunale", "–", "…", "Trondheim", "fjord"),
    *("office"),
]
INLINE = (
    *(("em", ""), ("strong", ""), ("a", " href='#x'"), ("sup", ""), ("span", " lang=en")),
    *(("span", f" class={name}") for name in ("sc", "nw", "ls", "pad")),
)
ODD = ("<br>", "<span class=ib>blokk</span>", "<em></em>", "&nbsp;", "<span class=fl>flyt</span>")


def inline(chance: random.Random, depth: int = 0) -> str:
    """Any inline content: words, elements in elements, notes, what cannot be planned."""
    parts = []
    for _ in range(chance.randint(1, 9 if depth else 45)):
        kind = chance.random()
        if kind < 0.8 or depth > 2:
            parts.append(chance.choice(WORDS))
        elif kind < 0.96:
            tag, attribute = chance.choice(INLINE)
            space = chance.choice(["", " "])
            parts.append(f"<{tag}{attribute}>{space}{inline(chance, depth + 1)}</{tag}>")
        elif kind < 0.98 and not depth:
            note = " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, 20)))
            parts.append(f"<span class=fn>{note}</span>")
        else:
            parts.append(chance.choice(ODD))
    return "".join(part + chance.choice([" ", " ", " ", "", "\n"]) for part in parts)


@dataclass(frozen=True, slots=True)
class Laid:
    """What came of a document."""

    words: list[str]
    lines: list[Any]
    edge: float
    counts: dict[str, int]


def set_text(body: str, **look: object) -> Laid:
    from weasyprint.formatting_structure import boxes

    pages, counts = _set(body, look)
    found = [
        line
        for page in pages
        for line in page._page_box.descendants()
        if isinstance(line, boxes.LineBox)
    ]
    edge = pages[0].width - 20 / 0.75
    said = sorted("".join(text_of(line).split()) for line in found)
    return Laid(said, found, edge, counts)


def laid_pages(body: str, **look: object) -> list[Any]:
    return _set(body, look)[0]


def places(body: str) -> list[tuple[str, float, float, float]]:
    """Every box, where it stands, and how wide it is."""
    return [
        (type(box).__name__, box.position_x, box.position_y, box.width)
        for page in laid_pages(body, height=400)
        for box in page._page_box.descendants()
    ]


def _set(body: str, look: dict[str, object]) -> tuple[list[Any], dict[str, int]]:
    engine.start()
    from weasyprint import HTML

    from book.press.composer.hyphenation import WordList
    from book.press.engine.composing import hooks

    usual = {"width": 240, "height": 400, "hyphens": "auto", "align": "justify", "indent": 0}
    sheet = SHEET.format(**{**usual, "more": "", **look})
    planner = hooks.begin(WordList())
    html = f'<!doctype html><html lang="nb"><style>{sheet}</style><body>{body}</html>'
    document = HTML(string=html, base_url=f"{FONTS}/").render()
    return list(document.pages), dict(planner.counts)


def texts(line: Any) -> Iterator[Any]:
    from weasyprint.formatting_structure import boxes

    return (box for box in line.descendants() if isinstance(box, boxes.TextBox))


def text_of(line: Any) -> str:
    text = "".join(box.text for box in texts(line))
    return text.replace("\u00ad", "").removesuffix("\u2010")


def letters(laid: Laid) -> list[str]:
    return sorted("".join(laid.words))


@pytest.mark.parametrize("seed", range(24))
def test_any_paragraph_keeps_its_words_and_its_edge(seed: int) -> None:
    chance = random.Random(seed)
    body = "".join(f"<p>{inline(chance)}</p>" for _ in range(chance.randint(1, 4)))
    look = {
        "width": chance.choice([90, 150, 240, 376]),
        "height": chance.choice([200, 600]),
        "indent": chance.choice([0, 14]),
        "hyphens": chance.choice(["auto", "auto", "manual", "none"]),
        "align": chance.choice(["justify", "justify", "left"]),
    }
    composed = set_text(body, **look)
    # right-aligned text is not the composer's: the engine sets it alone
    alone = set_text(body, **{**look, "align": "right"})
    assert letters(composed) == letters(alone)
    planned = [line for line in composed.lines if hasattr(line, "plan")]
    assert planned or any(reason.startswith("left") for reason in composed.counts)
    for line in planned:
        hang = getattr(line, "hang_start", 0.0) + getattr(line, "hang_end", 0.0)
        assert line.width <= line.plan.width + hang + 0.05, text_of(line)


PROSE = " ".join(WORDS[:20] * 12).replace("– … ", "")


def test_justified_lines_end_at_the_measure_and_punctuation_outside() -> None:
    laid = set_text(f"<p>{PROSE}</p>")
    full = [line for line in laid.lines if hasattr(line, "word_space")]
    assert len(full) > 10
    for line in full:
        last = list(texts(line))[-1]
        assert last.position_x + last.width - line.hang_end == pytest.approx(laid.edge, abs=0.01)
    assert {line.hang_end > 0 for line in full} == {True, False}


def test_the_style_sheet_switches_off_what_lines_give() -> None:
    stiff = "--letter-space: 0; --glyph-scale: 0%; --protrusion: 0"
    laid = set_text(f"<p>{PROSE}</p>", more=stiff)
    for line in laid.lines:
        assert not getattr(line, "hang_end", 0.0)
        for box in texts(line):
            by = getattr(box, "adjustment", None)
            assert by is None or (by.scale, by.letter) == (1.0, 0.0)
    loose = set_text(f"<p>{PROSE}</p>", more=f"{stiff}; --word-space-min: .235em")
    assert min(line.word_space for line in loose.lines if hasattr(line, "word_space")) > 0.23


def test_a_paragraph_has_the_same_lines_wherever_it_stands() -> None:
    alone = set_text(f"<p>{PROSE}</p>")
    overleaf = set_text(f"<p>{WORDS[4]} {PROSE}</p><p>{PROSE}</p>", height=190)
    assert [text_of(x) for x in overleaf.lines][-len(alone.lines) :] == [
        text_of(x) for x in alone.lines
    ]


def test_what_is_drawn_is_as_wide_as_what_was_planned(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read from the file: the last letter ends where the planned line ends."""
    import pypdfium2

    engine.start()
    import weasyprint.pdf
    from weasyprint import HTML
    from weasyprint.pdf import fonts

    from book.press.composer.hyphenation import WordList
    from book.press.engine.composing import hooks

    hooks.begin(WordList())
    monkeypatch.setattr(weasyprint.pdf, "build_fonts_dictionary", fonts.build_fonts_dictionary)
    usual = {"width": 240, "height": 400, "hyphens": "auto", "align": "justify", "indent": 0}
    sheet = SHEET.format(**usual, more="--protrusion: 0")
    html = f'<html lang="nb"><style>{sheet}</style><body><p>{PROSE}</p></html>'
    document = HTML(string=html, base_url=f"{FONTS}/").render()
    document.section = "a"
    page = pypdfium2.PdfDocument(document.write_pdf())[0].get_textpage()
    boxes = [page.get_charbox(n, loose=True) for n in range(page.count_chars())]
    ends: dict[int, float] = {}
    for left, bottom, right, _ in boxes:
        if right > left:
            ends[round(bottom)] = max(ends.get(round(bottom), 0.0), right)
    *full, _last = [ends[y] for y in sorted(ends, reverse=True)]
    assert len(full) > 10
    assert full == pytest.approx([220.0] * len(full), abs=0.35)


def test_a_shortage_of_room_is_left_to_the_engine_and_counted() -> None:
    laid = set_text(f"<p>og {'universitet' * 9} og</p>", width=90, hyphens="none")
    assert laid.counts == {"left: a word is longer than the measure": 1}
    beside = set_text(f'<p><span class="fl">flyt</span>{PROSE}</p>')
    assert beside.counts == {"left: beside a float": 1, "planned": 1}  # the text of the float


def test_a_paragraph_below_a_float_is_planned() -> None:
    after = f'<p style="padding-top: 40pt">{PROSE}</p>'
    laid = set_text(f'<div class="fl">flyt</div>{after}')
    assert laid.counts == {"planned": 2}
    alone = [text_of(line) for line in set_text(f"<p>{PROSE}</p>").lines]
    assert [text_of(line) for line in laid.lines][-len(alone) :] == alone


def test_the_call_of_a_note_stays_on_the_line_of_its_word() -> None:
    """Pango lets a line end between a full stop and a figure."""
    text = """universitet kommune i og og samarbeid universitet som studentene universitet
    forskning med kommune kommune universitet og og studentene forskning kommune studentene og
    som studentene med og avtale forskning i kommune samarbeid med på i samarbeid og på universitet
    universitet med.<span class=fn>Note.</span>"""
    *_, last, _note = set_text(f"<p>{text}</p>").lines
    assert text_of(last).endswith("med.1")


def test_one_letter_is_not_left_before_its_hyphen() -> None:
    words = " ".join(("e-helse", "i", "FN-sambandet", "en", "e-læring")[n % 5] for n in range(90))
    ends = [text_of(line) for line in set_text(f"<p>{words}</p>", width=150).lines]
    assert any(end.endswith("FN-") for end in ends)
    assert not any(end.endswith(" e-") for end in ends)


def test_an_author_asks_for_a_line_more_or_less() -> None:
    chance = random.Random(5)
    texts_ = [" ".join(chance.choices(WORDS[:11], k=chance.randint(90, 160))) for _ in range(14)]

    def lines_of(name: str) -> list[int]:
        return [len(set_text(f'<p class="{name}">{t}</p>', width=376).lines) for t in texts_]

    as_it_is, longer, shorter = lines_of(""), lines_of("loosen"), lines_of("tighten")
    assert {b - a for a, b in zip(as_it_is, longer, strict=True)} == {0, 1}  # 0: it cannot
    assert {b - a for a, b in zip(as_it_is, shorter, strict=True)} == {0, -1}
