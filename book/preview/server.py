"""The preview's web server: what can be asked for, and nothing else.

No address is ever made into a path of the disk: pages and assets are values in memory.
"""

from __future__ import annotations

import asyncio
import mimetypes
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

import anyio
from jinja2 import Environment, FileSystemLoader
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.types import ASGIApp

from book.ground.errors import Lang
from book.preview import inputs
from book.preview.access import AccessCheck
from book.preview.editors import EDITORS
from book.preview.hub import Hub
from book.preview.proof_press import ProofPress
from book.preview.raster import page_image
from book.preview.rebuilding import Rebuilder
from book.preview.words import window_words

SHELL = Path(__file__).parent / "shell"
_HEADERS = {
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; style-src 'self' "
    "'unsafe-inline'; connect-src 'self'; frame-ancestors 'self'; base-uri 'none'; "
    "form-action 'none'",
}


class PreviewServer:
    """The routes, and the two that work behind them: the watcher and the press."""

    def __init__(
        self,
        rebuilder: Rebuilder,
        hub: Hub,
        press: ProofPress,
        port: int,
        token: str,
        editor: str = "none",
    ) -> None:
        self.rebuilder, self.hub, self.press = rebuilder, hub, press
        self.stop, self.editor = anyio.Event(), EDITORS[editor]
        self.app: ASGIApp = AccessCheck(
            Starlette(
                routes=[
                    Route("/", self._window),
                    Route("/shell/{name}", self._shell),
                    Route("/book", lambda _: RedirectResponse("/book/index.html")),
                    Route("/book/{path:path}", self._book),
                    Route("/print/{look}.png", self._paper),
                    WebSocketRoute("/live", self.hub.attend),
                ],
                lifespan=self._lifespan,
            ),
            port,
            token,
        )

    @asynccontextmanager
    async def _lifespan(self, _: Starlette) -> AsyncIterator[None]:
        work = [asyncio.create_task(self._keep_making()), asyncio.create_task(self.press.run())]
        with self.press.room:
            try:
                yield
            finally:
                self.stop.set()
                for task in work:
                    task.cancel()
                await asyncio.gather(*work, return_exceptions=True)

    async def _keep_making(self) -> None:
        """Make the book anew whenever something changed; edits meanwhile are one edit."""
        dirty = asyncio.Event()

        async def watch() -> None:
            folders = inputs.folders(self.rebuilder.root, self.rebuilder.resources)
            async for _ in inputs.changes(folders, self.stop):
                dirty.set()

        watching = asyncio.create_task(watch())
        try:
            while True:
                await dirty.wait()
                dirty.clear()
                try:
                    pages = self.hub.pages_in_sight
                    with self.hub.hurry():
                        self.hub.publish(await asyncio.to_thread(self.rebuilder.make, pages))
                except Exception as error:  # the preview outlives whatever an edit does
                    traceback.print_exception(error)
        finally:
            watching.cancel()

    async def _window(self, _: Request) -> Response:
        home = self.rebuilder.shown_from.resolve().as_posix()
        html = window_html(self.hub.lang, self.editor, f"/{home.lstrip('/')}")
        return _answer(html.encode(), "text/html; charset=utf-8")

    async def _shell(self, request: Request) -> Response:
        name = request.path_params["name"]
        files = {file.name: file for file in SHELL.iterdir() if file.suffix in {".js", ".css"}}
        if name not in files:
            return _nothing()
        return _answer(files[name].read_bytes(), _kind(name))

    async def _book(self, request: Request) -> Response:
        path = request.path_params["path"] or "index.html"
        showing = self.hub.showing
        if path.endswith(".html"):
            html = await asyncio.to_thread(showing.page, path)
            return _nothing() if html is None else _answer(html.encode(), _kind(path))
        data = await asyncio.to_thread(showing.asset, path)
        return _nothing() if data is None else _answer(data, _kind(path))

    async def _paper(self, request: Request) -> Response:
        look = request.path_params["look"]
        paper = next((paper for paper in self.hub.papers.values() if look in paper.looks), None)
        if paper is None:
            return _nothing()
        image = await page_image(look, paper.pdf, paper.looks.index(look))
        return _answer(image, "image/png")


@cache
def window_html(lang: Lang, editor: str = "", home: str = "") -> str:
    """The HTML of the window around the page.

    Args:
        lang: of its words.
        editor: the address that opens a place in one's text editor (`preview.editors`).
        home: the folder that paths of findings begin in, as those addresses want it.
    """
    environment = Environment(loader=FileSystemLoader(SHELL), autoescape=True)
    return environment.get_template("index.html").render(
        lang=lang, words=window_words(lang), editor=editor, home=home
    )


def _kind(name: str) -> str:
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def _answer(data: bytes, kind: str) -> Response:
    return Response(data, headers={**_HEADERS, "Content-Type": kind})


def _nothing() -> Response:
    return PlainTextResponse("404: not in the book", 404, headers=_HEADERS)
