"""Book-wide passes: the chapters, read one by one, become one numbered, linked and compiled book.

Every pass takes a Book and returns a Book or a value; faults are findings. Nothing here knows an
edition: page numbers and HTML come later.
"""

from __future__ import annotations

from collections.abc import Iterator

from book.assembly import (
    anchors,
    bibliography,
    contents,
    coverage,
    credits,
    numbering,
    portraits,
    references,
    register,
    synthesis,
)
from book.assembly.assembled import AllSources, Assembly, Compiled, RegisterHere
from book.assembly.memo import PassMemo
from book.assembly.words import words
from book.findings.diagnostics import Sink
from book.findings.rules import references as rules
from book.model import Book

__all__ = ["Assembly", "assemble"]


def assemble(book: Book, sink: Sink, memo: PassMemo | None = None) -> Assembly:
    """Number, compile and link the whole book.

    Args:
        book: the chapters as they were read.
        sink: takes the findings.
        memo: what passes made of chapters before, when the book is assembled again and again.
    """
    language = words(book.meta.language)
    memo = memo or PassMemo()
    memo.begin(book.meta.language)
    for chapter in book.chapters:
        if contents.is_own(chapter.slug):
            file = chapter.source.path
            sink.report(rules.RESERVED_NAME, chapter.source.span(), file=file)
    numbered = bibliography.number(
        numbering.chapters(book, memo, sink), language.alphabet, memo, sink
    )
    placed = numbering.each(
        numbered,
        lambda chapter: memo.of(
            "anchors", chapter, None, sink, lambda own: anchors.place(chapter, own)
        ),
    )
    own = frozenset(anchors.targets(placed, language, memo, sink))
    compiled = numbering.figures(synthesis.expand(placed, own, sink), language, memo, sink)
    coverage.inspect(compiled, own, sink)
    targets = anchors.targets(compiled, language, memo, sink)
    linked = references.resolve(compiled, targets, memo, sink)
    index = register.compile_register(linked, language, memo, sink)
    parts = numbering.parts(linked)
    own_register = bool(index) and not _printed(linked)
    return Assembly(
        linked,
        language,
        targets,
        contents.tree(linked, parts, language, own_register=own_register),
        index,
        credits.gather(linked, sink),
        parts,
        next(_compiled(linked, AllSources), ""),
        portraits.land(linked),
        portraits.gather(linked, sink),
    )


def _printed(book: Book) -> bool:
    """Whether a chapter says where the register goes, or has taken its name."""
    named = any(chapter.slug == contents.REGISTER for chapter in book.chapters)
    return named or any(_compiled(book, RegisterHere))


def _compiled(book: Book, kind: type[Compiled]) -> Iterator[str]:
    """The anchors of the compiled blocks of a kind."""
    for chapter in book.chapters:
        for token in chapter.document.tokens:
            value = token.meta.get("compiled")
            if isinstance(value, kind):
                yield value.anchor
