"""What a drawing shows, in a sentence or two, for those who do not see it."""

from __future__ import annotations

from collections.abc import Mapping

from book.assembly.assembled import Network, PlaceMap, Populations, Timeline
from book.assembly.geography import Party, Portrait
from book.assembly.words import Words
from book.editions.numbers import grouped
from book.model import Chapter

NEAR = 0.15
"""Kilometres under which a partner is at the place itself."""


def emblem(portrait: Portrait, words: Words) -> str:
    """Say which outlines, and where each partner's circle stands."""
    title = portrait.chapter.front.running_title
    areas = _listed([area.name for area in portrait.areas], words)
    shape = f"{words.outline_of} {areas}; " if areas else ""
    return f"{words.emblem}, {title}: {shape}{_partners(portrait, words)}."


def locator(portrait: Portrait, words: Words) -> str:
    """Say where the place is and where the campuses are from there."""
    partnership = portrait.chapter.front.partnership
    county = f" ({partnership.county})" if partnership and partnership.county else ""
    return f"{words.location}: {portrait.place.name}{county}. {_partners(portrait, words)}."


def country(value: PlaceMap, portraits: Mapping[str, Portrait], words: Words) -> str:
    """Say where each partnership is, and where its partners are."""
    told = []
    for located in value.places:
        named = f"{located.chapter.front.running_title} ({located.place.name})"
        portrait = portraits.get(located.chapter.slug)
        partners = _partners(portrait, words) if portrait else ""
        told.append(f"{named}: {partners}" if partners else named)
    return f"{words.map}. {'. '.join(told)}."


def timeline(value: Timeline, words: Words) -> str:
    """Say the years of each partnership's events, and what its period is."""
    told = []
    for chapter in value.chapters:
        years = dict.fromkeys(s.date[:4] for s in value.steps if s.chapter.slug == chapter.slug)
        period = chapter.front.partnership.period if chapter.front.partnership else ""
        words_ = f"{', '.join(years)} ({period})" if period else ", ".join(years)
        told.append(f"{chapter.front.running_title}: {words_}")
    return f"{words.timeline}. {'. '.join(told)}."


def network(value: Network, words: Words) -> str:
    """Say every partnership's partners."""
    told = (f"{name}: {', '.join(partners)}" for name, partners in value.ties)
    return f"{words.network}. {'. '.join(told)}."


def population(value: Populations, words: Words) -> str:
    """Say every number, the largest first."""
    rows = sorted(value.people, key=lambda row: (-row[1], row[0]))
    return f"{words.populations}. {'; '.join(f'{name} {grouped(n)}' for name, n in rows)}."


def strip(chapter: Chapter, words: Words) -> str:
    """Say the period and the years in which something happened."""
    facts = chapter.front.partnership
    events = facts.agreement if facts else ()
    years = ", ".join(dict.fromkeys(event.date[:4] for event in events))
    period = f"; {words.period.lower()}: {facts.period}" if facts and facts.period else ""
    return f"{words.timeline}, {chapter.front.running_title}: {years}{period}."


def _partners(portrait: Portrait, words: Words) -> str:
    return "; ".join(_partner(party, words) for party in portrait.placed)


def _partner(party: Party, words: Words) -> str:
    campus = party.campus.name if party.campus else ""
    name = party.label if campus in party.label else f"{party.label} ({campus})"
    if party.km < NEAR:
        return f"{name} {words.same_place}"
    return f"{name} {distance(party.km, words)} {words.towards} {direction(party.bearing, words)}"


def distance(km: float, words: Words) -> str:
    """Whole kilometres: places are known to a few hundred metres."""
    return f"{km:.0f}\u00a0km" if km >= 1 else words.under_a_kilometre


def direction(bearing: float, words: Words) -> str:
    """One of eight points of the compass."""
    names = words.compass.split()
    return names[round(bearing / 45) % 8]


def _listed(names: list[str], words: Words) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {words.and_} {names[-1]}"
