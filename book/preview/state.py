"""What the preview shows at one moment, and how browsers are told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from threading import Lock

from book.assembly import Assembly
from book.editions.site import INDEX, SCRIPT, SHEET, Site
from book.editions.web_pages import HOME, page_of
from book.findings.diagnostics import Diagnostic, Severity
from book.ground.errors import Lang
from book.ground.files import digest
from book.model import Chapter

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
            html = self.site.page(name)
        return html.replace(f'"{SHEET}"', f'"{SHEET}?{_stamp(self.shared[SHEET])}"')

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
            "findings": self._rows((*self.findings, *of_pages), lang),
            "fault": self.fault or fault,
        }
        if html is not None:
            message["html"] = html
        return message

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
        "chapter": chapter.front.title if chapter else "",
        "page": page_of(chapter.slug) if chapter else EVERYWHERE if is_grave else HOME,
    }


def _stamp(data: bytes) -> str:
    return digest(data)[:_STAMP]
