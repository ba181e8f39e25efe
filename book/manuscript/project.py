"""A folder of chapters → `Book`, whatever its authors wrote."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from book.findings.diagnostics import Sink
from book.findings.rules import project as rules
from book.ground.slugs import slug
from book.ground.source import SourceFile, SourceSpan
from book.ground.suggestions import nearest
from book.manuscript import hyphenation, markdown, typography
from book.manuscript.chapter_cache import ChapterCache
from book.manuscript.folder import COLOPHON, FOLDERS_FILE, Folder
from book.manuscript.lint import characters, conservation, images
from book.manuscript.metadata import book_yaml, contents, frontmatter, source_files
from book.manuscript.metadata.book_yaml import BookYaml
from book.manuscript.metadata.contents import Contents, Listed, ListedPart
from book.manuscript.metadata.source_files import SharedSources
from book.model import NOWHERE, Book, BookMeta, Chapter


def load(
    root: Path,
    shown_from: Path,
    sink: Sink,
    only: Collection[Path] = (),
    cache: ChapterCache | None = None,
    texts: Mapping[Path, bytes] | None = None,
) -> Book:
    """Read a book.

    Args:
        root: a folder with book.yaml, with *.md, or with `chapters/` that holds them.
        shown_from: what paths in findings are relative to.
        sink: takes the findings.
        only: the files whose findings are asked for; every chapter is read all the same, so that
            links between them can be resolved. Empty: all.
        cache: what was read before, when the book is read again and again.
        texts: what files are read as instead of what they hold: the book as it would be.

    Returns:
        What could be read; a book with nothing in it at worst.
    """
    cache = cache or ChapterCache()
    cache.begin()
    asked = frozenset(file.resolve() for file in only)
    folder = Folder.find(root, shown_from, texts or {})
    shelf = _Shelf(folder, sink, asked, cache)
    described = shelf.describe()
    shared = source_files.read(folder, described.meta, sink if not asked else Sink())
    shelf.shared = shared
    order = described.contents
    if order is None:
        names = shelf.folder.chapters()
        order = contents.by_name(n for n in names if Path(n).stem.casefold() not in COLOPHON)
    else:
        shelf.compare(order, described.meta)
    chapters = {
        item: chapter
        for item in contents.files(order)
        if (chapter := shelf.chapter(item, described.meta)) is not None
    }
    shared.report_unused(chapters.values(), sink if not asked else Sink())
    parts = contents.arrange(order, chapters.get)
    if not any(part.chapters for part in parts):
        sink.report(rules.NO_CHAPTERS, SourceSpan(shelf.folder.shown(shelf.folder.root)))
    return Book(
        shelf.folder.root,
        described.meta,
        parts,
        shelf.colophon(described.meta),
        hyphenation.read(shelf.folder, sink),
    )


@dataclass(slots=True)
class _Shelf:
    """The files of one book while they are read, each once."""

    folder: Folder
    sink: Sink
    only: frozenset[Path]
    cache: ChapterCache
    shared: SharedSources = field(default_factory=SharedSources)
    slugs: dict[str, str] = field(default_factory=dict)
    """The file that took each slug."""
    seen: set[Path] = field(default_factory=set)

    def describe(self) -> BookYaml:
        """Read book.yaml; without it, a book named for its folder."""
        title = self.folder.title
        file = self.folder.book_yaml()
        source = self.folder.read(file, self._sink(file)) if file else None
        if file is None or source is None:
            return BookYaml(BookMeta(title, output=slug(title) or "book"))
        described = book_yaml.read(source, title, self._sink(file))
        meta = described.meta
        if ("output",) not in meta.keys:
            meta = replace(meta, output=slug(meta.title) or "book")
        return BookYaml(typography.meta(meta), described.contents)

    def compare(self, order: Contents, meta: BookMeta) -> None:
        """Report what is listed and missing, and what is there and not listed."""
        sink = self._sink(meta.source.file if meta.source else None)
        there = self.folder.chapters()
        for item in order:
            if isinstance(item, ListedPart) and not item.chapters:
                sink.report(rules.EMPTY_PART, item.span, part=item.part)
        names: set[str] = set()
        files: set[Path] = set()
        for item in contents.files(order):
            file = self.folder.root / item.file
            if not self.folder.holds(file):
                sink.report(rules.OUTSIDE, item.span, file=item.file)
            elif file.suffix != ".md":
                near = f"{item.file}.md" if f"{item.file}.md" in there else ""
                sink.report(rules.NOT_CHAPTER, item.span, suggestion=near, file=item.file)
                names.add(near)
            elif not self.folder.has(file):
                near = nearest(item.file, there)
                sink.report(rules.LISTED_MISSING, item.span, suggestion=near, file=item.file)
                names.add(near)
            elif (real := file.resolve()) in files:
                sink.report(rules.LISTED_TWICE, item.span, file=item.file)
            else:
                files.add(real)
            names.add(item.file)
        self._report_unlisted(name for name in there if name not in names)

    def _report_unlisted(self, names: Iterable[str]) -> None:
        for name in names:
            if Path(name).stem.casefold() not in COLOPHON:
                file = self.folder.root / name
                place = SourceSpan(self.folder.shown(file))
                self._sink(file).report(rules.NOT_LISTED, place, file=name)

    def chapter(self, item: Listed, meta: BookMeta) -> Chapter | None:
        """Read a listed chapter; None for what is no chapter of this book or already read."""
        file = self.folder.root / item.file
        if not self.folder.holds(file):
            if item.span is NOWHERE:  # a link in the folder, listed by nobody
                place = SourceSpan(self.folder.shown(file))
                self.sink.report(rules.OUTSIDE, place, file=item.file)
            return None
        if file.suffix != ".md" or not self.folder.has(file) or file.resolve() in self.seen:
            return None
        if file.stem.casefold() in COLOPHON:
            return None
        self.seen.add(file.resolve())
        return self._read(file, meta)

    def colophon(self, meta: BookMeta) -> Chapter | None:
        """Read the words for the imprint page, if there are any."""
        for name in self.folder.chapters():
            file = self.folder.root / name
            if Path(name).stem.casefold() in COLOPHON and self.folder.holds(file):
                return self._read(file, meta)
        return None

    def _read(self, file: Path, meta: BookMeta) -> Chapter | None:
        sink = self._sink(file)
        opening = Sink()
        source = self.folder.read(file, opening)
        sink.extend(opening)
        if source is None:
            return None
        if not source.text.strip():
            if not len(opening):
                sink.report(rules.EMPTY_FILE, source.span())
            sink = Sink()  # all else that could be said follows from it
        name = self._slug(file, sink)

        def read(own: Sink) -> Chapter:
            return _read(source, name, meta, self.shared, own)

        beside = repr((meta.contributors, self.shared.sources, meta.source is None))
        chapter = self.cache.chapter(source, name, meta.language, beside, sink, read)
        images.inspect(chapter, self.folder.root, sink)
        return chapter

    def _slug(self, file: Path, sink: Sink) -> str:
        is_folders = file.stem.casefold() in FOLDERS_FILE and file.parent != self.folder.root
        wanted = slug(file.parent.name if is_folders else file.stem) or "kapittel"
        free, number = wanted, 1
        while free in self.slugs:
            number += 1
            free = f"{wanted}-{number}"
        if free != wanted:
            place, other = SourceSpan(self.folder.shown(file)), self.slugs[wanted]
            sink.report(rules.SAME_SLUG, place, file=file.name, other=other)
        self.slugs[free] = file.name
        return free

    def _sink(self, file: Path | None) -> Sink:
        """Where findings about a file go: nowhere when nobody asked about it."""
        if self.only and (file is None or file.resolve() not in self.only):
            return Sink()
        return self.sink


def _read(
    source: SourceFile, name: str, meta: BookMeta, shared: SharedSources, sink: Sink
) -> Chapter:
    """Read one text as a chapter."""
    head = frontmatter.read(source, meta.contributors, sink, headless=meta.source is None)
    document = markdown.read(source, head.height, sink)
    chapter = shared.lend(Chapter(name, source, head.front, document), sink)
    language = head.front.lang or meta.language
    characters.inspect(chapter, head.height, language, sink)
    polished = typography.polish(chapter, language)
    characters.inspect_quotes(polished, sink)
    conservation.inspect(polished, head.height, sink)
    return polished
