"""When Python looks for circles among values nobody holds any more."""

from __future__ import annotations

import gc
from dataclasses import dataclass

SWEPT_AFTER = 40
"""Pages; each leaves some four thousand values in circles, which `seldom` alone lets grow with the
book: 283 MB after fifteen long chapters."""


def seldom() -> None:
    """Look through new values after 50 000, not 700: books and pages are many values, few circles.

    A fifth of the time of `check` of three hundred chapters, a tenth of that of a layout.
    """
    gc.set_threshold(50_000, 20, 20)


@dataclass(slots=True)
class Sweep:
    """Looks through everything once pages enough were made."""

    pages: int = 0
    """Made since the last time."""

    def after(self, pages: int) -> None:
        """Count some pages that are done with."""
        self.pages += pages
        if self.pages > SWEPT_AFTER:
            gc.collect()
            self.pages = 0
