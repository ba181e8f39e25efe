"""The thematic summary says what it set out to say, and links to every partnership it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from .own_words import CHAPTERS

SUMMARY = CHAPTERS / "tematisk-oppsummering.md"
THEMES = (
    "forskning",
    "utdanning",
    "nettverk",
    "lokale-satsinger",
    "nasjonalt-samarbeid",
    "ressurser",
)


@dataclass(frozen=True, slots=True)
class Point:
    """Something the summary has to say: in one paragraph, with these links in it."""

    name: str
    says: tuple[str, ...]
    links: tuple[str, ...] = ()


POINTS = (
    Point("public-sector doctorates", (r"offentlig ph\.d\.", r"stipendiat")),
    Point("few areas or many", (r"noen få", r"i bredden"), ("aalesund", "trondheim")),
    Point("follow-up of students", (r"følges bedre opp",), ("kristiansand", "drammen")),
    Point("master's theses", (r"masteroppgave",), ("oppdal", "trondheim")),
    Point(
        "digital competence", (r"profesjonsfaglig digital kompetanse", r"barnehage"), ("drammen",)
    ),
    Point("design courses", (r"NTNU", r"tjenestedesign", r"strategisk design"), ("trondheim",)),
    Point("studies of the future", (r"Framtidens studier",), ("trondheim", "aalesund", "gjoevik")),
    Point("network of leaders", (r"ledernettverk",), ("helseomsorg-nord",)),
    Point("students and business", (r"studenter og næringsliv",), ("oppdal",)),
    Point("first in NAIL", (r"NAIL", r"før noen annen norsk kommune"), ("trondheim",)),
    Point("sustainability centre", (r"Bærekraftsenteret",), ("trondheim",)),
    Point("future lab", (r"Framtidslaben",), ("aalesund",)),
    Point("medical centre", (r"regionalt medisinsk senter",), ("oppdal",)),
    Point("Ibsen jubilee", (r"Ibsen-jubileet",), ("skien",)),
    Point("health cluster", (r"Alrek helseklynge",), ("helseomsorg-vest",)),
    Point("national ambition", (r"TRD3\.0", r"ambisjon", r"hele landet"), ("trondheim",)),
    Point("models", (r"15 modellene", r"KSF-modell"), ("helseomsorg-vest", "helseomsorg-nord")),
    Point("Arena Unikom", (r"Arena Unikom", r"2019", r"tredje gang i 2021", r"annethvert år")),
    Point("organisers", (r"Forskningsrådet",), ("helseomsorg-vest", "oslo", "steinkjer")),
    Point("structures that last", (r"ildsjel", r"permanente strukturer"), ("helseomsorg-vest",)),
    Point(
        "connectors", (r"koblerfunksjonen", r"nye samarbeid"), ("trondheim", "gjoevik", "oppdal")
    ),
    Point("small municipalities", (r"små kommuner", r"kapasitet"), ("nord-gudbrandsdal",)),
    Point("a region heard nationally", (r"landsdekkende nettverk",), ("nord-gudbrandsdal",)),
)


def paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(block.split()) for block in text.split("---\n", 2)[2].split("\n\n"))


def carries(paragraph: str, point: Point) -> bool:
    """Whether a paragraph has the words of the point, its links and a citation."""
    said = all(re.search(words, paragraph, re.IGNORECASE) for words in point.says)
    linked = all(f"]({slug}.md" in paragraph for slug in point.links)
    return said and linked and "[@" in paragraph


def section(text: str, theme: str) -> str:
    """The text under a theme's heading, to the next heading of the level."""
    return text.split(f"{{#{theme}}}\n", 1)[1].split("\n## ", 1)[0]


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.name)
def test_the_summary_says_it_with_source_and_links(point: Point) -> None:
    text = SUMMARY.read_text(encoding="utf-8")
    assert any(carries(paragraph, point) for paragraph in paragraphs(text))


@pytest.mark.parametrize(
    "missing",
    [
        "Oppdal får et senter [@a].",
        "[Oppdal](oppdal.md#arbeid) venter [@a].",
        "[Oppdal](oppdal.md#arbeid) får et senter.",
    ],
    ids=["link", "words", "source"],
)
def test_a_point_without_its_words_link_or_source_is_missed(missing: str) -> None:
    point = Point("centre", ("senter",), ("oppdal",))
    assert carries("[Oppdal](oppdal.md#arbeid) får et senter [@a].", point)
    assert not carries(missing, point)


@pytest.mark.parametrize("theme", THEMES)
def test_each_theme_is_a_cited_synthesis_before_its_results(theme: str) -> None:
    prose, results = section(SUMMARY.read_text(encoding="utf-8"), theme).split("\n:::", 1)
    assert results.startswith(f" resultater {theme}\n:::")
    assert 200 <= len(re.sub(r"\{[^}]*\}|\]\([^)]*\)|\[@[^\]]*\]", "", prose).split()) <= 450
    assert len(re.findall(r"\[@", prose)) >= 3
    assert len(set(re.findall(r"\]\(([a-z-]+)\.md#", prose))) >= 4


def test_every_partnership_of_the_book_is_in_the_summary() -> None:
    text = SUMMARY.read_text(encoding="utf-8")
    partnerships = [
        path.name
        for path in CHAPTERS.glob("*.md")
        if "\nkind: partnership\n" in path.read_text(encoding="utf-8")
    ]
    assert [name for name in partnerships if f"]({name}#" not in text] == []
