"""Every coloured page and picture as it is, with deuteranopia, and in grey, to be looked at.

    python -m tests.benchmarks.colour_sheets FOLDER FILE…

Files are PDFs or PNGs; of their pages, those are taken of which four thousandths have colour.
FOLDER gets sheet-1.png and so on: a column for each, the three ways of seeing below each other.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image

from tests.editions.drawings.colours import LUMA, coded, deutan, linear

DPI = 100
COLUMNS = 4
WIDTH = 480
"""Of a column, pixels."""
GAP = 8
COLOUR, SHARE = 10, 0.004
"""The difference of channels that is colour, of 255, and the share of a page that must have it."""


def pages(file: Path) -> Iterator[Image.Image]:
    """The pages of a PDF, or the picture."""
    if file.suffix != ".pdf":
        yield Image.open(file).convert("RGB")
        return
    with pypdfium2.PdfDocument(file) as pdf:
        for page in pdf:
            yield page.render(scale=DPI / 72).to_pil().convert("RGB")


def is_coloured(image: Image.Image) -> bool:
    """Whether there is something that could be seen otherwise."""
    channels = np.asarray(image, dtype=np.int16)
    return bool((np.ptp(channels, axis=2) > COLOUR).mean() > SHARE)


def ways(image: Image.Image) -> Iterator[Image.Image]:
    """The picture as it is, with deuteranopia, and in grey."""
    channels = np.asarray(image, dtype=np.float64) / 255
    yield image
    yield _picture(coded(deutan(linear(channels))))
    yield _picture(np.repeat((channels @ LUMA)[..., None], 3, axis=2))


def sheet(images: list[Image.Image]) -> Image.Image:
    """A column for each picture."""
    columns = [[*ways(_narrow(image))] for image in images]
    rows = [max(column[row].height for column in columns) for row in range(3)]
    size = (len(columns) * (WIDTH + GAP), sum(rows) + 3 * GAP)
    whole = Image.new("RGB", size, "#888888")
    for at, column in enumerate(columns):
        for row, image in enumerate(column):
            whole.paste(image, (at * (WIDTH + GAP), sum(rows[:row]) + row * GAP))
    return whole


def _narrow(image: Image.Image) -> Image.Image:
    return image.resize(
        (WIDTH, round(image.height * WIDTH / image.width)), Image.Resampling.LANCZOS
    )


def _picture(channels: NDArray[np.float64]) -> Image.Image:
    return Image.fromarray(np.rint(255 * channels).astype(np.uint8))


def main(folder: Path, files: list[Path]) -> None:
    """Write the sheets."""
    folder.mkdir(parents=True, exist_ok=True)
    found = (page for file in files for page in pages(file) if is_coloured(page))
    number = 1
    while images := [*islice(found, COLUMNS)]:
        sheet(images).save(folder / f"sheet-{number}.png")
        number += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
