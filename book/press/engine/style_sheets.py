"""Style sheets as the engine keeps them: parsed once, with what it said of each line.

The engine names line and column of a fault but not the file, so imported sheets are parsed one by
one, in the order of their imports, which is their order in the cascade.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from weasyprint import CSS
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration

from book.findings.diagnostics import Diagnostic, Sink
from book.press.engine.fetcher import Fetcher, address, styles_address
from book.press.engine.messages import Listener
from book.press.engine.stand_ins import letters_of
from book.press.materials import Material, Materials

_IMPORT = re.compile(r"""@import\s+(?:url\()?["']([^"']+)["']\)?\s*;""")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(slots=True)
class StyleSheets:
    """The parsed sheets of an edition, its fonts, and the findings of parsing."""

    fonts: FontConfiguration
    counters: CounterStyle = field(default_factory=CounterStyle)
    profiles: dict[str, Any] = field(default_factory=dict)
    sheets: list[CSS] = field(default_factory=list)
    diagnostics: tuple[Diagnostic, ...] = ()
    font_digests: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    """Every character that a font of the sheets has."""


def parse_sheets(sheets: tuple[Material, ...]) -> StyleSheets:
    """Parse the sheets of an edition."""
    style_sheets = StyleSheets(FontConfiguration())
    sink = Sink()
    materials = Materials()
    digests: set[str] = set()
    for number, sheet in enumerate(sheets):
        root, base = sheet.path.resolve().parent, styles_address(number)
        addresses: list[str] = []
        for file in _unfold(sheet.path.resolve(), root):
            url = address(file, root, base)
            fetcher = Fetcher(((base, root.resolve()),), tuple(addresses))
            with Listener(sink, sheet=_shown(file, root)):
                style_sheets.sheets.append(_parse(file, url, fetcher, style_sheets))
            addresses.append(url)
        digests.update(materials.digest_of(file) for file in sheet.draws_on)
    style_sheets.diagnostics = tuple(sink)
    style_sheets.font_digests = frozenset(digests)
    style_sheets.letters = letters_of(file for sheet in sheets for file in sheet.draws_on)
    return style_sheets


def _parse(file: Path, url: str, fetcher: Fetcher, style_sheets: StyleSheets) -> CSS:
    return CSS(
        string=file.read_text(encoding="utf-8"),
        base_url=url,
        url_fetcher=fetcher,
        font_config=style_sheets.fonts,
        counter_style=style_sheets.counters,
        color_profiles=style_sheets.profiles,
    )


def _unfold(file: Path, root: Path) -> Iterator[Path]:
    """A sheet after the sheets it imports without conditions."""
    if not file.is_file():
        return
    for name in _IMPORT.findall(_COMMENT.sub("", file.read_text(encoding="utf-8"))):
        imported = (file.parent / name).resolve()
        if imported.is_relative_to(root):
            yield from _unfold(imported, root)
    yield file


def _shown(file: Path, root: Path) -> str:
    return f"{root.name}/{file.relative_to(root).as_posix()}"
