"""Who the preview answers, and what can be asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from book.preview.hub import Hub
from book.preview.proof_press import ProofPress
from book.preview.rebuilding import Rebuilder
from book.preview.server import PreviewServer
from tests.conftest import HOUSE, REPOSITORY

PORT, TOKEN = 8123, "known-to-the-terminal"
HERE = f"http://127.0.0.1:{PORT}"


@pytest.fixture(scope="module")
def client() -> TestClient:
    """Give a client of a preview of a small book, without watcher and press."""
    root = REPOSITORY / "tests" / "books" / "minimal"
    rebuilder = Rebuilder(root, HOUSE, REPOSITORY, "nb")
    hub = Hub(rebuilder.make(), "nb")
    server = PreviewServer(rebuilder, hub, ProofPress(hub, HOUSE, REPOSITORY, "nb"), PORT, TOKEN)
    client = TestClient(server.app, base_url=HERE)
    assert client.get("/", params={"token": TOKEN}).status_code == 200
    return client


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:80", "", "localhost"])
def test_another_name_gets_no_answer(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", [f"127.0.0.1:{PORT}", f"localhost:{PORT}", f"[::1]:{PORT}"])
def test_its_own_names_do(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


def test_another_page_gets_no_answer(client: TestClient) -> None:
    assert client.get("/", headers={"origin": "https://evil.example"}).status_code == 403
    assert client.get("/", headers={"origin": HERE}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/book/index.html", "/shell/preview.js", "/?token=guessed"])
def test_others_on_this_machine_get_no_answer(client: TestClient, path: str) -> None:
    stranger = TestClient(client.app, base_url=HERE)
    assert stranger.get(path).status_code == 403
    with (
        pytest.raises(WebSocketDisconnect),
        stranger.websocket_connect("/live", headers={"origin": HERE}),
    ):
        pass


def test_the_browser_that_was_sent_here_keeps_the_token(client: TestClient) -> None:
    said = client.get("/").headers["set-cookie"]
    assert "HttpOnly" in said
    assert "SameSite=Strict" in said


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_nothing_can_be_sent(client: TestClient, method: str) -> None:
    assert client.request(method, "/").status_code == 405


@pytest.mark.parametrize("origin", ["https://evil.example", "null", ""])
def test_another_page_cannot_listen(client: TestClient, origin: str) -> None:
    headers = {"origin": origin} if origin else {}
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/live", headers=headers):
        pass


@pytest.mark.parametrize(
    "path",
    [
        "/book/../pyproject.toml",
        "/book/%2e%2e/%2e%2e/etc/passwd",
        "/book//etc/passwd",
        "/book/1-the-shore.md",
        "/book/assets/../../book.yaml",
        "/shell/../server.py",
        "/shell/index.html",
        "/shell/%2e%2e%2fserver.py",
        "/print/none.png",
        "/print/../0.png",
        "/nothing",
    ],
)
def test_nothing_outside_the_book_can_be_had(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_pages_and_assets_of_the_book_can(client: TestClient) -> None:
    page = client.get("/book/index.html")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "frame-ancestors 'self'" in page.headers["content-security-policy"]
    for asset in ("book.css", "book.js", "early.js", "search-index.js"):
        assert client.get(f"/book/assets/{asset}").status_code == 200, asset
    assert client.get("/book", follow_redirects=False).headers["location"] == "/book/index.html"


def test_the_port_is_taken() -> None:
    import socket

    from book.build.order import Order
    from book.ground.errors import BookError, ExitCode
    from book.preview import serve

    nowhere = Path("nowhere")
    order = Order(nowhere, nowhere, REPOSITORY, nowhere, frozenset())

    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(BookError) as error:
            serve(order, port=port, open_browser=False, lang="nb", editor="none")
    assert error.value.message.nb == f"Port {port} er opptatt."
    assert error.value.exit_code is ExitCode.USAGE
