"""Who may come in: a browser on this machine that was sent here by the preview itself.

A page elsewhere can make a browser ask for http://127.0.0.1, or point a name of its own here (DNS
rebinding); neither knows our name, and neither gets an answer.
"""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_NAMES = ("127.0.0.1", "localhost", "[::1]")
_READING = frozenset({"GET", "HEAD"})


class AccessCheck:
    """ASGI middleware: checks Host, Origin and method before anything else sees a request."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        self.app = app
        self.hosts = {f"{name}:{port}" for name in _NAMES} | (set(_NAMES) if port == 80 else set())
        self.origins = {f"http://{host}" for host in self.hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or turn it away."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        is_socket = scope["type"] == "websocket"
        origin = headers.get("origin")
        if headers.get("host") not in self.hosts:
            refusal = PlainTextResponse("421: the preview answers to its own address only", 421)
        elif (is_socket or origin) and origin not in self.origins:
            refusal = PlainTextResponse("403: another page may not read the preview", 403)
        elif not is_socket and scope["method"] not in _READING:
            refusal = PlainTextResponse("405: the preview can only be read", 405)
        else:
            await self.app(scope, receive, send)
            return
        if is_socket:
            await send({"type": "websocket.close", "code": 1008})
        else:
            await refusal(scope, receive, send)
