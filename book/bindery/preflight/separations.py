"""The plates of a page as Ghostscript renders them: a reading of the file that is not ours.

Ghostscript's `tiffsep` writes one grey raster a plate, spot colours on plates of their own, with
overprint and transparency carried out.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from book.bindery.preflight.facts import PageFacts
from book.bindery.preflight.geometry import Rect

SECONDS = 8
SECONDS_A_PAGE = 0.5
"""How long Ghostscript may take for a file; a page of this book takes a tenth of a second."""


@dataclass(frozen=True, slots=True)
class Separations:
    """A page's plates: ink in per cent, rows from the top, over the whole MediaBox."""

    page: PageFacts
    plates: Mapping[str, NDArray[np.float32]]

    def inside(self, area: Rect) -> Mapping[str, NDArray[np.float32]]:
        """The plates within a rectangle of the page."""
        media = self.page.boxes.media
        area = area.within(media)
        across, down = self._scale()
        columns = slice(
            max(round((area.x0 - media.x0) * across), 0), round((area.x1 - media.x0) * across)
        )
        rows = slice(max(round((media.y1 - area.y1) * down), 0), round((media.y1 - area.y0) * down))
        return {name: plate[rows, columns] for name, plate in self.plates.items()}

    def most(self, area: Rect) -> Mapping[str, float]:
        """The most ink of each plate within a rectangle, but for its outermost pixels."""
        inner = {name: plate[1:-1, 1:-1] for name, plate in self.inside(area).items()}
        return {name: float(plate.max()) for name, plate in inner.items() if plate.size}

    def heaviest(self, area: Rect) -> tuple[float, Rect | None]:
        """The most ink of all plates together within a rectangle, and where it lies."""
        total = np.sum(list(self.inside(area).values()), axis=0)
        if not total.size:
            return (0.0, None)
        row, column = (int(at) for at in np.unravel_index(int(total.argmax()), total.shape))
        return (round(float(total.max()), 1), self.spot(area, row, column))

    def spot(self, area: Rect, row: int, column: int) -> Rect:
        """Where a pixel of what is inside a rectangle is on the page."""
        across, down = self._scale()
        x, y = area.x0 + (column + 0.5) / across, area.y1 - (row + 0.5) / down
        return Rect(x, y, x, y)

    def _scale(self) -> tuple[float, float]:
        """Pixels in a point, across and down."""
        media = self.page.boxes.media
        rows, columns = next(iter(self.plates.values())).shape
        return columns / media.width, rows / media.height


def render(
    command: Path, data: bytes, pages: Sequence[PageFacts], resolution: int
) -> Iterator[Separations]:
    """Render pages, if any, one after the other; those that cannot be rendered are left out.

    Args:
        command: Ghostscript.
        data: the file.
        pages: which of its pages, by rising number.
        resolution: pixels per inch.
    """
    if not pages:
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "file.pdf"
        source.write_bytes(data)
        arguments = [
            str(command),
            *("-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep"),
            *(f"-r{resolution}", "-dTextAlphaBits=1", "-dGraphicsAlphaBits=1"),
            *("-sCompression=lzw", f"-sPageList={','.join(str(page.number) for page in pages)}"),
            f"-sOutputFile={folder / '%d.tif'}",
            str(source),
        ]
        limit = SECONDS + SECONDS_A_PAGE * len(pages)
        try:
            subprocess.run(arguments, check=True, capture_output=True, timeout=limit)
        except (OSError, subprocess.SubprocessError):
            return
        for index, page in enumerate(pages, 1):
            plates = {
                file.stem.partition("(")[2].rstrip(")"): _plate(file, page.rotation)
                for file in sorted(folder.glob(f"{index}(*).tif"))
            }
            if plates:
                yield Separations(page, plates)


def _plate(file: Path, rotation: int) -> NDArray[np.float32]:
    """Ink in per cent, turned back to how the page is written."""
    with Image.open(file) as image:
        values = 100 - np.asarray(image.convert("L")).astype(np.float32) / 2.55
    return np.rot90(values, rotation // 90)
