"""What a chapter's head states, held against its text, its sources and against itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from book.findings.diagnostics import Sink
from book.findings.rules import checks as rules
from book.findings.rules import references
from book.ground.suggestions import nearest
from book.manuscript import cited
from book.manuscript.lint.own_words import OwnText
from book.model import Chapter, Kind, Partnership

_NUMBER = r"(?<![\d.,–-])(\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d+)"
_PEOPLE = "innbygg"
NEAR = 0.1
"""How far from the head's a figure may be and still be meant for the same thing."""


def inspect(chapter: Chapter, own: OwnText, sink: Sink) -> None:
    """Report what head and text do not agree on, and what is stated without a source."""
    _sources(chapter, sink)
    partnership = chapter.front.partnership
    if partnership is None:
        if chapter.front.kind is Kind.PARTNERSHIP and ("partnership",) not in chapter.front.keys:
            sink.report(rules.NO_PARTNERSHIP, chapter.front.span("kind"))
        return
    _order(chapter, partnership, sink)
    _start(chapter, partnership, sink)
    for stated, noun in _figures(partnership):
        _figure(own, stated, noun, sink)


def _sources(chapter: Chapter, sink: Sink) -> None:
    front = chapter.front
    known = [source.id for source in front.sources]
    stated = front.partnership is not None or bool(front.results)
    if stated and not known and ("sources",) not in front.keys and not front.unread:
        where = "partnership" if front.partnership else "results"
        sink.report(rules.NO_SOURCES, front.span(where))
    for index, result in enumerate(front.results):
        if not result.sources and ("results", index, "source") not in front.keys:
            place = front.span("results", index)
            sink.report(rules.RESULT_WITHOUT_SOURCE, place, text=result.text)
    used = set()
    for place, name in cited.citations(chapter):
        used.add(name)
        if name not in known and "sources" not in front.unread:
            near = nearest(name, known)
            sink.report(references.UNKNOWN_SOURCE, place, suggestion=near, source=name)
    for index, name in enumerate(known):
        if name not in used and not front.unread:
            sink.report(rules.UNUSED_SOURCE, front.span("sources", index), source=name)


def _order(chapter: Chapter, partnership: Partnership, sink: Sink) -> None:
    latest = ""
    for index, event in enumerate(partnership.agreement):
        if event.date < latest[: len(event.date)]:
            place = chapter.front.span("partnership", "agreement", index)
            sink.report(rules.OUT_OF_ORDER, place, date=event.date)
        latest = max(latest, event.date)


def _start(chapter: Chapter, partnership: Partnership, sink: Sink) -> None:
    started = partnership.started
    years = sorted({event.date[:4] for event in partnership.agreement})
    if started and years and str(started) not in years:
        place = chapter.front.span("partnership", "started")
        sink.report(rules.OTHER_START, place, started=started, years=", ".join(years))


def _figures(partnership: Partnership) -> Iterator[tuple[int, str]]:
    """The figures that a head states, each with the beginning of the word for what it counts."""
    people = partnership.population
    if people and people.value:
        yield people.value, _PEOPLE
    for figure in partnership.figures:
        digits = re.sub(r"[ \u00a0\u202f]", "", figure.value)
        words = figure.text.split()
        if digits.isdecimal() and words:
            yield int(digits), words[-1]


def _figure(own: OwnText, stated: int, noun: str, sink: Sink) -> None:
    pattern = re.compile(rf"{_NUMBER}(?=[ \u00a0\u202f\n](?:\w+[ \n])?{re.escape(noun)})")
    said = [(match, int(re.sub(r"\D", "", match[1]))) for match in pattern.finditer(own.text)]
    if any(value == stated for _, value in said):
        return
    for match, value in said:
        if abs(value - stated) <= NEAR * stated and not _rounds(stated, value):
            own.report(rules.OTHER_FIGURE, match, sink, stated=f"{stated:,}".replace(",", " "))


def _rounds(exact: int, value: int) -> bool:
    """Whether a value is the exact one in round figures; hundreds may be "over" or "nearly"."""
    noughts = len(str(value)) - len(str(value).rstrip("0"))
    is_near = noughts > 1 and abs(exact - value) < 10**noughts
    return is_near or (noughts > 0 and round(exact, -noughts) == value)
