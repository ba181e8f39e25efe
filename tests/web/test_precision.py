"""The search gives the right hit first."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.web import precision

WANTED = 34
"""Of 40: Pagefind 1.4 gave 28 and lunr 2.3 gave 25 on queries of the same kinds."""


@pytest.mark.slow
def test_the_first_hit_is_a_right_one(page: Page) -> None:
    found = precision.asked(page, precision.index_data())
    assert len(found) == 40
    wrong = [f"{each.query}: {each.hits}" for each in found if not each.is_answered]
    assert len(found) - len(wrong) >= WANTED, wrong
