"""The printed pages of a chapter, set by the press while its author writes."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from pikepdf import Pdf

from book.bindery.embedding import embed_fonts
from book.diagnostics import BookError, Diagnostic, Lang, Sink
from book.editions import paged
from book.files import digest
from book.press import expectation, last_map, proof
from book.press.facts import LaidOut
from book.press.folios import PageMap, print_numbers
from book.press.fragments import Cutter, cutter
from book.press.pagination import settle_alone
from book.press.pressroom import font_files, pressroom
from book.preview.showing import Showing
from book.preview.words import NO_CHAPTER, NO_PAGES, SETTING, UNNUMBERED
from book.workpieces import Look, Section

if TYPE_CHECKING:
    from book.preview.hub import Hub

BREATH = 0.01
"""Seconds the press waits after an edit, so that the page on screen goes first."""
PATIENCE = 0.4
"""Seconds after which the pane says that pages are being set."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The printed pages behind one page of the web edition, or why there are none."""

    page: str
    message: str = ""
    key: str = ""
    first_folio: int = 0
    laid_out: LaidOut | None = None
    pdf: bytes = b""
    findings: tuple[Diagnostic, ...] = ()
    """What the proof says of these pages."""

    def as_message(self) -> dict[str, object]:
        """What a browser is told; without pages it keeps those it has."""
        told: dict[str, object] = {"message": self.message, "key": self.key}
        if self.laid_out is not None:
            told["pages"] = list(self._sheets(self.laid_out))
        return {"kind": "paper", "page": self.page, "print": told}

    def _sheets(self, laid_out: LaidOut) -> list[dict[str, object]]:
        return [
            {
                "folio": self.first_folio + number,
                "width": page.width,
                "height": page.height,
                "blocks": [
                    {
                        "path": path,
                        "line": int(line),
                        "x": block.rect.x,
                        "y": block.rect.y,
                        "width": block.rect.width,
                        "height": block.rect.height,
                    }
                    for block in page.blocks
                    for path, _, line in [block.src.rpartition(":")]
                    if line.isdecimal()
                ],
            }
            for number, page in enumerate(laid_out.facts.pages)
        ]


class ProofPress:
    """Sets what somebody looks at, always from the newest state, one chapter at a time."""

    def __init__(self, hub: Hub, look: Look, home: Path, lang: Lang) -> None:
        """Make the press ready; no worker is hired before pages are wanted.

        Args:
            hub: says what is wanted, and takes what is set.
            look: where templates and style sheets are.
            home: of the compiler: the last build's folios and its cache are used.
            lang: of what the pane says.
        """
        self.hub, self.look, self.lang = hub, look, lang
        self.cache = home / ".cache"
        self.room = pressroom(1, Sink(), self.cache / "press")
        self._own: dict[str, int] = {}
        """Folios of the anchors in chapters that were set here: newer than the last build's."""
        self._sections: dict[str, Section] = {}

    async def run(self) -> None:
        """Serve until cancelled."""
        while True:
            await self.hub.paper_wanted.wait()
            self.hub.paper_wanted.clear()
            await asyncio.sleep(BREATH)
            for page in self.hub.pages_on_paper:
                self.room.crew.warm_up()  # here, in the main thread, it is made deaf to Ctrl-C
                self.hub.publish_paper(await self._tried(page))

    async def _tried(self, page: str) -> Paper:
        """The page on paper, or why it is not; the pages of before stay in sight."""
        before = self.hub.papers.get(page, Paper(page))
        setting = replace(before, message=SETTING.in_(self.lang))
        try:
            job = asyncio.create_task(asyncio.to_thread(self._set, self.hub.showing, before))
            done, _ = await asyncio.wait({job}, timeout=PATIENCE)
            if not done:
                self.hub.publish_paper(setting)
            return await job
        except BookError as error:
            said = f"{error.message.in_(self.lang)} {error.hint.in_(self.lang)}"
            return replace(before, message=said)
        except Exception as error:
            traceback.print_exception(error)
            return replace(before, message=NO_PAGES.in_(self.lang))

    def _set(self, showing: Showing, before: Paper) -> Paper:
        """Set a chapter with the numbers of the last build, and proof-read its pages."""
        name = before.page.removesuffix(".html")
        tailor = self._tailor(showing, name)
        if name not in self._sections:
            return Paper(before.page, NO_CHAPTER.in_(self.lang))
        kept = last_map.recall(self.cache, showing.assembly.book.root)
        last = kept.pages if kept else PageMap({}, {})
        pages, sink = _page_map(tailor, last, self._own), Sink()
        settled = settle_alone(tailor, name, pages, self.room.lay_out_many, sink)
        if settled.missing:
            return replace(before, message=NO_PAGES.in_(self.lang))
        laid_out, first = settled.laid_out[0], settled.pages.spans[name][0]
        self._own |= {anchor: first + spot.page for anchor, spot in laid_out.facts.anchors}
        proof.inspect(settled, sink)
        pdf = _with_fonts(laid_out, settled.pages, tailor)
        note = "" if name in last.spans else UNNUMBERED.in_(self.lang)
        return Paper(before.page, note, digest(pdf), first, laid_out, pdf, tuple(sink))

    def _tailor(self, showing: Showing, name: str) -> Cutter:
        """The cutter of the newest state; only the section that is wanted is made anew.

        The others say which anchors there are, and that they did well enough before.
        """
        if not self._sections:
            sections = paged.render(showing.assembly, self.look)
            self._sections = {section.name: section for section in sections}
        if fresh := paged.render_one(showing.assembly, self.look, name):
            self._sections[name] = fresh
        sheets = (self.look.style("print.css"), self.look.style("bleed.css"))
        root = showing.assembly.book.root
        return cutter(tuple(self._sections.values()), sheets, root)


def _with_fonts(laid_out: LaidOut, pages: PageMap, tailor: Cutter) -> bytes:
    """Put the numbers and the fonts into the pages; the rest of binding cannot be seen."""
    gathering = laid_out.gathering(print_numbers(laid_out, pages), pages.spans[laid_out.name][0])
    files = font_files(tailor)
    with Pdf.open(BytesIO(gathering.pdf)) as pdf:
        shared = [pdf.pages[0].obj.Resources.Font]
        embed_fonts(pdf, [gathering], shared, lambda use: files[use.digest].read_bytes())
        out = BytesIO()
        pdf.save(out, compress_streams=False, deterministic_id=True)
    return out.getvalue()


def _page_map(cutter: Cutter, last: PageMap, own: Mapping[str, int]) -> PageMap:
    """Where everything is: as just set here, by the last build, else by guess."""
    density = expectation.html_per_page(cutter.sections, {})
    guessed = expectation.expected_map(
        [(section.name, expectation.estimated(section, density)) for section in cutter.sections]
    )
    folios = {**guessed.folios, **last.folios, **own}
    return PageMap(folios, {**guessed.spans, **last.spans})
