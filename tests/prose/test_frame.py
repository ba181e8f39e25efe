"""The frame of the book: the table of kinds, the questions, the summary for readers abroad."""

from __future__ import annotations

import re

import yaml

from .own_words import CHAPTERS, words
from .voice import paragraphs

LESSONS = CHAPTERS / "laerdommer.md"
ENGLISH = CHAPTERS / "english-summary.md"


def partnerships() -> list[str]:
    """The files of the partnership chapters."""
    return sorted(
        path.name
        for path in CHAPTERS.glob("*.md")
        if "\nkind: partnership\n" in path.read_text(encoding="utf-8")
    )


def test_every_partnership_is_of_one_kind() -> None:
    rows = [line for line in LESSONS.read_text(encoding="utf-8").splitlines() if "| [" in line]
    assert sorted(name for row in rows for name in re.findall(r"\]\(([\w-]+\.md)\)", row)) == (
        partnerships()
    )


def test_every_phase_asks_and_sends_the_reader_on() -> None:
    text = LESSONS.read_text(encoding="utf-8")
    for phase in ("begynne", "vare", "hoste"):
        section = text.split(f"{{#{phase}}}\n", 1)[1].split("\n## ", 1)[0]
        assert len(re.findall(r"^\d\. \*\*[^*]+\?\*\*", section, re.M)) >= 5
        assert len(set(re.findall(r"\]\(([\w-]+)\.md#", section))) >= 5
        assert "\nFallgruver: " in section


def test_the_english_summary_is_tagged_and_long_enough_to_say_something() -> None:
    text = ENGLISH.read_text(encoding="utf-8")
    assert yaml.safe_load(text.split("---\n", 2)[1])["lang"] == "en"
    assert 600 <= sum(len(words(paragraph)) for paragraph in paragraphs(text)) <= 900
