"""The compiled blocks: `::: resultater` and its fellows become values that an edition can draw.

A container that is compiled leaves one token, type "compiled", with the value in
`meta["compiled"]`; what an author wrote inside it stands before it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count

from markdown_it.token import Token

from book.assembly import bibliography, gathering, outline, tokens
from book.assembly.anchors import anchor
from book.assembly.assembled import (
    AllSources,
    Comparison,
    Compiled,
    Network,
    PlaceMap,
    Populations,
    RegisterHere,
    ThemeMatrix,
    ThemeResults,
    Timeline,
)
from book.assembly.numbering import each
from book.assembly.source_list import SourceList
from book.assembly.words import words
from book.findings.diagnostics import Sink
from book.findings.rules import themes as rules
from book.ground.source import SourceSpan
from book.ground.suggestions import nearest
from book.model import Book, Chapter, Document


def expand(book: Book, known: Collection[str], sink: Sink) -> Book:
    """Compile every block of every chapter.

    Args:
        book: with chapters numbered and anchors placed.
        known: the anchors that chapters define themselves.
        sink: takes the findings.
    """

    def of(chapter: Chapter, whole: Book) -> _Expansion:
        return _Expansion(whole, chapter, SourceList(chapter), known, sink)

    gathered = each(book, lambda chapter: of(chapter, book).expanded())
    return each(gathered, lambda chapter: of(chapter, gathered).concluded())


_Compilers = Mapping[str, Callable[[str, SourceSpan], Compiled | None]]
"""What makes a block's value of its argument and place, by the block's name."""


@dataclass(frozen=True, slots=True)
class _Expansion:
    """Compiles the blocks of one chapter."""

    book: Book
    chapter: Chapter
    listed: SourceList
    known: Collection[str]
    sink: Sink
    taken: set[str] = field(default_factory=set)

    def expanded(self) -> Chapter:
        """The chapter with the blocks that are made from what other chapters state."""
        return self._with(
            {
                "resultater": self._results,
                "temamatrise": self._matrix,
                "sammenligning": self._comparison,
                "tidslinje": self._timeline,
                "kart": self._map,
                "nettverk": self._network,
                "folketall": self._populations,
                "register": self._register,
            }
        )

    def concluded(self) -> Chapter:
        """The chapter with the list of all sources, once every chapter's own list is complete."""
        return self._with({"kilder": self._sources})

    def _with(self, compilers: _Compilers) -> Chapter:
        document = self.chapter.document
        blocks = (token for token in document.tokens if token.type.startswith("container_"))
        if compilers.keys().isdisjoint(directive(block)[0] for block in blocks):
            return self.chapter
        body = tuple(self._walk(document.tokens, compilers))
        front = replace(self.chapter.front, sources=tuple(self.listed.sources))
        return replace(self.chapter, front=front, document=Document(body, document.footnotes))

    def _walk(self, run: tuple[Token, ...], compilers: _Compilers) -> Iterator[Token]:
        ends: dict[int, Token] = {}
        for index, token in enumerate(run):
            name, argument = directive(token)
            if token.nesting == 1 and name in compilers:
                line = token.map[0] + 1 if token.map else 0
                span = self.chapter.source.locate(line, argument or name)
                value = compilers[name](argument, span)
                ends[tokens.enclosed(run, index)] = _token(token, value)
            elif index in ends:
                if ends[index].meta["compiled"] is not None:
                    yield ends[index]
            else:
                yield token

    def _anchor(self, local: str) -> str:
        """The anchor of a block; the second of its kind in a chapter gets a number."""
        for number in count(1):
            wanted = anchor(self.chapter, local if number == 1 else f"{local}-{number}")
            if wanted not in self.taken and wanted not in self.known:
                break
        self.taken.add(wanted)
        return wanted

    def _results(self, argument: str, span: SourceSpan) -> Compiled | None:
        theme = self.book.theme(argument)
        if theme is None:
            near = nearest(argument, [theme.id for theme in self.book.meta.themes])
            known = ", ".join(theme.id for theme in self.book.meta.themes)
            self.sink.report(
                rules.UNKNOWN_THEME, span, theme=argument, known=known, suggestion=near
            )
            return None
        results = gathering.results(self.book, theme, self.known)
        return ThemeResults(self._anchor(f"resultater:{theme.id}"), theme, results)

    def _matrix(self, _: str, span: SourceSpan) -> Compiled | None:
        rows = gathering.matrix(self.book, self.known)
        if not any(cell.status for row in rows for cell in row.cells):
            return self._nothing("temamatrise", "results", span)
        return ThemeMatrix(self._anchor("tab:temamatrise"), self.book.meta.themes, rows)

    def _comparison(self, argument: str, span: SourceSpan) -> Compiled | None:
        aspects = tuple(argument.split()) or ("",)
        unknown = [aspect for aspect in aspects if aspect not in gathering.ASPECTS]
        known = ", ".join(gathering.ASPECTS)
        for aspect in unknown:
            near = nearest(aspect, gathering.ASPECTS)
            self.sink.report(
                rules.UNKNOWN_ASPECT, span, aspect=aspect, known=known, suggestion=near
            )
        if unknown:
            return None
        rows = gathering.comparison(self.book, aspects, self.listed.cite)
        if not rows:
            return self._nothing("sammenligning", f"partnership.{aspects[0]}", span)
        return Comparison(self._anchor(f"tab:{'-'.join(aspects)}"), aspects, rows)

    def _timeline(self, _: str, span: SourceSpan) -> Compiled | None:
        steps = gathering.steps(self.book, self.listed.cite)
        if not steps:
            return self._nothing("tidslinje", "partnership.agreement", span)
        return Timeline(self._anchor("fig:tidslinje"), steps)

    def _network(self, _: str, span: SourceSpan) -> Compiled | None:
        ties = gathering.ties(self.book)
        if not ties:
            return self._nothing("nettverk", "partnership.institutions", span)
        return Network(self._anchor("fig:nettverk"), ties)

    def _populations(self, _: str, span: SourceSpan) -> Compiled | None:
        people, citations = gathering.people(self.book, self.listed.cite)
        if not people:
            return self._nothing("folketall", "partnership.population", span)
        return Populations(self._anchor("fig:folketall"), people, citations)

    def _map(self, _: str, span: SourceSpan) -> Compiled | None:
        places = gathering.places(self.book)
        if not places:
            return self._nothing("kart", "partnership.place", span)
        named = self.book.meta.map
        if named is None:
            self.sink.report(rules.NO_OUTLINE, span, fault="book.yaml: map?")
            return None
        try:
            land = outline.read(self.book.root, named.path)
        except (OSError, ValueError):
            place = self.book.meta.keys.get(("map", "path"), span)
            self.sink.report(rules.NO_OUTLINE, place, fault=named.path)
            return None
        on_map = {located.chapter.slug for located in places}
        for chapter in self.book.partnerships:
            if chapter.slug not in on_map:
                span = chapter.front.span("partnership")
                self.sink.report(rules.NOT_ON_MAP, span, name=chapter.front.running_title)
        return PlaceMap(self._anchor("fig:kart"), places, land, named.source)

    def _sources(self, _: str, __: SourceSpan) -> Compiled | None:
        alphabet = words(self.book.meta.language).alphabet
        return AllSources(self._anchor("kilder:alle"), bibliography.collect(self.book, alphabet))

    def _register(self, _: str, __: SourceSpan) -> Compiled | None:
        return RegisterHere(self._anchor("register:alle"))

    def _nothing(self, block: str, needs: str, span: SourceSpan) -> Compiled | None:
        self.sink.report(rules.NOTHING_TO_SHOW, span, block=block, needs=needs)
        return None


def directive(token: Token) -> tuple[str, str]:
    """The name and the argument of a fenced container's token; empty for other tokens."""
    if not token.type.startswith("container_"):
        return "", ""
    name = token.type.removeprefix("container_").removesuffix("_open").removesuffix("_close")
    return name, token.info.strip().removeprefix(name).strip()


def _token(opening: Token, value: Compiled | None) -> Token:
    return Token(
        "compiled", "", 0, map=opening.map, block=True, meta=opening.meta | {"compiled": value}
    )
