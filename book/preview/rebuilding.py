"""Makes the book anew after every edit, and keeps the last good state of what an edit broke."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from book.assembly import assemble
from book.assembly.memo import PassMemo
from book.editions.web.site import Site
from book.findings.diagnostics import Diagnostic, Rule, Severity, Sink
from book.findings.rules import project as project_rules
from book.findings.rules import yaml as yaml_rules
from book.ground.errors import Lang
from book.ground.resources import Resources
from book.manuscript import lint, project
from book.manuscript.chapter_cache import ChapterCache
from book.manuscript.lint import allowances
from book.model import Book, Chapter, Part
from book.preview.state import PreviewState
from book.preview.words import said

_BREAKING = frozenset(
    rule.code
    for rule in (
        *(rule for rule in vars(yaml_rules).values() if isinstance(rule, Rule)),
        project_rules.NOT_READABLE,
        project_rules.NOT_UTF8,
        project_rules.TOO_LARGE,
        project_rules.EMPTY_FILE,
    )
    if rule.severity is Severity.ERROR
)
"""Faults after which what could be read of a file is not what its author meant."""


class Rebuilder:
    """Reads the book again and again; one thread at a time."""

    def __init__(self, root: Path, resources: Resources, shown_from: Path, lang: Lang) -> None:
        self.root, self.resources, self.shown_from, self.lang = root, resources, shown_from, lang
        self._assets: dict[str, bytes] = {}
        self._readings = ChapterCache()
        self._passes = PassMemo()
        self._judged: dict[str, tuple[Chapter, tuple[Diagnostic, ...]]] = {}
        self._good: Book | None = None
        """The book as it was read, before assembly."""
        self._last: PreviewState | None = None

    def make(self, pages: Collection[str] = ()) -> PreviewState:
        """Make what is to be shown now.

        Args:
            pages: those that somebody looks at; if one cannot be made, nothing new is shown.

        Raises:
            BookError: there is no earlier state to show instead.
        """
        version = self._last.version + 1 if self._last else 1
        try:
            showing = self._made(version)
            for page in pages:
                showing.page(page)
        except Exception as error:
            if self._last is None:
                raise
            showing = replace(self._last, version=version, fault=said(error, self.lang))
        self._last = showing
        return showing

    def _made(self, version: int) -> PreviewState:
        sink = Sink()
        book = project.load(self.root, self.shown_from, sink, cache=self._readings)
        self._lint(book, sink)
        if self._good is not None:
            book = with_last_good(book, self._good, tuple(sink))
        assembly = assemble(book, sink, self._passes)
        site = Site(assembly, self.resources, self._assets)
        shared = site.shared(whole_faces=True)
        families = allowances.FAMILIES_OF_MANUSCRIPT
        findings = tuple(allowances.settle(book, sink, families))
        self._good = book
        return PreviewState(version, assembly, site, shared, findings)

    def _lint(self, book: Book, sink: Sink) -> None:
        """Judge the chapters that are new; of the others it is known what there is to say."""
        chapters = (*book.chapters, *((book.colophon,) if book.colophon else ()))
        for chapter in chapters:
            known = self._judged.get(chapter.slug)
            if known is None or known[0] is not chapter:
                own = Sink()
                alone = replace(book, parts=(Part("", (chapter,)),), colophon=None)
                lint.inspect(alone, own)
                known = self._judged[chapter.slug] = chapter, tuple(own)
            sink.extend(known[1])


def with_last_good(book: Book, last: Book, findings: tuple[Diagnostic, ...]) -> Book:
    """Put the last good state in the place of what cannot be read now.

    A chapter that is broken, or gone though its file is there, stays as it was; when book.yaml is
    broken, so does the order of the book.
    """
    broken = {finding.span.path for finding in findings if finding.rule.code in _BREAKING}
    before = {chapter.slug: chapter for chapter in last.chapters}
    now = {chapter.slug: chapter for chapter in book.chapters}
    description = last.meta.source.path if last.meta.source else ""
    is_same_order = _described(book) == _described(last)
    if description in broken or (is_same_order and _lost(before, now)):
        book = replace(book, parts=last.parts, meta=last.meta)

    def good(chapter: Chapter) -> Chapter:
        fresh = now.get(chapter.slug, chapter)
        return before.get(chapter.slug, fresh) if fresh.source.path in broken else fresh

    parts = tuple(replace(part, chapters=tuple(map(good, part.chapters))) for part in book.parts)
    return replace(book, parts=parts)


def _described(book: Book) -> str:
    return book.meta.source.text if book.meta.source else ""


def _lost(before: dict[str, Chapter], now: dict[str, Chapter]) -> bool:
    """Whether a chapter is not in the book any more though its file is."""
    return any(slug not in now and chapter.source.file.exists() for slug, chapter in before.items())
