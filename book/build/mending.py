"""Mend a manuscript where its findings have one right answer: what `check --fix` does."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from book.build.reading import judged
from book.findings.diagnostics import Diagnostic
from book.findings.mending import Edit, mended
from book.ground import files, jail
from book.model import Book

MOST_ROUNDS = 5
"""A mend can bring to light what another rule has an answer to; in practice two rounds do."""


@dataclass(frozen=True, slots=True)
class MendedFile:
    """One file of the manuscript with its mends."""

    file: Path
    shown: str
    before: bytes
    after: bytes
    edits: tuple[Edit, ...]

    def write(self) -> bool:
        """Put the mended text in place; False when somebody has changed the file meanwhile.

        Raises:
            BookError: it cannot be written.
        """
        real = self.file.resolve()
        if real.read_bytes() != self.before:
            return False
        mode = real.stat().st_mode
        files.write(real, self.after)
        real.chmod(mode)
        return True


def mend(
    root: Path, shown_from: Path, only: Collection[Path] = ()
) -> tuple[tuple[MendedFile, ...], tuple[Diagnostic, ...]]:
    """Mend every file of a book, on paper: nothing is written.

    Args:
        root: the folder of the book.
        shown_from: what paths in findings are relative to.
        only: the files to mend; empty: all.

    Returns:
        The files that change, and what is found in the book when they have.
    """
    after: dict[Path, MendedFile] = {}
    book, found = judged(root, shown_from, only)
    for _ in range(MOST_ROUNDS):
        changed = False
        for file, shown in _files(book):
            old = after.get(file)
            before = old.before if old else _read(file, book.root)
            new = mended(old.after if old else before, (f for f in found if f.span.path == shown))
            if new.edits:
                edits = (*(old.edits if old else ()), *new.edits)
                after[file] = MendedFile(file, shown, before, new.data, edits)
                changed = True
        if not changed:
            break
        texts = {mended.file: mended.after for mended in after.values()}
        book, found = judged(root, shown_from, only, texts)
    return tuple(m for m in after.values() if m.before != m.after), found


def _files(book: Book) -> Iterator[tuple[Path, str]]:
    """The files that findings can be about, and how findings name them."""
    sources = [chapter.source for chapter in (*book.chapters, book.colophon) if chapter]
    sources += [book.meta.source] if book.meta.source else []
    for source in sources:
        yield source.file, source.path


def _read(file: Path, root: Path) -> bytes:
    try:
        return jail.read(file, root)
    except OSError:
        return b""  # it is gone since it was read
