"""Who may come in: a browser on this machine that was sent here by the preview itself.

A page elsewhere can make a browser ask for http://127.0.0.1, or point a name of its own here (DNS
rebinding); neither knows our name, and neither gets an answer. Other people on this machine do, so
the address that the preview shows carries a token; the browser keeps it as a cookie of this site.
"""

from __future__ import annotations

import secrets

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_NAMES = ("127.0.0.1", "localhost", "[::1]")
_READING = frozenset({"GET", "HEAD"})


class AccessCheck:
    """ASGI middleware: checks Host, Origin, token and method before all else sees a request."""

    def __init__(self, app: ASGIApp, port: int, token: str) -> None:
        self.app, self.token, self.cookie = app, token, f"preview-{port}"
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
        elif not (self._has_cookie(headers) or self._has_token(scope)):
            refusal = PlainTextResponse("403: open the address that the terminal shows", 403)
        elif not is_socket and scope["method"] not in _READING:
            refusal = PlainTextResponse("405: the preview can only be read", 405)
        else:
            await self.app(scope, receive, send if is_socket else self._remembering(send))
            return
        if is_socket:
            await send({"type": "websocket.close", "code": 1008})
        else:
            await refusal(scope, receive, send)

    def _has_cookie(self, headers: Headers) -> bool:
        kept = cookie_parser(headers.get("cookie", "")).get(self.cookie, "")
        return secrets.compare_digest(kept.encode(), self.token.encode())

    def _has_token(self, scope: Scope) -> bool:
        given = QueryParams(scope["query_string"]).get("token", "")
        return secrets.compare_digest(given.encode(), self.token.encode())

    def _remembering(self, send: Send) -> Send:
        """Have the browser keep the token: only for this site, and out of reach of scripts."""

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                kept = f"{self.cookie}={self.token}; Path=/; HttpOnly; SameSite=Strict"
                MutableHeaders(scope=message).append("Set-Cookie", kept)
            await send(message)

        return send_with_cookie
