"""The engine room: the only place that knows WeasyPrint.

`lay_out` turns a fragment into pages. Fonts, style sheets and hyphenation patterns are read once
in a process and kept warm.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import os
import warnings
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from book.ground.tools import PANGO
from book.press.facts import LaidOut
from book.press.fragments import Fragment
from book.press.versions import ENGINE

if TYPE_CHECKING:
    from book.press.engine.typesetter import Typesetter


def start() -> None:
    """Load WeasyPrint and Pango with no system font in sight.

    Raises:
        BookError: Pango is not on this machine.
    """
    # Fontconfig reads its file when the first font map is made, so this must come before.
    os.environ["FONTCONFIG_FILE"] = str(Path(__file__).with_name("fonts.conf"))
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # "no fonts configured": as it should be
            import weasyprint
    except OSError as error:
        raise PANGO.missing() from error
    assert weasyprint.__version__ == ENGINE, f"the press is written for WeasyPrint {ENGINE}"
    from book.press.engine import hooks

    hooks.install()


@cache
def _typesetter() -> Typesetter:
    start()
    from book.press.engine.typesetter import Typesetter

    typesetter = Typesetter()
    # The engine's copies of fonts are removed when it is let go, which it must be before Python
    # takes itself apart.
    atexit.register(typesetter.undress)
    return typesetter


def lay_out(fragment: Fragment) -> LaidOut:
    """Lay out one fragment and say what came of it."""
    return _typesetter().lay_out(fragment)
