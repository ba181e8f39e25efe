"""A Word document → the Markdown of a chapter, its pictures, and what could not be carried over.

`mammoth` reads the document: it knows styles, numbering, notes and tracked changes, and takes what
was inserted and leaves what was deleted. Its HTML becomes our Markdown here, because mammoth's own
Markdown has no tables and no notes, and other converters know nothing of our captions and boxes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from book.findings.diagnostics import Diagnostic, Sink
from book.ground.slugs import slug
from book.ground.source import SourceSpan
from book.manuscript.word import archive, conversion, losses
from book.manuscript.word.blocks import BlockWriter
from book.manuscript.word.gallery import Gallery
from book.manuscript.word.inlines import InlineWriter

__all__ = ["WordChapter", "read"]


@dataclass(frozen=True, slots=True)
class WordChapter:
    """What a document held, in the terms of a chapter."""

    title: str
    abstract: str
    authors: tuple[str, ...]
    body: str
    """Markdown, from the first heading or paragraph to the last note."""
    pictures: tuple[tuple[str, bytes], ...]
    """Name in `images/` and bytes of each picture."""
    lost: tuple[Diagnostic, ...]
    """What could not be carried over."""


def read(data: bytes, shown_as: str, there: Mapping[str, bytes] | None = None) -> WordChapter:
    """Read a .docx that may be anybody's.

    Args:
        data: the file.
        shown_as: its name, for findings; its pictures are named for it.
        there: the pictures that `images/` holds already; one of the same bytes is used again, and
            no other name of theirs is taken.

    Raises:
        BookError: it is no .docx, too large, or made to do harm.
    """
    name = slug(PurePosixPath(shown_as).stem) or "word"
    parts = archive.open_parts(data)
    sink = Sink()
    place = SourceSpan(shown_as)
    losses.report(parts, place, sink)
    converted = conversion.convert(data, Gallery(name, place, sink, there or {}))
    inlines = InlineWriter(converted.comments, converted.labels, place, sink)
    writer = BlockWriter(inlines, place, sink)
    body = writer.chapter(converted.body, converted.notes)
    return WordChapter(
        writer.title or PurePosixPath(shown_as).stem,
        writer.abstract,
        tuple(writer.authors),
        body,
        converted.pictures,
        tuple(sink),
    )
