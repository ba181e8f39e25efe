"""What a partnership's opening says in figures."""

from __future__ import annotations

from collections.abc import Iterator

from book.assembly.geography import Portrait
from book.assembly.words import Words
from book.editions.drawings.telling import NEAR, distance
from book.editions.numbers import grouped
from book.model import Chapter, KeyFigure

MOST = 4
"""Figures that stand side by side in the measure."""


def key_figures(chapter: Chapter, portrait: Portrait | None, words: Words) -> list[KeyFigure]:
    """The chapter's own figures, then those that follow from its facts, four in all."""
    partnership = chapter.front.partnership
    own = partnership.figures if partnership else ()
    found = [*own, *_derived(chapter, portrait, words)]
    return found[: max(MOST, len(own))]


def _derived(chapter: Chapter, portrait: Portrait | None, words: Words) -> Iterator[KeyFigure]:
    facts = chapter.front.partnership
    if facts is None:
        return
    people = facts.population
    if people and people.value is not None:
        value = people.text or grouped(people.value)
        dated = f"{words.people} ({people.date})" if people.date else words.people
        yield KeyFigure(value, dated, people.sources)
    if facts.started:
        yield KeyFigure(str(facts.started), words.began)
    parties = len(facts.municipalities) + len(facts.institutions)
    if parties > 3:
        towns, partners = len(facts.municipalities), len(facts.institutions)
        yield KeyFigure(f"{towns} + {partners}", words.towns_and_partners)
    away = [party for party in portrait.placed if party.km >= NEAR] if portrait else []
    if away:
        nearest = min(away, key=lambda party: party.km)
        assert nearest.campus
        name = nearest.label
        where = f"{name}, {nearest.campus.name}" if nearest.campus.name not in name else name
        yield KeyFigure(distance(nearest.km, words), f"{words.to} {where}")
