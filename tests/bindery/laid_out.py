"""Pages from the press, bound as in a build, in this process and without a cache."""

from __future__ import annotations

from pathlib import Path

from book.bindery.binding.binder import bind
from book.findings.diagnostics import Sink
from book.model import BookMeta
from book.press import engine
from book.press.fragments import fragmenter
from book.press.pagination import settle
from book.press.pressroom import font_cutter
from book.press.section import Section


def bound_pages(
    html: str, sheet: Path, base: Path, meta: BookMeta, sink: Sink | None = None
) -> bytes:
    """Lay out one document and bind it."""
    cut = fragmenter((Section("prove", meta.title, html),), (sheet,), base)
    lay_out = engine.lay_out
    settled = settle(cut, None, lambda fragments: map(lay_out, fragments), sink or Sink())
    return bind(settled.gatherings(), meta, font_cutter(cut))
