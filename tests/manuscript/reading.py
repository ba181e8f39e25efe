"""Reading a manuscript in a test: a text or some files in, a book and its findings out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from book.findings.diagnostics import Diagnostic, Sink
from book.manuscript import lint, project
from book.model import Book, Chapter

HEAD = "---\ntitle: Oppdal\n---\n\n"


class Reader:
    """Reads manuscripts that a test writes into a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def book(self, files: Mapping[str, str | bytes]) -> tuple[Book, tuple[Diagnostic, ...]]:
        """Write the files, read the folder, inspect it."""
        for name, content in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read(self.folder)

    def chapter(self, text: str | bytes) -> tuple[Chapter, tuple[Diagnostic, ...]]:
        """Read a book of one chapter, `oppdal.md`."""
        book, findings = self.book({"oppdal.md": text})
        return book.chapters[0], findings

    def codes(self, text: str | bytes) -> list[str]:
        """The codes of a chapter's findings, by place."""
        return codes(self.chapter(text)[1])


def read(folder: Path) -> tuple[Book, tuple[Diagnostic, ...]]:
    """Read and inspect a folder; paths are shown from it."""
    sink = Sink()
    book = project.load(folder, folder, sink)
    lint.inspect(book, sink)
    return book, tuple(sink)


def codes(findings: Iterable[Diagnostic]) -> list[str]:
    """The codes of findings."""
    return [finding.rule.code for finding in findings]


def lines(findings: Iterable[Diagnostic]) -> list[str]:
    """Findings as one reads them, in English: place, code, message, hint."""
    return [
        f"{f.span.line}:{f.span.column} {f.rule.code} {f.message('en')} / {f.hint('en')}"
        for f in findings
    ]
