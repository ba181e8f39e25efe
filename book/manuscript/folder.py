"""The folder of a book: which files are its manuscript, and their texts."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from book.findings.diagnostics import Sink
from book.findings.rules import project as rules
from book.ground import jail
from book.ground.source import SourceFile, SourceSpan, with_line_feeds
from book.manuscript import foreign

BOOK_YAML = ("book.yaml", "book.yml")
COLOPHON = frozenset({"kolofon", "colophon"})
NOT_CHAPTERS = frozenset({"readme", "contributing", "changelog", "license"})
"""What Markdown files of a repository are called that belong to no book."""
FOLDERS_FILE = frozenset({"readme", "index"})
"""What the one text of a chapter is called that has a folder of its own."""
MOST_MEGABYTES = 2


@dataclass(frozen=True, slots=True)
class Folder:
    """Where a manuscript lies, and from where its paths are shown to people."""

    root: Path
    shown_from: Path
    texts: Mapping[Path, bytes] = field(default_factory=dict)
    """What files are read as, when it is asked how the book would be with other words."""

    @classmethod
    def find(cls, start: Path, shown_from: Path, texts: Mapping[Path, bytes]) -> Folder:
        """The folder itself, or the `chapters/` in it when only that holds a manuscript."""
        inner = start / "chapters"
        holds = [any((start / name).is_file() for name in BOOK_YAML), _has_chapters(start)]
        is_own = inner.is_dir() and jail.holds(start, inner)
        if not holds[0] and is_own and (_has_book(inner) or not holds[1]):
            return cls(inner, shown_from, texts)
        return cls(start, shown_from, texts)

    @property
    def title(self) -> str:
        """What a book without a title is called: its folder."""
        folder = self.root.absolute()
        folder = folder.parent if folder.name == "chapters" else folder
        words = folder.name.replace("-", " ").replace("_", " ").strip()
        return words[:1].upper() + words[1:] or "Bok"

    def book_yaml(self) -> Path | None:
        """The file that describes the book, if there is one."""
        return next((self.root / n for n in BOOK_YAML if (self.root / n).is_file()), None)

    def chapters(self) -> tuple[str, ...]:
        """The names of all files that could be chapters, colophon included.

        Where there are none, a folder with a README or an index is a chapter.
        """
        return tuple(sorted(_chapter_names(self.root)) or sorted(_chapter_folders(self.root)))

    def holds(self, file: Path) -> bool:
        """Whether a file lies inside the folder, symbolic links followed."""
        return jail.holds(self.root, file)

    def has(self, file: Path) -> bool:
        """Whether there is such a file inside the folder."""
        return jail.has(self.root, file)

    def shown(self, file: Path) -> str:
        """A path as people see it in findings."""
        return Path(os.path.relpath(file, self.shown_from)).as_posix()

    def read(self, file: Path, sink: Sink) -> SourceFile | None:
        """Read a text whatever is wrong with it; None (and a finding) when it cannot be had."""
        shown = self.shown(file)
        try:
            data = self._bytes(file)
        except jail.OutsideError:
            sink.report(rules.OUTSIDE, SourceSpan(shown), file=file.name)
            return None
        except OSError as error:
            if error.errno == errno.EFBIG:
                sink.report(rules.TOO_LARGE, SourceSpan(shown), most=MOST_MEGABYTES)
            else:
                reason = error.strerror or str(error)
                sink.report(rules.NOT_READABLE, SourceSpan(shown), reason=reason)
            return None
        if program := foreign.kind(data):
            sink.report(rules.NOT_MARKDOWN, SourceSpan(shown, 1), program=program)
            return SourceFile(shown, file, "")
        text, wrong_from = foreign.decoded(data)
        if wrong_from is not None:
            line = data[:wrong_from].count(b"\n") + 1
            sink.report(rules.NOT_UTF8, SourceSpan(shown, line))
        return SourceFile(shown, file, with_line_feeds(text))

    def read_first(self, names: Iterable[str], sink: Sink) -> SourceFile | None:
        """Read the first of some files that is there; None where none is, or it cannot be had."""
        files = (self.root / name for name in names)
        file = next((file for file in files if file.is_file() and self.holds(file)), None)
        return None if file is None else self.read(file, sink)

    def _bytes(self, file: Path) -> bytes:
        there = jail.read(file, self.root, MOST_MEGABYTES * 1024**2)
        return self.texts.get(file, there)


def _has_book(folder: Path) -> bool:
    return any((folder / name).is_file() for name in BOOK_YAML) or _has_chapters(folder)


def _has_chapters(folder: Path) -> bool:
    return bool(_chapter_names(folder))


def _chapter_names(folder: Path) -> list[str]:
    if not folder.is_dir():
        return []
    return [
        file.name
        for file in folder.iterdir()
        if file.suffix == ".md"
        and not file.name.startswith(".")
        and file.stem.casefold() not in NOT_CHAPTERS
        and file.is_file()
    ]


def _chapter_folders(root: Path) -> list[str]:
    if not root.is_dir():
        return []
    return [
        f"{file.parent.name}/{file.name}"
        for file in root.glob("*/*.md")
        if file.stem.casefold() in FOLDERS_FILE and not file.parent.name.startswith(".")
    ]
