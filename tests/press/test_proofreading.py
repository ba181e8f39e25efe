"""No word may be missing from the pages, or be read otherwise than it is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from weasyprint.pdf.stream import Stream

from book.findings.diagnostics import Sink
from book.ground.source import SourceSpan
from book.press import engine
from book.press.engine.tagging.reliance import check_engine
from book.press.section import Section

from .sample_book import META, document, small_look
from .whole_book import finish

Found = Callable[[str, str], list[tuple[str, SourceSpan, dict[str, Any]]]]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """Lay out a chapter with some more style, and give what proofreading found."""
    folder = tmp_path_factory.mktemp("pages")
    small_look(folder)

    def lay_out(body: str, style: str) -> list[tuple[str, SourceSpan, dict[str, Any]]]:
        sheet = folder / f"look-{abs(hash(style))}.css"
        sheet.write_text(f'@import "small.css";\n{style}')
        html = document(f'<section class="chapter" id="kap">{body}</section>')
        book = finish(META, (Section("kap", "Kapittel", html),), folder, Sink(), sheet)
        texts = [f for f in book.findings if f.rule.code.startswith("TX")]
        return [(f.rule.code, f.span, dict(f.values)) for f in texts]

    return lay_out


def test_words_that_are_on_no_page_are_told_with_their_line(found: Found) -> None:
    body = '<p data-src="kap.md:3">Her.</p><p class="x" data-src="kap.md:9">To ord.</p>'
    assert found(body, ".x { display: none }") == [
        ("TX001", SourceSpan("kap.md", 9), {"text": "To ord."})
    ]


def test_a_glyph_that_says_something_else_is_told(found: Found) -> None:
    body = '<p data-src="kap.md:3">12 m²</p><p class="x" data-src="kap.md:9">i andre 2</p>'
    assert found(body, ".x { font-variant-position: super }") == [
        ("TX002", SourceSpan("kap.md", 9), {"text": "i andre 2", "found": "iandre²"})
    ]


def test_translucent_text_is_told(found: Found) -> None:
    body = '<p data-src="kap.md:3">Her.</p><p class="x" data-src="kap.md:9">Svakt.</p>'
    assert found(body, ".x { opacity: 0.5 }") == [
        ("TX003", SourceSpan("kap.md", 9), {"text": "Svakt."})
    ]


def test_a_note_that_is_taller_than_its_page_is_told(found: Found) -> None:
    note = f'<span class="footnote" data-number="1">Noten {"er lang " * 900}</span>'
    body = f'<p data-src="kap.md:3">Her.</p><p data-src="kap.md:9">Ord{note}</p>'
    ((code, span, _),) = found(body, "")
    assert (code, span) == ("TX004", SourceSpan("kap.md", 9))


def test_nothing_is_told_of_changed_case_breaks_and_generated_words(found: Found) -> None:
    body = (
        '<p class="x">Store bokstaver, kommune&shy;styre&shy;representanten og\n mellomrom</p>'
        "<p>by-\u00a0og land, ﬁn «skrift» … 2020–2021</p><hr><ul><li>Punkt</li></ul>"
    )
    style = '.x { text-transform: uppercase; width: 40mm } li::before { content: "mer " }'
    assert found(body, style) == []


def test_another_engine_fails_loudly(monkeypatch: pytest.MonkeyPatch) -> None:
    engine.start()
    check_engine()

    def marked(self: Any, box: Any, tag: str) -> None:
        self._marks = {box: tag}

    monkeypatch.setattr(Stream, "marked", marked)
    with pytest.raises(RuntimeError, match="_tags"):
        check_engine()


def test_the_engine_is_pinned(repository: Path) -> None:
    from book.press.versions import ENGINE

    assert f'"weasyprint=={ENGINE}"' in (repository / "pyproject.toml").read_text()
