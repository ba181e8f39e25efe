"""Each partnership's portrait: its municipalities' outlines, and its partners' nearest campuses."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from book.assembly import outline
from book.assembly.geography import Area, Party, Portrait, bearing, distance
from book.findings.diagnostics import Sink
from book.findings.rules import themes as rules
from book.ground.suggestions import nearest
from book.model import NOWHERE, Book, Chapter, Institution, Partnership, Place


def land(book: Book) -> tuple[Area, ...]:
    """The map's areas; none when the book has no map that can be read (the map's block reports)."""
    named = book.meta.map
    return _read(book.root, named.path) if named else ()


def gather(book: Book, sink: Sink) -> dict[str, Portrait]:
    """The portraits by slug, of the partnerships that have a place on a map with areas."""
    named = book.meta.map
    if named is None or not named.areas:
        return {}
    outlines = {area.name: area for area in _read(book.root, named.areas)}
    if not outlines:
        place = book.meta.keys.get(("map", "areas"), NOWHERE)
        sink.report(rules.NO_OUTLINE, place, fault=named.areas)
        return {}
    institutions = {each.name: each for each in book.meta.institutions}
    found = {}
    for chapter in book.partnerships:
        if (partnership := chapter.front.partnership) and (here := partnership.place):
            areas = _areas(chapter, partnership, outlines, sink)
            parties = _parties(chapter, partnership, here, institutions, sink)
            found[chapter.slug] = Portrait(chapter, here, areas, parties)
    return found


def _areas(
    chapter: Chapter, partnership: Partnership, outlines: Mapping[str, Area], sink: Sink
) -> tuple[Area, ...]:
    key = "areas" if partnership.areas else "municipalities"
    found = []
    for index, name in enumerate(partnership.areas or partnership.municipalities):
        if name in outlines:
            found.append(outlines[name])
        else:
            span = chapter.front.span("partnership", key, index)
            sink.report(rules.NO_AREA, span, suggestion=nearest(name, outlines), name=name)
    return tuple(found)


def _parties(
    chapter: Chapter,
    partnership: Partnership,
    here: Place,
    institutions: Mapping[str, Institution],
    sink: Sink,
) -> tuple[Party, ...]:
    found = []
    for index, name in enumerate(partnership.institutions):
        known = institutions.get(name)
        if known is None and institutions:
            span = chapter.front.span("partnership", "institutions", index)
            sink.report(rules.NO_CAMPUS, span, suggestion=nearest(name, institutions), name=name)
        found.append(_party(known or Institution(name), here))
    return tuple(found)


def _party(institution: Institution, here: Place) -> Party:
    campus = min(institution.campuses, key=lambda campus: distance(here, campus), default=None)
    if campus is None:
        return Party(institution.name, institution.label)
    km, towards = distance(here, campus), bearing(here, campus)
    return Party(institution.name, institution.label, campus, km, towards)


def _read(root: Path, path: str) -> tuple[Area, ...]:
    try:
        return outline.read(root, path)
    except (OSError, ValueError):
        return ()
