"""The live preview: chapters as people see them while they write.

Everything is made in memory and shown to this machine only; nothing is written.
"""

from __future__ import annotations

import contextlib
import gc
import secrets
import socket
import webbrowser

import click
import uvicorn

from book.build.order import Order
from book.findings.rules.project import NOT_TRUSTED
from book.ground.errors import BookError, ExitCode, Lang, Text
from book.preview.hub import Hub
from book.preview.proof_press import ProofPress
from book.preview.rebuilding import Rebuilder
from book.preview.server import PreviewServer

LOOPBACK = "127.0.0.1"
_READY = Text(
    "Forhåndsvisning på {url} – stopp med Ctrl-C.", "Preview at {url} – stop it with Ctrl-C."
)
_STOPPED = Text("\nForhåndsvisningen er stoppet.", "\nThe preview has stopped.")


def serve(order: Order, *, port: int, open_browser: bool, lang: Lang, editor: str) -> int:
    """Show the book until Ctrl-C.

    Args:
        order: which book, from whose folders; nothing of it is built.
        port: of this machine; 0 takes a free one.
        open_browser: open a window too.
        lang: of the findings and of the window.
        editor: the text editor that places are opened in, by its name in `preview.editors`.

    Raises:
        BookError: the port is taken, or there is no book.
    """
    with _listening(port) as listener:
        port = listener.getsockname()[1]
        rebuilder = Rebuilder(order.book, order.resources, order.shown_from, lang)
        hub = Hub(rebuilder.make(), lang)
        gc.freeze()  # what stays for good is not looked through at every edit
        press = ProofPress(hub, order.resources, order.home, lang)
        token = secrets.token_urlsafe(16)
        server = PreviewServer(rebuilder, hub, press, port, token, editor)
        url = f"http://{LOOPBACK}:{port}/?token={token}"
        for name in order.left_out:
            click.echo(NOT_TRUSTED.message.in_(lang).format(folder=name))
        click.echo(_READY.in_(lang).format(url=url))
        if open_browser:
            webbrowser.open(url)
        config = uvicorn.Config(
            server.app,
            log_level="warning",
            ws="websockets-sansio",
            timeout_graceful_shutdown=1,
            server_header=False,
        )
        with contextlib.suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listener])
        click.echo(_STOPPED.in_(lang))
    return ExitCode.CLEAN


def _listening(port: int) -> socket.socket:
    """A socket on this machine only."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise BookError(
            Text(f"Port {port} er opptatt.", f"Port {port} is taken."),
            Text(f"velg en annen: --port {port + 1}", f"choose another: --port {port + 1}"),
            ExitCode.USAGE,
        ) from error
    return listener
