"""A Markdown book, made all the way to its screen edition, in this process and without a cache."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from book.assembly import assemble
from book.bindery.binding.binder import bind
from book.bindery.screen import screen_ready
from book.editions.paged import sections as paged
from book.findings.diagnostics import Diagnostic, Sink
from book.manuscript import project
from book.model import BookMeta
from book.press import engine, proof
from book.press.fragments import fragmenter
from book.press.pagination import Settled, settle
from book.press.pressroom import font_cutter
from book.press.section import Section
from tests.conftest import HOUSE, REPOSITORY


@dataclass(frozen=True, slots=True)
class MadeBook:
    """A screen edition, what it was made from, and what was found on the way."""

    meta: BookMeta
    sections: tuple[Section, ...]
    settled: Settled
    bound: bytes
    screen: bytes
    findings: tuple[Diagnostic, ...]

    def codes(self) -> set[str]:
        return {finding.rule.code for finding in self.findings}


def make(root: Path) -> MadeBook:
    sink = Sink()
    book = project.load(root, REPOSITORY, sink)
    return finish(book.meta, paged.render(assemble(book, sink), HOUSE), root, sink)


def finish(
    meta: BookMeta,
    sections: tuple[Section, ...],
    base: Path,
    sink: Sink,
    sheet: Path = HOUSE.styles[0] / "print.css",
) -> MadeBook:
    cut = fragmenter(sections, (sheet,), base)
    settled = settle(cut, None, lambda fragments: map(engine.lay_out, fragments), sink)
    proof.inspect(settled, sink)
    bound = bind(settled.gatherings(), meta, font_cutter(cut))
    return MadeBook(meta, sections, settled, bound, screen_ready(bound, meta), tuple(sink))
