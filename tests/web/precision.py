"""How often the first hit of a search is a right one.

    python -m tests.web.precision

Prints every query whose first hit is none of the right answers (queries.yaml), and the figure.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Page

from book.assembly import assemble
from book.editions.html.pages import chapter_page, in_order
from book.editions.html.pictures import embedded
from book.editions.html.setting import Setting
from book.editions.search import index as search
from book.editions.search.passages import passages
from book.editions.templates import environment
from book.findings.diagnostics import Sink
from book.manuscript import project
from tests.conftest import HOUSE, REPOSITORY
from tests.web.chromium import chromium


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, the anchors that answer it, and the first hits it got."""

    query: str
    right: tuple[str, ...]
    hits: tuple[str, ...]

    @property
    def is_answered(self) -> bool:
        return bool(self.hits) and self.hits[0] in self.right


def index_data() -> dict[str, object]:
    """The search index of the real book, as its single file has it."""
    book = project.load(REPOSITORY / "chapters", REPOSITORY, Sink())
    assembly = assemble(book, Sink())
    setting = Setting(
        assembly,
        environment(HOUSE),
        paged=False,
        endnotes=True,
        address=lambda anchor: f"#{anchor}",
        picture=embedded(book),
    )
    pages = [chapter_page(e, setting) for e in in_order(assembly.contents) if e.chapter]
    found = [p for page in pages for p in passages(page, setting.address)]
    return search.index(found, assembly.book.meta.language).as_data()


def asked(page: Page, data: dict[str, object]) -> Sequence[Asked]:
    """Ask every query of the fixture in a browser."""
    queries = yaml.safe_load(Path(__file__).with_name("queries.yaml").read_text("utf-8"))
    page.set_content("<!doctype html><title>search</title>")
    for name in ("words", "find"):
        page.add_script_tag(path=REPOSITORY / "templates" / "script" / f"{name}.js")
    hits = page.evaluate(
        "([data, queries]) => { const index = readIndex(data); return queries.map(query =>"
        " search(index, query).hits.slice(0, 4).map(hit => hit.href.slice(1))); }",
        [data, [each["query"] for each in queries]],
    )
    return [
        Asked(each["query"], tuple(each["right"]), tuple(found))
        for each, found in zip(queries, hits, strict=True)
    ]


def main() -> None:
    """Print the figure."""
    with chromium() as browser:
        found = asked(browser.new_page(), index_data())
    wrong = [each for each in found if not each.is_answered]
    lines = [f"{each.query}: {', '.join(each.hits)}\n" for each in wrong]
    sys.stdout.writelines([*lines, f"{len(found) - len(wrong)} of {len(found)}\n"])


if __name__ == "__main__":
    main()
