"""The texts that lines are measured on: paragraphs without notes, lists and tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

import tinyhtml5
from markdown_it import MarkdownIt

from book.assembly import assemble
from book.editions.paged import sections as paged
from book.findings.diagnostics import Sink
from book.manuscript import project
from tests.conftest import HOUSE, REPOSITORY

_ENGLISH = ("docs", "styles", "README.md", "CHANGELOG.md")
_NOT_PROSE = frozenset(("diagnostics.md", "manuscript.md"))
"""A generated catalogue, and a page of examples in Norwegian."""
_SHORTEST = 120
"""Letters of a paragraph that is worth setting."""


@dataclass(frozen=True, slots=True)
class RunningText:
    """Paragraphs, and the words of their hyphenation list."""

    name: str
    language: str
    paragraphs: tuple[str, ...]
    words: str = ""

    @property
    def letters(self) -> int:
        """How long it is."""
        return sum(map(len, self.paragraphs))


def of_book(root: Path) -> RunningText:
    """The running text of a book in this project's Markdown."""
    sink = Sink()
    book = project.load(root, root, sink)
    found: list[str] = []
    for section in paged.render(assemble(book, sink), HOUSE):
        found += _paragraphs(tinyhtml5.parse(section.html, namespace_html_elements=False))
    name = root.resolve().name
    return RunningText(name, book.meta.language, tuple(found), " ".join(book.hyphenation))


def of_documentation() -> RunningText:
    """The prose of this project's documentation, which is English."""
    sources = [REPOSITORY / name for name in _ENGLISH]
    files = [file for path in sources for file in (path.rglob("*.md") if path.is_dir() else [path])]
    prose = (file for file in sorted(files) if file.name not in _NOT_PROSE)
    found = [words for file in prose for words in _words_of(file.read_text("utf-8"))]
    return RunningText("documentation", "en", tuple(found))


TEXTS: tuple[Callable[[], RunningText], ...] = (
    lambda: of_book(REPOSITORY / "chapters"),
    lambda: of_book(REPOSITORY / "tests/books/torture"),
    of_documentation,
)


def _paragraphs(page: Element) -> Iterator[str]:
    for section in page.iter("section"):
        for child in section:
            if child.tag == "p" and child.get("class") is None:
                text = re.sub(r"\s+", " ", _words(child)).strip()
                if len(text) >= _SHORTEST:
                    yield text


def _words(element: Element) -> str:
    if element.get("class") == "footnote":
        return ""
    inner = "".join(_words(child) + (child.tail or "") for child in element)
    return (element.text or "") + inner


def _words_of(markdown: str) -> Iterator[str]:
    for token in MarkdownIt("commonmark").enable("table").parse(markdown):
        inner = token.children or () if token.type == "inline" else ()
        parts = (" " if part.type == "softbreak" else part.content for part in inner)
        text = re.sub(r"\s+", " ", "".join(parts)).strip()
        if len(text) >= _SHORTEST:
            yield text
