"""The words of the search are the same when the book is made and when it is searched."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from playwright.sync_api import Page

from book.editions.search.index import fold, stemmer, words
from tests.conftest import REPOSITORY

ENDINGS = """
a e ede ande ende ane ene hetene erte en heten ar er heter s as es edes endes enes hetenes ens
hetens ers ets et het ert ast leg eleg ig eig lig elig els lov elov slov hetslov dt vt skap hav
giv ind kk nk amm omm kap pp lt øst v r k er ek
"""
LETTERS = "abcdefghijklmnoprstuvyzæøåêéòóô"


def invented(count: int) -> list[str]:
    """Make words that try the endings in every company."""
    chance, endings = random.Random(1), ENDINGS.split()

    def word() -> str:
        head = "".join(chance.choices(LETTERS, k=chance.randint(0, 4)))
        return head + "".join(chance.choices(endings, k=chance.randint(0, 3)))

    return [word() for _ in range(count)]


@pytest.mark.slow
def test_script_and_compiler_agree_on_every_word_of_the_book(page: Page) -> None:
    book = "\n".join(file.read_text("utf-8") for file in (REPOSITORY / "chapters").glob("*.md"))
    vocabulary = sorted({*words(book), *invented(20_000)} - {""})
    script = (REPOSITORY / "templates" / "script" / "words.js").read_text("utf-8")
    page.set_content("<!doctype html><title>words</title>")
    page.add_script_tag(content=script)
    found = page.evaluate(
        "list => list.map(word => [stemNorwegian(word), fold(stemNorwegian(word))])", vocabulary
    )
    stem = stemmer("nb")
    expected = [[stem(word), fold(stem(word))] for word in vocabulary]
    differing = [
        (word, ours, theirs)
        for word, ours, theirs in zip(vocabulary, expected, found, strict=True)
        if ours != theirs
    ]
    assert differing == []
    assert len(vocabulary) > 10_000


@pytest.mark.slow
def test_script_and_compiler_agree_on_what_a_word_is(page: Page) -> None:
    texts = [
        "Ph.d.-stipendiat, «TRD3.0» og 2020–2021",
        "ÅLESUND’s e\u0301n so\u00adft",
        "_x_ 5 000",
    ]
    page.set_content("<!doctype html><title>words</title>")
    page.add_script_tag(path=REPOSITORY / "templates" / "script" / "words.js")
    assert page.evaluate("texts => texts.map(wordsOf)", texts) == [words(text) for text in texts]


def test_the_scripts_are_where_the_look_says() -> None:
    folder = REPOSITORY / "templates" / "script"
    assert {Path(file).stem for file in folder.iterdir()} == {
        *(
            "appearance",
            "layout",
            "words",
            "find",
            "search",
            "notes",
            "cards",
            "cite",
            "place",
            "filter",
        ),
        "start",
    }
