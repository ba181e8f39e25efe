"""What a browser is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.testclient import TestClient

from book.ground.resources import Resources
from book.preview.hub import Hub
from book.preview.rebuilding import Rebuilder
from tests.conftest import REPOSITORY


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    return Path(shutil.copytree(REPOSITORY / "templates", tmp_path / "templates"))


@pytest.fixture
def browser(templates: Path) -> TestClient:
    """Give a browser at a preview of a small book of which no page has been made yet."""
    resources = Resources((templates,), (REPOSITORY / "styles",))
    root = REPOSITORY / "tests" / "books" / "minimal"
    hub = Hub(Rebuilder(root, resources, REPOSITORY, "nb").make(), "nb")
    return TestClient(Starlette(routes=[WebSocketRoute("/live", hub.attend)]))


def test_a_page_that_cannot_be_made_is_told_as_a_fault(
    browser: TestClient, templates: Path
) -> None:
    (templates / "heading.html.j2").write_text("{{ undefined_name.x }}", "utf-8")
    with browser.websocket_connect("/live") as socket:
        socket.send_json({"page": ""})
        names = [name for name, _ in socket.receive_json()["pages"]]
        socket.send_json({"page": names[1]})
        told = socket.receive_json()
    assert "undefined_name" in told["fault"]
    assert "html" not in told
