"""The printed pages of a chapter, set by the press while its author writes."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from pikepdf import Pdf

from book.bindery.binding.embedding import embed_fonts
from book.bindery.page_cache import Fingerprints
from book.editions.paged import sections as paged
from book.findings.diagnostics import Sink
from book.ground.cache import Cache
from book.ground.errors import BookError, Lang
from book.ground.files import digest
from book.ground.resources import Resources
from book.press import expectation, last_map, proof
from book.press.facts import LaidOut
from book.press.folios import PageMap, print_numbers
from book.press.fragments import Fragmenter, fragmenter
from book.press.pagination import settle_alone
from book.press.pressroom import font_files, pressroom
from book.press.section import Section
from book.preview.hub import Hub
from book.preview.printed_pages import PrintedPages
from book.preview.state import PreviewState
from book.preview.words import NO_CHAPTER, NO_PAGES, SETTING, UNNUMBERED

BREATH = 0.01
"""Seconds the press waits after an edit, so that the page on screen goes first."""
NICENESS = 5
"""By how much the worker is nicer than the process that makes the page on screen."""
STANDS_BACK = 2.0
"""Seconds that the press waits for the page on screen at most, before each section."""
PATIENCE = 0.4
"""Seconds after which the pane says that pages are being set."""


class ProofPress:
    """Sets what somebody looks at, always from the newest state, one chapter at a time."""

    def __init__(self, hub: Hub, resources: Resources, home: Path, lang: Lang) -> None:
        """Make the press ready; no worker is hired before pages are wanted.

        Args:
            hub: says what is wanted, and takes what is set.
            resources: where templates and style sheets are.
            home: of the compiler: the last build's folios and its cache are used.
            lang: of what the pane says.
        """
        self.hub, self.resources, self.lang = hub, resources, lang
        self.cache = home / ".cache"
        self.kept = Cache(self.cache / "press")
        self.room = pressroom(1, Sink(), self.kept, niceness=NICENESS)
        self._thread = ThreadPoolExecutor(1, "proof press")
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
                self.room.pool.warm_up()  # here, in the main thread, it is made deaf to Ctrl-C
                self.hub.publish_paper(await self._tried(page))

    async def _tried(self, page: str) -> PrintedPages:
        """The page on paper, or why it is not; the pages of before stay in sight."""
        before = self.hub.papers.get(page, PrintedPages(page))
        setting = replace(before, message=SETTING.in_(self.lang))
        try:
            loop = asyncio.get_running_loop()
            job = loop.run_in_executor(self._thread, self._set, self.hub.showing, before)
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

    def _set(self, showing: PreviewState, before: PrintedPages) -> PrintedPages:
        """Set a chapter with the numbers of the last build, and proof-read its pages."""
        name = before.page.removesuffix(".html")
        fragments = self._fragmenter(showing, name)
        if name not in self._sections:
            return PrintedPages(before.page, NO_CHAPTER.in_(self.lang))
        kept = last_map.recall(self.cache, showing.assembly.book.root)
        last = kept.pages if kept else PageMap({}, {})
        pages, sink = _page_map(fragments, last, self._own), Sink()
        settled = settle_alone(fragments, name, pages, self.room.lay_out_many, sink)
        if settled.missing:
            return replace(before, message=NO_PAGES.in_(self.lang))
        laid_out, first = settled.laid_out[0], settled.pages.spans[name][0]
        self._own |= {at.name: first + at.spot.page for at in laid_out.facts.anchors}
        proof.inspect(settled, sink)
        pdf, looks = _with_fonts(laid_out, settled.pages, fragments)
        note = "" if name in last.spans else UNNUMBERED.in_(self.lang)
        return PrintedPages(
            before.page, note, digest(pdf), first, laid_out, pdf, looks, tuple(sink)
        )

    def _fragmenter(self, showing: PreviewState, name: str) -> Fragmenter:
        """The fragmenter of the newest state; only the section that is wanted is made anew.

        The others say which anchors there are, and that they did well enough before.
        """
        if not self._sections:
            found = {}
            for section in paged.sections(showing.assembly, self.resources, self.kept):
                self.hub.calm.wait(STANDS_BACK)
                found[section.name] = section
            self._sections = found
        self.hub.calm.wait(STANDS_BACK)
        if fresh := paged.render_one(showing.assembly, self.resources, name):
            self._sections[name] = fresh
        sheets = (self.resources.style("print.css"), self.resources.style("bleed.css"))
        root = showing.assembly.book.root
        return fragmenter(tuple(self._sections.values()), sheets, root)


_SEEN = ("/ColorSpace", "/ExtGState", "/Pattern", "/Shading", "/XObject")
"""Resources besides fonts, which a chapter's pages have whole and under names of their own."""


def _with_fonts(
    laid_out: LaidOut, pages: PageMap, fragments: Fragmenter
) -> tuple[bytes, tuple[str, ...]]:
    """Put the numbers and the fonts into the pages; the rest of binding cannot be seen.

    Returns:
        The file, and by what the look of each page is known.
    """
    gathering = laid_out.gathering(print_numbers(laid_out, pages), pages.spans[laid_out.name][0])
    files = font_files(fragments)
    with Pdf.open(BytesIO(gathering.pdf)) as pdf:
        shared = [pdf.pages[0].obj.Resources.Font]
        seen = Fingerprints(with_pixels=True)
        looks = tuple(seen.of_page(page, _SEEN).hex() for page in pdf.pages)
        embed_fonts(pdf, [gathering], shared, lambda use: files[use.digest].read_bytes())
        out = BytesIO()
        pdf.save(out, compress_streams=False, deterministic_id=True)
    return out.getvalue(), looks


def _page_map(fragmenter: Fragmenter, last: PageMap, own: Mapping[str, int]) -> PageMap:
    """Where everything is: as just set here, by the last build, else by guess."""
    density = expectation.letters_per_page(fragmenter.sections, {})
    guessed = expectation.expected_map(
        [(section, expectation.estimated(section, density)) for section in fragmenter.sections]
    )
    folios = {**guessed.folios, **last.folios, **own}
    return PageMap(folios, {**guessed.spans, **last.spans})
