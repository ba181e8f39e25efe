"""In every Python that a test starts, and in those that it starts: who asks the network dies.

It is an audit hook, which nothing can take off (PEP 578). The way to this machine itself is open.
"""

from __future__ import annotations

import os
import sys
from typing import Any

_HERE = ("127.0.0.1", "::1", "localhost", "", None)
_OUT = {"socket.connect": 1, "socket.sendto": 1, "socket.getaddrinfo": 0, "socket.gethostbyname": 0}
"""Where the address is among the arguments of an event."""


def _guard(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in _OUT:
        return
    address = arguments[_OUT[event]]
    host = address[0] if isinstance(address, tuple) else address
    if isinstance(address, (str, bytes)) and event in ("socket.connect", "socket.sendto"):
        return  # a Unix socket
    if (host.decode() if isinstance(host, bytes) else host) not in _HERE:
        os.write(2, f"asked the network: {event} {address!r}\n".encode())
        os._exit(99)


sys.addaudithook(_guard)
