"""Sources: in a chapter's head, or once for the whole book in a file beside book.yaml.

That file is sources.yaml, or what a reference manager wrote, sources.json.

A chapter may cite what either list has. Its own list wins where both have an id (a finding says
so), and what nobody cites is found in either.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from book.findings.diagnostics import Sink
from book.findings.rules import checks as rules
from book.findings.rules import project as project_rules
from book.ground.source import SourceFile, SourceSpan
from book.manuscript import cited
from book.manuscript.folder import Folder
from book.manuscript.metadata import bibliography
from book.manuscript.yaml.forms import (
    Reading,
    date,
    identifier,
    language,
    listing,
    text,
    web_address,
)
from book.manuscript.yaml.records import Record, made
from book.manuscript.yaml.tree import compose
from book.model import NOWHERE, BookMeta, Chapter, Source

FILES = ("sources.yaml", "sources.yml", "sources.json")
"""The first that is there counts."""

sources = listing(
    made(
        Source,
        Record(
            {
                "id": (identifier, "Det teksten henviser med: [@ks-granlia]."),
                "title": (text, "Utgiver og tittel, som kildelista viser dem."),
                "url": (web_address, "Nettadressen."),
                "accessed": (date, "Når siden sist ble åpnet: 2026-11-23."),
                "lang": (
                    language,
                    "Språket tittelen er på, hvis det er et annet enn kapitlets: en.",
                ),
            },
            required=("id", "title"),
            other_names={"language": "lang"},
            meant={"tittel": "title", "lenke": "url", "lest": "accessed", "språk": "lang"},
        ),
    ),
    id_of=lambda source: source.id,
)
FILE = Record(
    {
        "sources": (
            sources,
            "Kildene som hele boka kan henvise til, hver med id, title og helst url.",
        )
    },
    required=("sources",),
    other_names={"source": "sources"},
    meant={"kilder": "sources"},
)


@dataclass(frozen=True, slots=True)
class SharedSources:
    """The sources of the whole book, and where each is written."""

    sources: tuple[Source, ...] = ()
    source: SourceFile | None = None
    spans: tuple[SourceSpan, ...] = field(default=())
    """None where the list is a reference manager's, which holds more than one book needs."""

    def lend(self, chapter: Chapter, sink: Sink) -> Chapter:
        """Give a chapter the sources that it cites and does not list itself."""
        own = {source.id: index for index, source in enumerate(chapter.front.sources)}
        for source in self.sources:
            if source.id in own:
                place = chapter.front.span("sources", own[source.id])
                sink.report(rules.LISTED_AGAIN, place, source=source.id)
        wanted = {name for _, name in cited.citations(chapter)} - own.keys()
        lent = tuple(source for source in self.sources if source.id in wanted)
        if not lent:
            return chapter
        return replace(
            chapter, front=replace(chapter.front, sources=(*chapter.front.sources, *lent))
        )

    def report_unused(self, chapters: Iterable[Chapter], sink: Sink) -> None:
        """Report the sources that no chapter cites."""
        if not self.spans:
            return
        used = {name for chapter in chapters for _, name in cited.citations(chapter)}
        for source, span in zip(self.sources, self.spans, strict=True):
            if source.id not in used:
                sink.report(rules.UNUSED_SOURCE, span, source=source.id)


def read(folder: Folder, meta: BookMeta, sink: Sink) -> SharedSources:
    """Read the sources of the whole book; none where there is no such file."""
    source = folder.read_first(FILES, sink)
    if source is None:
        return SharedSources()
    if source.file.suffix == ".json":
        return SharedSources(_managed(source, meta, sink), source)
    reading = Reading(sink, {(): source.span(1)})
    tree = compose(source, source.text, 0, sink)
    values = (FILE.values(tree, (), reading) if tree else None) or {}
    found = values.get("sources", ())
    spans = tuple(reading.keys["sources", index] for index in range(len(found)))
    return SharedSources(found, source, spans)


def _managed(source: SourceFile, meta: BookMeta, sink: Sink) -> tuple[Source, ...]:
    """The sources of a reference manager's file; none where it cannot be read."""
    try:
        return bibliography.sources(source, meta.citation_style, meta.language)
    except FileNotFoundError:
        place = meta.keys.get(("citation_style",), NOWHERE)
        sink.report(project_rules.NO_STYLE, place, style=meta.citation_style)
        return _managed(source, replace(meta, citation_style=""), sink)
    except ValueError as error:
        sink.report(project_rules.NOT_BIBLIOGRAPHY, source.span(1), detail=str(error))
        return ()
