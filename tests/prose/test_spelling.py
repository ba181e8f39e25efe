"""Every word of the book is in the dictionary of its language or in the book's own word list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import unavailable

from . import spelling
from .own_words import CHAPTERS

CHAPTER = """---
title: Prøve i Bergen
kind: text
sources:
  - id: kildeid
    title: "Ein nynorsk kjelde"
    url: "https://example.org/wwwadresse"
results:
  - theme: temaid
    status: oppnådd
    text: Tjueto traktorer
    link: "#ankerid"
    source: kildeid
---

## Overskrift {#ankerid .klasse}

Se [Oppdal](oppdal.md#utdanning) i U4SSC, ph.d.[^note] og [laben]{.register entry="labregister"}
[@kildeid]. Så [speed dating]{lang=en} og [social dating]{.register lang=en entry="Sosialt"}.

[^note]: Med e-helse.

::: faktaboks Boksens navn
Inni.
:::

::: resultater forskning
:::
"""


BOKMAAL, NYNORSK, ENGLISH = spelling.DICTIONARIES.values()


def everything(name: str) -> frozenset[str]:
    """The words of the chapters that the dictionary of a name is asked about."""
    chapters = (path.read_text(encoding="utf-8") for path in CHAPTERS.glob("*.md"))
    own = (chapter for chapter in chapters if spelling.dictionary(chapter) == name)
    return frozenset(word for chapter in own for word in spelling.chapter_words(chapter))


def ask(hunspell: str, words: frozenset[str], name: str = BOKMAAL) -> frozenset[str]:
    try:
        return spelling.unknown(hunspell, words, name)
    except LookupError as fault:
        unavailable(
            f"hunspell has no {name} dictionary ({fault}); "
            "get it with: sudo apt-get install -y hunspell-no hunspell-en-us (Debian)"
        )
        raise


@pytest.mark.parametrize("name", spelling.DICTIONARIES.values())
def test_the_book_is_spelled_as_the_dictionary_or_its_own_list_spells(
    name: str, tool: Callable[[str], str]
) -> None:
    unknown = ask(tool("hunspell"), everything(name), name)
    assert spelling.missing(unknown, spelling.listed()) == []


def test_a_slip_is_found(tool: Callable[[str], str]) -> None:
    slip = "studntoppgave"
    unknown = ask(tool("hunspell"), frozenset({"kommune", slip, slip.capitalize()}))
    assert spelling.missing(unknown, spelling.listed()) == [slip.capitalize(), slip]


def test_a_chapter_is_asked_about_in_its_own_language(tool: Callable[[str], str]) -> None:
    nynorsk = CHAPTER.replace("kind: text", "lang: nn")
    assert (spelling.dictionary(CHAPTER), spelling.dictionary(nynorsk)) == (BOKMAAL, NYNORSK)
    words = frozenset({"kommunar", "kommuner"})
    assert ask(tool("hunspell"), words, NYNORSK) == {"kommuner"}
    assert ask(tool("hunspell"), words) == {"kommunar"}
    assert ask(tool("hunspell"), frozenset({"munici", "kommune"}), ENGLISH) == {"munici", "kommune"}


def test_the_list_holds_only_words_that_chapters_use() -> None:
    used = frozenset().union(*(everything(name) for name in spelling.DICTIONARIES.values()))
    assert spelling.idle(used, spelling.listed()) == []


def test_the_list_is_sorted_and_has_no_doublets() -> None:
    own = list(spelling.listed())
    assert own == spelling.in_order(set(own))


def test_comments_stand_only_at_the_top_of_the_list() -> None:
    lines = spelling.WORD_LIST.read_text(encoding="utf-8").splitlines()
    comments = [line.startswith("#") for line in lines]
    assert comments == sorted(comments, reverse=True)
    assert all(line.startswith("#") or line.isalpha() for line in lines)


def test_only_what_a_reader_reads_is_looked_up() -> None:
    read = spelling.chapter_words(CHAPTER)
    assert {"Prøve", "Bergen", "Tjueto", "traktorer", "Overskrift", "Oppdal", "ph", "laben"} < read
    assert {"helse", "Boksens", "navn", "Inni"} < read
    assert read.isdisjoint(
        {"kildeid", "kjelde", "wwwadresse", "temaid", "ankerid", "klasse", "utdanning", "SSC"}
        | {"labregister", "speed", "dating", "social", "faktaboks", "forskning", "resultater"}
    )


@pytest.mark.parametrize(
    ("own", "lacking", "unused"),
    [
        (("laben",), [], []),
        (("Laben",), ["laben"], []),
        (("laben", "traktor"), [], ["traktor"]),
        ((), ["Laben", "laben"], []),
    ],
    ids=["small", "capital", "too many", "empty"],
)
def test_a_small_word_of_the_list_may_begin_a_sentence(
    own: tuple[str, ...], lacking: list[str], unused: list[str]
) -> None:
    words = {"laben", "Laben"}
    assert spelling.missing(words, own) == lacking
    assert spelling.idle(words, own) == unused


def test_an_absent_dictionary_is_told_from_a_clean_text(
    tool: Callable[[str], str],
) -> None:
    with pytest.raises(LookupError):
        spelling.unknown(tool("hunspell"), {"kommune"}, "xx_ABSENT")
