"""Pages come out full where a line more or less in some paragraph fills them."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import Any

import pytest

from .test_composing import Laid, set_text, text_of

WORDS = [
    *("kommune", "universitet", "samarbeid", "avtale", "forskning", "utdanning", "studentene"),
    *("prosjektet", "regionen", "næringsliv", "ledelse", "utvikling", "og", "i", "på", "med"),
    *("som", "har", "vært", "en", "et", "ble", "for", "at", "de", "til"),
]


def prose(seed: int, paragraphs: int = 10) -> str:
    chance = random.Random(seed)
    found = []
    for _ in range(paragraphs):
        words = " ".join(chance.choice(WORDS) for _ in range(chance.randint(30, 110)))
        found.append(f"<p>{words.capitalize()}.</p>")
    return "".join(found)


@pytest.fixture
def unfitted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The composer's lines without page fitting."""
    from book.press import engine

    engine.start()
    from book.press.engine.composing import fitting

    monkeypatch.setattr(fitting, "_MOST_TRIES", 0)
    monkeypatch.setattr(fitting, "open_up", lambda *_: 0)


def pages(laid: Laid) -> list[list[Any]]:
    """The lines of each page, from the top."""
    found: list[list[Any]] = []
    for line in laid.lines:
        if not found or line.position_y <= found[-1][-1].position_y:
            found.append([])
        found[-1].append(line)
    return found


def empty_lines(laid: Laid) -> int:
    most = max(len(page) for page in pages(laid))
    return sum(most - len(page) for page in pages(laid)[:-1])


def turn_hyphens(laid: Laid) -> int:
    ends = [page[-1] for page in pages(laid)[:-1]]
    return sum(raw_text(line).endswith(("-", "\u2010")) for line in ends)


def raw_text(line: Any) -> str:
    from weasyprint.formatting_structure import boxes

    return "".join(box.text for box in line.descendants() if isinstance(box, boxes.TextBox))


LOOK = {"width": 300, "height": 222}
SEEDS = range(5)


def test_fewer_lines_stay_empty_and_no_hyphen_is_added_over_a_page_turn(
    request: pytest.FixtureRequest,
) -> None:
    fitted = [set_text(prose(seed), **LOOK) for seed in SEEDS]
    request.getfixturevalue("unfitted")
    plain = [set_text(prose(seed), **LOOK) for seed in SEEDS]
    assert sum(map(empty_lines, fitted)) < sum(map(empty_lines, plain)) / 2
    assert sum(map(turn_hyphens, fitted)) < sum(map(turn_hyphens, plain))
    assert sum(len(pages(laid)) for laid in fitted) <= sum(len(pages(laid)) for laid in plain)
    for ours, theirs in zip(fitted, plain, strict=True):
        assert sorted("".join(ours.words)) == sorted("".join(theirs.words))


def test_what_stays_empty_goes_above_headings_and_no_line_leaves_the_grid(
    request: pytest.FixtureRequest,
) -> None:
    text = "".join(f"<h2>Del {seed}</h2>{prose(seed, 3)}" for seed in SEEDS)
    look = LOOK | {"more": "} h2 { font: 10pt/14pt Serif; margin: 14pt 0 0; break-after: avoid"}
    fitted = set_text(text, **look)
    request.getfixturevalue("unfitted")
    plain = set_text(text, **look)
    assert depths(fitted) < depths(plain)
    assert all(round((line.position_y - 80 / 3) * 0.75, 2) % 14 == 0 for line in fitted.lines)


def test_headings_that_come_in_rows_have_the_same_white_on_a_page() -> None:
    rows = (f"<h3>Del {n}</h3><p>{'Kommunen og fylket ' * (6 + n * 7 % 11)}</p>" for n in range(40))
    more = "} h3 { font: 10pt/14pt Serif; margin: 14pt 0 0; break-after: avoid"
    found = [
        {
            round((line.position_y - before.position_y) * 0.75)
            for before, line in pairwise(page)
            if line.element.tag == "h3"
        }
        for page in pages(set_text("".join(rows), width=300, height=460, more=more))
    ]
    assert all(len(gaps) == 1 for gaps in found)
    assert set().union(*found) == {28, 42}


def depths(laid: Laid) -> int:
    """How many pages but the last end higher than the deepest."""
    ends = [page[-1].position_y for page in pages(laid)]
    return sum(end < max(ends) - 1 for end in ends[:-1])


def test_no_page_has_a_widow_or_an_orphan() -> None:
    for seed in SEEDS:
        found = pages(set_text(prose(seed), **LOOK))
        for page, following in pairwise(found):
            element = page[-1].element
            if following[0].element is element:
                assert sum(line.element is element for line in page) > 1
                assert sum(line.element is element for line in following) > 1


def test_notes_stay_with_their_calls_when_a_page_is_made_again() -> None:
    chance = random.Random(3)
    for seed in SEEDS:
        parts = prose(seed).split(" ")
        for number, place in enumerate(chance.sample(range(20, len(parts)), 9)):
            parts[place] += f'<span class="fn">Note {number} her.</span>'
        said = " ".join(text_of(line) for line in set_text(" ".join(parts), **LOOK).lines)
        assert all(said.count(f"Note {number} her.") == 1 for number in range(9))


def test_the_same_text_gives_the_same_pages() -> None:
    first, second = (set_text(prose(1), **LOOK) for _ in range(2))
    assert [[raw_text(x) for x in page] for page in pages(first)] == [
        [raw_text(x) for x in page] for page in pages(second)
    ]
