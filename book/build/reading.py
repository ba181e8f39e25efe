"""Read a manuscript and say what is wrong with it: all of `check`, the beginning of a build."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from book.build.stamp import inputs_key
from book.findings.diagnostics import Diagnostic, Sink
from book.findings.packing import pack, unpack
from book.ground import files

if TYPE_CHECKING:
    from book.assembly import Assembly
    from book.ground.cache import Cache
    from book.model import Book


def read(root: Path, shown_from: Path, only: Collection[Path] = ()) -> tuple[Assembly, Sink]:
    """Read a manuscript and assemble the book, with all that is wrong with it."""
    sink = Sink()
    return read_into(sink, root, shown_from, only), sink


def read_into(
    sink: Sink,
    root: Path,
    shown_from: Path,
    only: Collection[Path] = (),
    texts: Mapping[Path, bytes] | None = None,
    kept: Cache | None = None,
) -> Assembly:
    """Read a manuscript and assemble the book; what is wrong with it goes to the sink.

    Args:
        sink: takes the findings.
        root: the folder of the book.
        shown_from: what paths in findings are relative to.
        only: the files whose findings are asked for; empty: all.
        texts: what files are read as instead of what they hold.
        kept: chapters that were read before.
    """
    from book.assembly import assemble
    from book.manuscript import lint, project
    from book.manuscript.chapter_cache import ChapterCache

    book = project.load(root, shown_from, sink, only, ChapterCache(kept), texts)
    lint.inspect(book, sink)
    return assemble(book, sink)


@dataclass(frozen=True, slots=True)
class _Checked:
    """What a check found, and the digest of all it looked at."""

    inputs: str
    findings: tuple[Diagnostic, ...]


def check(
    root: Path, shown_from: Path, only: Collection[Path] = (), cache: Path | None = None
) -> tuple[Diagnostic, ...]:
    """All findings of the manuscript, or those of some of its files.

    Args:
        root: the folder of the book.
        shown_from: what paths in findings are relative to.
        only: the files whose findings are asked for; empty: all.
        cache: where it is kept what was found, for the next check of a book that has not changed.
    """
    words = "|".join(("check", *map(str, (root, shown_from, *only))))
    inputs = inputs_key((root, Path(__file__).parents[1]), (), words)
    kept = None if cache is None else cache / "checks" / files.digest(words.encode())
    if kept is not None and (found := _recalled(kept, inputs)) is not None:
        return found
    found = _checked(root, shown_from, only)
    if cache is not None and kept is not None:
        files.mark_cache(cache)
        files.keep(kept, pack(_Checked(inputs, found)))
    return found


def _recalled(file: Path, inputs: str) -> tuple[Diagnostic, ...] | None:
    try:
        kept = unpack(file.read_bytes(), _Checked)
    except (OSError, ValueError):
        return None  # none, or of another compiler
    return kept.findings if kept.inputs == inputs else None


def _checked(root: Path, shown_from: Path, only: Collection[Path]) -> tuple[Diagnostic, ...]:
    return judged(root, shown_from, only)[1]


def judged(
    root: Path,
    shown_from: Path,
    only: Collection[Path] = (),
    texts: Mapping[Path, bytes] | None = None,
) -> tuple[Book, tuple[Diagnostic, ...]]:
    """The book as it was read, and the findings that nobody has allowed; see `read_into`."""
    from book.manuscript.lint import allowances

    sink = Sink()
    book = read_into(sink, root, shown_from, only, texts).book
    found = allowances.settle(book, sink, allowances.FAMILIES_OF_MANUSCRIPT)
    names = {shown(file, shown_from) for file in only}
    return book, tuple(finding for finding in found if not names or finding.span.path in names)


def shown(file: Path, shown_from: Path) -> str:
    """A path as findings have it."""
    return Path(os.path.relpath(file, shown_from)).as_posix()
