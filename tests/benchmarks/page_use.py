"""How the pages of a bound book are used: reading text, pictures, and what there is to look at.

    python -m tests.benchmarks.page_use dist/book.pdf [FIRST LAST]

Reading text is counted as lines of the body's size, each as wide as the text block and one line of
the grid high, to the area of all text blocks. A picture is a tagged Figure with a text alternative;
its area is that of its BBox. With the pages of a part, it says how many of its spreads have a
picture of at least 1 cm², a pull quote or a box.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf

from book.bindery.preflight.reading import read

BODY, LEAD = 10.0, 14.0
"""Size of the body's type and the grid, points."""
BLOCK = (336.0, 574.0)
"""The text block, points (styles/README.md)."""
STRETCH = 0.3
"""How far the composer's glyph expansion may take a run from the body's size."""
SQUARE_CM = (72 / 2.54) ** 2
LARGE, SEEN = 12.0, 1.0
"""Square centimetres of a picture that counts as large, and of one that is noticed on a spread."""
DISPLAY, SANS = 17.0, 9.0
"""Sizes of a pull quote and of a box."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A tagged Figure: page from 1 and square centimetres."""

    page: int
    area: float


def pictures(pdf: pikepdf.Pdf) -> Iterator[Picture]:
    """The Figures that have a text alternative."""
    numbers: dict[Any, int] = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    waiting: list[Any] = [pdf.Root.StructTreeRoot]
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Array):
            waiting.extend(node)
        elif isinstance(node, pikepdf.Dictionary):
            if _says_something(node):
                left, low, right, high = (float(x) for x in node.A.BBox)
                area = (right - left) * (high - low) / SQUARE_CM
                yield Picture(numbers.get(node.Pg.objgen, 0), area)
            if "/K" in node:
                waiting.append(node.K)


def _says_something(node: Any) -> bool:
    is_figure = "/S" in node and str(node.S) == "/Figure"
    return is_figure and "/Alt" in node and bool(str(node.Alt).strip())


def main(file: Path, part: tuple[int, int] | None) -> None:
    """Print the figures."""
    facts = read(file.read_bytes())
    with pikepdf.open(file) as pdf:
        found = list(pictures(pdf))
    count = len(facts.pages)
    lines = [
        len({round(run.rect.y0, 0) for run in page.texts if abs(run.size - BODY) < STRETCH})
        for page in facts.pages
    ]
    share = sum(lines) * LEAD / (count * BLOCK[1])
    print(f"pages {count}")  # noqa: T201
    print(f"reading text {sum(lines)} lines, {100 * share:.1f} % of the text blocks")  # noqa: T201
    print(f"tagged Figures with an alternative {len(found)}, of them over {LARGE:g} cm²: ", end="")  # noqa: T201
    print(sum(picture.area > LARGE for picture in found))  # noqa: T201
    if part is None:
        return
    seen = {picture.page for picture in found if picture.area >= SEEN}
    for number, page in enumerate(facts.pages, 1):
        if any(abs(run.size - size) < 0.05 for run in page.texts for size in (DISPLAY, SANS)):
            seen.add(number)
    spreads = [{verso, verso + 1} for verso in range(part[0] - part[0] % 2, part[1] + 1, 2)]
    held = sum(bool(spread & seen) for spread in spreads)
    print(f"spreads {len(spreads)}, with something to look at {held}")  # noqa: T201


if __name__ == "__main__":
    _, name, *pages = sys.argv
    main(Path(name), (int(pages[0]), int(pages[1])) if pages else None)
