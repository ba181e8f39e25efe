"""When Python looks for circles among values nobody holds any more."""

from __future__ import annotations

import gc


def seldom() -> None:
    """Look through new values after 50 000, not 700: books and pages are many values, few circles.

    A fifth of the time of `check` of three hundred chapters, a tenth of that of a layout.
    """
    gc.set_threshold(50_000, 20, 20)
