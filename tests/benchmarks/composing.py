"""What the composer costs: layout of every section with it and without, in one run.

    python -m tests.benchmarks.composing [--book DIR] [--rounds 3] [SECTION …]

Both are measured in processor seconds, in turn, in one process; of each section the median of the
ratios of all rounds is told, and the least of its times counts. Without: WeasyPrint breaks lines,
balances columns and fills pages as it does by itself. With: paragraphs are composed, pages fitted,
and what WeasyPrint makes, measures and works out again and again is found once (`engine.hooks`).
"""

from __future__ import annotations

import argparse
import gc
import statistics
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

from book.build.reading import read
from book.editions.paged import sections as paged
from book.ground import garbage
from book.press.engine import _typesetter
from book.press.folios import PageMap
from book.press.fragments import Fragment, fragmenter
from tests.conftest import HOUSE, REPOSITORY

WAYS = ("without", "with")


def fragments(root: Path) -> list[Fragment]:
    """The sections of a book, ready to be laid out; what numbers they print matters little."""
    sections = paged.render(read(root, REPOSITORY)[0], HOUSE)
    cutter = fragmenter(sections, (REPOSITORY / "styles/print.css",), root)
    pages = PageMap(defaultdict(int), {section.name: (1, 8) for section in sections})
    return [cutter.cut(n, pages, page_count=8, rigid=False) for n in range(len(sections))]


class Bench:
    """Lays out fragments and forgets them."""

    def __init__(self) -> None:
        self._typesetter = _typesetter()

    def seconds(self, fragment: Fragment, way: str) -> tuple[float, int]:
        """Processor seconds of a layout, and the pages it has."""
        from weasyprint import HTML

        from book.press.engine.composing import hooks
        from book.press.engine.composing.wordlist import word_list
        from book.press.engine.fetcher import BOOK, Fetcher
        from book.press.engine.typesetter import _set

        _choose(way)
        fetcher = Fetcher(((BOOK, fragment.base),))
        html = HTML(string=fragment.html, base_url=BOOK, url_fetcher=fetcher)
        hooks.begin(word_list(html.etree_element))
        sheets = self._typesetter._dressed(fragment.sheets)
        gc.collect()
        began = time.process_time()
        document: Any = _set(html, sheets, fragment, "")
        return time.process_time() - began, len(document.pages)


def _choose(way: str) -> None:
    from weasyprint.layout import block, inline, page, preferred
    from weasyprint.text import line_break
    from weasyprint.text.line_break import Layout

    from book.press.engine import breaking, columns, floats, layouts, percentages, widths
    from book.press.engine.composing import hooks

    ours = way == "with"
    inline.split_first_line = breaking.split_first_line if ours else breaking._split_first_line
    inline.get_next_linebox = columns.get_next_linebox if ours else hooks._get_next_linebox
    inline.inline_min_content_width = (
        floats.least_width if ours else preferred.inline_min_content_width
    )
    Layout.setup = layouts.setup if ours else layouts._setup
    for module in percentages.MODULES:
        module.resolve_percentages = (
            percentages.resolve_percentages if ours else percentages._resolve_percentages
        )
    preferred.split_first_line = widths.split_first_line if ours else line_break.split_first_line
    preferred.can_break_text = widths._can_break_text if ours else line_break.can_break_text
    inline.strut = hooks.strut if ours else hooks._strut
    block.columns_layout = columns.columns_layout if ours else columns._columns_layout
    page.remake_page = hooks.remake_page if ours else hooks._remake_page


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.composing", description=__doc__
    )
    parser.add_argument("--book", type=Path, default=REPOSITORY / "chapters")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("sections", nargs="*")
    arguments = parser.parse_args()
    garbage.seldom()  # as in every worker
    bench, total = Bench(), dict.fromkeys(WAYS, 0.0)
    print("| section | pages without / with | CPU s without / with | ratio |")  # noqa: T201
    print("|---|--:|--:|--:|")  # noqa: T201
    cut = fragments(arguments.book)
    bench.seconds(cut[0], "with")  # what is loaded and read once counts for neither
    for fragment in cut:
        if arguments.sections and fragment.name not in arguments.sections:
            continue
        runs = [
            {way: bench.seconds(fragment, way) for way in WAYS} for _ in range(arguments.rounds)
        ]
        least = {way: min(run[way][0] for run in runs) for way in WAYS}
        pages = " / ".join(str(runs[0][way][1]) for way in WAYS)
        times = " / ".join(f"{least[way]:.2f}" for way in WAYS)
        ratio = statistics.median(run["with"][0] / run["without"][0] for run in runs)
        print(f"| {fragment.name} | {pages} | {times} | {ratio:.2f} |", flush=True)  # noqa: T201
        total = {way: total[way] + least[way] for way in WAYS}
    times = " / ".join(f"{total[way]:.2f}" for way in WAYS)
    print(f"| all | | {times} | {total['with'] / total['without']:.2f} |")  # noqa: T201


if __name__ == "__main__":
    main()
