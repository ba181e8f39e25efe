"""The window of the preview shows an attacker's book, and runs nothing of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.preview.conftest import Open, Start
from tests.security.hostile_book import FOREIGN, PAYLOADS, write_book

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("page", ["a0.html", "samlet.html"])
def test_nothing_runs_in_the_window_nor_in_its_page(
    page: str, tmp_path: Path, context: BrowserContext, start: Start, look_at: Open
) -> None:
    book = tmp_path / "sent" / "theirs"
    book.mkdir(parents=True)
    write_book(book, PAYLOADS[::8])
    context.add_init_script("window.hit = () => { window.struck = true }")
    window = look_at(start(book), page)
    window.tab.get_by_role("button", name="Funn").first.click()
    for frame in window.tab.frames:
        found = frame.evaluate(FOREIGN)
        assert [what for what in found if 'id="page"' not in what] == []
        assert not frame.evaluate("window.struck")
