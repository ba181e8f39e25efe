"""Every test of a command runs behind a guard, and the guard holds."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.command_line import NO_NETWORK

ASK = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=1)"
NAME = "import urllib.request as r; r.urlopen('https://example.org/', timeout=1)"
HIDE = "try:\n    import socket; socket.getaddrinfo('example.org', 80)\nexcept BaseException: pass"
CHILD = (
    f"import subprocess, sys; sys.exit(subprocess.run([sys.executable, '-c', {ASK!r}]).returncode)"
)
HERE = (
    "import socket; s = socket.create_server(('127.0.0.1', 0));"
    "socket.create_connection(s.getsockname()).close()"
)


def run(code: str) -> subprocess.CompletedProcess[str]:
    environment = dict(os.environ, PYTHONPATH=str(NO_NETWORK))
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("code", [ASK, NAME, HIDE, CHILD])
def test_who_asks_the_network_dies_of_it(code: str) -> None:
    said = run(code)
    assert said.returncode == 99
    assert "asked the network" in said.stderr


def test_the_way_to_this_machine_is_open() -> None:
    assert run(HERE).returncode == 0
