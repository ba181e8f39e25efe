"""What the engine logs, as findings.

Its records have fixed templates: each known one has a rule here, and the rest is PD999.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from book.findings.diagnostics import Rule, Sink
from book.findings.rules import press as rules
from book.ground.source import SourceSpan
from book.press.engine.fetcher import BOOK
from book.press.facts import span_of

_AT = re.compile(r"\bat (\d+):(\d+)|(?<=\W)(\d+):(\d+)")
_ADDRESS = re.compile(r"http://(?:book|styles-\d+)\.invalid/")
_LOGGER = "weasyprint"

Values = Mapping[str, str]


def _text(value: object) -> str:
    return _ADDRESS.sub("", str(value))


_KNOWN: dict[str, tuple[Rule, Callable[[Any], Values]]] = {
    "Failed to load image at %r: %s": (
        rules.NO_IMAGE,
        lambda a: {"file": _file(a[0]), "reason": _text(a[1]) or "unreadable"},
    ),
    "No anchor #%s for internal URI reference": (rules.DEAD_LINK, lambda a: {"anchor": a[0]}),
    "Content discarded: target points to undefined anchor %r": (
        rules.DEAD_LINK,
        lambda a: {"anchor": _text(a[0])},
    ),
    '.notdef glyph rendered for Unicode string unsupported by fonts: "%s" (U+%04X)': (
        rules.NO_GLYPH,
        lambda a: {"char": a[0], "code": f"U+{a[1]:04X}"},
    ),
    "Font-face %r cannot be loaded": (rules.NO_FONT, lambda a: {"family": _text(a[0])}),
    "Anchor defined twice: %r": (rules.TWO_ANCHORS, lambda a: {"anchor": a[0]}),
    "Failed to load stylesheet at %s: %s": (
        rules.NO_SHEET,
        lambda a: {"file": _text(a[0]), "reason": _text(a[1])},
    ),
    "Failed to load stylesheet at %s : %s": (
        rules.NO_SHEET,
        lambda a: {"file": _text(a[0]), "reason": _text(a[1])},
    ),
    'Image "%s" has no required alt description': (rules.NO_ALT, lambda a: {"file": _file(a[0])}),
}


def _file(url: object) -> str:
    """The name of an image as the author wrote it; data: addresses are cut short."""
    text = _text(url)
    return text if len(text) <= 80 else f"{text[:40]}…"


class Listener(logging.Handler):
    """While it listens, records of level WARNING and above become findings.

    Args:
        sink: where they go.
        sheet: the style sheet being parsed, as shown to people; or
        page: the document being laid out, to find the element a record is about.
    """

    def __init__(self, sink: Sink, *, sheet: str = "", page: Element | None = None) -> None:
        super().__init__(logging.WARNING)
        self._sink, self._sheet, self._page = sink, sheet, page
        self._before: tuple[list[logging.Handler], bool, int] = ([], True, 0)

    def __enter__(self) -> Listener:
        logger = logging.getLogger(_LOGGER)
        self._before = (logger.handlers, logger.propagate, logger.level)
        logger.handlers, logger.propagate, logger.level = [self], False, logging.WARNING
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        logger = logging.getLogger(_LOGGER)
        logger.handlers, logger.propagate, logger.level = self._before

    def emit(self, entry: logging.LogRecord) -> None:
        """Make a finding of a record."""
        if entry.msg in _KNOWN:
            rule, values_of = _KNOWN[entry.msg]
            values = values_of(entry.args)
            span = SourceSpan(self._sheet) if self._sheet else self._place(rule, values)
            self._sink.report(rule, span, **values)
            return
        text = _text(entry.getMessage())
        if self._sheet:
            found = _AT.search(text)
            line, column = (int(n) for n in found.groups() if n) if found else (0, 0)
            clean = text[: found.start()].rstrip(" ,.:") + text[found.end() :] if found else text
            self._sink.report(
                rules.STYLE_IGNORED, SourceSpan(self._sheet, line, column), text=clean.strip()
            )
        else:
            self._sink.report(rules.ENGINE_SAID, SourceSpan(""), text=text)

    def _place(self, rule: Rule, values: Values) -> SourceSpan:
        """The manuscript line of the element that a record is about."""
        if self._page is None:
            return SourceSpan("")
        tests: dict[str, Callable[[Element], bool]] = {
            rules.NO_IMAGE.code: lambda e: _names(e.get("src"), values["file"]),
            rules.NO_ALT.code: lambda e: _names(e.get("src"), values["file"]),
            rules.DEAD_LINK.code: lambda e: e.get("href") == f"#{values['anchor']}",
            rules.TWO_ANCHORS.code: lambda e: e.get("id") == values["anchor"],
            rules.NO_GLYPH.code: lambda e: values["char"] in f"{e.text or ''}{e.tail or ''}",
        }
        test = tests.get(rule.code)
        return span_of(source_of(self._page, test)) if test else SourceSpan("")


def _names(src: str | None, file: str) -> bool:
    return src is not None and _file(urljoin(BOOK, src)) == file


def source_of(page: Element, test: Callable[[Element], bool]) -> str:
    """The data-src of the last element that passes, or of its nearest ancestor that has one."""
    found = ""

    def visit(element: Element, src: str) -> None:
        nonlocal found
        src = element.get("data-src", src)
        if test(element):
            found = src
        for child in element:
            visit(child, src)

    visit(page, "")
    return found
