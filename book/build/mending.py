"""Mend a manuscript where its findings have one right answer: what `check --fix` does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from book.build.reading import judged
from book.findings.diagnostics import Diagnostic
from book.findings.mending import Edit, mended
from book.ground import files, jail
from book.model import Book

MOST_ROUNDS = 8
"""A mend can bring to light what another rule has an answer to; in practice two rounds do."""
_HEADS, _EVERYTHING = ("YA",), ("",)
"""Beginnings of the codes that are not mended in a file where mending brings up more findings:
first what makes a broken head readable, for its values may have faults of their own."""


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
    changed: dict[Path, MendedFile] = {}
    barred: dict[Path, tuple[str, ...]] = {}
    book, found = judged(root, shown_from, only)
    for _ in range(MOST_ROUNDS):
        before, counts = dict(changed), Counter(finding.span.path for finding in found)
        for file, shown in _files(book):
            own = (f for f in found if f.span.path == shown)
            mendable = [f for f in own if not f.rule.code.startswith(barred.get(file, ()))]
            _mend_file(file, shown, book.root, mendable, changed)
        if changed == before:
            break
        book, found = judged(root, shown_from, only, _texts(changed))
        now = Counter(finding.span.path for finding in found)
        grown = [f for f in changed if now[changed[f].shown] > counts[changed[f].shown]]
        for file in grown:
            barred[file] = _EVERYTHING if file in barred else _HEADS
            _undo(file, changed, before)
        if grown:
            book, found = judged(root, shown_from, only, _texts(changed))
    return tuple(m for m in changed.values() if m.before != m.after), found


def _mend_file(
    file: Path, shown: str, root: Path, found: Iterable[Diagnostic], files: dict[Path, MendedFile]
) -> None:
    """Mend a file as it is or as it was mended already."""
    old = files.get(file)
    before = old.before if old else _read(file, root)
    new = mended(old.after if old else before, found)
    if new.edits:
        edits = (*(old.edits if old else ()), *new.edits)
        files[file] = MendedFile(file, shown, before, new.data, edits)


def _undo(file: Path, files: dict[Path, MendedFile], before: Mapping[Path, MendedFile]) -> None:
    if file in before:
        files[file] = before[file]
    else:
        del files[file]


def _texts(files: Mapping[Path, MendedFile]) -> dict[Path, bytes]:
    return {file: mend.after for file, mend in files.items()}


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
