"""The versions that a page depends on: the engine, the libraries under it, and our own press."""

from __future__ import annotations

import ctypes
import hashlib
from functools import cache
from pathlib import Path

from book.ground.packages import version

ENGINE = "70.0"
"""The one WeasyPrint this press is written for: every release may change rendering."""

_PACKAGES = ("weasyprint", "pydyf", "pyphen", "tinycss2", "cssselect2", "tinyhtml5", "pillow")
_PANGO = ("libpango-1.0.so.0", "libpango-1.0.0.dylib", "libpango-1.0-0.dll", "pango-1.0-0.dll")
_HARFBUZZ = ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll")


@cache
def engine_versions() -> str:
    """Name everything that may change a page from one machine or release to the next."""
    packages = [f"{name} {version(name)}" for name in _PACKAGES]
    libraries = [
        f"pango {_ask(_PANGO, 'pango_version_string')}",
        f"harfbuzz {_ask(_HARFBUZZ, 'hb_version_string')}",
    ]
    return ", ".join([*packages, *libraries, f"press {_own_digest()}"])


def _ask(names: tuple[str, ...], function: str) -> str:
    for name in names:
        try:
            ask = getattr(ctypes.CDLL(name), function)
        except (OSError, AttributeError):
            continue
        ask.restype = ctypes.c_char_p
        return bytes(ask()).decode()
    return "not found"


def _own_digest() -> str:
    """Digest our sources that pages are made by: a change to the tagger changes every file."""
    home = Path(__file__).parent
    values = (home / "facts.py", home / "gathering.py", home.parent / "model.py")
    key = hashlib.sha256()
    rooms = (home / "composer", home / "engine")
    sources = (file for room in rooms for file in sorted(room.rglob("*.py")))
    for file in (*sources, *values):
        key.update(file.read_bytes())
    return key.hexdigest()[:16]
