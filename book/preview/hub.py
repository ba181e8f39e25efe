"""Who is looking at what, and what each must be told.

Nothing is queued: an edit sets a flag, and whoever reads the flag takes the newest state. A browser
that is slow skips what it missed.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from book.ground.errors import BookError, Lang
from book.ground.files import digest
from book.preview import mends
from book.preview.printed_pages import PrintedPages
from book.preview.state import PreviewState
from book.preview.words import said


@dataclass(slots=True, eq=False)
class Reader:
    """One browser window."""

    socket: WebSocket
    page: str = ""
    wants_paper: bool = False
    news: asyncio.Event = field(default_factory=asyncio.Event)
    has: tuple[str, str] = ("", "")
    """The page it was last sent, and that page's digest."""
    has_paper: tuple[str, str, str] = ("", "", "")


class Hub:
    """The newest state, and the browsers that look at it."""

    def __init__(self, showing: PreviewState, lang: Lang) -> None:
        self.showing, self.lang = showing, lang
        self.readers: set[Reader] = set()
        self.papers: dict[str, PrintedPages] = {}
        self.paper_wanted = asyncio.Event()
        self.calm = threading.Event()
        """Clear while an edit is made for the screen: what is made for paper then stands back."""
        self.calm.set()

    @contextlib.contextmanager
    def hurry(self) -> Iterator[None]:
        """Have all else stand back for the page on screen."""
        self.calm.clear()
        try:
            yield
        finally:
            self.calm.set()

    def publish(self, showing: PreviewState) -> None:
        """Show a new state to everybody."""
        self.showing = showing
        self.paper_wanted.set()
        self._tell()

    def publish_paper(self, paper: PrintedPages) -> None:
        """Show a chapter's printed pages, or why there are none, to those who want them."""
        self.papers[paper.page] = paper
        self._tell()

    @property
    def pages_in_sight(self) -> frozenset[str]:
        """The pages that somebody looks at."""
        return frozenset(reader.page for reader in self.readers)

    @property
    def pages_on_paper(self) -> tuple[str, ...]:
        """The pages whose printed form somebody looks at."""
        return tuple(sorted({reader.page for reader in self.readers if reader.wants_paper}))

    def _tell(self) -> None:
        for reader in self.readers:
            reader.news.set()

    async def attend(self, socket: WebSocket) -> None:
        """Serve one browser until it leaves."""
        await socket.accept()
        reader = Reader(socket)
        self.readers.add(reader)
        telling = asyncio.create_task(self._keep_informed(reader))
        try:
            while True:
                wish = await socket.receive_json()
                if "mend" in wish:
                    await self._mend(wish["mend"])
                    continue
                reader.page = str(wish.get("page", ""))
                reader.wants_paper = bool(wish.get("paper"))
                reader.has, reader.has_paper = ("", ""), ("", "", "")
                reader.news.set()
                self.paper_wanted.set()
        except (WebSocketDisconnect, ValueError, AttributeError, TypeError):
            pass
        finally:
            self.readers.discard(reader)
            telling.cancel()

    async def _mend(self, wish: Mapping[str, Any]) -> None:
        """Mend one finding; the watcher sees the file change, as if its author had."""
        try:
            await asyncio.to_thread(mends.apply, self.showing, wish)
        except BookError as error:  # the file is not to be written
            fault = said(error, self.lang)
            self.publish(replace(self.showing, fault=fault))

    async def _keep_informed(self, reader: Reader) -> None:
        with contextlib.suppress(WebSocketDisconnect, RuntimeError):  # it has gone
            while True:
                await reader.news.wait()
                reader.news.clear()
                try:
                    await self._send_showing(reader)
                    await self._send_paper(reader)
                except (WebSocketDisconnect, RuntimeError):
                    raise
                except Exception as error:  # a page that cannot be made; the others can
                    traceback.print_exception(error)

    async def _send_showing(self, reader: Reader) -> None:
        showing, page = self.showing, reader.page
        html, fault = None, ""
        try:
            html = await asyncio.to_thread(showing.page, page)
        except Exception as error:  # a template that broke before this page was first asked for
            fault = said(error, self.lang)
        now = (page, digest((html or "").encode()))
        of_pages = [f for paper in self.papers.values() for f in paper.findings]
        fresh = html if now != reader.has else None
        message = showing.message(page, self.lang, of_pages, fresh, fault)
        reader.has = now
        await reader.socket.send_json(message)

    async def _send_paper(self, reader: Reader) -> None:
        paper = self.papers.get(reader.page)
        if not reader.wants_paper or paper is None:
            return
        now = (paper.page, paper.key, paper.message)
        if now != reader.has_paper:
            reader.has_paper = now
            await reader.socket.send_json(paper.as_message())
