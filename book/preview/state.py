"""What the preview shows at one moment, and how browsers are told."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from threading import Lock
from urllib.parse import unquote

from book.assembly import Assembly, board
from book.assembly.words import words
from book.editions.html.pages import HOME, page_of
from book.editions.report.words import STATUSES
from book.editions.web.site import INDEX, SCRIPT, SHEET, Site
from book.findings.diagnostics import Diagnostic, Severity
from book.ground.errors import Lang
from book.ground.files import digest
from book.model import Chapter, Kind

EVERYWHERE = ""
"""The page of a finding that concerns the whole book."""
_STAMP = 12


@dataclass(frozen=True, slots=True)
class PreviewState:
    """The last good pages beside the newest findings."""

    version: int
    assembly: Assembly
    site: Site
    shared: dict[str, bytes]
    findings: tuple[Diagnostic, ...] = ()
    fault: str = ""
    """What went wrong in the compiler itself."""
    _lock: Lock = field(default_factory=Lock, compare=False)

    def page(self, name: str) -> str | None:
        """One page, with addresses that change when a shared file does; None if there is none."""
        with self._lock:
            if name not in self.site.titles:
                return None
            page = self.site.page(name)
        page = page.replace(f'"{SHEET}"', f'"{SHEET}?{_stamp(self.shared[SHEET])}"')
        return _IMAGE.sub(self._stamped, page)

    def _stamped(self, image: re.Match[str]) -> str:
        """The address of an image, changed when its file is."""
        data = self.site.assets.get(unquote(unescape(image[1])))
        return image[0] if data is None else f'src="{image[1]}?{_stamp(data)}"'

    def asset(self, path: str) -> bytes | None:
        """A file that pages share, or None."""
        if path == INDEX:
            with self._lock:
                return self.site.index()
        return self.shared.get(path, self.site.assets.get(path))

    def message(
        self,
        page: str,
        lang: Lang,
        of_pages: Iterable[Diagnostic] = (),
        html: str | None = None,
        fault: str = "",
    ) -> dict[str, object]:
        """Everything a browser needs to show this moment.

        Args:
            page: the one that it looks at.
            lang: of the findings' sentences.
            of_pages: what the proof found on the printed pages that are looked at.
            html: the page itself, if it is to be sent too.
            fault: why there is none.
        """
        message: dict[str, object] = {
            "kind": "showing",
            "version": self.version,
            "page": page,
            "pages": list(self.site.titles.items()),
            "scripts": _stamp(self.shared[SCRIPT]),
            "about": self._about(page, lang),
            "findings": self._rows((*self.findings, *of_pages), lang),
            "fault": self.fault or fault,
        }
        if html is not None:
            message["html"] = html
        return message

    def _about(self, page: str, lang: Lang) -> dict[str, object]:
        """What the window says of the chapter on a page; empty for other pages."""
        book = self.assembly.book
        chapter = next((c for c in book.chapters if page_of(c.slug) == page), None)
        if chapter is None:
            return {}
        row = board.row(book, chapter, (), "")
        themes = [(theme, board.furthest(chapter, theme)) for theme in book.meta.themes]
        has_results = chapter.front.kind is Kind.PARTNERSHIP
        say = words(lang)
        return {
            "path": chapter.source.path,
            "status": STATUSES[chapter.front.status].in_(lang),
            "words": row.words,
            "missing": [piece.in_(lang) for piece in row.missing],
            "themes": [[t.title, say.status(s) if s else ""] for t, s in themes if has_results],
        }

    def _rows(self, findings: Iterable[Diagnostic], lang: Lang) -> list[dict[str, object]]:
        chapters = {chapter.source.path: chapter for chapter in self.assembly.book.chapters}
        return [_row(f, chapters.get(f.span.path), lang) for f in findings]


def _row(finding: Diagnostic, chapter: Chapter | None, lang: Lang) -> dict[str, object]:
    is_grave = finding.rule.severity is Severity.ERROR
    return {
        "code": finding.rule.code,
        "severity": finding.rule.severity.value,
        "message": finding.message(lang),
        "hint": finding.hint(lang),
        "place": f"{finding.span}, s. {finding.page}" if finding.page else str(finding.span),
        "path": finding.span.path,
        "line": finding.span.line,
        "column": finding.span.column,
        "mend": [mend.found, mend.instead] if (mend := finding.mend()) else None,
        "chapter": chapter.front.title if chapter else "",
        "page": page_of(chapter.slug) if chapter else EVERYWHERE if is_grave else HOME,
    }


_IMAGE = re.compile(r'src="([^"?:]+)"')


@lru_cache(maxsize=256)
def _stamp(data: bytes) -> str:
    return digest(data)[:_STAMP]
